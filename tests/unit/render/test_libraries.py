from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

from printreport.render.libraries import by_their_names

LOADS = """
import ctypes.util, os, subprocess
ran = []
subprocess.Popen = lambda *command, **_: ran.append(command)
from printreport.render import paginate
print(len(ran), [bool(ffi) for ffi in map(vars(__import__("weasyprint.text.ffi").text.ffi).get, ("pango", "harfbuzz"))])
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the search finds libraries that the loader does not know"
)
def test_the_engine_is_loaded_without_running_other_programs() -> None:
    said = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True, check=True)
    assert said.stdout == "0 [True, True]\n"


def test_the_search_is_left_as_it_was() -> None:
    before = ctypes.util.find_library
    with by_their_names():
        pass
    assert ctypes.util.find_library is before
