"""Takes a `Report`, a `Layout` and an `Edition`; returns `Markup`: one HTML document and its style sheets.

1. which sections this edition prints, 2. numbers and names of what can be referred to (`targets`), 3. each section
through its component's template (`book`, `prose`, `views`), 4. the skeleton around them, 5. the one entry style sheet
(`sheets`). Charts are drawn where their section is composed (`charts`). A donation slip is composed the same way, as a
document of its own.
"""

from __future__ import annotations

from printreport.compose.book import compose, compose_slip
from printreport.compose.sheets import sheets_of

__all__ = ["compose", "compose_slip", "sheets_of"]
