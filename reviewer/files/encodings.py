"""Which encoding a text has, judged by what its bytes would say in each."""

import codecs
import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache

from reviewer.light import light
from reviewer.resources import resource

_SAMPLE = 64 * 1024
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_RIGHT = frozenset(" \n\r\t。，、")  # what every text holds
_WRONG = frozenset("\u2000\u0a00\u0d00\u0900\u0230\u0cff\u0130")  # and what it becomes in the other byte order
_WORD = re.compile(r"[^\W\d_]+")
_MIXED, _CAPITALS, _STRANGE, _UNLIKELY_START, _HARSH = -6.0, -0.2, -5.0, -3.0, -4.0  # added to a letter's weight
_LEAST = -3.5  # a mean weight below this is no text of the six languages


def wide_encoding(data: bytes) -> str:
    """Return the Unicode encoding that a byte order mark, or the pattern of bytes, tells; ``""`` for none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: min(len(data), 4096) // 4 * 4 or len(data)]
    return next((encoding for encoding in _WIDE if _fits_wide(sample, encoding)), "")


def _fits_wide(sample: bytes, encoding: str) -> bool:
    try:
        text = sample.decode(encoding, "strict" if encoding.startswith("utf-32") else "ignore")
    except UnicodeDecodeError:
        return False
    counts = Counter(text)
    right = sum(counts[char] for char in _RIGHT)
    strange = sum(n for char, n in counts.items() if unicodedata.category(char) in ("Cn", "Co", "Cs"))
    if any(char < " " and char not in "\t\n\r\f" for char in counts):
        return False
    if encoding.startswith("utf-32"):  # hardly any other bytes are units of 32 bits at all
        return len(text) > 0 and strange * 100 <= len(text)
    return right * 100 >= len(text) > 0 == sum(counts[char] for char in _WRONG) and strange * 100 <= len(text)


@light
class _Script:
    """Letters with their weights, the natural logarithm of about how often they come."""

    name: str
    encodings: tuple[str, ...]
    weights: dict[str, float]
    joined: frozenset[str]
    alone: frozenset[str]  # letters that are words
    harsh: re.Pattern[str] | None  # a row of letters that hardly ever comes


@cache
def _scripts() -> tuple[_Script, ...]:
    rows = tomllib.loads(resource("vocabulary/encodings.toml").read_text(encoding="utf-8"))["script"]
    return tuple(
        _Script(
            row["name"],
            tuple(row["encodings"]),
            {letter: -3.0 * at / len(row["letters"]) for at, letter in enumerate(row["letters"])},
            frozenset(row["joined"]),
            frozenset(row["alone"]),
            _harsh(row["letters"], row["joined"], row["vowels"]) if "vowels" in row else None,
        )
        for row in rows
    )


def _harsh(letters: str, joined: str, vowels: str) -> re.Pattern[str]:
    others = "".join(set(letters) - set(vowels) - set(joined))
    return re.compile(f"[{others}]{{4}}|[{vowels}]{{3}}")


def legacy_encoding(data: bytes) -> str:
    """Return the encoding in which `data` says most in one of the six languages, ``""`` where it says little."""
    sample = data[:_SAMPLE]
    best, found = _LEAST, ""
    for script in _scripts():
        for encoding in script.encodings:
            weight = _weight(sample, encoding, script)
            if weight > best + 1e-9:
                best, found = weight, encoding
    return found


def any_encoding(data: bytes) -> str:
    """Return the encoding that says most: in one of the six languages, else in any that charset-normalizer knows.

    Own letters first: on short texts of the six languages they are right where the library's general
    statistics guess (Arabic and Cyrillic code pages above all). ``""`` for no text at all.
    """
    found = legacy_encoding(data)
    if found:
        return found
    # Needed for few files, and slow to import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else ""


def _weight(sample: bytes, encoding: str, script: _Script) -> float:
    """Return the mean weight of the characters beyond ASCII."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)  # the sample may end within a letter
    except UnicodeDecodeError:
        return -100.0
    if script.name == "han":
        return _han_weight(text, script)
    total, count = 0.0, 0
    for word in _WORD.findall(text):
        if not word.isascii():
            total += _word_weight(word, script)
            total += _STRANGE if len(word) == 1 and word.lower() not in script.alone else 0.0
            count += sum(char > "\x7f" for char in word)
    for char, number in Counter(text).items():
        if char > "\x7f" and not char.isalpha():
            total += number * (script.weights.get(char, _STRANGE if char.isprintable() else 2 * _STRANGE))
            count += number
    return total / count if count else -100.0


def _word_weight(word: str, script: _Script) -> float:
    extra = 0.0
    if len(word) > 1 and word.isupper():
        extra = _CAPITALS
    elif word[1:] != word[1:].lower():
        extra = _MIXED
    mixed = script.name != "latin" and any(char < "\x80" for char in word)
    total = _UNLIKELY_START if word[0].lower() in script.joined else 0.0
    if script.harsh is not None:
        total += _HARSH * len(script.harsh.findall(word.lower()))
    for char in word:
        if char > "\x7f":
            total += script.weights.get(char.lower(), _STRANGE) + extra + (_STRANGE if mixed else 0.0)
    return total


def _han_weight(text: str, script: _Script) -> float:
    """Weigh Chinese: frequent characters, common ones (GB 2312, first level), and no Latin letters glued to them."""
    total, count = 0.0, 0
    for before, char in zip(" " + text, text, strict=False):
        if char <= "\x7f":
            continue
        count += 1
        total += 0.0 if char in script.weights or char in "，。、；：“”（）《》" else _rarity(char)
        total += _STRANGE if before.isascii() and before.isalpha() else 0.0
    return total / count if count else -100.0


def _rarity(char: str) -> float:
    try:
        lead = char.encode("gb2312")[0]
    except UnicodeEncodeError:
        return -6.0
    return -1.0 if 0xB0 <= lead <= 0xD7 else -2.0 if lead < 0xB0 else -5.0
