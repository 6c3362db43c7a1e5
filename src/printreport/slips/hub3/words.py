"""The words of form HUB 3A: Croatian whatever the report speaks, since Croatian banks read them; broken as there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips import words
from printreport.slips.scheme import Words

FORM: Words = MappingProxyType(
    {
        "order": "Nalog za nacionalna plaćanja",
        "form_name": "Obr. HUB 3A",
        "code": "2D bar kod za plaćanje:",
        "urgent": "Hitno:",
        "currency": "Valuta\nplaćanja:",
        "amount": "Iznos:",
        "payer": "PLATITELJ (naziv/ime i adresa):",
        "payer_account": "IBAN ili broj računa\nplatitelja:",
        "payer_model": "Model:",
        "payer_number": "Poziv na broj platitelja:",
        "payee": "PRIMATELJ (naziv/ime i adresa):",
        "account": "IBAN ili broj računa\nprimatelja:",
        "model": "Model:",
        "number": "Poziv na broj primatelja:",
        "purpose_code": "Šifra namjene:",
        "message": "Opis\nplaćanja:",
        "date": "Datum izvršenja:",
        "stamp": "Pečat korisnika PU",
        "signature": "Potpis korisnika PU",
        "receipt_amount": "Valuta i iznos:",
        "receipt_payer": "IBAN (račun) platitelja ili platitelj:",
        "receipt_payer_number": "Model i poziv na broj platitelja:",
        "receipt_account": "IBAN (račun) primatelja:",
        "receipt_number": "Model i poziv na broj primatelja:",
        "receipt_message": "Opis plaćanja:",
        "receipt_stamp": "Ovjera",
    }
)

WORDS: Mapping[str, Words] = MappingProxyType(
    {language: MappingProxyType({f"hub3_{name}": said for name, said in FORM.items()}) for language in words.WORDS}
)
