"""Countries whose accounts the SEPA schemes reach: EPC409-09, list of countries in the schemes, 8.0 of December 2025.

By the letters that IBANs begin with: Guernsey, Jersey and the Isle of Man have GB, the French territories FR.
"""

from __future__ import annotations

_EEA = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
_BEYOND = "AD AL CH GB GI MC MD ME MK RS SM VA"

EEA = frozenset(_EEA.split())
SEPA = EEA | frozenset(_BEYOND.split())
