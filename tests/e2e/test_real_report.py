"""A real annual report, from the files as its editors left them to a printed book that has lost no word of it.

The text belongs to those who published it, so it is not kept here: it lies beside the checkout, and the test makes a
project of it each time. It comes as real input does: no pictures, no figures, no targets of links, people without a
role, a chapter without a heading.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
import yaml

import printreport
from printreport.model.run import Built
from tests.judges.asked import outloud, verapdf
from tests.judges.claimed import put_report

REAL = Path(__file__).resolve().parents[3] / "shared" / "ecpat"
# A sentence in quotation marks is set apart; a name (“Disrupting Harm”) and a clause (“…,” he states) stay in the line.
SAID = re.compile("(“[^”]+[.!?]”)")
CHAPTERS = {
    "collaboration-and-impact": "Collaboration and Impact",
    "proudest-achievements": "Proudest Achievements",
    "future-vision": "Future Vision",
}
SPOKEN = re.compile("“[^”]+”")
DOUBTED = {"DOC-012", "ORD-001"}  # by outloud; docs/explanation/accessibility.md says why
NEAR = 200  # letters between a quotation and the name of who said it, at most

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not REAL.is_dir(), reason=f"the real report's text is not kept here: no folder {REAL}"),
]


def paragraphs(name: str) -> list[str]:
    """The paragraphs of one of the files, without the blanks at their ends."""
    return [block.strip() for block in re.split(r"\n\s*\n", (REAL / name).read_text("utf-8")) if block.strip()]


def speakers() -> list[dict[str, str]]:
    """Who is quoted with which words, as the people's list says."""
    return list(csv.DictReader(io.StringIO((REAL / "people.csv").read_text("utf-8"))))


def person_id(name: str) -> str:
    """An id for somebody: the first name, in small letters."""
    return name.split(maxsplit=1)[0].lower()


def people_csv() -> str:
    """The people as printreport wants them: each once, with an id."""
    lines = {person_id(row["name"]): [row["name"], row["role"]] for row in speakers()}
    out = io.StringIO()
    csv.writer(out).writerows([["id", "name", "role"], *([key, *line] for key, line in lines.items())])
    return out.getvalue()


def speaker_of(quotation: str) -> dict[str, str]:
    """Whoever said this."""
    return next(
        row for row in speakers() if row["quotation_starts"] and quotation[1:].startswith(row["quotation_starts"])
    )


def markdown(name: str) -> str:
    """A file as an editor marks it up: each quoted sentence becomes a pull quote where it stands, and only there."""
    blocks = []
    for piece in (piece.strip() for text in paragraphs(name) for piece in SAID.split(text)):
        if SAID.fullmatch(piece):
            blocks.append(f"> {piece[1:-1]}\n{{.pull-quote by={person_id(speaker_of(piece)['name'])}}}")
        elif piece:
            blocks.append(piece)
    return "\n\n".join(blocks) + "\n"


def manuscript(layout: str) -> dict[str, object]:
    """The report's manuscript, set in a layout: its order is that of the published text."""
    banner, strapline, title, story, *_, testimony, _ = paragraphs("source.txt")
    headline, _, words = banner.partition("! ")
    form = yaml.safe_load((REAL / "donation.yaml").read_text("utf-8"))
    return {
        "title": title,
        "subtitle": strapline,
        "organisation": "ECPAT International",
        "period": "2022–2023",
        "layout": layout,
        "people": "data/people.csv",
        "sections": [
            "cover",
            {"call-to-action": {"title": f"{headline}!", "words": words, "link": "#story"}},
            "contents",
            {"text": {"id": "story", "title": story, "text": "content/opening.md"}},
            *({"chapter": {"title": heading, "text": f"content/{name}.md"}} for name, heading in CHAPTERS.items()),
            {"testimony": {"by": "ally", "text": testimony.strip("“”")}},
        ],
        "slips": {
            "give": {
                "heading": form["heading"],
                "ask": form["ask"],
                "frequency": form["frequency"],
                "notice": form["notice"],
                "dedication": True,
            }
        },
    }


@pytest.fixture(scope="module", params=["annual", "field", "ledger", "folio"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real report as a printreport project, in one layout after the other."""
    root = tmp_path_factory.mktemp("ecpat")
    chapters = {name: markdown(f"{name}.md") for name in ("opening", *CHAPTERS)}
    chapters["future-vision"] += f"\n---\n\n{markdown('closing.md')}"  # the closing words have no heading of their own
    files = {
        "report.yaml": json.dumps(manuscript(request.param), ensure_ascii=False, indent=1),  # JSON is YAML too
        "data/people.csv": people_csv(),
        **{f"content/{name}.md": text for name, text in chapters.items()},
    }
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def built(project: Path) -> Built:
    """The report as it goes to the printer, built as anybody who installed the program would build it."""
    return printreport.build(project)


def plain(text: str) -> str:
    """Letters and figures alone: no blanks, no hyphens of the line's end, no ligatures, no capitals."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def leaves(
    node: Any,  # noqa: ANN401 - pypdf does not type the objects of a file
    page: int,
    pages: Mapping[int, int],
) -> Iterator[tuple[int, int]]:
    """Walk through the tag tree: page and number of each piece of marked content, in the order of reading."""
    page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
    if "/MCID" in node:
        yield page, int(node["/MCID"])
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        inner = kid.get_object()
        if isinstance(inner, int):
            yield page, inner
        else:
            yield from leaves(inner, page, pages)


def pieces_of(page: pypdfium2.PdfPage) -> Mapping[int, str]:
    """The text of each piece of marked content on a page, by its number."""
    pieces: dict[int, str] = defaultdict(str)
    for piece in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()):
        pieces[pypdfium2.raw.FPDFPageObj_GetMarkedContentID(piece)] += piece.extract()
    return pieces


def as_read_aloud(content: bytes) -> str:
    """All that the report says, in the order of its tag tree: what a screen reader says, and not the running heads."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    pages = {
        page.indirect_reference.idnum: number for number, page in enumerate(reader.pages) if page.indirect_reference
    }
    pieces = [pieces_of(page) for page in pypdfium2.PdfDocument(content)]
    return "".join(pieces[page][number] for page, number in leaves(reader.root_object["/StructTreeRoot"], 0, pages))


@pytest.fixture(scope="module")
def said(built: Built) -> str:
    """The book's words, as letters and figures alone."""
    return plain(as_read_aloud(built.pdf.content))


def published() -> list[str]:
    """The published text from its first chapter to the last, cut where a quotation is set apart."""
    texts = paragraphs("source.txt")
    running = texts[4 : texts.index("Your Donation")]
    return [piece for text in [*running, texts[-2]] for piece in SAID.split(text) if plain(piece)]


def test_every_paragraph_and_quotation_is_printed_once_and_in_order(said: str) -> None:
    places = []
    for passage in published():
        if passage in CHAPTERS.values():
            continue  # a title stands in the contents as well
        assert said.count(plain(passage)) == 1, f"printed {said.count(plain(passage))} times: {passage}"
        places.append(said.index(plain(passage)))
    assert places == sorted(places)


def test_every_chapter_follows_its_title(said: str) -> None:
    texts = paragraphs("source.txt")
    for title in CHAPTERS.values():
        first = plain(SAID.split(texts[texts.index(title) + 1])[0])
        numbered = rf"{re.escape(plain(title))}\d{{0,4}}{re.escape(first)}"  # a layout may number paragraphs
        assert re.search(numbered, said)


@pytest.mark.parametrize(
    "row",
    [row for row in speakers() if row["quotation_starts"]] if REAL.is_dir() else [],
    ids=lambda row: row["quotation_starts"][:20],
)
def test_every_quotation_has_its_speaker_and_role_beside_it(row: dict[str, str], said: str) -> None:
    quotation = next(
        text
        for text in SPOKEN.findall((REAL / "source.txt").read_text("utf-8"))
        if text[1:].startswith(row["quotation_starts"])
    )
    begin = said.index(plain(quotation))
    around = said[max(0, begin - NEAR) : begin + len(plain(quotation)) + NEAR]
    assert plain(row["name"]) in around
    assert plain(row["role"]) in around


def test_the_banner_leads_to_the_story(said: str) -> None:
    banner, strapline, title, *_ = paragraphs("source.txt")
    for words in (banner, strapline, title):
        assert plain(words) in said


def test_the_donation_form_asks_what_the_published_one_asks(said: str) -> None:
    texts = paragraphs("source.txt")
    heading, ask, _, notice = texts[texts.index("Your Donation") : -2]
    assert plain(heading) in said
    assert said.count(plain(ask)) == 1
    assert said.count(plain(notice)) == 1
    for line in ("Postcode and town", "in honour of"):  # from its other two blocks, in the slip's own words
        assert plain(line) in said


def test_nothing_stops_the_build(built: Built) -> None:
    assert not [str(finding) for finding in built.diagnostics if finding.is_error]


def test_the_judges_accept_it_as_all_that_it_may_claim_to_be(project: Path, tmp_path: Path) -> None:
    put_report(project, tmp_path, "real")
    assert {name: verdict.failed for name, verdict in verapdf(tmp_path).items()} == {
        "real-3a.pdf": (),
        "real-ua2.pdf": (),
    }
    doubted = {finding.rule for found in outloud(sorted(tmp_path.glob("*.pdf"))).values() for finding in found}
    assert doubted - DOUBTED == set()
