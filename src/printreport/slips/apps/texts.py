"""The two texts that most codes hold: who is paid, and the words that reach the payee."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from printreport.model.slip import Payment
from printreport.slips.payment import message_key
from printreport.slips.scheme import Text

Said = Callable[[Payment], str]


def name_and_message(
    name: Said, name_most: int, message: Said, message_most: int, known: Callable[[str], bool] = str.isprintable
) -> Callable[[Payment], Iterable[Text]]:
    """Return what names both texts of a code, each with the characters that it has room for and takes."""

    def texts(payment: Payment) -> tuple[Text, ...]:
        key = message_key(payment)
        return (
            Text("holder", "the payee's name", name(payment), name_most, known),
            Text(key, f"the {key}", message(payment), message_most, known),
        )

    return texts
