"""Two files, page by page: by the hash of their looks, and where it differs, by their words and by drawing them."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import ImageChops

from printreport.finish.embedded import Opened, opened
from printreport.finish.raster import looks_of, size_of, words_of
from printreport.model.pdf import Pdf
from printreport.model.verdict import Difference
from printreport.verification.reading import Kept

DPI = 100
SEEN = 12  # of 255: another version of a library rounds a shade, or an edge, by less


def differences(kept: Kept, made: Pdf) -> tuple[Difference, ...]:
    """Return the pages that are not the same in both."""
    again = opened(made.content, "what was made again", made.password)
    return tuple(_between(kept, made, again))


def _between(kept: Kept, made: Pdf, again: Opened) -> Iterator[Difference]:
    before, after = kept.pages.looks, again.looks
    labels = made.facts.labels
    links = zip(kept.pages.links, again.links, strict=False)
    pages = enumerate(zip(zip(before, after, strict=False), links, strict=True), 1)
    for number, ((look, other_look), (led, other_led)) in pages:
        what = _difference(kept.content, made, number) if look != other_look else ""
        what = what or ("links" if led != other_led else "")
        if what:
            yield Difference(number, labels[number - 1], what)
    for number in range(min(len(before), len(after)) + 1, max(len(before), len(after)) + 1):
        label = labels[number - 1] if number <= len(labels) else ""
        yield Difference(number, label, "missing" if number > len(before) else "added")


def _difference(content: bytes, made: Pdf, number: int) -> str:
    """Say what differs on a page, its words or only its look; empty where nobody could see it."""
    if size_of(content, number) != size_of(made.content, number, made.password):
        return "look"  # a stranger's page may be as large as a town, and is not drawn
    if words_of(content, number) != words_of(made.content, number, made.password):
        return "words"
    one, two = looks_of(content, number, DPI), looks_of(made.content, number, DPI, made.password)
    bands = ImageChops.difference(one, two).split()
    return "look" if any(any(band.histogram()[SEEN + 1 :]) for band in bands) else ""
