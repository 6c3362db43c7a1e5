"""Which schemes have room together on one page, and which of them gives the template that draws the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from printreport.slips.scheme import Scheme

MOST = 2  # a page has room for one scheme and another beside it


def leader(schemes: Sequence[Scheme]) -> Scheme:
    """Return the scheme whose template draws the page, in whatever order they were named.

    It is the one at the foot; where none stands there, the one that can have the other beside it.
    """
    at_the_foot = (scheme for scheme in schemes if scheme.place == "foot")
    hosts = (one for one in schemes if any(other.name in one.beside for other in schemes if other is not one))
    return next(at_the_foot, None) or next(hosts, schemes[0])


def have_room(schemes: Sequence[Scheme]) -> bool:
    """Whether schemes, each named once, have room together on one page."""
    return len(schemes) < MOST or (len(schemes) == MOST and _side_by_side(*schemes))


def _side_by_side(one: Scheme, other: Scheme) -> bool:
    return other.name in one.beside or one.name in other.beside


def guests(host: Scheme, known: Iterable[Scheme]) -> tuple[str, ...]:
    """Return the names of the schemes that can stand beside one."""
    return tuple(other.name for other in known if other is not host and _side_by_side(host, other))


def remedy(schemes: Sequence[Scheme], known: Mapping[str, Scheme]) -> str:
    """Say what to do where schemes have no room together."""
    host = leader(schemes)
    names = guests(host, known.values())
    if not names:
        return "describe two slips, with one of them each"
    *many, last = (f"`{name}`" for name in names)
    return f"describe two slips; beside `{host.name}` has {', '.join(many) + ' or ' if many else ''}{last} its place"
