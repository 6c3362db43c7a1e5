"""Leaves: takes the bytes of a foreign PDF, returns what is to be known of each of its pages."""

from __future__ import annotations

import pikepdf

from printreport.foreign.boxes import frame_of
from printreport.foreign.obstacles import Look, ObstacleError
from printreport.foreign.opened import DAMAGED, opened
from printreport.foreign.trees import trees_of
from printreport.foreign.unfit import UnfitError
from printreport.foreign.unpacked import TooLargeError, within_bounds
from printreport.model.insert import Leaf

STRANGE = "it is built in a way that cannot be taken over"


def leaves_of(content: bytes) -> tuple[Leaf, ...]:
    """Look at all pages of a file.

    Raises:
        UnfitError: nothing of it can be taken.
    """
    with within_bounds():
        pdf = opened(content)
        spoken = trees_of(pdf)
        return tuple(_leaf(page, is_spoken=bool(spoken.get(number))) for number, page in enumerate(pdf.pages, 1))


def _leaf(page: pikepdf.Page, *, is_spoken: bool) -> Leaf:
    try:
        frame = frame_of(page)
    except DAMAGED as fault:
        raise UnfitError("damaged") from fault
    try:
        look = Look(page)
    except ObstacleError as obstacle:
        return Leaf(frame.width, frame.height, str(obstacle))
    except (TooLargeError, MemoryError, RecursionError):
        return Leaf(frame.width, frame.height, "it holds too much")
    except DAMAGED:
        return Leaf(frame.width, frame.height, STRANGE)
    return Leaf(frame.width, frame.height, "", look.is_grey, is_spoken)
