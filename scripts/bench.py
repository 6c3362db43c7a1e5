"""Time the stages on the sample report, in wall seconds: the best of three runs, since a machine is never slow by luck.

`make bench` prints one line a stage, the whole, and what `--help` costs. Numbers are this machine's own: compare only
those from the same one.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from printreport.model.run import Request
from printreport.pipeline import build

CHECKOUT = Path(__file__).resolve().parent.parent
RUNS = 3


def seconds(*command: str) -> float:
    """Run a command and return how long it took."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> int:
    """Measure and print."""
    runs = [dict(build(Request(CHECKOUT)).timings) for _ in range(RUNS)]
    for stage in runs[0]:
        print(f"{stage:<10}{min(run[stage] for run in runs):7.2f} s")
    print(f"{'together':<10}{min(sum(run.values()) for run in runs):7.2f} s")
    print(f"{'--help':<10}{min(seconds(sys.executable, '-m', 'printreport', '--help') for _ in range(RUNS)):7.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
