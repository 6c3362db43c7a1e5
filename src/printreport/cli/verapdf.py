"""veraPDF, the judge of PDF/UA and PDF/A: the one door to another program.

No build needs it, and none waits for it: whoever types ``printreport check --verapdf`` asks for a second opinion on
what a finished file claims to be. The file goes in by standard input, the report comes back as JSON.
"""

from __future__ import annotations

import json
import shutil  # noqa: TID251 - asked where a program is; it touches no file
import subprocess  # noqa: TID251 - the door described above; a build runs no other program
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from printreport.diagnostics import Diagnostic, error

if TYPE_CHECKING:
    from printreport.model.run import Built

NAME = "verapdf"
SHOWN = 1  # of the places where a rule fails; their number is said
QUIET = ("--format", "json", "--loglevel", "1", "--maxfailuresdisplayed", str(SHOWN))


@dataclass(frozen=True, slots=True)
class Failed:
    """A rule that a file does not keep: what veraPDF judged by, the clause, what it asks, where first, how often."""

    profile: str
    clause: str
    rule: str
    place: str
    times: int

    def __str__(self) -> str:
        """Write it as one sentence."""
        often = f", {self.times} times" if self.times > 1 else ""
        return f"{self.profile}, {self.clause}: {self.rule}{often}"


def program() -> str | None:
    """Return what starts veraPDF: that of this environment, else that on the path; None when there is none."""
    return shutil.which(NAME, path=str(Path(sys.executable).parent)) or shutil.which(NAME)


def opinion(built: Built) -> tuple[Diagnostic, ...]:
    """Let veraPDF judge an edition by what it claims; it has no say over those that claim PDF/X alone."""
    profile, pdf = built.edition.profile, built.pdf
    if not profile.accessible and not profile.archival:
        return ()
    name = program()
    if not name:
        return (missing(),)
    if not pdf.password:
        return judged(pdf.content, name)
    from printreport.finish.lock import unlocked

    return judged(unlocked(pdf.content, pdf.password), name)  # on its command line everybody could read the password


def judged(content: bytes, name: str) -> tuple[Diagnostic, ...]:
    """Let the program `name` judge a file by all that it claims to be, and return each rule that it does not keep."""
    report = _read(_run([name, *QUIET], content))
    return tuple(
        error(
            "verapdf-rule",
            f"veraPDF does not accept the file: {rule}",
            None,
            "the layout's markup may be the cause; if it is not yours, send printreport's maintainers this line",
        )
        for rules in failures(report).values()
        for rule in rules
    )


def missing() -> Diagnostic:
    """Say that veraPDF was asked for and is not here."""
    return error(
        "verapdf-missing",
        "veraPDF is not installed here, so it judged nothing",
        None,
        "install it so that `verapdf` is on the path, or type `scripts/verapdf.sh` in printreport's checkout",
    )


def failures(report: Mapping[str, object]) -> dict[str, tuple[Failed, ...]]:
    """Read a report: the rules that each file does not keep, by the file's name as it was given."""
    return {job["itemDetails"]["name"]: tuple(_failed(job)) for job in report["report"]["jobs"]}  # type: ignore[index]  # as JSON holds it


def profiles(report: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Read from a report by which profiles each file was judged, by the file's name as it was given."""
    return {
        job["itemDetails"]["name"]: tuple(_profile(result) for result in job.get("validationResult", ()))
        for job in report["report"]["jobs"]  # type: ignore[index]  # as JSON holds it
    }


def _read(said: bytes) -> Mapping[str, object]:
    try:
        report = json.loads(said)
    except ValueError:
        return {"report": {"jobs": [{"itemDetails": {"name": NAME}}]}}  # it gave up: nothing was judged
    return report if isinstance(report, dict) else {}


def _failed(job: Mapping[str, object]) -> Iterator[Failed]:
    results = job.get("validationResult")
    if not isinstance(results, list) or not results:
        said = job.get("taskException")
        reason = said.get("exceptionMessage", "") if isinstance(said, dict) else ""
        yield Failed("no profile", "-", f"it could not be judged. {reason}".strip(), "", 1)
        return
    for result in results:
        for rule in result["details"]["ruleSummaries"]:
            first = rule["checks"][0].get("context", "") if rule.get("checks") else ""
            clause = f"{rule['clause']} test {rule['testNumber']}"
            yield Failed(_profile(result), clause, rule["description"], first, rule["failedChecks"])


def _profile(result: Mapping[str, object]) -> str:
    return str(result["profileName"]).partition(" validation profile")[0]


def _run(command: Sequence[str], given: bytes) -> bytes:
    # S603: the command is ours, and no shell reads it. It ends with 1 when a file fails, which the report says too.
    return subprocess.run(command, input=given, capture_output=True, check=False).stdout  # noqa: S603 - see above
