"""The words beside a Polish 2D code."""

from __future__ import annotations

from printreport.slips.apps import spoken

WORDS = spoken("Przelew QR", "IBAN", dict.fromkeys(("en", "fr", "de", "es", "it"), "NIP"))
