"""The metadata packet: takes what is said of a file and what it claims to be, returns XMP (ISO 16684-1).

Claims: PDF/UA (ISO 14289-1, clause 5; ISO 14289-2, clause 5), PDF/A (ISO 19005-3, 6.6.4), PDF/X-4 (ISO 15930-7, 6.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from printreport.finish.facts import Facts
from printreport.model.profile import Profile

UA_2_REVISION = "2024"


def packet(facts: Facts, profile: Profile) -> str:
    """Write the packet; what is said in it equals what the information dictionary says."""
    body = "\n  ".join((*_described(facts), *_dated(facts), *_claimed(profile), *_identified(facts, profile)))
    spaces = "\n   ".join(
        f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in NAMESPACES.items() if f"{prefix}:" in body
    )
    schema = UA_SCHEMA if profile.archival and profile.accessible else ""
    return PACKET.format(spaces=spaces, body=body, schema=schema)


def _described(facts: Facts) -> Iterator[str]:
    authors = "".join(f"<rdf:li>{escape(author)}</rdf:li>" for author in facts.authors)
    yield f"<dc:title>{_alternative(facts.title)}</dc:title>"
    if authors:
        yield f"<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>"
    if facts.subject:
        yield f"<dc:description>{_alternative(facts.subject)}</dc:description>"
    yield f"<dc:language><rdf:Bag><rdf:li>{escape(facts.language)}</rdf:li></rdf:Bag></dc:language>"
    yield "<dc:format>application/pdf</dc:format>"
    if facts.keywords:
        yield f"<pdf:Keywords>{escape(', '.join(facts.keywords))}</pdf:Keywords>"
    yield f"<pdf:Producer>{escape(facts.producer)}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{escape(facts.producer)}</xmp:CreatorTool>"


def _dated(facts: Facts) -> Iterator[str]:
    if facts.date:
        stamp = f"{facts.date:%Y-%m-%dT%H:%M:%SZ}"
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            yield f"<xmp:{name}>{stamp}</xmp:{name}>"


def _claimed(profile: Profile) -> Iterator[str]:
    if profile.accessible:
        yield f"<pdfuaid:part>{profile.accessible}</pdfuaid:part>"
    if profile.accessible > 1:
        yield f"<pdfuaid:rev>{UA_2_REVISION}</pdfuaid:rev>"
    if profile.archival:
        yield f"<pdfaid:part>{profile.archival[0]}</pdfaid:part>"
        yield f"<pdfaid:conformance>{profile.archival[1]}</pdfaid:conformance>"
    if profile.exchange:
        yield f"<pdfxid:GTS_PDFXVersion>{profile.exchange}</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>"


def _identified(facts: Facts, profile: Profile) -> Iterator[str]:
    """Identify the document for a printer's system; made from what it says of itself, so that a rebuild is the same."""
    if profile.exchange:
        name = "\n".join((facts.title, *facts.authors, facts.language, str(facts.date)))
        yield f"<xmpMM:DocumentID>uuid:{uuid5(NAMESPACE_URL, name)}</xmpMM:DocumentID>"
        yield "<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>"


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
# PDF/A knows the properties of its own day alone; any other is described beside it (ISO 19005-3, 6.6.2.3.3).
UA_SCHEMA = """
 <rdf:Description rdf:about=""
   xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
   xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
   xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
   </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
 </rdf:Description>"""
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about=""
   {spaces}>
  {body}
 </rdf:Description>{schema}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
