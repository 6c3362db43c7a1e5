"""The words beside a UPI code; in Hindi those of payment apps."""

from __future__ import annotations

from types import MappingProxyType

from printreport.slips.apps import spoken
from printreport.slips.scheme import Words

_HINDI: Words = MappingProxyType(
    {
        "transfer": "UPI से दान करें",
        "transfer_scan": "अपने पेमेंट ऐप से कोड स्कैन करें, या यह जानकारी भरें।",
        "transfer_code": "आपके पेमेंट ऐप के लिए QR कोड:",
        "transfer_payee": "प्राप्तकर्ता",
        "transfer_account": "UPI आईडी",
        "transfer_bic": "BIC",
        "transfer_amount": "राशि",
        "transfer_reference": "संदर्भ संख्या",
        "transfer_message": "टिप्पणी",
    }
)

WORDS = spoken("UPI", "UPI ID", own={"hi": _HINDI})
