"""The wording of HMRC's two model declarations, as data: what is printed is this and nothing else.

HM Revenue and Customs, “Charity Gift Aid Declaration – multiple donation” and “– single donation”, published beside
“Gift Aid declarations: claiming tax back on donations” on GOV.UK, which says that they were amended and published on
21 October 2015 for use by April 2016 (Income Tax Act 2007, section 428). The two differ in more than their reach: the
one for a single gift speaks of the current tax year, that for many of the year of each gift. When HMRC changes them,
the date here changes with them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from printreport.slips.source import Source


@dataclass(frozen=True, slots=True)
class Declaration:
    """A wording with its source, whose date is the day since which it must be used.

    `before` stands before the amount of the gift and the words of its reach; `taxpayer` is what the donor confirms.
    """

    source: Source
    boost: str
    reclaim: str
    tick: str
    before: str
    reach: str
    taxpayer: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What the donor must be told beside the declaration."""

    notify: str
    changes: tuple[str, ...]
    higher_rate: str


_SOURCE = Source(
    owner="HM Revenue and Customs",
    paper="Charity Gift Aid Declaration – multiple donation",
    date="6 April 2016",
    compared="three donation programs that say that they print HMRC's template, among them the GiveWP add-on Gift Aid",
)

MANY = Declaration(
    source=_SOURCE,
    boost="Boost your donation by 25p of Gift Aid for every £1 you donate",
    reclaim=(
        "Gift Aid is reclaimed by the charity from the tax you pay for the current tax year. "
        "Your address is needed to identify you as a current UK taxpayer."
    ),
    tick="In order to Gift Aid your donation you must tick the box below:",
    before="I want to Gift Aid my donation of",
    reach="and any donations I make in the future or have made in the past 4 years to:",
    taxpayer=(
        "I am a UK taxpayer and understand that if I pay less Income Tax and/or Capital Gains Tax than the amount of "
        "Gift Aid claimed on all my donations in that tax year it is my responsibility to pay any difference."
    ),
)

SINGLE = replace(
    MANY,
    source=replace(
        _SOURCE,
        paper="Charity Gift Aid Declaration – single donation",
        compared="the reference of a Gift Aid program, which quotes HMRC's template, and the forms of three charities",
    ),
    reach="to:",
    taxpayer=(
        "I am a UK taxpayer and understand that if I pay less Income Tax and/or Capital Gains Tax in the current tax "
        "year than the amount of Gift Aid claimed on all my donations it is my responsibility to pay any difference."
    ),
)

NOTES = Notes(
    notify="Please notify the charity if you:",
    changes=(
        "want to cancel this declaration",
        "change your name or home address",
        "no longer pay sufficient tax on your income and/or capital gains",
    ),
    higher_rate=(
        "If you pay Income Tax at the higher or additional rate and want to receive the additional tax relief due to "
        "you, you must include all your Gift Aid donations on your Self-Assessment tax return or ask HM Revenue and "
        "Customs to adjust your tax code."
    ),
)
