"""The judges on every layout's specimen, in which each component stands as a section and as a part.

What outloud doubts is explained in docs/explanation/accessibility.md, rule by rule; where a doubt can be put to the
test, it is.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from printreport.load.specimen import specimen
from printreport.model.run import Request, Specimen
from printreport.prepress import composed, valid
from printreport.presswork import judged, set_type
from printreport.project import Project
from printreport.stages import Course
from tests.judges.asked import Finding, outloud, verapdf
from tests.judges.claimed import JUDGED_BY, put
from tests.sample import LAYOUTS
from tests.tagtree import artifacts, children

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ("typical",)
MEANT = {"DOC-012", "FIG-012", "HDG-010", "ORD-001", "PAG-001", "TAG-030", "TXT-004"}
REFUTED = {"TAG-002", "TBL-010"}  # these only where the file shows that there is nothing in it
NARROW = 2  # columns
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the specimen of each layout, as each thing that a file may claim to be."""
    folder = tmp_path_factory.mktemp("specimens")
    request = Request(ROOT)
    for layout in LAYOUTS:
        project, source = specimen(Project.open(ROOT), Specimen(layout, samples=SAMPLES))
        course = Course()
        read = valid(project, source, request, course)
        made = composed(read, judged(read, request, course), course)
        put(set_type(made, request, course), request, folder, layout)
    return folder


def test_every_specimen_is_what_it_claims_to_be(files: Path) -> None:
    verdicts = verapdf(files)
    assert {name: verdict.failed for name, verdict in verdicts.items() if verdict.failed} == {}
    assert {name: verdict.profiles for name, verdict in verdicts.items()} == {
        f"{layout}-{claim}.pdf": profiles for layout in LAYOUTS for claim, profiles in JUDGED_BY.items()
    }


def test_the_second_judge_doubts_only_what_is_explained(files: Path) -> None:
    found = outloud(files / f"{layout}-{claim}.pdf" for layout in LAYOUTS for claim in JUDGED_BY)
    assert len(found) == len(LAYOUTS) * len(JUDGED_BY)
    unexplained = [
        (name, finding)
        for name, all_ in found.items()
        for finding in all_
        if finding.rule not in MEANT and not _is_refuted(finding, (files / name).read_bytes())
    ]
    assert unexplained == []


def test_whatever_is_let_pass_is_explained() -> None:
    told = (ROOT / "docs/explanation/accessibility.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([A-Z]+-\d+)` \|", told, re.MULTILINE)) == MEANT | REFUTED


def _is_refuted(finding: Finding, content: bytes) -> bool:
    """Say whether an error is shown to be none by what stands in the file."""
    if finding.rule == "TAG-002":  # prose that nobody hears: it is a running head of many words
        words = re.sub(r"\W", "", finding.evidence.rstrip("…"))
        printed = re.sub(r"\W", "", "".join(artifacts(content, finding.page - 1)))
        return words in printed and _longest_adornment(content, finding.page - 1) < len(words)
    if finding.rule == "TBL-010":  # more heads than figures: so has any table of two columns with a head for each row
        return any(width <= NARROW for width in _widths(content, finding.page - 1))
    return False


def _longest_adornment(content: bytes, page: int) -> int:
    """How many glyphs at most stand in one artifact that is no running head."""
    longest, kinds = 0, ["content"]
    with pikepdf.open(BytesIO(content)) as pdf:
        for instruction in pikepdf.parse_content_stream(pdf.pages[page]):
            match str(instruction.operator):
                case "BDC" if str(instruction.operands[0]) == "/Artifact":
                    kinds.append(str(instruction.operands[1].Type))
                case "BDC" | "BMC":
                    kinds.append(kinds[-1])
                case "EMC":
                    kinds.pop()
                case "TJ" if kinds[-1] == "/Layout":
                    pieces = [piece for piece in instruction.operands[0] if isinstance(piece, pikepdf.String)]
                    longest = max(longest, sum(len(bytes(piece)) // 2 for piece in pieces))
    return longest


def _widths(content: bytes, page: int) -> set[int]:
    """How many cells the rows of tables on a page have, at most, table by table."""
    with pikepdf.open(BytesIO(content)) as pdf:
        here = pdf.pages[page].obj.objgen
        tables = [node for node in _below(pdf.Root.StructTreeRoot) if str(node.S) == "/Table" and here in _pages(node)]
        return {max(len(children(row)) for row in _below(table) if str(row.S) == "/TR") for table in tables}


def _below(node: Any) -> list[Any]:  # noqa: ANN401 - a PDF object
    elements = [kid for kid in children(node) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [found for kid in elements for found in (kid, *_below(kid))]


def _pages(node: Any) -> set[tuple[int, int]]:  # noqa: ANN401 - a PDF object
    return {part.Pg.objgen for part in (node, *_below(node)) if "/Pg" in part}
