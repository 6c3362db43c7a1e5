"""The press edition as a printer's preflight reads it: from the file, by programs that had no part in making it."""

from __future__ import annotations

import subprocess
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms, ImageDraw

import printreport
from tests.e2e.inkwalk import Painting, paintings
from tests.tagtree import tagtree

ROOT = Path(__file__).resolve().parents[2]
MM = 72 / 25.4
BLACK = (0.0, 0.0, 0.0, 1.0)
DPI = 150
LAYOUTS = ("annual", "field", "ledger", "folio")
pytestmark = pytest.mark.slow


@cache
def sample() -> bytes:
    return printreport.build(ROOT, edition="press").pdf.content


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def painted(content: bytes) -> list[Painting]:
    with opened(content) as pdf:
        return list(chain.from_iterable(map(paintings, pdf.pages)))


def metadata(content: bytes) -> str:
    with opened(content) as pdf:
        return pdf.Root.Metadata.read_bytes().decode()


def test_the_file_says_which_norm_it_keeps_when_it_was_made_and_that_nothing_was_trapped() -> None:
    said = metadata(sample())
    for words in (
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        "<xmp:CreateDate>2026-04-30T00:00:00Z</xmp:CreateDate>",
        "<pdf:Trapped>False</pdf:Trapped>",
        "<xmpMM:DocumentID>uuid:",
        "<xmpMM:VersionID>1<",
        "<xmpMM:RenditionClass>default<",
    ):
        assert words in said
    with opened(sample()) as pdf:
        assert pdf.pdf_version == "1.6"
        assert pdf.docinfo.Trapped == "/False"
        assert not pdf.is_encrypted


def test_the_output_intent_names_the_condition_as_registered_and_embeds_its_profile() -> None:
    with opened(sample()) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
        assert str(intent.RegistryName) == "http://www.color.org"
        profile = intent.DestOutputProfile
        assert profile.N == 4
        read = ImageCms.ImageCmsProfile(BytesIO(profile.read_bytes())).profile
        assert (read.xcolor_space.strip(), read.device_class) == ("CMYK", "prtr")


def test_all_that_is_painted_is_in_ink_and_the_marks_are_on_every_plate() -> None:
    spaces = {(painting.kind, painting.space) for painting in painted(sample())}
    assert spaces == {
        ("text", "/DeviceCMYK"),
        ("fill", "/DeviceCMYK"),
        ("stroke", "/DeviceCMYK"),
        ("stroke", "/Registration"),
    }
    with opened(sample()) as pdf:
        mark = pdf.pages[0].Resources.ColorSpace.Registration
        assert [str(part) for part in mark[:3]] == ["/Separation", "/All", "/DeviceCMYK"]


def test_what_is_seen_through_blends_in_ink() -> None:
    with opened(sample()) as pdf:
        groups = {str(page.obj.Group.CS) for page in pdf.pages}
        groups |= {str(stream.Group.CS) for stream in streams(pdf) if "/Group" in stream}
    assert groups == {"/DeviceCMYK"}


def test_running_text_is_black_alone_and_overprints_and_nothing_else_does() -> None:
    found = painted(sample())
    prose = [painting for painting in found if painting.kind == "text" and painting.colour == BLACK]
    assert len(prose) > 500
    assert all(painting.over for painting in prose)
    assert {painting.colour for painting in found if painting.over} == {BLACK}
    assert {painting.kind for painting in found if painting.over} == {"text"}


def test_no_colour_lays_on_more_ink_than_dries() -> None:
    colours = {painting.colour for painting in painted(sample()) if len(painting.colour) == 4}
    assert max(map(sum, colours)) <= 3


def test_the_boxes_are_exact_and_lie_in_each_other() -> None:
    with opened(sample()) as pdf:
        for page in pdf.pages:
            assert [float(edge) for edge in page.obj.TrimBox] == pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.01)
            for box, margin in (("BleedBox", 3), ("MediaBox", 12)):
                edges = [-margin, -margin, 210 + margin, 297 + margin]
                assert [float(edge) for edge in page.obj[f"/{box}"]] == pytest.approx([e * MM for e in edges], abs=0.01)
            assert "/ArtBox" not in page.obj
            assert "/CropBox" not in page.obj


def test_nothing_can_be_clicked_and_no_trace_of_it_is_left() -> None:
    with opened(sample()) as pdf:
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert "/AcroForm" not in pdf.Root
        kinds = {str(thing.get("/Subtype", "")) for thing in things(pdf) if isinstance(thing, pikepdf.Dictionary)}
    assert not kinds & {"/Link", "/Widget"}
    assert b"/JavaScript" not in sample()


def test_the_tags_stay_with_the_words_of_the_links_in_them() -> None:
    tree = tagtree(sample())
    assert "Eleven minutes" in tree
    assert "Link" not in tree


@pytest.mark.parametrize(("chapters", "notes"), [(1, 0), (2, 3), (3, 2), (4, 1)])
def test_the_book_fills_its_sheets_and_ends_with_the_back_cover(chapters: int, notes: int, tmp_path: Path) -> None:
    """The cover, an empty page inside it, the chapters, pages for notes, the back cover."""
    content = built(tmp_path, chapters)
    pages = words(content)
    assert len(pages) == 1 + 1 + chapters + notes + 1
    assert len(pages) % 4 == 0
    assert "Farewell" in pages[-1]
    assert tagtree(content).count('"Notes"') == min(notes, 1)


def test_a_book_that_may_not_be_filled_is_said_to_leave_a_sheet_open(tmp_path: Path) -> None:
    project(tmp_path, 2, "{fill: false}")
    assert "page-count" in found_in(tmp_path)
    project(tmp_path, 2, "{signature: 1}")
    assert "page-count" not in found_in(tmp_path)


def test_a_report_without_a_date_is_dated_by_its_period_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = project(tmp_path, 1, "{}").read_text("utf-8").replace("date: 2026-01-31", "period: 2024/2025")
    (tmp_path / "report.yaml").write_text(made, "utf-8")
    assert "CreateDate>2025-12-31T" in metadata(printreport.build(tmp_path, edition="press").pdf.content)
    (tmp_path / "report.yaml").write_text(made.replace("period: 2024/2025", ""), "utf-8")
    with pytest.raises(printreport.Refused) as refused:
        printreport.build(tmp_path, edition="press")
    assert "no-date" in {found.name for found in refused.value.diagnostics}


def test_the_condition_may_be_chosen_and_follows_the_size_of_the_page(tmp_path: Path) -> None:
    for said, identifier in (
        ("{trim: Letter}", "CGATS TR 006"),
        ("{printing-condition: swop}", "CGATS TR 003"),
        ("{}", "FOGRA39"),
    ):
        project(tmp_path, 1, said)
        with opened(printreport.build(tmp_path, edition="press").pdf.content) as pdf:
            assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == identifier


def test_a_profile_that_may_not_be_handed_on_is_looked_for_in_the_project(tmp_path: Path) -> None:
    project(tmp_path, 1, "{printing-condition: fogra51}")
    with pytest.raises(printreport.Refused) as refused:
        printreport.build(tmp_path, edition="press")
    assert {found.name for found in refused.value.diagnostics} == {"no-colour-profile", "short-page"}  # all at once
    (tmp_path / "profiles").mkdir()
    known = (ROOT / "profiles" / "ISOcoated_v2_300_bas.icc").read_bytes()  # in its place: any profile of four inks
    (tmp_path / "profiles" / "PSOcoated_v3.icc").write_bytes(known)
    with opened(printreport.build(tmp_path, edition="press").pdf.content) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "FOGRA51"
        assert intent.DestOutputProfile.read_bytes() == known


def test_pictures_are_in_ink_greys_in_black_alone_and_what_shines_through_still_does(tmp_path: Path) -> None:
    with opened(pictured(tmp_path)) as pdf:
        found = placed(pdf)
        spaces = {width: str(picture.ColorSpace) for width, picture in found.items()}
        assert spaces == {60: "/DeviceCMYK", 61: "/DeviceCMYK", 62: "/DeviceGray", 63: "/DeviceGray", 65: "/DeviceCMYK"}
        assert str(found[60].Filter) == "/DCTDecode"
        assert "/SMask" in found[61]
        assert list(found[61].read_bytes()[:4]) == pytest.approx((0, 235, 247, 0), abs=8)  # red, from sRGB
        assert set(found[62].read_bytes()) == {0, 255}


def test_pictures_with_a_wider_colour_space_of_their_own_come_out_stronger(tmp_path: Path) -> None:
    """The same numbers mean a stronger green in Adobe RGB than in sRGB."""
    with opened(pictured(tmp_path)) as pdf:
        plain, wide = (pikepdf.PdfImage(placed(pdf)[width]).as_pil_image().getpixel((5, 5)) for width in (60, 65))
    assert wide != plain


def test_a_picture_with_too_much_ink_is_named(tmp_path: Path) -> None:
    project(tmp_path, 0, "{}", pictures=("wet.jpg",))
    Image.new("CMYK", (64, 64), (255, 255, 255, 200)).save(tmp_path / "wet.jpg", quality=95)
    [found] = [each for each in diagnostics(tmp_path) if each.name == "too-much-ink"]
    assert "`wet.jpg`" in found.message


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_paints_in_ink_alone(layout: str, tmp_path: Path) -> None:
    (tmp_path / "plan.svg").write_text(DRAWING, "utf-8")
    project(tmp_path, 2, "{}", layout=layout, pictures=("plan.svg",))
    made = printreport.build(tmp_path, edition="press")
    assert "too-much-ink" not in {found.name for found in made.diagnostics}
    content = made.pdf.content
    spaces = {painting.space for painting in painted(content)}
    assert spaces <= {"/DeviceCMYK", "/DeviceGray", "/Registration", "/Pattern"}
    with opened(content) as pdf:
        groups = {str(stream.Group.CS) for stream in streams(pdf) if "/Group" in stream}
        assert {"/DeviceCMYK"} <= groups <= {"/DeviceCMYK", "/DeviceGray"}


def test_ghostscript_finds_the_words_of_a_page_on_the_black_plate_alone(tmp_path: Path) -> None:
    black, *colours = plates(built(tmp_path, 1), 3, tmp_path, trimmed=True)
    for part in (area(0, 5, 210, 20), area(0, 60, 210, 250), area(0, 265, 210, 285)):  # running head, text, folio
        assert min(black.crop(part).tobytes()) < 128
        assert [plate.crop(part).getextrema() for plate in colours] == [(255, 255)] * 3


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_marks_are_on_all_plates_of_a_full_page_and_clear_of_its_bleed(layout: str, tmp_path: Path) -> None:
    project(tmp_path, 1, "{}", layout=layout)
    for plate in plates(printreport.build(tmp_path, edition="press").pdf.content, 1, tmp_path):
        assert min(plate.crop(area(0, 0, 8.5, 20)).tobytes()) < 128
        assert plate.crop(area(8.2, 20, 8.8, 60)).getextrema() == (255, 255)


def test_the_slug_says_which_page_it_is_and_no_tag_does() -> None:
    pages = words(sample())
    assert f"The Second Call · press · 7/{len(pages)} (3) · FOGRA39 · 2026-04-30" in pages[6]
    assert "FOGRA39" not in tagtree(sample())


def test_mupdf_reads_the_file_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "press.pdf").write_bytes(sample())
    command = ["mutool", "info", str(tmp_path / "press.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stderr, "PDF-1.6" in done.stdout) == ("", True)


DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
<linearGradient id="a"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity=".2"/>
</linearGradient>
<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#c0f"/></pattern>
<rect width="100" height="100" fill="url(#a)"/><rect x="100" width="100" height="100" fill="url(#p)"/>
<g opacity=".5"><rect x="200" width="60" height="60" fill="#123456"/><rect x="230" y="30" width="60" height="60"/></g>
</svg>
"""


def project(folder: Path, chapters: int, edition: str, layout: str = "annual", pictures: tuple[str, ...] = ()) -> Path:
    names = {file: file.replace(".", "-") for file in pictures}
    lines = [
        "title: A year",
        "organisation: Example",
        "date: 2026-01-31",
        "language: en",
        f"layout: {layout}",
        f"editions: {{press: {edition}}}",
        "images:" if names else "",
        *(f"  {name}: {{file: {file}, alt: A picture}}" for file, name in names.items()),
        "sections:",
        "  - cover: {title: A dark year}",
        *(f"  - text: {{title: Chapter {number}, text: Some words of it.}}" for number in range(1, chapters + 1)),
        *(f"  - figure: {{id: of-{name}, image: {name}, caption: Seen}}" for name in names.values()),
        "  - back-cover: {text: Farewell}",
        "",
    ]
    manuscript = folder / "report.yaml"
    manuscript.write_text("\n".join(lines), "utf-8")
    return manuscript


def built(folder: Path, chapters: int) -> bytes:
    project(folder, chapters, "{}")
    return printreport.build(folder, edition="press").pdf.content


def pictured(folder: Path) -> bytes:
    """Build a report with a photograph, one that shines through, a drawing in black, a grey one and a wide one."""
    files = ("photo.jpg", "clear.png", "line.png", "grey.jpg", "wide.jpg")
    project(folder, 0, "{}", pictures=files)
    green = (60, 200, 60)
    Image.new("RGB", (60, 40), green).save(folder / "photo.jpg", quality=95)
    Image.new("RGBA", (61, 40), (255, 0, 0, 128)).save(folder / "clear.png")
    line = Image.new("1", (62, 40), 1)
    ImageDraw.Draw(line).line((0, 0, 61, 39), fill=0)
    line.save(folder / "line.png")
    Image.linear_gradient("L").resize((63, 40)).save(folder / "grey.jpg", quality=95)
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (65, 40), green).save(folder / "wide.jpg", quality=95, icc_profile=_wider(wide))
    return printreport.build(folder, edition="press").pdf.content


def _wider(profile: bytes) -> bytes:
    """Exchange the green primary of a profile for that of Adobe RGB (1998), as X, Y and Z in fixed point."""
    count = int.from_bytes(profile[128:132], "big")
    for entry in range(132, 132 + 12 * count, 12):
        if profile[entry : entry + 4] == b"gXYZ":
            start = int.from_bytes(profile[entry + 4 : entry + 8], "big") + 8
            primary = b"".join(round(part * 65536).to_bytes(4, "big") for part in (0.20528, 0.62567, 0.06087))
            return profile[:start] + primary + profile[start + 12 :]
    raise ValueError(profile[:4])


def things(pdf: pikepdf.Pdf) -> list[Any]:
    return list(pdf.objects)


def streams(pdf: pikepdf.Pdf) -> list[Any]:
    return [thing for thing in things(pdf) if isinstance(thing, pikepdf.Stream)]


def placed(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Find the pictures on the pages by their width."""
    used = [thing for page in pdf.pages for thing in page.obj.Resources.XObject.values()]
    return {int(thing.Width): thing for thing in used if thing.Subtype == "/Image"}


def diagnostics(folder: Path) -> tuple[printreport.Diagnostic, ...]:
    return printreport.build(folder, edition="press").diagnostics


def found_in(folder: Path) -> set[str]:
    return {found.name for found in diagnostics(folder)}


def words(content: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def area(left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
    """Turn mm from the corner of the sheet into pixels of a plate."""
    x1, y1, x2, y2 = (round(edge / 25.4 * DPI) for edge in (left, top, right, bottom))
    return x1, y1, x2, y2


def plates(content: bytes, page: int, folder: Path, *, trimmed: bool = False) -> list[Image.Image]:
    """Separate a page (counted from 1), as a sheet or as it is `trimmed`: black first, then the colours."""
    file = folder / "press.pdf"
    file.write_bytes(content)
    command = ["gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", f"-r{DPI}", "-dOverprint=/simulate"]
    command += [f"-dFirstPage={page}", f"-dLastPage={page}", *(["-dUseTrimBox"] if trimmed else [])]
    subprocess.run([*command, f"-sOutputFile={folder}/plate.tif", str(file)], check=True, capture_output=True)
    made = [Image.open(folder / f"plate({name}).tif").convert("L") for name in ("Black", "Cyan", "Magenta", "Yellow")]
    for plate in made:
        plate.load()
    return made
