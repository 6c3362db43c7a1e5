"""Write what a screen reader says of the sample in each layout into tests/golden/, to be read and kept."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import printreport  # noqa: E402 - the path above comes first
from tests.sample import LAYOUTS, sample_in  # noqa: E402 - the same
from tests.spoken import spoken  # noqa: E402 - the same


def main() -> None:
    """Build the sample in every layout and write what is said of it."""
    for layout in LAYOUTS:
        with TemporaryDirectory() as folder:
            content = printreport.build(sample_in(Path(folder), layout), edition="screen").pdf.content
        kept = ROOT / "tests" / "golden" / f"{layout}.txt"
        kept.write_text(spoken(content) + "\n", "utf-8")
        print(kept.relative_to(ROOT))


if __name__ == "__main__":
    main()
