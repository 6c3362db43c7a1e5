"""From longitude and latitude to a plane on which areas keep their proportions.

The world is drawn in Equal Earth: B. Šavrič, T. Patterson and B. Jenny, The Equal Earth map projection, International
Journal of Geographical Information Science 33 (2019), 454-465, equations 7 to 10. A region is drawn in Lambert's
azimuthal equal-area projection about its own middle, so that it is not sheared: J. P. Snyder, Map Projections: A
Working Manual, U.S. Geological Survey Professional Paper 1395 (1987), equations 22-4, 22-5 and 24-2.

Takes degrees, returns multiples of the globe's radius, x to the east and y to the north.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # Šavrič, Patterson and Jenny, table 1
ANTIPODE = 1e-9  # the one place that Lambert's projection has no point for

Spot = tuple[float, float]  # longitude and latitude in degrees


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The whole world; `middle` is the longitude that stands upright, longitudes past its edge run on."""

    middle: float

    def point(self, spot: Spot) -> Spot:
        """Return the point of a place."""
        turn, rise = radians(spot[0] - self.middle), asin(sqrt(3) / 2 * sin(radians(spot[1])))
        square = rise * rise
        sixth = square**3
        slope = 9 * A4 * square * sixth + 7 * A3 * sixth + 3 * A2 * square + A1
        x = 2 * sqrt(3) * turn * cos(rise) / (3 * slope)
        return x, rise * (A4 * square * sixth + A3 * sixth + A2 * square + A1)

    def sees(self, spot: Spot) -> bool:
        """Say whether a place may be drawn: all may."""
        return -90 <= spot[1] <= 90  # noqa: PLR2004 - the poles, in degrees


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """A region about the place `middle`."""

    middle: Spot

    def point(self, spot: Spot) -> Spot:
        """Return the point of a place."""
        low, high, turn = radians(self.middle[1]), radians(spot[1]), radians(spot[0] - self.middle[0])
        stretch = sqrt(2 / max(ANTIPODE, 1 + self._nearness(spot)))
        x = stretch * cos(high) * sin(turn)
        return x, stretch * (cos(low) * sin(high) - sin(low) * cos(high) * cos(turn))

    def sees(self, spot: Spot) -> bool:
        """Say whether a place lies on the half of the globe about the middle."""
        return self._nearness(spot) > 0

    def _nearness(self, spot: Spot) -> float:
        """Return the cosine of the angle between a place and the middle."""
        low, high, turn = radians(self.middle[1]), radians(spot[1]), radians(spot[0] - self.middle[0])
        return sin(low) * sin(high) + cos(low) * cos(high) * cos(turn)


Projection = EqualEarth | Azimuthal
