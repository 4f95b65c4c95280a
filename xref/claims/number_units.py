"""Units behind and before numbers, and what they are called in a `Quantity`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SYMBOLS = {
    **{"US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "R$": "BRL"},
    **{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY"},
    **{"₴": "UAH", "Rs": "INR", "USD": "USD", "EUR": "EUR", "GBP": "GBP"},
}
CURRENCY_SIGN = "(?:" + "|".join(re.escape(symbol) for symbol in sorted(_SYMBOLS, key=len, reverse=True)) + ")"
_CURRENCY_WORDS = {
    **{"dollar": "USD", "euro": "EUR", "pound": "GBP", "pounds sterling": "GBP", "yen": "JPY", "ruble": "RUB"},
    **{
        "rouble": "RUB",
        "shekel": "ILS",
        "rupee": "INR",
        "yuan": "CNY",
        "renminbi": "CNY",
        "riyal": "SAR",
        "rial": "IRR",
    },
    **{"dinar": "dinar", "dirham": "AED", "lira": "TRY", "swiss franc": "CHF", "franc": "franc", "peso": "peso"},
    **{"hryvnia": "UAH", "won": "KRW", "rand": "ZAR", "naira": "NGN", "zloty": "PLN"},
}
_DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "new zealand": "NZD",
    "hong kong": "HKD",
}
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})
_SPELLINGS = {
    "percentage point": r"percentage[ -]points?|percent points?|pp",
    "basis point": r"basis points?",
    "percent": r"%|percent|per cent|pct\.?|percentage",
    "square km": r"square kilomet(?:er|re)s?|sq\.? km|km²|km2",
    "square mile": r"square miles?",
    "square metre": r"square met(?:er|re)s?|sq\.? m|m²",
    "square foot": r"square f(?:ee|oo)t",
    "km/h": r"km/h|kph|kilomet(?:er|re)s (?:per|an) hour",
    "mph": r"mph|miles (?:per|an) hour",
    "knot": r"knots",
    "km": r"km|kms|kilomet(?:er|re)s?",
    "nautical mile": r"nautical miles?",
    "light-year": r"light-years?",
    "mile": r"miles?",
    "cm": r"cm|centimet(?:er|re)s?",
    "mm": r"mm|millimet(?:er|re)s?",
    "metre": r"met(?:er|re)s?|m",
    "foot": r"feet|foot|ft",
    "inch": r"inch(?:es)?",
    "yard": r"yards?",
    "acre": r"acres?",
    "hectare": r"hectares?|ha",
    "kg": r"kg|kgs|kilos?|kilogram(?:me)?s?",
    "gram": r"grams?|g",
    "tonne": r"tonnes?|metric tons?",
    "kiloton": r"kilotons?",
    "ton": r"tons?",
    "ounce": r"ounces?|oz",
    "lb": r"lbs?",
    "degree Celsius": r"degrees? (?:Celsius|centigrade|C)|°\s?C|℃",
    "degree Fahrenheit": r"degrees? (?:Fahrenheit|F)|°\s?F|℉",
    "degree": r"degrees?|°",
    "gigawatt": r"gigawatts?|GW",
    "megawatt": r"megawatts?|MW",
    "kilowatt": r"kilowatts?|kW",
    "barrel": r"barrels?|bpd",
    "gallon": r"gallons?",
    "litre": r"lit(?:er|re)s?",
    "magnitude": r"magnitude",
    "second": r"seconds?",
    "minute": r"minutes?|mins?",
    "hour": r"hours?|hrs?",
    "day": r"days?",
    "night": r"nights?",
    "week": r"weeks?",
    "month": r"months?",
    "year": r"years?|yrs?",
    "decade": r"decades?",
    "century": r"century|centuries",
}
_UNIT_NAMES = tuple(_SPELLINGS)
_UNIT = re.compile(
    ("(?: |-|(?<=\\d))(?:" + "|".join(f"({spelling})" for spelling in _SPELLINGS.values()) + r")(?!\w)").replace(
        " ", r"\s"
    )
)
_CURRENCY = re.compile(
    r"[\s-](?:(?P<nation>US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Swiss|Iranian|Saudi|Iraqi"
    r"|Egyptian|Syrian|Turkish|Indian|Japanese|Chinese|Russian|Israeli)\s)?(?P<word>pounds sterling|"
    + "|".join(map(re.escape, _CURRENCY_WORDS))
    + r")s?\b",
    re.IGNORECASE,
)
_CENTS = re.compile(r"[\s-](?:cents?|pence)\b")
_WEIGHT = re.compile(r"\s(?:of|in\sweight)\b")
_PERIOD = re.compile(
    r"(?:\s|-)(?:(?:per|an?|each|every)[\s-](?P<unit>year|month|week|day|night|hour|minute|second)"
    r"|(?P<adverb>annually|yearly|monthly|weekly|daily|hourly))\b"
    r"|/(?P<slash>year|month|week|day|hour)\b|\sp\.?a\.(?=\s|$)"
)
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at ``end`` in the text; values are multiplied by ``factor`` (cents become dollars)."""

    name: str
    end: int
    factor: float = 1.0


def sign_code(sign: str) -> str:
    """Return the currency code of a sign such as "$" or "US$"."""
    return _SYMBOLS[sign]


def unit_after(text: str, position: int) -> Unit | None:
    """Return the unit written right after a number that ends at ``position``, or None."""
    currency = _CURRENCY.match(text, position)
    if currency is not None and not (currency["word"].lower() == "pound" and _WEIGHT.match(text, currency.end())):
        word = currency["word"].lower()
        code = _DOLLARS.get((currency["nation"] or "").lower(), "USD") if word == "dollar" else _CURRENCY_WORDS[word]
        return Unit(code, currency.end())
    if currency is not None:
        return Unit("lb", currency.end())
    cents = _CENTS.match(text, position)
    if cents is not None:
        return Unit("USD" if "cent" in cents[0] else "GBP", cents.end(), 0.01)
    match = _UNIT.match(text, position)
    if match is None or match.lastindex is None:
        return None
    return Unit(_UNIT_NAMES[match.lastindex - 1], match.end())


def period_after(text: str, position: int) -> Unit | None:
    """Return the period of a rate ("per year", "a day", "annually") written at ``position``, or None."""
    match = _PERIOD.match(text, position)
    if match is None:
        return None
    name = match["unit"] or match["slash"] or _ADVERBS.get(match["adverb"] or "", "year")
    return Unit(name, match.end())
