from __future__ import annotations

from base64 import b64encode, encodebytes
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from printreport.diagnostics import Diagnostic, Location
from printreport.model.markup import ENTRY_SHEET, Markup
from printreport.project import Project
from printreport.render import paginate
from printreport.render.fetch import Door
from tests.unit.render.press import SHEET

# each group holds two copies of the one before: a million and more in all
BOMB = b"<svg><g id='g0'/>" + b"".join(
    b"<g id='g%d'>%s</g>" % (n, b"<use href='#g%d'/>" % (n - 1) * 2) for n in range(1, 20)
)
BOMB += b"</svg>"


def png(width: int = 2, height: int = 2) -> bytes:
    out = BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


def photo(kind: str = "PNG", mode: str = "RGB") -> bytes:
    """A picture that cannot be packed, so that a part of the file is a part of the picture."""
    out = BytesIO()
    Image.effect_noise((60, 60), 90).convert(mode).save(out, kind)
    return out.getvalue()


def door(root: Path) -> Door:
    return Door({"printreport:/entry.css": "p { color: red }"}, Project.open(root))


def refused(at: Door, url: str) -> Diagnostic:
    with pytest.raises(ValueError):
        at.fetch(url)
    return at.refused[url][0]


def test_made_sheets_and_files_of_the_project_are_served(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(png())
    (tmp_path / "plain.css").write_text("b {}")
    at = door(tmp_path)

    assert at.fetch("printreport:/entry.css").read() == b"p { color: red }"
    assert at.fetch((tmp_path / "photo.png").as_uri()).content_type == "image/png"
    assert at.fetch((tmp_path / "plain.css").as_uri()).read() == b"b {}"
    assert at.sheet == "plain.css"
    assert list(at.sheets) == ["printreport:/entry.css", "plain.css"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/a.png", "outside-project"),
        ("http://localhost/a.css", "outside-project"),
        ("ftp://example.org/a.png", "outside-project"),
        ("file:///etc/passwd", "unknown-kind"),
        ("file:///etc/secret.png", "outside-project"),
        ("printreport:/other.css", "missing-resource"),
        ("data:text/html,<script>", "unknown-kind"),
        ("data:image/svg+xml;base64,AAAA", "unknown-kind"),
    ],
)
def test_everything_else_is_refused_and_says_why(tmp_path: Path, url: str, name: str) -> None:
    assert refused(door(tmp_path), url).name == name


def test_a_link_out_of_the_project_is_followed_to_where_it_leads(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "outside.png").write_bytes(png())
    (root / "inside.png").symlink_to(tmp_path / "outside.png")

    assert refused(door(root), (root / "inside.png").as_uri()).name == "outside-project"


@pytest.mark.parametrize(
    ("file", "content", "name"),
    [
        ("a.png", b"no picture", "unreadable-image"),
        ("a.png", png(20_000, 20_000), "oversized-image"),
        ("a.png", photo()[:2000], "unreadable-image"),
        ("a.png", photo()[:500] + b"????" + photo()[504:], "unreadable-image"),
        ("a.jpg", photo("JPEG")[:1500], "unreadable-image"),
        ("a.gif", photo("GIF")[:1500], "unreadable-image"),
        ("a.png", photo(mode="I;16"), "unreadable-image"),
        ("a.tif", photo("TIFF", "CMYK"), "unreadable-image"),
        ("a.svg", b"<!DOCTYPE s [<!ENTITY a 'b'>]><svg/>", "unreadable-image"),
        ("a.svg", b"<svg><image href='other.png'/></svg>", "outside-reference"),
        ("a.svg", b"<svg><rect fill='url(https://example.org/x)'/></svg>", "outside-reference"),
        ("a.svg", b"<svg><image href='data:image/svg+xml;base64,AAAA'/></svg>", "unreadable-image"),
        ("a.svg", b"<svg><image href='data:image/png;base64,AAAA'/></svg>", "unreadable-image"),
        ("a.svg", b"<svg><image href='data:image/png;base64,A'/></svg>", "unreadable-image"),
        ("a.svg", b"<svg><g id='a'><use href='#a'/></g></svg>", "oversized-image"),
        ("a.svg", BOMB, "oversized-image"),
    ],
)
def test_pictures_are_judged_before_they_are_decoded(tmp_path: Path, file: str, content: bytes, name: str) -> None:
    (tmp_path / file).write_bytes(content)
    found = refused(door(tmp_path), (tmp_path / file).as_uri())
    assert found.name == name
    assert f"`{file}`" in found.message
    assert found.hints


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "P"), ("JPEG", "CMYK"), ("TIFF", "RGB")]
)
def test_a_whole_picture_is_served_as_it_is(tmp_path: Path, kind: str, mode: str) -> None:
    (tmp_path / f"a.{kind.lower()}").write_bytes(photo(kind, mode))
    door(tmp_path).fetch((tmp_path / f"a.{kind.lower()}").as_uri())


def test_a_drawing_may_refer_to_itself_and_link_elsewhere(tmp_path: Path) -> None:
    drawing = b"<svg><a href='https://example.org'><use href='#a' fill='url(#b)'/></a></svg>"
    (tmp_path / "a.svg").write_bytes(drawing)
    assert door(tmp_path).fetch((tmp_path / "a.svg").as_uri()).read() == drawing


def test_a_drawing_may_hold_a_picture_broken_into_lines(tmp_path: Path) -> None:
    drawing = b"<svg><image href='data:image/png;base64,%s'/></svg>" % encodebytes(photo()).replace(b"\n", b"&#10;")
    (tmp_path / "a.svg").write_bytes(drawing)
    assert door(tmp_path).fetch((tmp_path / "a.svg").as_uri()).read() == drawing


@pytest.mark.parametrize("name", ["a#b.png", "a?b.png", "a%20b.png", "a:b.png", "é b.png"])
def test_a_picture_may_be_called_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(png())
    html = f"<html lang=en><link rel=stylesheet href='{ENTRY_SHEET}'><img src='{quote(name)}' alt=x>"
    laid = paginate(Markup(html, f"{tmp_path.as_uri()}/", {ENTRY_SHEET: SHEET}), Project.open(tmp_path))
    assert laid.diagnostics == ()


def test_a_missing_picture_is_an_error_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(png())
    html = f"<html lang=en><link rel=stylesheet href='{ENTRY_SHEET}'><section data-at=here><img src=foto.png alt=x>"
    place = Project.open(tmp_path)
    from_folder = Markup(html, f"{tmp_path.as_uri()}/", {ENTRY_SHEET: SHEET}, {"here": Location("report.yaml", 3, 5)})
    found = paginate(from_folder, place).diagnostics

    assert [(one.name, str(one.at)) for one in found] == [("missing-image", "report.yaml:3:5")]
    assert "did you mean `photo.png`?" in found[0].hints[0]


def test_blanks_in_names_are_read_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(png())
    url = (tmp_path / "a b.png").as_uri()
    assert door(tmp_path).fetch(url).read() == png()
    assert Path(door(tmp_path).name(url)) == Path("a b.png")


def test_a_picture_is_called_the_same_in_every_folder_and_read_once(tmp_path: Path) -> None:
    names: set[str] = set()
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        (folder / "a.png").write_bytes(png(3, 3))
        opened = door(folder)
        served = opened.fetch((folder / "a.png").as_uri())
        assert served.path is None  # the engine would open the file once more, past the door
        names.update(opened.called.values())
    assert len(names) == 1


def test_what_a_camera_wrote_beside_a_photograph_does_not_reach_the_press(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "the refuge in Quay Lane"
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", exif=exif)
    assert b"refuge" in (tmp_path / "a.jpg").read_bytes()
    assert b"refuge" not in door(tmp_path).fetch((tmp_path / "a.jpg").as_uri()).read()


def test_what_a_camera_wrote_beside_a_photograph_in_a_drawing_does_not_reach_the_press(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "JPEG", comment=b"the refuge in Quay Lane")
    served = door(tmp_path).fetch(f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}").read()
    assert served.startswith(b"\xff\xd8")
    assert b"refuge" not in served
