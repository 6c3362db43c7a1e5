"""The words beside the codes of each system, and in the language of its country those of its banks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.apps import spoken
from printreport.slips.scheme import Words

_THAI: Words = MappingProxyType(
    {
        "transfer": "บริจาคผ่านพร้อมเพย์",
        "transfer_scan": "สแกนคิวอาร์โค้ดด้วยแอปธนาคารของท่าน หรือกรอกข้อมูลตามนี้",
        "transfer_code": "คิวอาร์โค้ดสำหรับแอปธนาคารของท่าน:",
        "transfer_payee": "ชื่อบัญชี",
        "transfer_account": "หมายเลขพร้อมเพย์",
        "transfer_bic": "BIC",
        "transfer_amount": "จำนวนเงิน",
        "transfer_reference": "เลขอ้างอิง",
        "transfer_message": "บันทึกช่วยจำ",
    }
)
_PORTUGUESE: Words = MappingProxyType(  # of Brazil
    {
        "transfer": "Doe com Pix",
        "transfer_scan": "Leia o código com o aplicativo do seu banco ou copie estes dados.",
        "transfer_code": "QR Code para o aplicativo do seu banco:",
        "transfer_payee": "Recebedor",
        "transfer_account": "Chave Pix",
        "transfer_bic": "BIC",
        "transfer_amount": "Valor",
        "transfer_reference": "Identificador",
        "transfer_message": "Mensagem",
    }
)
_INDONESIAN: Words = MappingProxyType(
    {
        "transfer": "Berdonasi dengan QRIS",
        "transfer_scan": "Pindai kode dengan aplikasi pembayaran Anda, atau salin data berikut.",
        "transfer_code": "Kode QR untuk aplikasi pembayaran Anda:",
        "transfer_payee": "Penerima",
        "transfer_account": "NMID",
        "transfer_bic": "BIC",
        "transfer_amount": "Nominal",
        "transfer_reference": "Nomor referensi",
        "transfer_message": "Berita",
    }
)
_PIX_KEY: Mapping[str, str] = MappingProxyType(
    {"en": "PIX key", "fr": "Clé PIX", "de": "PIX-Schlüssel", "es": "Clave PIX", "it": "Chiave PIX"}
)

PROMPTPAY_WORDS = spoken("PromptPay", "PromptPay", own={"th": _THAI})
PIX_WORDS = spoken("PIX", _PIX_KEY, own={"pt": _PORTUGUESE})
PAYNOW_WORDS = spoken("PayNow", "PayNow")
QRIS_WORDS = spoken("QRIS", "NMID", own={"id": _INDONESIAN})
