"""The words beside the codes of each system."""

from __future__ import annotations

from printreport.slips.apps import spoken

PROMPTPAY_WORDS = spoken("PromptPay", "PromptPay")
PIX_WORDS = spoken(
    "PIX", {"en": "PIX key", "fr": "Clé PIX", "de": "PIX-Schlüssel", "es": "Clave PIX", "it": "Chiave PIX"}
)
PAYNOW_WORDS = spoken("PayNow", "PayNow")
QRIS_WORDS = spoken("QRIS", "NMID")
