"""Files of strangers: each is read within bounds, or refused in words; none ends in a traceback."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from printreport.diagnostics import Refused
from printreport.finish.embedded import opened
from printreport.foreign import unpacked
from tests.unit.foreign.papers import swelling


def pdf_with(change: Callable[[pikepdf.Pdf], None] = lambda _: None, **saving: object) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    change(pdf)
    out = BytesIO()
    pdf.save(out, **saving)  # type: ignore[arg-type]  # whatever a test asks pikepdf for
    return out.getvalue()


def embedding(stream: Callable[[pikepdf.Pdf], pikepdf.Object], name: str = "a.csv") -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        held = pdf.make_indirect(stream(pdf))
        said = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, UF=name, EF=pikepdf.Dictionary(F=held))
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=pikepdf.Array([name, said])))

    return change


def refused(content: bytes) -> str:
    with pytest.raises(Refused) as caught:
        opened(content, "a.pdf")
    return caught.value.diagnostics[0].name


def bomb(pdf: pikepdf.Pdf) -> pikepdf.Object:
    packed = zlib.compress(bytes(unpacked.MOST + 10), 9)
    return pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode)


def test_files_are_read_by_their_names() -> None:
    content = pdf_with(embedding(lambda pdf: pikepdf.Stream(pdf, b"1,2")), compress_streams=True)
    assert opened(content, "a.pdf").files == {"a.csv": b"1,2"}


def test_what_is_no_pdf_is_said() -> None:
    assert refused(b"") == "not-a-pdf"
    assert refused(b"PK\x03\x04" * 400) == "not-a-pdf"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_ends_early_is_said(share: float) -> None:
    whole = pdf_with(embedding(lambda pdf: pikepdf.Stream(pdf, b"1,2")))
    assert refused(whole[: int(len(whole) * share)]) == "damaged-pdf"


def test_a_file_under_a_password_is_said() -> None:
    assert refused(pdf_with(encryption=pikepdf.Encryption(owner="a", user="b"))) == "locked-pdf"


def test_a_stream_that_swells_is_refused_before_it_is_unpacked() -> None:
    assert refused(pdf_with(embedding(bomb), compress_streams=False)) == "too-large"


def test_a_page_that_swells_is_hashed_as_it_stands() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_indirect(bomb(pdf))

    assert len(opened(pdf_with(change, compress_streams=False), "a.pdf").looks) == 1


def test_a_tree_of_names_that_leads_back_to_itself_is_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        tree = pdf.make_indirect(pikepdf.Dictionary())
        tree.Kids = pikepdf.Array([tree])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=tree)

    assert refused(pdf_with(change)) == "too-large"


def test_resources_that_lead_back_to_themselves_are_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        group = pdf.make_stream(b"/x Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        group.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(x=group))
        pdf.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(x=group))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/x Do")

    assert refused(pdf_with(change)) == "damaged-pdf"


@pytest.mark.parametrize("value", [7, pikepdf.Dictionary(Names=pikepdf.Array(["a"]))])
def test_names_that_cannot_be_followed_are_said(value: object) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=value)

    assert refused(pdf_with(change)) == "damaged-pdf"


@pytest.mark.parametrize("value", ["words", pikepdf.Array([1, 2]), pikepdf.Dictionary()])
def test_names_that_are_none_hold_no_file(value: object) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=value)

    assert opened(pdf_with(change), "a.pdf").files == {}


def test_the_first_of_two_files_with_one_name_counts() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        names = pikepdf.Array()
        for content in (b"first", b"second"):
            held = pdf.make_stream(content)
            names.append("a.csv")
            names.append(pikepdf.Dictionary(UF="a.csv", EF=pikepdf.Dictionary(F=held)))
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=names))

    assert opened(pdf_with(change), "a.pdf").files == {"a.csv": b"first"}


def painted(operators: bytes, before: int = 0) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Unused = pikepdf.Array([pdf.make_stream(b"") for _ in range(before)])
        pdf.pages[0].obj.Contents = pdf.make_stream(operators)

    return change


def test_two_pages_look_the_same_whatever_their_objects_are_numbered() -> None:
    one, two, other = (
        opened(pdf_with(painted(*how)), "a.pdf")
        for how in ((b"0 0 9 9 re f", 0), (b"0 0 9 9 re f", 3), (b"0 0 8 9 re f", 0))
    )
    assert (one.looks, one.painted) == (two.looks, two.painted)
    assert one.looks != other.looks


def test_one_thing_that_is_led_to_in_countless_ways_is_said_once() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        thing = pdf.make_indirect(pikepdf.Array([1]))
        for _ in range(55):
            thing = pdf.make_indirect(pikepdf.Array([thing, thing]))
        note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, V=thing)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])

    assert len(opened(pdf_with(change), "a.pdf").looks) == 1


def test_a_page_of_many_large_streams_is_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(bytes(unpacked.MOST // 2 - 10), 9)
        stream = pdf.make_indirect(pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode))
        pdf.pages[0].obj.Contents = pikepdf.Array([stream] * 3)

    assert refused(pdf_with(change, compress_streams=False)) == "too-large"


def test_an_object_stream_that_swells_is_refused_before_it_is_unpacked() -> None:
    assert refused(swelling()) == "damaged-pdf"
