"""Comparison keys: what two writings of the same words have in common. Offsets never refer to these forms."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼʻ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"),
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "\u2026": "...",
    }
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_MARKS = re.compile(r"[\u0300-\u036f]")
# A word, a number with its separators, or an abbreviation with inner full stops ("u.s.").
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:['.](?=[^\W_])[^\W_]+)*")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_IES = re.compile(r"(?<=[a-z]{2})ies$")
_ES = re.compile(r"(?:(?<=ss)|(?<=x)|(?<=ch)|(?<=sh))es$")
_SHORT = {"used": "use", "using": "use", "died": "die", "dying": "die", "lied": "lie", "lying": "lie", "tied": "tie"}

# Ends in s and is no plural, or would lose its sense with the ending.
_KEEP = frozenset(
    """
    this his its was is has does us gas news series species always perhaps yes plus bus thus across les des los
    during thing king ring spring string nothing something anything everything evening morning wedding being bring sing
    wing red bed need feed seed speed indeed hundred united breed exceed proceed succeed bleed
    """.split()  # noqa: SIM905 - reads better than quotes around each word
)


def fold(text: str) -> str:
    """Return a comparison form: compatibility characters, case, quotes, dashes, spaces and Latin accents made equal.

    Runs of white space become one space, edges are stripped. Marks of other scripts are kept.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
        text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text)))
    return _SPACE.sub(" ", text).strip().casefold()


def words(text: str) -> tuple[str, ...]:
    """Return the folded words and numbers in order; a possessive "'s" is stripped, thousands separators are dropped.

    "U.S." gives "us." without full stops would clash with the pronoun, so it stays "u.s".
    """
    return tuple(_word(token) for token in _WORD.findall(fold(text)))


def stem(word: str) -> str:
    """Return a light stem of a folded word: plural, -ed and -ing removed where three letters with a vowel stay.

    Not a dictionary: "meets", "meeting" and "meet" agree, irregular forms do not. Names are safe to pass.
    """
    if len(word) < 4 or word in _KEEP or not word.isalpha():
        return word
    if word in _SHORT:
        return _SHORT[word]
    for rule in (_unplural, _unpast, _uning):
        shorter = rule(word)
        if shorter != word:
            return shorter
    return _silent(word)


def _word(token: str) -> str:
    if token[0].isdigit():
        return token.replace(",", "")
    return token[:-2] if token.endswith("'s") else token


def _unplural(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if _IES.search(word):
        return word[:-3] + "y"
    if _ES.search(word):
        return word[:-2]
    return _silent(word[:-1])


def _unpast(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("eed") else _suffix(word, "ed")


def _uning(word: str) -> str:
    return _suffix(word, "ing")


def _suffix(word: str, ending: str) -> str:
    rest = word[: -len(ending)]
    if not word.endswith(ending) or len(rest) < 3 or not _VOWEL.search(rest):
        return word
    return _silent(_DOUBLED.sub(r"\1", rest))


def _silent(word: str) -> str:
    """Without a final e, so that "moves", "moved" and "moving" agree."""
    return word[:-1] if len(word) > 3 and word.endswith("e") and not word.endswith("ee") else word
