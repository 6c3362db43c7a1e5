from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageOps

from printreport.exif import without_exif

MAKE, ORIENTATION, GPS = 0x010F, 0x0112, 0x8825


def photograph(orientation: int = 1, **more: object) -> bytes:
    exif = Image.Exif()
    exif[MAKE] = "Amina's camera"
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS)[2] = (53.0, 16.0, 12.0)
    out = BytesIO()
    Image.linear_gradient("L").resize((48, 32)).save(out, "JPEG", exif=exif, comment=b"the refuge", **more)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_place_owner_and_remarks_are_gone_and_the_picture_is_the_same() -> None:
    with_all = photograph()
    bare = without_exif(with_all)
    assert b"Amina" in with_all
    assert b"Amina" not in bare
    assert b"refuge" not in bare
    assert not opened(bare).getexif()
    assert opened(bare).tobytes() == opened(with_all).tobytes()


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_picture_is_still_turned_as_it_was(orientation: int) -> None:
    turned = photograph(orientation)
    bare = without_exif(turned)
    assert dict(opened(bare).getexif()) == {ORIENTATION: orientation}
    assert ImageOps.exif_transpose(opened(bare)).tobytes() == ImageOps.exif_transpose(opened(turned)).tobytes()


def test_the_colour_profile_stays() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(without_exif(photograph(icc_profile=profile))).info["icc_profile"] == profile


def test_a_film_behind_the_picture_is_cut_off() -> None:
    progressive = photograph(progressive=True)
    bare = without_exif(progressive + b"a second picture")
    assert not bare.endswith(b"second picture")
    assert opened(bare).tobytes() == opened(progressive).tobytes()


def test_what_is_bare_stays_as_it_is() -> None:
    bare = without_exif(photograph(6))
    assert without_exif(bare) == bare


@pytest.mark.parametrize("content", [b"", b"\x89PNG", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff"])
def test_what_is_no_whole_photograph_comes_back(content: bytes) -> None:
    assert without_exif(content) == content


def test_a_photograph_cut_anywhere_does_no_harm() -> None:
    whole = photograph(3)
    for length in range(0, len(whole), 7):
        assert without_exif(whole[:length]).startswith(whole[:2][:length])


def test_a_remark_between_two_scans_is_left_out() -> None:
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "JPEG", progressive=True)
    second = out.getvalue().index(b"\xff\xda", out.getvalue().index(b"\xff\xda") + 2)
    remark = b"\xff\xfe\x00\x06Mary"
    content = out.getvalue()[:second] + remark + out.getvalue()[second:] + b"a film"
    assert without_exif(content) == out.getvalue()
