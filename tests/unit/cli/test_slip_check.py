from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from printreport.cli.slip_check import check_slips

REPORT = """\
title: A year
layout: annual
organisation: {name: Lantern Network, address: [Quay House, Galway]}
sections: [cover]
slips:
  give: {scheme: link, link: "http://give.lantern.example"}
  send: {scheme: reply, currency: Euro}
"""


def run(root: Path, *arguments: str) -> Result:
    (root / "report.yaml").write_text(REPORT, "utf-8")
    return CliRunner().invoke(check_slips, ["-p", str(root), *arguments], standalone_mode=False)


def test_all_slips_are_checked_though_no_edition_prints_them(tmp_path: Path) -> None:
    outcome = run(tmp_path, "--format", "short")
    assert outcome.return_value == 1
    assert "link-not-https" in outcome.stderr
    assert "unknown-currency" in outcome.stderr


def test_only_the_slips_named_are_checked(tmp_path: Path) -> None:
    outcome = run(tmp_path, "send", "--format", "short")
    assert "link-not-https" not in outcome.stderr
    assert "report.yaml:7:25: error: `Euro`, the currency of the slip `send`" in outcome.stderr


def test_a_slip_that_nobody_described_is_said(tmp_path: Path) -> None:
    outcome = run(tmp_path, "sent")
    assert outcome.return_value == 1
    assert "did you mean `send`?" in outcome.stderr
