"""Page labels (ISO 32000-1, 12.4.2): what a viewer calls a page is what is printed on it."""

from __future__ import annotations

from collections.abc import Mapping

import pydyf

from printreport.model.draft import Draft, Leaf

STYLES: Mapping[str, str] = {"roman": "/r", "arabic": "/D"}


def set_labels(draft: Draft) -> None:
    """Write a range of labels wherever a series begins or its count jumps."""
    numbers = pydyf.Array()
    for place, leaf in enumerate(draft.leaves):
        if not place or not _runs_on(draft.leaves[place - 1], leaf):
            numbers.extend([place, _range(leaf)])
    draft.pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})


def _runs_on(before: Leaf, leaf: Leaf) -> bool:
    return before.series == leaf.series != "cover" and leaf.count == before.count + 1


def _range(leaf: Leaf) -> pydyf.Dictionary:
    if leaf.series == "cover":
        # A prefix without a style is the whole label.
        return pydyf.Dictionary({"P": pydyf.String(leaf.folio)})
    return pydyf.Dictionary({"S": STYLES[leaf.series], "St": leaf.count})
