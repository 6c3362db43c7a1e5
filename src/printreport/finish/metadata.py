"""What the file says about itself: document information and XMP, which agree (ISO 32000-1, 14.3; ISO 14289-1, 7.1)."""

from __future__ import annotations

import pydyf

from printreport.finish.facts import Facts
from printreport.finish.xmp import packet
from printreport.model.profile import Profile


def describe(pdf: pydyf.PDF, facts: Facts, profile: Profile) -> None:
    """Write information, XMP, language and what a viewer shows in its title bar."""
    _describe_information(pdf, facts, profile)
    stream = pydyf.Stream([packet(facts, profile).encode()], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(stream)
    pdf.catalog.update(
        {
            "Metadata": stream.reference,
            "Lang": pydyf.String(facts.language),
            "MarkInfo": pydyf.Dictionary({"Marked": "true"}),
            "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"}),
        }
    )


def _describe_information(pdf: pydyf.PDF, facts: Facts, profile: Profile) -> None:
    texts = {
        "Title": facts.title,
        "Author": ", ".join(facts.authors),
        "Subject": facts.subject,
        "Keywords": ", ".join(facts.keywords),
        "Creator": facts.producer,
        "Producer": facts.producer,
    }
    pdf.info.clear()
    pdf.info.update({key: pydyf.String(text) for key, text in texts.items() if text})
    if facts.date:
        stamp = pydyf.String(f"D:{facts.date:%Y%m%d%H%M%S}Z")
        pdf.info.update({"CreationDate": stamp, "ModDate": stamp})
    if profile.exchange:
        pdf.info.update({"GTS_PDFXVersion": pydyf.String(profile.exchange), "Trapped": "/False"})
