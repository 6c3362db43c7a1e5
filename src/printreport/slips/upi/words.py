"""The words beside a UPI code."""

from __future__ import annotations

from printreport.slips.apps import spoken

WORDS = spoken("UPI", "UPI ID")
