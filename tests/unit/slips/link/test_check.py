from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.slips.link import check
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


def names(asked: Asked) -> set[str]:
    return {found.name for judge in check.CHECKS for found in judge(asked)}


@pytest.mark.parametrize(
    "link",
    [
        "https://give.lantern.example/now",
        "https://lantern.example",
        "https://lantern.example:8443/a/b/?c=d&e=%20f#g",
        "https://www.paypal.com/donate/?hosted_button_id=ABC123",
        "https://buy.stripe.com/abc_DEF-123",
        "HTTPS://LANTERN.EXAMPLE/GIVE",
        "https://lantern.example/spenden/größe",
    ],
)
def test_a_sound_link_raises_nothing(asked: Ask, link: str) -> None:
    assert names(asked(link=link)) == set()


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("", {"link-missing"}),
        ("http://lantern.example/", {"link-not-https"}),
        ("lantern.example/give", {"link-not-https"}),
        ("ftp://lantern.example/", {"link-not-https"}),
        ("https://", {"link-host"}),
        ("https:///give", {"link-host"}),
        ("https://localhost/give", {"link-host"}),
        ("https://192.168.1.4/give", {"link-host"}),
        ("https://[::1]/give", {"link-host"}),
        ("https://[::1/give", {"link-host"}),
        ("https://-a.example/", {"link-host"}),
        ("https://a..example/", {"link-host"}),
        ("https://a.example:99999/", {"link-host"}),
        ("https://a.example:0/", {"link-host"}),
        ("https://a_b.example/", {"link-host"}),
        ("https://me:secret@lantern.example/", {"link-credentials"}),
        ("https://lantern.example@evil.example/", {"link-credentials"}),
        ("https://lantern.example/a b", {"link-characters"}),
        ("https://lantern.example/a\nb", {"link-characters"}),
        ("https://lantern.example/\u200bgive", {"link-characters"}),
        ("https://lantern.example/\u00adgive", {"link-characters"}),
        ("https://lantern.example/a\\b", {"link-characters"}),
        ("https://lantern.example/{id}", {"link-characters"}),
        ("https://lantern.example/100%", {"link-characters"}),
        ("https://bücher.example/", {"link-encoded-host"}),
        ("https://straße.example/", {"link-encoded-host"}),
        ("https://lantern.example/?appeal=AR24", {"link-appeal"}),
        ("https://lantern.example/" + "a" * 220, {"link-too-long"}),
    ],
)
def test_each_fault_of_a_link_has_its_name(asked: Ask, link: str, expected: set[str]) -> None:
    assert names(asked(link=link)) == expected


def test_all_faults_of_one_link_are_said_at_once(asked: Ask) -> None:
    assert names(asked(link="http://me:secret@localhost/a b")) == {
        "link-not-https",
        "link-credentials",
        "link-host",
        "link-characters",
    }


def test_a_host_beyond_ascii_is_shown_as_the_network_knows_it(asked: Ask) -> None:
    (found,) = check.link_encoded_host(asked(link="https://bücher.example/"))
    assert "`xn--bcher-kva.example`" in found.message
    assert not found.is_error


def test_a_host_that_old_and_new_programs_read_differently_is_an_error(asked: Ask) -> None:
    """RFC 5894, 7.2: under IDNA 2003 this host is strasse.example, under IDNA 2008 another one."""
    (found,) = check.link_encoded_host(asked(link="https://straße.example/"))
    assert "`strasse.example`" in found.message
    assert found.is_error


def test_a_finding_stands_at_the_link(asked: Ask) -> None:
    (found,) = check.link_not_https(asked(link="http://lantern.example/"))
    assert str(found.at) == "report.yaml:32:11"
    assert found.hints == ("write https:// instead of http://",)


def test_a_password_is_not_repeated_in_the_message(asked: Ask) -> None:
    (found,) = check.link_credentials(asked(link="https://me:secret@lantern.example/"))
    assert "secret" not in found.message


def test_the_same_appeal_may_stand_in_the_link_already(asked: Ask) -> None:
    assert names(asked(link="https://lantern.example/?appeal=AR25")) == set()


def test_a_link_alone_fills_no_page(asked: Callable[..., Asked]) -> None:
    (found,) = check.link_form(asked(schemes=("link",), details={"form": "page"}))
    assert found.name == "link-form"
    assert not list(check.link_form(asked(details={"form": "page"})))
