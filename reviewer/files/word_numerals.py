"""Numbers spelt in the ways that Word knows: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat)."""

from collections.abc import Callable, Mapping
from functools import partial

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # without the letters that number nothing
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_PLAIN = "〇一二三四五六七八九"
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
_HUNDRED = 100
_LAST = 32_767  # Word counts no further
_LETTERS = 30  # of one kind in a row at most


def spelt(number: int, form: str) -> str:
    """Return `number` in the form of this name; ``""`` where the form is not known, or has no such number."""
    spell = _FORMS.get(form)
    return spell(number) if spell is not None and 0 <= number <= _LAST else ""


def _roman(number: int) -> str:
    spelling = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        spelling += letters * times
    return spelling


def _letter(alphabet: str, number: int) -> str:
    """Return a letter; the last is followed by the first twice (z by aa, bb): Word's way."""
    if not 1 <= number <= _LETTERS * len(alphabet):
        return ""
    return alphabet[(number - 1) % len(alphabet)] * ((number - 1) // len(alphabet) + 1)


def _digits(figures: str, number: int) -> str:
    return "".join(figures[int(digit)] for digit in str(number))


def _row(first: str, last: int, number: int, lowest: int = 1) -> str:
    """Return one of a row of characters that begins with `first` for the number `lowest`; plain figures beyond it."""
    return chr(ord(first) + number - lowest) if lowest <= number <= last else str(number)


def _counted(figures: str, units: str, number: int, one: bool = True) -> str:
    """Return a number below 10,000 as it is said in Chinese: `units` are ten, hundred and thousand."""
    if not 0 < number < 10_000:
        return figures[0] if number == 0 else _digits(figures, number)
    said, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            gap = gap or bool(said)
            continue
        bare = digit == 1 and power > 0 and (not one or (power == 1 and not said))
        said += (figures[0] if gap and one else "") + ("" if bare else figures[digit])
        said += units[power - 1] if power else ""
        gap = False
    return said


def _counted_low(number: int) -> str:
    """Return 十一 and 九十九 as said, and larger numbers figure by figure."""
    return _counted(_PLAIN, "十百千", number) if number < _HUNDRED else _digits("○" + _PLAIN[1:], number)


def _legal(figures: str, units: str, number: int) -> str:
    """Return a number in the figures of bonds: 壹拾 has its one."""
    said = _counted(figures, units, number)
    return figures[1] + said if said.startswith(units[0]) else said


def _cardinal(number: int) -> str:
    if number >= _HUNDRED:
        return ""
    if number < len(_ONES):
        return _ONES[number].capitalize()
    tens, ones = divmod(number, 10)
    return (_TENS[tens] + (f"-{_ONES[ones]}" if ones else "")).capitalize()


def _ordinal_word(number: int) -> str:
    head, hyphen, last = _cardinal(number).casefold().rpartition("-")
    if not last:
        return ""
    ending = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (head + hyphen + ending).capitalize()


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _upper(spell: Callable[[int], str], number: int) -> str:
    return spell(number).upper()


_said = partial(_counted, _PLAIN, "十百千")
_FORMS: Mapping[str, Callable[[int], str]] = {
    "": str, "decimal": str, "decimalHalfWidth": str, "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "lowerRoman": _roman, "upperRoman": partial(_upper, _roman),
    "lowerLetter": partial(_letter, _LATIN), "upperLetter": partial(_letter, _LATIN.upper()),
    "russianLower": partial(_letter, _RUSSIAN), "russianUpper": partial(_letter, _RUSSIAN.upper()),
    "arabicAlpha": partial(_letter, _ALPHA), "arabicAbjad": partial(_letter, _ABJAD),
    "hebrew2": partial(_letter, _HEBREW),
    "hindiNumbers": partial(_digits, "०१२३४५६७८९"), "thaiNumbers": partial(_digits, "๐๑๒๓๔๕๖๗๘๙"),
    "decimalFullWidth": partial(_digits, "０１２３４５６７８９"),
    "decimalFullWidth2": partial(_digits, "０１２３４５６７８９"),
    "decimalEnclosedCircle": partial(_row, "①", 20), "decimalEnclosedCircleChinese": partial(_row, "①", 20),
    "decimalEnclosedFullstop": partial(_row, "⒈", 20), "decimalEnclosedParen": partial(_row, "⑴", 20),
    "ideographEnclosedCircle": partial(_row, "㊀", 10),
    "ideographTraditional": partial(_letter, _STEMS), "ideographZodiac": partial(_letter, _BRANCHES),
    "ideographDigital": partial(_digits, _PLAIN), "japaneseDigitalTenThousand": partial(_digits, _PLAIN),
    "taiwaneseDigital": partial(_digits, "○" + _PLAIN[1:]),
    "chineseCounting": _counted_low, "taiwaneseCounting": _counted_low,
    "chineseCountingThousand": _said, "taiwaneseCountingThousand": _said,
    "japaneseCounting": partial(_counted, _PLAIN, "十百千", one=False),
    "chineseLegalSimplified": partial(_legal, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
    "ideographLegalTraditional": partial(_legal, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "japaneseLegal": partial(_legal, "零壱弐参四伍六七八九", "拾百千"),
    "ordinal": _ordinal, "cardinalText": _cardinal, "ordinalText": _ordinal_word,
}  # fmt: skip
