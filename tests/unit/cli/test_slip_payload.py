from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from printreport.cli.slip_payload import payload

PAYMENT = """\
scheme: [reply, link]
organisation: {name: Lantern Network, address: [Quay House]}
link: https://give.lantern.example/now
appeal: AR25
"""


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(payload, arguments, input=given, standalone_mode=False)


def test_the_exact_text_is_printed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "payment.yaml").write_text(PAYMENT, "utf-8")
    outcome = run(str(tmp_path / "payment.yaml"))
    assert outcome.stdout == "https://give.lantern.example/now?appeal=AR25"
    assert (outcome.stderr, outcome.return_value) == ("", 0)


def test_json_on_standard_input_is_read_as_well() -> None:
    given = {"scheme": "link", "organisation": "Lantern Network", "link": "https://give.lantern.example/"}
    assert run(given=json.dumps(given)).stdout == "https://give.lantern.example/"


@pytest.mark.parametrize(
    ("given", "name", "place", "code"),
    [
        (PAYMENT.replace("https", "http"), "link-not-https", ("standard input", 3), 1),
        (PAYMENT.replace("appeal", "apeal"), "unknown-key", ("standard input", 4), 1),
        (PAYMENT.replace("[reply, link]", "reply"), "no-payload", (None, 0), 1),
        (PAYMENT.replace("organisation", "# organisation"), "missing-key", ("standard input", 1), 1),
        ("- a\n", "wrong-type", ("standard input", 0), 1),
        ("a: [\n", "yaml-syntax", ("standard input", 2), 3),
    ],
)
def test_findings_are_json_on_standard_error_with_their_places(
    given: str, name: str, place: tuple[str | None, int], code: int
) -> None:
    outcome = run(given=given)
    first = json.loads(outcome.stderr.splitlines()[0])
    assert outcome.stdout == ""
    assert (first["name"], (first["file"], first["line"])) == (name, place)
    assert outcome.return_value == code


def test_who_gives_may_be_named_with_an_address() -> None:
    given = f"{PAYMENT}debtor: {{name: Edda Winter, address: {{town: Bern, country: CH}}}}\ndonor: 1042\n"
    assert run(given=given).return_value == 0
