from __future__ import annotations

from pathlib import Path

import pytest

from printreport.cli.given import content_of, folder_of, name_of, text_of
from printreport.diagnostics import Refused


def test_a_file_is_read_as_it_is_and_a_mark_of_byte_order_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "payment.json").write_bytes(b"\xef\xbb\xbf{}")
    assert text_of(str(tmp_path / "payment.json")) == "{}"
    assert content_of(str(tmp_path / "payment.json")).endswith(b"{}")


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "payment.yaml").write_bytes(b"\xff")
    with pytest.raises(Refused) as refused:
        text_of(str(tmp_path / "payment.yaml"))
    assert refused.value.diagnostics[0].name == "not-utf8"


def test_standard_input_has_a_name_and_stands_here() -> None:
    assert (folder_of("-"), name_of("-")) == (Path(), "standard input")
