"""What the file says about itself: document information and XMP, which agree (ISO 32000-1, 14.3; ISO 14289-1, 7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from xml.sax.saxutils import escape, quoteattr

import pydyf

from printreport.model.report import Edition, Report
from printreport.project import source_date

PRODUCER = "printreport"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said in both places."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    date: datetime | None
    part: str


def facts(report: Report, edition: Edition) -> Facts:
    """Gather what is known; without a date in the report or in ``SOURCE_DATE_EPOCH`` none is said."""
    given = datetime.combine(report.date, time(), UTC) if report.date else source_date()
    part = edition.profile.removeprefix("pdf/ua-") if edition.profile.startswith("pdf/ua-") else ""
    authors = report.authors or (report.organisation.name,)
    return Facts(report.title, authors, report.description, report.keywords, report.language, given, part)


def describe(pdf: pydyf.PDF, facts: Facts) -> None:
    """Write information, XMP, language and what a viewer shows in its title bar."""
    _describe_information(pdf, facts)
    stream = pydyf.Stream([_packet(facts).encode()], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(stream)
    pdf.catalog.update(
        {
            "Metadata": stream.reference,
            "Lang": pydyf.String(facts.language),
            "MarkInfo": pydyf.Dictionary({"Marked": "true"}),
            "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"}),
        }
    )


def _describe_information(pdf: pydyf.PDF, facts: Facts) -> None:
    texts = {
        "Title": facts.title,
        "Author": ", ".join(facts.authors),
        "Subject": facts.subject,
        "Keywords": ", ".join(facts.keywords),
        "Creator": PRODUCER,
        "Producer": PRODUCER,
    }
    pdf.info.clear()
    pdf.info.update({key: pydyf.String(text) for key, text in texts.items() if text})
    if facts.date:
        stamp = pydyf.String(f"D:{facts.date:%Y%m%d%H%M%S}Z")
        pdf.info.update({"CreationDate": stamp, "ModDate": stamp})


def _packet(facts: Facts) -> str:
    """Write the XMP packet (ISO 16684-1)."""
    authors = "".join(f"<rdf:li>{escape(author)}</rdf:li>" for author in facts.authors)
    stamp = f"{facts.date:%Y-%m-%dT%H:%M:%SZ}" if facts.date else ""
    parts = [
        f"<dc:title>{_alternative(facts.title)}</dc:title>",
        f"<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>" if authors else "",
        f"<dc:description>{_alternative(facts.subject)}</dc:description>" if facts.subject else "",
        f"<dc:language><rdf:Bag><rdf:li>{escape(facts.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<pdf:Keywords>{escape(', '.join(facts.keywords))}</pdf:Keywords>" if facts.keywords else "",
        f"<pdf:Producer>{escape(PRODUCER)}</pdf:Producer>",
        f"<xmp:CreatorTool>{escape(PRODUCER)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>" if stamp else "",
        f"<pdfuaid:part>{escape(facts.part)}</pdfuaid:part>" if facts.part else "",
    ]
    spaces = "\n   ".join(f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in NAMESPACES.items())
    body = "\n  ".join(part for part in parts if part)
    return PACKET.format(spaces=spaces, body=body)


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about=""
   {spaces}>
  {body}
 </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
