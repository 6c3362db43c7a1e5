"""Which columns of a table are seen: takes what was handed to the templates and the words on the pages.

A table that stands in the page as a table, and a chart, show all their columns. Any other template takes what it likes
from a table, names without the sums, perhaps: of those a column is seen when each of its words is on the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from printreport.model.enclosure import Shown
from printreport.model.pages import Survey

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060-\u2010\u2011"))  # where a line may break, and how that is printed


def seen(shown: Sequence[Shown], survey: Survey) -> tuple[Shown, ...]:
    """Return the tables and charts with those columns alone that a reader sees."""
    if all(each.marked for each in shown):
        return tuple(shown)
    lines = (line.text for sheet in survey.sheets for line in (*sheet.lines, *sheet.running))
    words = _bare("".join(lines))
    return tuple(each if each.marked else _narrowed(each, words) for each in shown)


def _narrowed(shown: Shown, words: str) -> Shown:
    kept = [place for place in range(len(shown.columns)) if _is_seen(_cells(shown, place), words)]
    return replace(
        shown,
        columns=tuple(shown.columns[place] for place in kept),
        printed=tuple(tuple(row[place] for place in kept) for row in shown.printed),
    )


def _cells(shown: Shown, place: int) -> Iterator[tuple[str, str]]:
    """Pair the words of each cell, as a template may print them: as a number of the language, or as it is kept."""
    inside = shown.table.columns.index(shown.columns[place])
    for row, printed in zip(shown.table.rows, shown.printed, strict=True):
        yield printed[place], row[inside].text


def _is_seen(cells: Iterable[tuple[str, str]], words: str) -> bool:
    return all(_bare(printed) in words or _bare(kept) in words for printed, kept in cells)


def _bare(text: str) -> str:
    """Leave of words what stays the same however they are set: letters without case, no blanks, no hyphens."""
    return "".join(text.split()).translate(_UNSEEN).casefold()
