"""What the code says: the donation page's exact URL, with the appeal code in its query.

RFC 3986 (URI), RFC 3987 (IRI to URI), RFC 3492 (Punycode).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qs, quote, urlsplit

from printreport.model.slip import Payment

# Under which name a provider carries a code of ours through to its report; everybody else is told `appeal`.
QUERY_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "buy.stripe.com": "client_reference_id",  # Stripe, URL parameters of payment links
        "donate.stripe.com": "client_reference_id",
        "www.paypal.com": "custom",  # PayPal, HTML variables: passed through, never shown to the donor
        "paypal.com": "custom",
    }
)
DEFAULT_NAME = "appeal"


def payload(payment: Payment) -> str:
    """Return the URL that the code holds: ASCII alone, the appeal in the query, everything else as it was written."""
    url, mark, fragment = encoded(payment.link).partition("#")
    pair = appeal_pair(payment)
    if pair and pair not in urlsplit(url).query.split("&"):
        url += _joint(url) + pair
    return f"{url}{mark}{fragment}"


def decode(text: str) -> Mapping[str, str]:
    """Take the code's text apart: the URL, and the appeal in its query; ValueError in words where it is no link."""
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or not text.isascii() or any(sign <= " " for sign in text):
        raise ValueError("it is not an https:// address in ASCII")
    appeal = parse_qs(parts.query).get(query_name(text), [""])[0]
    return MappingProxyType({"link": text, "appeal": appeal})


def appeal_pair(payment: Payment) -> str:
    """Return the part of the query that carries the appeal code (``appeal=AR25``); empty without one."""
    return f"{query_name(payment.link)}={quote(payment.appeal, safe='')}" if payment.appeal else ""


def query_name(link: str) -> str:
    """Return the name under which the page's provider takes our appeal code."""
    return QUERY_NAMES.get(urlsplit(link).hostname or "", DEFAULT_NAME)


def _joint(url: str) -> str:
    """Return what must stand between a URL and one more pair of its query (RFC 3986, 3.4)."""
    if "?" in url:
        return "" if url.endswith(("?", "&")) else "&"
    return "?" if urlsplit(url).path else "/?"


def encoded(link: str) -> str:
    """Write a link in ASCII: its host in Punycode, other letters as percent-encoded UTF-8 (RFC 3987, 3.1)."""
    if link.isascii():
        return link
    parts = urlsplit(link)
    host = parts.hostname or ""
    rest = link[link.index(parts.netloc) + len(parts.netloc) :]
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{encoded_host(host)}{port}{quote(rest, safe=_KEPT)}"


_KEPT = "%:/?#[]@!$&'()*+,;=-._~"  # RFC 3986, 2.2 and 2.3, and what is already encoded


def encoded_host(host: str) -> str:
    """Write a host as the network knows it, each label in Punycode; UnicodeError when it has no such form."""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def printed(link: str) -> str:
    """Return the address as people type it: without ``https://``, and without a path that is only a slash.

    Nothing else is shortened: ``www.``, a closing slash or a query may be needed to reach the page.
    """
    address = link.split("://", 1)[-1]
    return address[:-1] if address.count("/") == 1 and address.endswith("/") else address
