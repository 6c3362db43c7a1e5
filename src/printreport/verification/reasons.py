"""Why a file may not come out the same: what it was made of and by, against what is here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printreport.diagnostics import Diagnostic, warning
from printreport.finish.embedded import opened
from printreport.project import versions
from printreport.verification.reading import Kept, manifest_of

MOST_NAMED = 4
_INPUTS = (("inputs",), "the manuscript's files")
_KINDS = ((("layout", "files"), "the layout's files"), (("fonts",), "the fonts"))


def reasons(kept: Kept, content: bytes | None, *, files: bool) -> Iterator[Diagnostic]:
    """Name what is not the same; without the `content` of the file that was made again, the versions alone.

    `files` asks for those of the manuscript too: what a file carries was written anew, and so is never the same.
    """
    if not kept.manifest:
        return
    again = Kept("", b"", kept.pages, "", manifest_of(opened(content, "what was made again"))) if content else None
    here = again.record("made_by") if again else versions()
    for name, there in sorted(kept.record("made_by").items()):
        if name in here and here[name] != there:
            message = f"it was made with {name} {there}, and here is {here[name]}"
            yield warning("made-otherwise", message, None, f"install {name} {there} to compare like with like")
    for keys, words in (_INPUTS, *_KINDS) if files else _KINDS:
        if again and again.manifest:
            yield from _changed(words, kept.record(*keys), again.record(*keys))


def _changed(words: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Diagnostic]:
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if names:
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        message = f"{words} are not the same: {', '.join(f'`{name}`' for name in names[:MOST_NAMED])}{more}"
        yield warning("made-otherwise", message, None, "take them back to how they were, or let the difference stand")
