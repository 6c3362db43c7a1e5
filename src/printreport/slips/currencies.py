"""The currencies of the world and the decimals of each, as ISO 4217 list one has them at the start of 2026.

Funds, metals and test codes are left out: nobody gives in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TWO = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE
CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB
PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY
TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
"""
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"

# ISO 4217, column "minor unit": how many decimals an amount may have
MINOR_UNITS: Mapping[str, int] = MappingProxyType(
    {code: digits for digits, codes in ((2, _TWO), (0, _NONE), (3, _THREE)) for code in codes.split()}
)

# What people write instead of a code, where it stands for one currency beyond doubt
SIGNS: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "£": "GBP", "฿": "THB", "₹": "INR", "₱": "PHP", "₫": "VND", "₩": "KRW", "zł": "PLN", "EURO": "EUR"}
)
