"""References by which a bank's file names a gift: made from a number of yours, checked, and shown as they are printed.

`REFERENCES` holds them by the kind that `printreport slip reference` takes. A reference made of an appeal and a donor's
number comes back with the gift, so that nobody types it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.references import hr, iso11649, kid, ocr_se, ogm, qrr, si, viitenumero
from printreport.slips.references.reference import Reference

REFERENCES: Mapping[str, Reference] = MappingProxyType(
    {
        reference.kind: reference
        for reference in (
            iso11649.RF,
            qrr.QRR,
            kid.KID,
            kid.KID_11,
            ocr_se.OCR,
            ocr_se.OCR_LENGTH,
            ogm.OGM,
            si.SI12,
            si.SI00,
            viitenumero.VIITENUMERO,
            hr.HR01,
        )
    }
)

__all__ = ["REFERENCES", "Reference"]
