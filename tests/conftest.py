"""What every test has: a fixed clock, the checkout, and no warning that goes by unseen.

Two runs of the suite do the same: `SOURCE_DATE_EPOCH` is fixed, Hypothesis draws the same examples, and an unexpected
log record of warning weight fails the test it fell in, as an unexpected Python warning does (pyproject.toml).
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
FIRST_OF_2024 = "1704067200"

hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=60)
hypothesis.settings.register_profile("thorough", deadline=None, derandomize=True, database=None, max_examples=1000)
hypothesis.settings.load_profile("house")


class _Ledger(logging.Handler):
    """Keeps every record that reaches it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep away from the cache of whoever runs the tests, also in what is built once for many of them."""
    folder = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "of-the-session"))
        yield folder


@pytest.fixture(autouse=True)
def _fixed_surroundings(
    monkeypatch: pytest.MonkeyPatch, _a_cache_of_our_own: Path, request: pytest.FixtureRequest
) -> None:
    """Take away what differs between machines: the clock, the terminal's width and colours, the CI we run in.

    Each test begins with an empty cache.
    """
    name = hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:16]
    monkeypatch.setenv("XDG_CACHE_HOME", str(_a_cache_of_our_own / name))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST_OF_2024)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("FORCE_COLOR", "NO_COLOR", "GITHUB_ACTIONS", "PRINTREPORT_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _no_unexpected_log_records(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a library grumbled; `@pytest.mark.grumbles` says that it is meant to.

    Records that a stage turned into a `Diagnostic` do not come this far: it keeps them from the root logger.
    """
    ledger = _Ledger()
    logging.getLogger().addHandler(ledger)
    yield
    logging.getLogger().removeHandler(ledger)
    if ledger.records and not request.node.get_closest_marker("grumbles"):
        words = "\n".join(f"{record.name}: {record.getMessage()}" for record in ledger.records)
        pytest.fail(f"unexpected log records:\n{words}", pytrace=False)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of the checkout."""
    return CHECKOUT
