from __future__ import annotations

from collections.abc import Callable

import pytest
import segno
import zxingcpp
from hypothesis import given, settings, strategies as some
from PIL import Image

from printreport.model.slip import Payment
from printreport.slips.code import LEAST_MODULE, QUIET_ZONE, qr
from printreport.slips.link.geometry import LARGEST_VERSION, MOST_BYTES, WIDEST
from printreport.slips.link.payload import payload, printed
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://a.example/give", "https://a.example/give?appeal=AR25"),
        ("https://a.example", "https://a.example/?appeal=AR25"),
        ("https://a.example/", "https://a.example/?appeal=AR25"),
        ("https://a.example/give?x=1", "https://a.example/give?x=1&appeal=AR25"),
        ("https://a.example/give?", "https://a.example/give?appeal=AR25"),
        ("https://a.example/give?x=1&", "https://a.example/give?x=1&appeal=AR25"),
        ("https://a.example/give#form", "https://a.example/give?appeal=AR25#form"),
        ("https://a.example/?appeal=AR25", "https://a.example/?appeal=AR25"),
        ("https://a.example/%7Egive/?b=%C3%A9", "https://a.example/%7Egive/?b=%C3%A9&appeal=AR25"),
        (
            "https://bücher.example:8443/größe?é=ü#ñ",
            "https://xn--bcher-kva.example:8443/gr%C3%B6%C3%9Fe?%C3%A9=%C3%BC&appeal=AR25#%C3%B1",
        ),
        ("https://buy.stripe.com/abc", "https://buy.stripe.com/abc?client_reference_id=AR25"),
        (
            "https://www.paypal.com/donate/?hosted_button_id=A1",
            "https://www.paypal.com/donate/?hosted_button_id=A1&custom=AR25",
        ),
    ],
)
def test_the_appeal_joins_the_query_and_nothing_else_changes(asked: Ask, link: str, url: str) -> None:
    assert payload(asked(link=link).payment) == url


def test_without_an_appeal_the_link_is_the_payload(asked: Ask) -> None:
    link = "HTTPS://A.example/Give/?q"
    assert payload(asked(link=link, appeal="").payment) == link


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://lantern.example/", "lantern.example"),
        ("https://lantern.example", "lantern.example"),
        ("https://www.lantern.example/give/", "www.lantern.example/give/"),
        ("https://paypal.com/donate/?hosted_button_id=A1", "paypal.com/donate/?hosted_button_id=A1"),
    ],
)
def test_the_printed_address_leads_to_the_same_page(link: str, address: str) -> None:
    assert printed(link) == address


def test_the_limit_in_bytes_is_what_the_largest_version_holds() -> None:
    """ISO/IEC 18004:2015, table 7: 251 bytes in version 11-M."""
    assert segno.make("a" * MOST_BYTES, error="m", boost_error=False).version == LARGEST_VERSION
    assert segno.make("a" * (MOST_BYTES + 1), error="m", boost_error=False).version == LARGEST_VERSION + 1


def test_the_largest_version_stands_in_its_column() -> None:
    modules = 17 + 4 * LARGEST_VERSION + 2 * QUIET_ZONE
    assert modules * LEAST_MODULE == WIDEST


letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
pairs = some.tuples(some.text(letters, min_size=1, max_size=8), some.text(letters + "%éß日", max_size=12))
links = some.builds(
    lambda path, query: (
        "https://give.example/" + "/".join(path) + ("?" + "&".join(map("=".join, query)) if query else "")
    ),
    some.lists(some.text(letters + "é", max_size=12), max_size=3),
    some.lists(pairs.map(lambda pair: (pair[0], pair[1].replace("%", "%25"))), max_size=3),
)


@settings(max_examples=40, deadline=None)
@given(link=links, appeal=some.text(letters.replace("~", ""), max_size=24))
def test_whatever_is_encoded_is_decoded_to_the_same_bytes(link: str, appeal: str) -> None:
    url = payload(Payment("", (), "EUR", (), (), link=link, appeal=appeal))
    assert url.isascii()
    if len(url) > MOST_BYTES:
        return
    (read,) = zxingcpp.read_barcodes(picture(url))
    assert bytes(read.bytes) == url.encode()


def picture(url: str) -> Image.Image:
    """Draw the very runs that the SVG has, three pixels a module."""
    svg = qr(url, 30, "").svg
    modules = int(svg.split('viewBox="0 0 ')[1].split()[0])
    image = Image.new("L", (modules, modules), 255)
    for run in svg.split('fill="#000" d="M')[1].split('"')[0].split("M"):
        x, rest = run.split(" ")
        y, length = rest.split("v")[0].split("h")
        for step in range(int(length)):
            image.putpixel((int(x) + step, int(y)), 0)
    return image.resize((modules * 3, modules * 3), Image.Resampling.NEAREST)
