"""What each element of the markup is to a reader: one table, nearest rule first. `shape` applies it.

Clauses are those of ISO 32000-1 (PDF 1.7), ISO 14289-1 (PDF/UA-1) and the checkpoints of the Matterhorn protocol 1.1.
Each rule has a witness in tests/unit/finish/test_rules.py: the tree as text before and after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from printreport.finish import rule_links, rule_lists, rule_pictures, rule_tables
from printreport.finish.element import Element, Nodes
from printreport.finish.paragraphs import in_paragraphs, run_on
from printreport.finish.shape import Around, Rule, for_looks
from printreport.model.tags import Tag

GROUPS: Mapping[str, str] = {
    "html": "Sect", "section": "Sect", "article": "Art", "aside": "Aside", "blockquote": "BlockQuote",
    "form": "Div", "fieldset": "Div", "address": "Div",
}  # fmt: skip
TEXTS: Mapping[str, str] = {
    "p": "P", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6", "pre": "P", "legend": "P",
}  # fmt: skip
WORDS: Mapping[str, str] = {"em": "Em", "i": "Em", "strong": "Strong", "b": "Strong", "code": "Code", "cite": "Span"}


def _named(*names: str) -> Callable[[Tag, Around], bool]:
    return lambda tag, _: tag.name in names


def _part_named(*names: str) -> Callable[[Tag, Around], bool]:
    return lambda tag, around: tag.name in names and not around.looks


def _looks(*names: str) -> Callable[[Tag, Around], bool]:
    return lambda tag, _: tag.name in names and for_looks(tag)


def _role(role: str) -> Callable[[Tag, Around], bool]:
    return lambda tag, _: tag.attributes.get("role") == role


def _in_contents(*names: str) -> Callable[[Tag, Around], bool]:
    return lambda tag, around: around.contents and tag.name in names


def _group(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a group, with what runs along in it in paragraphs."""
    return (Element(GROUPS[tag.name], in_paragraphs(kids)),)


def _text(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make one text of all the words in it: blocks inside are a matter of looks."""
    return (Element(TEXTS[tag.name], run_on(kids)),)


def _words(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a piece of a text that is said otherwise."""
    return (Element(WORDS[tag.name], kids),)


def _quote(_tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a quotation in a line."""
    return (Element("Quote", kids),)


def _lifted_words(_tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Leave the words as paragraphs: here the element is for looks alone."""
    return in_paragraphs(kids)


RULES: tuple[Rule, ...] = (
    Rule("contents", "ISO 32000-1, table 333: TOC", _in_contents("ol", "ul"), rule_links.contents),
    Rule("contents-entry", "ISO 32000-1, table 333: TOCI", _in_contents("li"), rule_links.contents_entry),
    Rule("contents-link", "ISO 32000-1, table 338: Reference in TOCI", _in_contents("a"), rule_links.contents_link),
    Rule("link", "ISO 14289-1, 7.18.5; Matterhorn 28-011", _named("a"), rule_links.link),
    Rule("footnote", "ISO 32000-1, table 338: Note; ISO 14289-1, 7.9", _role("doc-footnote"), rule_links.note),
    Rule("footnote-by-float", "the same, where no role is given", rule_links.is_note, rule_links.note),
    Rule("footnote-call", "ISO 32000-1, table 338: Reference", _named(rule_links.CALL), rule_links.note_call),
    Rule("footnote-marker", "ISO 32000-1, table 336: Lbl", _named(rule_links.MARKER), rule_links.note_marker),
    Rule("figure", "ISO 32000-1, 14.8.4.5; ISO 14289-1, 7.3", _named("figure"), rule_pictures.figure),
    Rule("picture", "ISO 14289-1, 7.3; Matterhorn 13-004", _named("img", "svg"), rule_pictures.picture),
    Rule("caption", "ISO 32000-1, table 333: Caption", _named("figcaption", "caption"), rule_pictures.caption),
    Rule("looks-only-table", "ISO 14289-1, 7.5: no Table without data", _looks("table"), _lifted_words),
    Rule("table", "ISO 14289-1, 7.5; Matterhorn 15-003", _named("table"), rule_tables.table),
    Rule("table-part", "ISO 32000-1, table 337", _part_named("thead", "tbody", "tfoot", "tr"), rule_tables.part),
    Rule("cell", "ISO 32000-1, table 349: Scope, spans", _part_named("th", "td"), rule_tables.cell),
    Rule("looks-only-list", "ISO 14289-1, 7.6: no L without items", _looks("ul", "ol", "dl"), _lifted_words),
    Rule("definitions", "ISO 32000-1, table 336: Lbl is the term", _named("dl"), rule_lists.definitions),
    Rule("term", "the same", _part_named("dt"), rule_lists.term),
    Rule("definition", "the same", _part_named("dd"), rule_lists.definition),
    Rule("list", "ISO 32000-1, tables 336 and 347; ISO 14289-1, 7.6", _named("ul", "ol"), rule_lists.listing),
    Rule("item", "the same", _part_named("li"), rule_lists.item),
    Rule("label", "ISO 32000-1, table 336: Lbl; 14.8.4.3.3", _named("::marker", "label"), rule_lists.label),
    Rule("field", "ISO 14289-1, 7.18.4; Matterhorn 28-010", rule_links.is_field, rule_links.field),
    Rule("quotation", "ISO 32000-1, table 338: Quote", _named("q"), _quote),
    Rule("stressed-words", "ISO 32000-1, table 338, by the role map", _named(*WORDS), _words),
    Rule("text", "ISO 32000-1, tables 334 and 335", _named(*TEXTS), _text),
    Rule("group", "ISO 32000-1, table 333", _named(*GROUPS), _group),
)
