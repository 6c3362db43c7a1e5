from __future__ import annotations

from click.testing import CliRunner

from printreport.cli.explain import explain


def test_a_finding_is_explained_with_its_weight() -> None:
    said = CliRunner().invoke(explain, ["short-page"]).output

    assert said.startswith("short-page\n\nA page is less than a third full.\n")
    assert "It is a warning, unless `checks:` in report.yaml says" in said


def test_a_finding_of_a_stage_is_explained() -> None:
    said = CliRunner().invoke(explain, ["unknown-key"]).output

    assert "A key is not one that belongs here." in said
    assert "unless `checks:`" not in said


def test_the_brackets_may_be_copied_along() -> None:
    assert CliRunner().invoke(explain, ["[dead-link]"]).exit_code == 0


def test_without_a_name_every_name_is_listed_on_a_line() -> None:
    lines = CliRunner().invoke(explain, []).output.splitlines()

    assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)
    assert "missing-alt" in {line.split()[0] for line in lines}


def test_an_unknown_name_gets_the_nearest() -> None:
    outcome = CliRunner().invoke(explain, ["missing-alto"])

    assert outcome.exit_code == 2
    assert "did you mean `missing-alt`" in outcome.output
