"""The boxes of the declaration: how many characters each row of them holds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A postcode has seven signs and a space at most (BS 7666-0); a date is written DD MM YYYY
CELLS: Mapping[str, int] = MappingProxyType({"postcode": 8, "date": 8})
