"""The words of the mandate. What the donor signs is the text of the rulebook's Annex, in the banks' own translations.

`authorise` and `refund` are printed as they stand, the creditor's name in the place of {creditor}. `SOURCES` says of
each language whose text that is. The European Payments Council publishes the translations on its page “SDD Core Mandate
Translations”, so that approved texts alone are used; German is approved there for Germany, Austria, Liechtenstein,
Luxembourg and Switzerland, and printed in the singular of its “Ich/Wir”.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words
from printreport.slips.source import Source

_RULEBOOK = "SEPA Direct Debit Core mandate"
SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "en": Source(
            owner="European Payments Council",
            paper=f"{_RULEBOOK}, EPC016-06, 4.7.2, and EPC392-08, Guidelines for the Appearance of Mandates, 5.0",
            date="24 September 2019",
            compared="a copy of the Council's specimen form, and GoCardless's guide to what a mandate says",
        ),
        "fr": Source(
            owner="European Payments Council and CFONB",
            paper=f"{_RULEBOOK}, translation for France",
            date="2010",
            compared="three programs that print it as the formulation of the CFONB",
        ),
        "de": Source(
            owner="European Payments Council and Die Deutsche Kreditwirtschaft",
            paper=f"{_RULEBOOK}, translation into German",
            date="2013",
            compared="a copy of the Council's German table, of the mandate between companies, which authorises in the "
            "same words; GoCardless's guide and two programs for the refund",
        ),
        "es": Source(
            owner="AEB, CECA and UNACC",
            paper="Orden de domiciliación de adeudo directo SEPA",
            date="2013",
            compared="four programs that print the associations' form; the Council's own table for companies, "
            "EPC374-08-es 0.4 of 26 March 2013, says `enviar órdenes` for `enviar instrucciones`",
        ),
        "it": Source(
            owner="ABI and CBI",
            paper="Mandato per addebito diretto SEPA",
            date="2013",
            compared="two programs, one for companies, one for the refund",
        ),
    }
)

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "mandate": "SEPA Direct Debit Mandate",
            "authorise": (
                "By signing this mandate form, you authorise (A) {creditor} to send instructions to your bank to debit "
                "your account and (B) your bank to debit your account in accordance with the instructions from "
                "{creditor}."
            ),
            "refund": (
                "As part of your rights, you are entitled to a refund from your bank under the terms and conditions of "
                "your agreement with your bank. A refund must be claimed within 8 weeks starting from the date on "
                "which your account was debited."
            ),
            "rights": (
                "Your rights regarding the above mandate are explained in a statement that you can obtain from your "
                "bank."
            ),
            "creditor": "Creditor",
            "creditor_id": "Creditor identifier",
            "mandate_reference": "Mandate reference",
            "by_creditor": "to be completed by the creditor",
            "kind": "Type of payment",
            "recurrent": "Recurrent payment",
            "one-off": "One-off payment",
            "gift": "Your gift",
            "often": "How often",
            "amount": "Amount",
            "other": "another sum",
            "sum": "Amount in euros",
            "debtor": "Your details",
            "name": "Your name",
            "street": "Street name and number",
            "postcode": "Postal code and city",
            "country": "Country",
            "iban": "Your account number – IBAN",
            "bic": "BIC of your bank",
            "bic_about": "only where the account is outside the European Economic Area",
            "place": "Place of signing",
            "date": "Date",
            "date_form": "DD MM YYYY",
            "signature": "Signature",
            "required": "required",
            "send": "Please send this form to",
        },
        "fr": {
            "mandate": "Mandat de prélèvement SEPA",
            "authorise": (
                "En signant ce formulaire de mandat, vous autorisez (A) {creditor} à envoyer des instructions à votre "
                "banque pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux "
                "instructions de {creditor}."
            ),
            "refund": (
                "Vous bénéficiez du droit d’être remboursé par votre banque selon les conditions décrites dans la "
                "convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les "
                "8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé."
            ),
            "rights": (
                "Vos droits concernant le présent mandat sont expliqués dans un document que vous pouvez obtenir "
                "auprès de votre banque."
            ),
            "creditor": "Créancier",
            "creditor_id": "Identifiant créancier SEPA",
            "mandate_reference": "Référence unique du mandat",
            "by_creditor": "à compléter par le créancier",
            "kind": "Type de paiement",
            "recurrent": "Paiement récurrent",
            "one-off": "Paiement ponctuel",
            "gift": "Votre don",
            "often": "Fréquence",
            "amount": "Montant",
            "other": "autre montant",
            "sum": "Montant en euros",
            "debtor": "Vos coordonnées",
            "name": "Votre nom",
            "street": "Rue et numéro",
            "postcode": "Code postal et ville",
            "country": "Pays",
            "iban": "Numéro de votre compte – IBAN",
            "bic": "BIC de votre banque",
            "bic_about": "seulement pour un compte hors de l’Espace économique européen",
            "place": "Lieu de signature",
            "date": "Date",
            "date_form": "JJ MM AAAA",
            "signature": "Signature",
            "required": "obligatoire",
            "send": "Merci d’envoyer ce formulaire à",
        },
        "de": {
            "mandate": "SEPA-Lastschriftmandat",
            "authorise": (
                "Ich ermächtige (A) {creditor}, Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich "
                "(B) weise ich mein Kreditinstitut an, die von {creditor} auf mein Konto gezogenen Lastschriften "
                "einzulösen."
            ),
            "refund": (
                "Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des "
                "belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen."
            ),
            "rights": (
                "Ihre Rechte zu dem obigen Mandat sind in einem Merkblatt enthalten, das Sie von Ihrem Kreditinstitut "
                "erhalten können."
            ),
            "creditor": "Zahlungsempfänger",
            "creditor_id": "Gläubiger-Identifikationsnummer",
            "mandate_reference": "Mandatsreferenz",
            "by_creditor": "wird vom Zahlungsempfänger ausgefüllt",
            "kind": "Zahlungsart",
            "recurrent": "Wiederkehrende Zahlung",
            "one-off": "Einmalige Zahlung",
            "gift": "Ihre Spende",
            "often": "Wie oft",
            "amount": "Betrag",
            "other": "anderer Betrag",
            "sum": "Betrag in Euro",
            "debtor": "Ihre Angaben",
            "name": "Name (Kontoinhaber)",
            "street": "Straße und Hausnummer",
            "postcode": "Postleitzahl und Ort",
            "country": "Land",
            "iban": "Ihr Konto – IBAN",
            "bic": "BIC Ihres Kreditinstituts",
            "bic_about": "nur bei Konten außerhalb des Europäischen Wirtschaftsraums",
            "place": "Ort der Unterschrift",
            "date": "Datum",
            "date_form": "TT MM JJJJ",
            "signature": "Unterschrift",
            "required": "Pflichtfeld",
            "send": "Bitte senden Sie dieses Formular an",
        },
        "es": {
            "mandate": "Orden de domiciliación de adeudo directo SEPA",
            "authorise": (
                "Mediante la firma de esta orden de domiciliación, el deudor autoriza (A) a {creditor} a enviar "
                "instrucciones a la entidad del deudor para adeudar su cuenta y (B) a la entidad para efectuar los "
                "adeudos en su cuenta siguiendo las instrucciones de {creditor}."
            ),
            "refund": (
                "Como parte de sus derechos, el deudor está legitimado al reembolso por su entidad en los términos y "
                "condiciones del contrato suscrito con la misma. La solicitud de reembolso deberá efectuarse dentro "
                "de las ocho semanas que siguen a la fecha de adeudo en cuenta."
            ),
            "rights": "Puede obtener información adicional sobre sus derechos en su entidad financiera.",
            "creditor": "Acreedor",
            "creditor_id": "Identificador del acreedor",
            "mandate_reference": "Referencia de la orden de domiciliación",
            "by_creditor": "a cumplimentar por el acreedor",
            "kind": "Tipo de pago",
            "recurrent": "Pago recurrente",
            "one-off": "Pago único",
            "gift": "Su donativo",
            "often": "Frecuencia",
            "amount": "Importe",
            "other": "otro importe",
            "sum": "Importe en euros",
            "debtor": "Sus datos",
            "name": "Nombre del deudor (titular de la cuenta)",
            "street": "Calle y número",
            "postcode": "Código postal y población",
            "country": "País",
            "iban": "Número de cuenta – IBAN",
            "bic": "BIC de su entidad",
            "bic_about": "solo si la cuenta está fuera del Espacio Económico Europeo",
            "place": "Localidad",
            "date": "Fecha",
            "date_form": "DD MM AAAA",
            "signature": "Firma del deudor",
            "required": "obligatorio",
            "send": "Envíe este formulario a",
        },
        "it": {
            "mandate": "Mandato per addebito diretto SEPA",
            "authorise": (
                "La sottoscrizione del presente mandato comporta (A) l’autorizzazione a {creditor} a richiedere alla "
                "banca del debitore l’addebito del suo conto e (B) l’autorizzazione alla banca del debitore di "
                "procedere a tale addebito conformemente alle disposizioni impartite da {creditor}."
            ),
            "refund": (
                "Il debitore ha diritto di ottenere il rimborso dalla propria banca secondo gli accordi ed alle "
                "condizioni che regolano il rapporto con quest’ultima. Se del caso, il rimborso deve essere richiesto "
                "nel termine di 8 settimane a decorrere dalla data di addebito in conto."
            ),
            "rights": (
                "I diritti del sottoscrittore del presente mandato sono indicati nella documentazione ottenibile dalla "
                "propria banca."
            ),
            "creditor": "Creditore",
            "creditor_id": "Codice identificativo del creditore",
            "mandate_reference": "Riferimento del mandato",
            "by_creditor": "da indicare a cura del creditore",
            "kind": "Tipo di pagamento",
            "recurrent": "Pagamento ricorrente",
            "one-off": "Pagamento singolo",
            "gift": "Il Suo dono",
            "often": "Frequenza",
            "amount": "Importo",
            "other": "altro importo",
            "sum": "Importo in euro",
            "debtor": "I Suoi dati",
            "name": "Nome del debitore (titolare del conto)",
            "street": "Via e numero civico",
            "postcode": "CAP e località",
            "country": "Paese",
            "iban": "Conto di addebito – IBAN",
            "bic": "BIC della banca",
            "bic_about": "solo per conti fuori dallo Spazio economico europeo",
            "place": "Luogo",
            "date": "Data",
            "date_form": "GG MM AAAA",
            "signature": "Firma del debitore",
            "required": "obbligatorio",
            "send": "Inviare questo modulo a",
        },
    }
)
