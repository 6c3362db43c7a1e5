"""What is known of the pages of a foreign PDF: their size, what is in the way, whether they are heard."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from printreport.foreign import UnfitError, leaves_of
from tests.unit.foreign.papers import drawn_with, letter, resource, spoilt, swelling

A5 = (419.5, 595.3)
Name = pikepdf.Name


def test_a_letter_is_taken_as_it_is() -> None:
    first, second = leaves_of(letter())
    assert (round(first.width, 1), round(first.height, 1)) == A5
    assert first.obstacle == second.obstacle == ""
    assert first.grey
    assert first.spoken
    assert second.spoken


def test_without_tags_it_is_not_heard() -> None:
    assert not any(leaf.spoken for leaf in leaves_of(letter(tags=False)))


def test_colour_is_no_grey() -> None:
    assert not leaves_of(letter(css="h1 { color: red }"))[0].grey


def test_black_inks_are_black() -> None:
    leaf = leaves_of(spoilt(drawn_with(b"0 0 0 1 k 0 0 10 10 re f")))[0]
    assert leaf.grey
    assert not leaf.obstacle


def form(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    return pikepdf.Stream(pdf, b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])


def in_a_layer(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    made = form(pdf)
    made["/OC"] = pikepdf.Dictionary()
    return made


def in_itself(pdf: pikepdf.Pdf) -> pikepdf.Object:
    made = pdf.make_indirect(form(pdf))
    made["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Again=made))
    return made


def without_file(_: pikepdf.Pdf) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Arial"))


def speechless(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for name in list(page.resources["/Font"].keys()):
            font = page.resources["/Font"][name]
            if "/ToUnicode" in font:  # several pages may share it
                del font["/ToUnicode"]


def symbolic(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    told = pikepdf.Dictionary(Type=Name.FontDescriptor, Flags=4, FontFile2=pdf.make_indirect(pikepdf.Stream(pdf, b"x")))
    return pikepdf.Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial, FontDescriptor=told, Encoding=Name.WinAnsiEncoding
    )


def chained(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    chain = pdf.make_indirect(pikepdf.Dictionary())
    for _ in range(3000):
        chain = pdf.make_indirect(pikepdf.Dictionary(Next=chain))
    return pikepdf.Dictionary(Type=Name.ExtGState, Chain=chain)


def layers(pdf: pikepdf.Pdf) -> None:
    drawn_with(b"/OC /L BDC 0 0 9 9 re f EMC")(pdf)


def picture(colours: str, packing: str = "") -> Callable[[pikepdf.Pdf], pikepdf.Stream]:
    def make(pdf: pikepdf.Pdf) -> pikepdf.Stream:
        made = pikepdf.Stream(pdf, b"\0\0\0\0")
        made.Subtype, made.Width, made.Height, made.BitsPerComponent = Name.Image, 1, 1, 8
        made.ColorSpace = Name(colours)
        if packing:
            made.write(b"\0\0\0\0", filter=Name(packing))
        return made

    return make


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (resource("/Font", "/X", without_file), "its font Arial is not in the file"),
        (resource("/Font", "/S", symbolic), "its font Arial is not read alike by all programs"),
        (resource("/ExtGState", "/C", chained), "nested too deeply"),
        (drawn_with(b"0 g " * 2_100_000), "too many parts"),
        (speechless, "does not say which letters it shows"),
        (drawn_with(b"1 0 0 0 k"), "inks (CMYK)"),
        (drawn_with(b"/DeviceCMYK cs"), "its colours are inks"),
        (drawn_with(b"/Pattern cs /P scn"), "colours of a special kind"),
        (drawn_with(b"/P scn"), "patterns"),
        (drawn_with(b"/S sh"), "gradients"),
        (layers, "layers"),
        (resource("/XObject", "/F", in_a_layer), "layers"),
        (resource("/XObject", "/F", in_itself), "stand in each other"),
        (resource("/XObject", "/I", picture("/DeviceCMYK")), "its colours are inks"),
        (resource("/XObject", "/I", picture("/DeviceRGB", "/LZWDecode")), "packed in an old way"),
        (
            resource("/ExtGState", "/G", lambda _: pikepdf.Dictionary(SMask=pikepdf.Dictionary(S=Name.Alpha))),
            "transparent by a mask",
        ),
    ],
)
def test_what_would_break_the_file_s_promise_is_in_the_way(change: Callable[[pikepdf.Pdf], Any], words: str) -> None:
    assert words in leaves_of(spoilt(change, packed=False))[0].obstacle


def test_a_stream_that_unpacks_to_too_much_is_in_the_way() -> None:
    def bomb(pdf: pikepdf.Pdf) -> None:
        stream = pikepdf.Stream(pdf, b"")
        stream.write(zlib.compress(b" " * 70_000_000, 9), filter=Name.FlateDecode)
        pdf.pages[0].Contents = pdf.make_indirect(stream)

    assert leaves_of(spoilt(bomb, packed=False))[0].obstacle == "it holds too much"


def turned(degrees: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].rotate(degrees, relative=False)
        pdf.pages[0].obj["/UserUnit"] = 2
        pdf.pages[0].cropbox = pikepdf.Array([100, 100, 200, 150])

    return change


@pytest.mark.parametrize(("degrees", "size"), [(0, (200, 100)), (90, (100, 200)), (180, (200, 100)), (270, (100, 200))])
def test_what_is_seen_of_a_page_is_its_size(degrees: int, size: tuple[int, int]) -> None:
    leaf = leaves_of(spoilt(turned(degrees)))[0]
    assert (leaf.width, leaf.height) == size


def scan() -> bytes:
    out = BytesIO()
    Image.new("L", (60, 80), 200).save(out, "PDF", resolution=72)
    return out.getvalue()


def test_a_scan_is_a_page_with_a_picture() -> None:
    (leaf,) = leaves_of(scan())
    assert (leaf.width, leaf.height, leaf.obstacle, leaf.grey, leaf.spoken) == (60, 80, "", False, False)


def none(pdf: pikepdf.Pdf) -> None:
    while len(pdf.pages):
        pdf.pages.remove(p=1)


def many(pdf: pikepdf.Pdf) -> None:
    for _ in range(300):
        pdf.pages.append(pdf.pages[0])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7 and then nothing", "damaged"),
        (letter()[:3000], "damaged"),
        (spoilt(lambda _: None, lock=pikepdf.Encryption(owner="a", user="b")), "locked"),
        (spoilt(none), "empty"),
        (swelling(), "damaged"),
        (spoilt(many), "long"),
    ],
    ids=["nothing", "a head alone", "cut off", "locked", "no pages", "an object stream that swells", "many pages"],
)
def test_a_file_of_which_nothing_can_be_taken_says_why(content: bytes, why: str) -> None:
    with pytest.raises(UnfitError, match=why):
        leaves_of(content)
