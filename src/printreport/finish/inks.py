"""Ink from light: takes colours and pictures of a screen, returns them as a printing condition's inks.

Colours go through the ICC profiles by relative colorimetry with black point compensation (ISO 15076-1, D.2.2 and
ISO 18619), as separations of photographs are made. Three things do not: what the layout has mixed itself keeps its
build; greys become black ink alone, as dark as they were; black stays black.
The one door to Pillow's colour management.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageCms

from printreport.model.brand import Ink
from printreport.model.plates import Plates
from printreport.project import colour_profile

SCREEN = "sRGB2014"
FULL = 255
LEAST_GREY = 1.5 / FULL  # how far the parts of a grey may lie apart: they were rounded
MANY = 3  # inks
NEARLY_GREY = 15.0  # chroma in CIELAB up to which a dark colour may be black without anybody missing it
NEARLY_BLACK = 85.0  # per cent of black from which it is set without a screen
Light = tuple[float, float, float]


class Inks:
    """The inks of one report; each colour is looked up once."""

    def __init__(self, plates: Plates) -> None:
        """Open the condition's profile."""
        self.condition = plates.condition
        self._builds = plates.builds
        self._profile = _opened(plates.profile)
        self._light = _turning(_opened(colour_profile(SCREEN)), self._profile)
        self._seen = _turning_back(self._profile)
        self._tints = tuple(_luminances(self._seen))
        self._black = tuple(_blacks(self._tints))
        self._known: dict[Light, Ink] = {}
        self._alone: dict[Ink, Ink] = {}

    def of(self, light: Light) -> Ink:
        """Return the shares of ink, in per cent, for a colour whose parts run from 0 to 1."""
        if light not in self._known:
            self._known[light] = self._mixed(light)
        return self._known[light]

    def of_lab(self, lab: Light) -> Ink:
        """Return the shares of ink for a colour in CIELAB."""
        lightness, a, b = lab
        turned = _turning(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), self._profile, "LAB")
        pixel = (round(lightness / 100 * FULL), round(a) + 128, round(b) + 128)
        return _shares(ImageCms.applyTransform(Image.new("LAB", (1, 1), pixel), turned))

    def alone(self, ink: Ink) -> Ink:
        """Return black ink alone that is as dark, for a dark grey that is mixed of many; any other ink as it is."""
        if ink not in self._alone:
            self._alone[ink] = self._blackened(ink)
        return self._alone[ink]

    def _blackened(self, ink: Ink) -> Ink:
        if ink[-1] == 0 or sum(share > 0 for share in ink) < MANY:
            return ink
        lightness, a, b = _lab(ink, self._seen)
        if math.hypot(a, b) > NEARLY_GREY:
            return ink
        luminance = _luminance(lightness)
        black = next((share for share, tint in enumerate(self._tints) if tint <= luminance), FULL) / FULL * 100
        return 0.0, 0.0, 0.0, 100.0 if black >= NEARLY_BLACK else round(black, 1)

    def picture(self, image: Image.Image, profile: bytes) -> Image.Image:
        """Return a picture without transparency in ink (`CMYK`), or in black alone (`L`) when it has only greys.

        `profile` is the ICC profile that came with it, if any. A picture that is in ink already stays as it is.
        """
        if image.mode == "CMYK":
            return image
        if image.mode == "L" or _is_grey(image):
            return image.convert("L").point([FULL - black for black in self._black])
        turned = ImageCms.applyTransform(image.convert("RGB"), self._from(profile))
        if turned is None:  # what Pillow's types allow and does not happen: nothing was to be changed in place
            raise TypeError
        return turned

    def _from(self, profile: bytes) -> ImageCms.ImageCmsTransform:
        """Turn from a picture's own colours; a profile that cannot be read, or is none of light, counts for nothing."""
        if not profile:
            return self._light
        try:
            return _turning(_opened(profile), self._profile)
        except (ImageCms.PyCMSError, OSError):
            return self._light

    def _mixed(self, light: Light) -> Ink:
        red, green, blue = (round(max(0.0, min(1.0, part)) * FULL) for part in light)
        known = self._builds.get(f"#{red:02x}{green:02x}{blue:02x}")
        if known:
            return known
        if max(light) - min(light) <= LEAST_GREY:
            return 0.0, 0.0, 0.0, _per_cent(self._black[green])
        return _shares(ImageCms.applyTransform(Image.new("RGB", (1, 1), (red, green, blue)), self._light))


def _opened(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(BytesIO(profile))


def _turning(
    light: ImageCms.ImageCmsProfile, ink: ImageCms.ImageCmsProfile, mode: str = "RGB"
) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        light,
        ink,
        mode,
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _shares(pixel: Image.Image | None) -> Ink:
    cyan, magenta, yellow, black = pixel.tobytes() if pixel else (0, 0, 0, FULL)
    return _per_cent(cyan), _per_cent(magenta), _per_cent(yellow), _per_cent(black)


def _per_cent(share: int) -> float:
    return round(share / FULL * 100, 1)


def _turning_back(profile: ImageCms.ImageCmsProfile) -> ImageCms.ImageCmsTransform:
    """Turn ink into CIELAB, paper being white."""
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(profile, ImageCms.createProfile("LAB"), "CMYK", "LAB", renderingIntent=intent)


def _lab(ink: Ink, turning: ImageCms.ImageCmsTransform) -> Light:
    cyan, magenta, yellow, black = (round(share / 100 * FULL) for share in ink)
    pixel = ImageCms.applyTransform(Image.new("CMYK", (1, 1), (cyan, magenta, yellow, black)), turning)
    lightness, a, b = (band.tobytes()[0] for band in pixel.split()) if pixel else (0, 128, 128)
    return lightness / FULL * 100, a - 128.0, b - 128.0


def _luminances(turning: ImageCms.ImageCmsTransform) -> list[float]:
    """Return how light each tint of black ink is, from paper to full black."""
    tints = Image.new("CMYK", (FULL + 1, 1))
    tints.putdata([(0, 0, 0, share) for share in range(FULL + 1)])
    seen = ImageCms.applyTransform(tints, turning)
    return [_luminance(part / FULL * 100) for part in seen.getchannel("L").tobytes()] if seen else []


def _blacks(tints: tuple[float, ...]) -> list[int]:
    """Return for each grey of sRGB the share of black ink that is as dark, paper being white and full black black."""
    white, black = tints[0], tints[FULL]
    shown = [-(tint - black) / (white - black) for tint in tints]  # grows with the share of ink, as bisection wants it
    shown = [max(shown[: place + 1]) for place in range(len(shown))]
    return [bisect_left(shown, -_linear(grey / FULL), hi=FULL) for grey in range(FULL + 1)]


def _luminance(lightness: float) -> float:
    """Undo CIE 1976 lightness (ISO/CIE 11664-4)."""
    part = (lightness + 16) / 116
    return math.pow(part, 3) if part > 6 / 29 else (part - 4 / 29) * 3 * (6 / 29) ** 2


@cache
def _linear(part: float) -> float:
    """Undo the transfer function of sRGB (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)  # noqa: PLR2004 - the norm's own


def _is_grey(image: Image.Image) -> bool:
    """Say whether a picture in RGB has no colour; most are told by a small copy."""
    rgb = image.convert("RGB")
    small = rgb.reduce(max(1, max(rgb.size) // 64))
    return all(_equal(each) for each in (small, rgb))


def _equal(image: Image.Image) -> bool:
    """Say whether the parts of every pixel differ by one step at most."""
    red, green, blue = image.split()
    apart = [0, 0, *[FULL] * (FULL - 1)]
    differences = (ImageChops.difference(one, two) for one, two in ((red, green), (green, blue)))
    return all(each.point(apart).getbbox() is None for each in differences)
