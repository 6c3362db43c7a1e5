"""Checks of the link to a donation page: whatever is wrong with it, the gift does not arrive."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, urlsplit

from printreport.diagnostics import Diagnostic, error, warning
from printreport.slips.gift import sign_name
from printreport.slips.link.geometry import MOST_BYTES
from printreport.slips.link.payload import encoded_host, payload, query_name
from printreport.slips.scheme import Asked, Check

_URL_SIGNS = frozenset(":/?#[]@!$&'()*+,;=-._~%")  # RFC 3986, 2.1 to 2.3, besides letters and digits
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")  # RFC 1123, 2.1 and RFC 1035, 2.3.4
_COPY_HINT = "copy it from the browser's address bar"


def link_missing(asked: Asked) -> Iterator[Diagnostic]:
    """The slip is to lead to a donation page, and nobody wrote where that is. Write it under `link`."""
    if not asked.payment.link:
        message = f"the slip `{asked.slip}` leads to a donation page but has no `link`"
        yield error("link-missing", message, asked.at, "write `link: https://…`, or take `link` out of `scheme`")


def link_characters(asked: Asked) -> Iterator[Diagnostic]:
    """The link holds characters that cannot stand in a web address (RFC 3986, 2): spaces, line breaks, unseen ones.

    They often come from a text program. Copy the link from the browser's address bar.
    """
    link = asked.payment.link
    odd = sorted({sign for sign in link if not _may_stand(sign)})
    if odd:
        message = f"the link of the slip `{asked.slip}` holds {' and '.join(map(sign_name, odd))}"
        yield error("link-characters", message, asked.place("link"), _COPY_HINT)
    if _LOOSE_PERCENT.search(link):
        message = f"the link of the slip `{asked.slip}` has a “%” that is not followed by two digits (RFC 3986, 2.1)"
        yield error("link-characters", message, asked.place("link"), _COPY_HINT)


def _may_stand(sign: str) -> bool:
    """Tell characters of a URL, and letters and digits that can be encoded into one, from all others."""
    if sign.isascii():
        return sign.isalnum() or sign in _URL_SIGNS
    return unicodedata.category(sign)[0] in "LMN"


def link_not_https(asked: Asked) -> Iterator[Diagnostic]:
    """The link does not begin with https://, so a gift would travel unprotected, or the link opens nothing."""
    link = asked.payment.link
    if link and not link.lower().startswith("https://"):
        message = f"the link of the slip `{asked.slip}` does not begin with https://"
        hint = "write https:// instead of http://" if link.lower().startswith("http://") else _COPY_HINT
        yield error("link-not-https", message, asked.place("link"), hint)


def link_host(asked: Asked) -> Iterator[Diagnostic]:
    """The link names no place on the web: its host is missing, is a number, or exists only in one's own house.

    RFC 3986, 3.2.2; RFC 1123, 2.1. A donor's telephone must find it: donate.example.org.
    """
    link = asked.payment.link
    parts = _split(link)
    if not link or (parts is not None and not parts.scheme):
        return
    why = _host_fault(parts) if parts is not None else "has a host that no network knows"
    if why:
        message = f"the link of the slip `{asked.slip}` {why}"
        yield error("link-host", message, asked.place("link"), _COPY_HINT)


def _host_fault(parts: SplitResult) -> str:
    """Say what is wrong with a link's host and port; empty when nothing is."""
    try:
        host, port = encoded_host((parts.hostname or "").lower()), parts.port
    except (UnicodeError, ValueError):
        return f"has a host that no network knows (`{parts.netloc}`)"
    labels = host.split(".")
    if not host:
        return "names no host"
    if port == 0 or not all(map(_LABEL.fullmatch, labels)):
        return f"has a host that no network knows (`{parts.netloc}`)"
    if len(labels) == 1 or labels[-1].isdigit():
        return f"leads to `{host}`, which donors cannot reach"
    return ""


def link_credentials(asked: Asked) -> Iterator[Diagnostic]:
    """The link carries a user's name or password before an @ (RFC 3986, 3.2.1): it would be printed for everybody.

    Take it out, and change the password if the report was already passed on.
    """
    parts = _split(asked.payment.link)
    if parts is not None and "@" in parts.netloc:
        message = f"the link of the slip `{asked.slip}` carries a user's name or password before the “@”"
        yield error("link-credentials", message, asked.place("link"), "take out what stands between // and @")


def link_encoded_host(asked: Asked) -> Iterator[Diagnostic]:
    """The link's host has letters beyond a to z; the network knows it by another name, which telephones show.

    Compare that name with what your registrar wrote: some letters look alike and lead elsewhere.
    """
    parts = _split(asked.payment.link)
    if parts is None or not parts.hostname or parts.hostname.isascii() or _host_fault(parts):
        return
    known = encoded_host(parts.hostname)
    at = asked.place("link")
    if known.encode("ascii").decode("idna") != parts.hostname:
        # RFC 5894, 7.2: ß, final sigma and joiners changed between IDNA 2003 and 2008; old and new lead to two places
        message = f"the host `{parts.hostname}` has letters that older programs read as `{known}`"
        yield error("link-encoded-host", message, at, "write the host in the form that begins with xn--")
    else:
        message = f"the host `{parts.hostname}` is known to the network as `{known}`"
        yield warning("link-encoded-host", message, at, "compare it with your registrar's entry, then write that form")


def link_appeal(asked: Asked) -> Iterator[Diagnostic]:
    """The link's query already carries an appeal code, and it is another one: gifts would be counted wrongly."""
    parts = _split(asked.payment.link)
    if parts is None or not asked.payment.appeal:
        return
    name = query_name(asked.payment.link)
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key == name and value != asked.payment.appeal:
            message = f"the link of the slip `{asked.slip}` says {name}={value}, the slip says {asked.payment.appeal}"
            yield error("link-appeal", message, asked.place("link"), f"take `{name}={value}` out of the link")


def link_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """The link makes a code so dense that it does not scan at the size the slip has room for.

    ISO/IEC 18004:2015, table 7: 251 bytes stand in version 11 at level M. Ask for a short address on your own site.
    """
    if not asked.payment.link or _split(asked.payment.link) is None or _has_fault(asked):
        return
    length = len(payload(asked.payment).encode())
    if length > MOST_BYTES:
        message = (
            f"the link of the slip `{asked.slip}` has {length} characters with its appeal; a code holds {MOST_BYTES}"
        )
        yield error("link-too-long", message, asked.place("link"), "make a short address that leads there")


def _has_fault(asked: Asked) -> bool:
    """Whether the link cannot be turned into a payload at all."""
    return any(found.is_error for check in (link_characters, link_host, link_encoded_host) for found in check(asked))


def _split(link: str) -> SplitResult | None:
    """Take a link apart; None when there is none, or when its host stands in brackets that hold no address."""
    try:
        return urlsplit(link) if link else None
    except ValueError:
        return None


def link_form(asked: Asked) -> Iterator[Diagnostic]:
    """The whole page is asked for, and nothing but a link would stand on it. Take `form: page` out, or add `reply`."""
    if asked.payment.detail("form") == "page" and asked.schemes == ("link",):
        message = f"the slip `{asked.slip}` is to take a whole page, and a link alone does not fill it"
        yield error("link-form", message, asked.place("form"), "take `form: page` out, or add `reply` to its `scheme`")


CHECKS: tuple[Check, ...] = (
    link_missing,
    link_characters,
    link_not_https,
    link_host,
    link_credentials,
    link_encoded_host,
    link_appeal,
    link_too_long,
    link_form,
)
