"""An archived report carries what it was made of, as far as its readers may see it, and is made again from that."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from PIL import Image

import printreport
from printreport.cli.main import main
from printreport.model.run import Request, Specimen
from printreport.model.verdict import Outcome
from printreport.proofs import specimen
from printreport.side_by_side import build as build_side_by_side

SECRETS = (
    "Mwarsame", "signed on paper", "dismissed", "hunter2", "ask Mary", "board-risks", "quarrel", "hidden_figure",
    "4711",    "Wilma", "in confidence", "refuge", "ours alone", "for the board only", "unprinted", "BOARD_PASSWORD",
)  # fmt: skip
MANUSCRIPT = """
title: A year   # ask Mary before this is printed
date: 2026-04-30
layout: base
organisation: Example
people: people.csv
facts: facts.yaml
images:
  house: {file: images/house.jpg, alt: A house, credit: Amy Adeyo}
  unused: {file: images/unused.jpg, alt: unprinted, credit: Wilma}
editions:
  archive: {trim: A5}
  vault: {base: board, password: hunter2}
  board: {password: $BOARD_PASSWORD}
  open: {base: archive}
allow:
  - {check: fact-without-source, at: work, because: told us in confidence}
sections:
  - text:
      id: work
      title: Work
      text: content/work.md
      parts:
        - chart:
            id: growth
            title: It grows
            chart: {kind: bar, table: data/growth.csv, category: Year, series: Children}
        - table: {id: sums, title: Sums, table: "data/money.xlsx#Totals!A1:B3"}
        - figure: {id: house, image: house, caption: The house}
        - callout: {id: quarrel, title: Risks, text: for the board only, audience: board}
  - photo-credits: {title: Photographs}
  - text:
      id: risks
      title: The director was dismissed
      text: content/board-risks.md
      audience: board
      parts:
        - figure: {id: quarrel-seen, image: unused, caption: unprinted}
"""
PEOPLE = "id,name,role,pronoun,consent\namy,Amy Adeyo,Nurse,she,signed on paper\nabdi,Abdi Mwarsame,Driver,he,yes\n"
FACTS = """
children: {value: 1234, label: children helped, source: Case registers, kind: number}
hidden_figure: {value: 4711, label: unprinted, source: the board}
"""
WORK = """We helped [[children]] children.

> It was a good year.
{.pull-quote by=amy}

![](#quarrel)

| A | B |
|---|---|
| one | 2 |
"""


def photograph() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "the refuge in Quay Lane"
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((900, 600)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Totals"
    for row in (["Item", 2025, "Whose"], ["Rent", 12000.5, "Wilma"], ["Total", 12000.5, "Wilma"]):
        sheet.append(row)
    book.create_sheet("ours alone").append(["ours alone"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a secret in every corner that no reader of the archive sees."""
    root = tmp_path_factory.mktemp("project")
    files: dict[str, str | bytes] = {
        "report.yaml": MANUSCRIPT,
        "people.csv": PEOPLE,
        "facts.yaml": FACTS,
        "content/work.md": WORK,
        "content/board-risks.md": "The director was dismissed.\n",
        "data/growth.csv": "Year,Children,Remark\n2024,1000,Wilma counted\n2025,1234,Wilma counted\n",
        "data/money.xlsx": workbook(),
        "images/house.jpg": photograph(),
        "images/unused.jpg": photograph(),
    }
    for name, content in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


@pytest.fixture(scope="module")
def archive(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its archive."""
    file = tmp_path_factory.mktemp("archive") / "a.pdf"
    file.write_bytes(printreport.build(project, edition="open").pdf.content)
    return file


def enclosed(file: Path) -> dict[str, bytes]:
    """The files in a PDF by name, as somebody else's program reads them."""
    with pikepdf.open(file) as pdf:
        return {name: held.get_file().read_bytes() for name, held in pdf.attachments.items()}


def changed(file: Path, target: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(file) as pdf:
        change(pdf)
        pdf.save(target)
    return target


def replaced(pdf: pikepdf.Pdf, name: str, content: bytes) -> None:
    """Put another content in the place of an enclosed file, and its hash into the manifest."""
    pdf.attachments[name].obj.EF.F.write(content)
    pdf.attachments[name].obj.EF.UF.write(content)
    if name != "manifest.json":
        manifest = json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
        for entry in manifest["files"]:
            if entry["name"] == name:
                entry["sha256"] = sha256(content).hexdigest()
        replaced(pdf, "manifest.json", json.dumps(manifest).encode())


def refusal(file: Path) -> str:
    """The first finding with which a file is refused, or with which it could not be made again."""
    try:
        return next(found.name for found in printreport.verify(file).diagnostics if found.name != "not-made-again")
    except printreport.Refused as refused:
        return refused.diagnostics[0].name


def structured(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every structure element with files of its own."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from structured(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        if "/AF" in node:
            yield node
        if "/K" in node:
            yield from structured(node.K)


def test_nothing_that_the_edition_does_not_show_is_in_the_file(archive: Path) -> None:
    with pikepdf.open(archive) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        words = b"".join(
            each.read_raw_bytes() if "/DCT" in str(each.get("/Filter")) else each.read_bytes() for each in streams
        )
    everything = words + archive.read_bytes() + b"".join(enclosed(archive).values())
    assert [secret for secret in SECRETS if secret.encode() in everything] == []


def test_what_a_rebuild_needs_is_in_the_file(archive: Path) -> None:
    files = enclosed(archive)
    assert set(files) == {
        "report.yaml", "content-work.md", "data-growth.csv", "data-money.xlsx", "images-house.jpg",
        "growth.csv", "sums.csv", "work.csv", "trace.json", "manifest.json",
    }  # fmt: skip
    assert files["content-work.md"].decode() == WORK.replace("![](#quarrel)", "")


def test_each_table_and_chart_carries_its_figures(archive: Path) -> None:
    with pikepdf.open(archive) as pdf:
        held = {str(each.AF[0].UF): str(each.S) for each in structured(pdf.Root.StructTreeRoot.K)}
        assert {str(each.AF[0].AFRelationship) for each in structured(pdf.Root.StructTreeRoot.K)} == {"/Data"}
    assert held == {"growth.csv": "/Figure", "sums.csv": "/Table", "work.csv": "/Table"}
    rows = list(csv.reader(io.StringIO(enclosed(archive)["growth.csv"].decode())))
    assert rows[0] == ["Year", "Year (as printed)", "Children", "Children (as printed)"]
    assert rows[2] == ["2025", "2,025", "1234", "1,234"]


def test_each_printed_figure_has_its_trace(archive: Path) -> None:
    trace = json.loads(enclosed(archive)["trace.json"])
    (fact,) = trace["facts"]
    assert fact["printed"] == [{"words": "1,234", "pages": [1], "labels": ["1"]}]
    assert fact["read_from"]["file"] == "facts.yaml"
    assert fact["said"].startswith("`children` is printed on page 1; it was read from facts.yaml:2:")
    sums = next(table for table in trace["tables"] if table["id"] == "sums")
    assert sums["cells"][0] == {
        "column": "2025", "row": "Rent", "value": "12000.5", "printed": "12,000.5",
        "read_from": {"file": "data/money.xlsx", "cell": "Totals!B2"},
    }  # fmt: skip


def test_the_manifest_names_everything_with_its_hash(archive: Path) -> None:
    files = enclosed(archive)
    manifest = json.loads(files.pop("manifest.json"))
    assert {each["name"]: each["sha256"] for each in manifest["files"]} == {
        name: sha256(content).hexdigest() for name, content in files.items()
    }
    assert manifest["made_by"]["printreport"] == printreport.__version__
    assert "layouts/base/layout.yaml" in manifest["layout"]["files"]
    assert manifest["layout"]["own"] == []
    assert all(name.startswith("fonts/") for name in manifest["fonts"])
    assert set(manifest["inputs"]) == {
        "report.yaml", "people.csv", "facts.yaml", "content/work.md", "data/growth.csv", "data/money.xlsx",
        "images/house.jpg",
    }  # fmt: skip


def test_it_is_made_again_from_what_it_carries(archive: Path) -> None:
    verdict = printreport.verify(archive)
    assert (verdict.outcome, verdict.diagnostics) == (Outcome.SAME_PAGES, ())


def test_it_is_made_again_from_its_project_to_the_byte(archive: Path, project: Path) -> None:
    assert printreport.verify(archive, project=project).outcome is Outcome.SAME_BYTES


def test_in_another_folder_its_bytes_are_the_same(archive: Path, project: Path, tmp_path: Path) -> None:
    """The sample has no photograph; here one is printed, and the engine would call it after its folder."""
    shutil.copytree(project, tmp_path / "Größere Mappe")
    assert printreport.build(tmp_path / "Größere Mappe", edition="open").pdf.content == archive.read_bytes()


def test_a_changed_page_is_named_and_so_is_that_it_was_changed(archive: Path, tmp_path: Path) -> None:
    def blackened(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"q 0 0 200 200 re f Q")

    verdict = printreport.verify(changed(archive, tmp_path / "b.pdf", blackened))
    assert verdict.outcome is Outcome.OTHER_PAGES
    assert [(each.page, each.what) for each in verdict.differences] == [(1, "look")]
    assert [found.name for found in verdict.diagnostics] == ["changed-since", "pages-differ"]


def test_a_changed_text_is_named_by_its_page(archive: Path, tmp_path: Path) -> None:
    def reworded(pdf: pikepdf.Pdf) -> None:
        replaced(pdf, "content-work.md", enclosed(archive)["content-work.md"].replace(b"good", b"bad"))

    verdict = printreport.verify(changed(archive, tmp_path / "b.pdf", reworded))
    assert [(each.page, each.what) for each in verdict.differences] == [(1, "words")]


def test_files_that_were_exchanged_are_said(archive: Path, tmp_path: Path) -> None:
    def exchanged(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["content-work.md"].obj.EF.F.write(b"Another text.")
        pdf.attachments["content-work.md"].obj.EF.UF.write(b"Another text.")

    verdict = printreport.verify(changed(archive, tmp_path / "b.pdf", exchanged))
    assert verdict.outcome is Outcome.NOT_MADE
    assert "changed-since" in [found.name for found in verdict.diagnostics]


@pytest.mark.parametrize("path", ["../outside.md", "/outside.md", "content/../../outside.md", "C:\\outside.md"])
def test_a_file_that_wants_to_lie_elsewhere_is_refused(archive: Path, tmp_path: Path, path: str) -> None:
    def strayed(pdf: pikepdf.Pdf) -> None:
        manifest = json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
        next(each for each in manifest["files"] if each["name"] == "content-work.md")["path"] = path
        replaced(pdf, "manifest.json", json.dumps(manifest).encode())

    verdict = printreport.verify(changed(archive, tmp_path / "b.pdf", strayed))
    assert verdict.outcome is Outcome.NOT_MADE
    assert "unsafe-name" in [found.name for found in verdict.diagnostics]
    assert not (tmp_path / "outside.md").exists()


def test_nothing_in_a_file_steers_the_terminal(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def renamed(pdf: pikepdf.Pdf) -> None:
        manifest = json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
        manifest["edition"] = {"name": "\x1b[31mred"}
        replaced(pdf, "manifest.json", json.dumps(manifest).encode())

    with pytest.raises(SystemExit):
        main(["verify", str(changed(archive, tmp_path / "b.pdf", renamed))])
    assert "\x1b" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(
    "manifest",
    [b"", b"[]", b"{}", b"not json", b'{"format": "printreport manifest 1"}', b"[" * 100_000,
     b'{"format": "printreport manifest 1", "files": 7, "pages": "x", "edition": [], "made_by": 3}'],
)  # fmt: skip
def test_a_manifest_that_says_nothing_is_no_fault_of_the_program(
    archive: Path, tmp_path: Path, manifest: bytes
) -> None:
    file = changed(archive, tmp_path / "b.pdf", lambda pdf: replaced(pdf, "manifest.json", manifest))
    assert refusal(file) == "no-manifest"


@pytest.fixture
def own_layout(project: Path, tmp_path: Path) -> Path:
    """The same report in a layout of its own, archived."""
    root = tmp_path / "own"
    shutil.copytree(project, root)
    (root / "layouts" / "ours").mkdir(parents=True)
    (root / "layouts" / "ours" / "layout.yaml").write_text("name: ours\ntitle: Ours\nextends: base\n", "utf-8")
    (root / "report.yaml").write_text(MANUSCRIPT.replace("layout: base", "layout: ours"), "utf-8")
    (root / "overrides.css").write_text(".text .title { text-transform: uppercase }\n", "utf-8")
    file = tmp_path / "own.pdf"
    file.write_bytes(printreport.build(root, edition="open").pdf.content)
    return file


def test_a_layout_that_came_in_the_file_is_not_used_unasked(own_layout: Path) -> None:
    verdict = printreport.verify(own_layout)
    assert verdict.outcome is Outcome.NOT_MADE
    assert "own-layout" in [found.name for found in verdict.diagnostics]
    assert printreport.verify(own_layout, trust_layout=True).outcome is Outcome.SAME_PAGES


def test_a_picture_that_stays_at_home_is_said(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "tiff"
    shutil.copytree(project, root)
    Image.open(root / "images" / "house.jpg").save(root / "images" / "house.tiff")
    (root / "report.yaml").write_text(MANUSCRIPT.replace("images/house.jpg", "images/house.tiff"), "utf-8")
    built = printreport.build(root, edition="open")
    assert "not-enclosed" in [found.name for found in built.diagnostics]
    file = tmp_path / "b.pdf"
    file.write_bytes(built.pdf.content)
    verdict = printreport.verify(file)
    assert verdict.outcome is Outcome.NOT_MADE
    assert "missing-file" in [found.name for found in verdict.diagnostics]


def test_a_specimen_carries_figures_and_no_manuscript(tmp_path: Path) -> None:
    asked = Specimen("base", components=("programme-results", "risk"), samples=("typical",))
    file = tmp_path / "a.pdf"
    file.write_bytes(specimen(Request(tmp_path, edition="archive"), asked).pdf.content)
    assert {name for name in enclosed(file) if not name.endswith(".csv")} == set()
    with pikepdf.open(file) as pdf:
        tied = {str(each.AF[0].UF) for each in structured(pdf.Root.StructTreeRoot.K)}
    assert tied == set(enclosed(file))


def test_a_screen_edition_carries_figures_when_it_is_asked_to(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "screen"
    shutil.copytree(project, root)
    (root / "report.yaml").write_text(MANUSCRIPT.replace("editions:", "editions:\n  screen: {data: true}"), "utf-8")
    file = tmp_path / "b.pdf"
    file.write_bytes(printreport.build(root).pdf.content)
    assert set(enclosed(file)) == {"growth.csv", "sums.csv", "work.csv"}
    assert printreport.verify(file, project=root).outcome is Outcome.SAME_BYTES
    with pytest.raises(printreport.Refused):
        printreport.verify(file)


@pytest.fixture
def files(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a good file and with some that are none, and the test in it."""
    monkeypatch.chdir(tmp_path)
    content = archive.read_bytes()
    Path("a.pdf").write_bytes(content)
    Path("text.pdf").write_text("no PDF", "utf-8")
    Path("cut.pdf").write_bytes(content[: len(content) // 2])
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save("foreign.pdf")
        pdf.save("locked.pdf", encryption=pikepdf.Encryption(owner="a", user="a"))


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["a.pdf"], 0, "the same pages (3 pages), other bytes; made again from what it carries, edition open"),
        (["a.pdf", "--format", "json"], 0, '"verdict": "same-pages"'),
        (["no.pdf"], 1, ""),
        (["text.pdf"], 3, ""),
        (["cut.pdf"], 3, ""),
        (["locked.pdf"], 3, ""),
        (["foreign.pdf"], 3, ""),
    ],
)
def test_the_command_says_it_in_one_line_and_in_its_exit_code(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["verify", *arguments])
    out, err = capsys.readouterr()
    assert ended.value.code == code, err
    assert said in out
    assert "Traceback" not in err


def test_popplers_own_tool_lists_the_files(archive: Path) -> None:
    listed = subprocess.run(["pdfdetach", "-list", str(archive)], check=True, capture_output=True, text=True).stdout
    assert listed.startswith("10 embedded files")


@pytest.mark.slow
def test_it_names_all_files_whoever_read_them(checkout: Path) -> None:
    alone, together = (build_side_by_side(Request(checkout, edition="archive", jobs=jobs)) for jobs in (1, 2))
    assert alone.pdf.content == together.pdf.content
