"""The engine's private names that `render` reads: when one moves, this says which."""

from __future__ import annotations

import inspect

import pydyf
from weasyprint import DEFAULT_OPTIONS, Document, Page
from weasyprint.document import draw_page
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import LayoutContext, block, initialize_page_maker, layout_document, page
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import anchors, generate_pdf
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream
from weasyprint.svg.utils import color
from weasyprint.text.fonts import FontConfiguration

from tests.unit.render.press import engine


def test_pages_hold_what_a_printed_page_stands_in_for() -> None:
    page = engine("<p>x").pages[0]
    assert {"width", "height", "bleed", "bookmarks", "forms", "anchors", "links", "_page_box"} <= vars(page).keys()
    assert list(inspect.signature(Page.paint).parameters) == ["self", "stream", "scale"]
    assert draw_page


def test_streams_note_marks_by_box_in_tags() -> None:
    source = inspect.getsource(Stream.marked)
    assert "self._tags[box] = {'tag': tag, 'mcid': mcid}" in source
    assert "if self._tags is not None" in source
    assert {"_tags", "_resources", "_fonts"} <= set(Stream.__init__.__code__.co_names)


def test_the_file_is_made_without_being_written() -> None:
    assert list(inspect.signature(generate_pdf).parameters) == ["document", "target", "zoom", "options"]
    assert {"pdf_tags", "pdf_variant", "pdf_forms"} <= DEFAULT_OPTIONS.keys()
    assert list(inspect.signature(Document.copy).parameters) == ["self", "pages"]


def test_boxes_have_the_names_that_are_read() -> None:
    assert {"element", "element_tag", "style", "children"} <= set(boxes.Box.__init__.__code__.co_names)
    for name in (
        "link_annotation",
        "widget_annotation",
        "is_leader",
        "transformation_matrix",
        "all_children",
        "hit_area",
    ):
        assert hasattr(boxes.Box, name), name
    for name in (
        "LineBox",
        "TextBox",
        "InlineBox",
        "InlineLevelBox",
        "AtomicInlineLevelBox",
        "ReplacedBox",
        "MarginBox",
    ):
        assert hasattr(boxes, name), name
    assert hasattr(boxes.TableRowGroupBox, "is_header")
    assert hasattr(boxes.TableRowGroupBox, "is_footer")
    assert "at_keyword" in boxes.MarginBox.__init__.__code__.co_names
    assert "page_type" in boxes.PageBox.__init__.__code__.co_names
    assert AbsolutePlaceholder(boxes.LineBox("p", {}, None, []))._box is not None


def test_pages_say_what_they_paint_and_where_columns_stand() -> None:
    page = engine("<p>x", "p { columns: 2; background: #eee }").pages[0]._page_box
    (box,) = (box for box in page.descendants() if box.element_tag == "p" and box.background)
    assert {"image", "painting_area"} <= {name for name in dir(box.background.layers[-1]) if name[0] != "_"}
    assert box.background.color.to("srgb").coordinates
    assert page.canvas_background is None or page.canvas_background.layers
    assert any(getattr(child, "is_column", False) for child in box.children)
    assert page.children[0].element.tag == "html"
    assert page.children[0].style["__bl"] is not None
    assert color("#fff").coordinates


def test_blocks_of_a_flow_are_laid_out_by_one_function_that_is_looked_up() -> None:
    names = list(inspect.signature(block.block_level_layout).parameters)
    assert names[:5] == ["context", "box", "bottom_space", "skip_stack", "containing_block"]
    assert "block_level_layout" in block._in_flow_layout.__code__.co_names
    assert hasattr(LayoutContext, "overflows_page")


def test_sections_find_the_steps_of_a_layout_where_they_wrap_them() -> None:
    assert list(inspect.signature(Document._build_layout_context).parameters)[:4] == [
        "html", "font_config", "counter_style", "color_profiles",
    ]  # fmt: skip
    assert list(inspect.signature(build.element_to_box).parameters)[-2:] == ["footnotes", "state"]
    assert "element_to_box" in build.element_to_box.__code__.co_names
    assert list(inspect.signature(page.remake_page).parameters) == ["index", "context", "root_box", "html"]
    assert "resume_at, next_page, right_page, page_state, remake_state" in inspect.getsource(initialize_page_maker)
    assert "context.page_maker[context.current_page][3]" in inspect.getsource(layout_document)


def test_links_and_fields_are_left_on_their_boxes() -> None:
    assert "box.link_annotation = pydyf.Dictionary(" in inspect.getsource(anchors.add_links)
    assert "box.widget_annotation = field" in inspect.getsource(anchors.add_forms)


def test_fonts_have_the_names_that_are_read() -> None:
    assert {"hash", "family", "to_unicode", "used_in_forms", "file_content", "bitmap"} <= set(
        Font.__init__.__code__.co_names
    )
    names = set(FontConfiguration.__init__.__code__.co_names)
    assert {"_config", "font_map", "_folder", "strut_layouts", "font_features"} == names & {
        "_config",
        "font_map",
        "_folder",
        "strut_layouts",
        "font_features",
    }
    assert list(inspect.signature(FontConfiguration.add_font_face).parameters) == [
        "self",
        "rule_descriptors",
        "url_fetcher",
    ]


def test_files_are_lists_of_objects_with_numbers() -> None:
    pdf = pydyf.PDF()
    thing = pydyf.Dictionary({"A": 1})
    pdf.add_object(thing)
    assert pdf.objects[thing.number] is thing
    assert thing.reference == f"{thing.number} 0 R".encode()
    assert pydyf.Stream([b"q"], {}, compress=True).stream == [b"q"]
