"""What a pattern is drawn into, and numbers that vary with the report's words and with nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in mm, the words that decide how its pattern falls, and two colours."""

    width: float
    height: float
    seed: str
    line: str
    field: str

    def vary(self, what: str, low: float = 0.0, high: float = 1.0) -> float:
        """Return a number between `low` and `high` that is fixed by the seed and by what it is for."""
        digest = sha256(f"{self.seed}\n{what}".encode()).digest()
        return low + (high - low) * int.from_bytes(digest[:6]) / 2**48


def ease(share: float) -> float:
    """Ease from 0 to 1 with level ends; what lies outside stays at the ends."""
    inside = min(1.0, max(0.0, share))
    return inside * inside * (3 - 2 * inside)


def short_number(value: float, decimals: int = 1) -> str:
    """Write a coordinate as briefly as SVG allows: no nought before the point, none after it, no minus nought."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{value:.0f}"
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def ground(frame: Frame) -> str:
    """Paint the whole frame in the field's colour, or nothing where there is none."""
    if frame.field == "none":
        return ""
    return f'<path fill="{frame.field}" d="M0 0h{frame.width:g}v{frame.height:g}h-{frame.width:g}z"/>'
