from __future__ import annotations

import json

from click.testing import CliRunner

from printreport.cli.slip_list import list_schemes
from printreport.slips import installed


def test_every_scheme_is_listed_with_its_norm_and_its_keys() -> None:
    told = CliRunner().invoke(list_schemes, []).stdout
    assert all(f"{name} " in told for name in installed().rows)
    assert "by RFC 3986" in told
    assert "consent: " in told


def test_programs_get_the_same_as_json() -> None:
    listed = {record["name"]: record for record in json.loads(CliRunner().invoke(list_schemes, ["--json"]).stdout)}
    assert set(listed) == set(installed().rows)
    assert listed["link"]["code"] is True
    assert listed["reply"]["norm"] is None
