"""The pages lead where they say, and every page can be reached from the first one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def targets(page: Path) -> set[Path]:
    """The files and folders that a page links to; what stands in code is shown, not linked."""
    links = re.findall(r"\]\(([^)#\s]+)", CODE.sub("", page.read_text("utf-8")))
    return {(page.parent / link).resolve() for link in links if not re.match("[a-z]+:", link)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    assert [target for target in targets(page) if not target.exists()] == []


def test_every_page_can_be_reached_from_the_index() -> None:
    reached, waiting = set[Path](), {DOCS / "index.md"}
    while waiting:
        page = waiting.pop()
        reached.add(page)
        found = targets(page) | {inner for folder in targets(page) if folder.is_dir() for inner in folder.glob("*.md")}
        waiting |= {target for target in found if target.suffix == ".md"} - reached
    assert [page for page in PAGES if page not in reached] == []


@pytest.mark.parametrize(
    "page", ["explanation/for-designers.md", "how-to/make-a-layout.md", "how-to/use-your-brand.md"]
)
def test_a_page_for_designers_never_speaks_of_programming(page: str) -> None:
    assert re.findall(r"python|jinja\.|\bdef \b|import ", (DOCS / page).read_text("utf-8"), re.IGNORECASE) == []
