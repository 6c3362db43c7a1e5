"""A password on the file: takes its bytes, returns them encrypted with AES-256 (ISO 32000-2, 7.6.4).

Encryption draws fresh random numbers each time, so that two locked files of the same report differ in their bytes; what
is in them is the same. The lazy door to pikepdf: 50 ms that only an edition with a password pays.
"""

from __future__ import annotations

from io import BytesIO


def locked(content: bytes, password: str) -> bytes:
    """Encrypt a file; who has the password may read, print and copy, also by assistive technology."""
    import pikepdf  # noqa: PLC0415 - the lazy door described above

    lock = pikepdf.Encryption(owner=password, user=password, R=6)  # revision 6 of the security handler: AES-256
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(out, encryption=lock, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def unlocked(content: bytes, password: str) -> bytes:
    """Return a file that `locked` has encrypted as it was before."""
    import pikepdf  # noqa: PLC0415 - the same

    out = BytesIO()
    with pikepdf.open(BytesIO(content), password=password) as pdf:
        pdf.save(out, encryption=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
