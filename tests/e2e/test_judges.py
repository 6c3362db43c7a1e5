"""The judges on the sample, and on small reports and slips in every language.

veraPDF judges what files claim, outloud how they are read. What outloud doubts and we mean is explained, rule by rule,
in docs/explanation/accessibility.md; nothing else may be found.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

import printreport
from printreport import slips
from printreport.cli.verapdf import judged
from printreport.compose import compose_slip
from printreport.diagnostics import Location
from printreport.finish import finish
from printreport.load import layout as layouts
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.project import Project
from printreport.render import paginate, write
from printreport.slips.words import WORDS
from printreport.units import TRIMS
from tests.judges.asked import outloud, starter, verapdf
from tests.judges.claimed import JUDGED_BY, PROFILES, put_report
from tests.sample import sample_in

ROOT = Path(__file__).resolve().parents[2]
AT = Location("report.yaml", 1, 1)
MEANT = {"DOC-012", "ORD-001"}
pytestmark = pytest.mark.slow

# A report of every language that a layout speaks, with a thing of each kind that is tagged
SPOKEN = sorted(path.stem for path in (ROOT / "layouts/base/words").glob("*.yaml"))
SMALL = """
title: Lantern
period: "2025"
language: {language}
layout: {layout}
organisation: {{name: Lantern Network, address: [Quay House, Galway]}}
people: people.csv
sections:
  - cover
  - contents
  - chapter: {{id: one, title: One, text: one.md}}
  - chapter: {{id: two, title: Two, text: "See [the first](#one)."}}
slips:
  give: {{dedication: true, amounts: {{25: one call, 120: two days}}}}
"""
TEXT = """\
Six of ten[^1] rang again, see [the second chapter](#two).

> Somebody was there.
{.pull-quote by=ada}

1. One
2. Two

- This
- That

| Year | Calls |
|:-----|------:|
| 2025 | 12 |

[^1]: In *most* years.
"""


def small_report(folder: Path, language: str, layout: str) -> Path:
    folder.mkdir()
    (folder / "report.yaml").write_text(SMALL.format(language=language, layout=layout), "utf-8")
    (folder / "one.md").write_text(TEXT, "utf-8")
    (folder / "people.csv").write_text("id,name,role\nada,Ada Example,Listener\n", "utf-8")
    return folder


def put_slip(language: str, folder: Path) -> None:
    """Write a slip alone, in one of the languages that slips speak, as it is filled in on a screen."""
    project = Project.open(ROOT)
    look = layouts.read(project, "annual", AT)[0]
    edition = Edition("screen", "screen", TRIMS["A4"], fillable=True)
    order = SlipOrder("give", ("reply", "link"), AT, link="https://lantern.example/give", dedication=True)
    organisation = Organisation("Lantern Network", address=("Quay House", "Galway"))
    slip, found = slips.make(order, organisation, language)
    assert slip is not None, found
    report = Report("Lantern", organisation, language, (), slips={order.name: order})
    pages = paginate(compose_slip(slip, report, look, edition, project.base), project)
    for claim, profile in PROFILES.items():
        content = finish(write(pages, edition), report, replace(edition, profile=profile)).content
        (folder / f"slip-{language}-{claim}.pdf").write_bytes(content)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all files to be judged; their names end in what they claim."""
    folder = tmp_path_factory.mktemp("judged")
    work = tmp_path_factory.mktemp("reports")
    root = sample_in(work / "sample", "annual")
    manuscript = (root / "report.yaml").read_text("utf-8")
    asked = "editions:\n  modern: {base: screen, profile: pdf/ua-2}\n"
    (root / "report.yaml").write_text(manuscript.replace("editions:\n", asked), "utf-8")
    for claim, edition in {"ua1": "screen", "3a": "archive", "ua2": "modern"}.items():
        (folder / f"sample-{claim}.pdf").write_bytes(printreport.build(root, edition=edition).pdf.content)
    for language, layout in zip(SPOKEN, ("annual", "field", "folio", "ledger"), strict=True):
        put_report(small_report(work / language, language, layout), folder, f"report-{language}")
    for language in WORDS:
        put_slip(language, folder)
    return folder


def test_every_file_is_what_it_claims_to_be(files: Path) -> None:
    verdicts = verapdf(files)
    claims = {"ua1": ("PDF/UA-1",), **JUDGED_BY}
    assert len(verdicts) == 3 + 2 * (len(SPOKEN) + len(WORDS))
    assert {name: verdict.failed for name, verdict in verdicts.items() if verdict.failed} == {}
    assert {name: verdict.profiles for name, verdict in verdicts.items()} == {
        name: claims[Path(name).stem.rpartition("-")[2]] for name in verdicts
    }


def test_the_second_judge_finds_no_error_and_doubts_only_what_is_explained(files: Path) -> None:
    found = outloud(sorted(files.glob("*.pdf")))
    assert len(found) == 3 + 2 * (len(SPOKEN) + len(WORDS))
    unexplained = [(name, finding) for name, all_ in found.items() for finding in all_ if finding.rule not in MEANT]
    assert unexplained == []


def test_a_file_that_is_not_what_it_claims_is_refused(files: Path) -> None:
    """Judges that accept everything would be none."""
    broken = BytesIO()
    with pikepdf.open(files / "slip-en-ua2.pdf") as pdf:
        del pdf.Root.StructTreeRoot.Namespaces, pdf.Root.Lang
        pdf.save(broken)
    assert "8.4.4" in " ".join(finding.message for finding in judged(broken.getvalue(), starter()))
