"""Numbers written in digits of any script or in Chinese numerals."""

_HAN = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
HAN_DIGITS = "〇零○一二三四五六七八九十百"


def number(text: str) -> int | None:
    """Return the value of digits (Arabic-Indic, full width ...) or Chinese numerals up to 999, else None."""
    text = "".join(text.split())
    if text.isdecimal():
        return int(text)
    if text and all(c in _HAN for c in text):
        return int("".join(str(_HAN[c]) for c in text))
    total, unit = 0, 0
    for c in text:
        if c in _HAN:
            unit = _HAN[c]
        elif c in "十百":
            total += (unit or 1) * (10 if c == "十" else 100)
            unit = 0
        else:
            return None
    return total + unit if text else None


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capitals, else None."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not text or any(c not in values for c in text):
        return None
    each = [values[c] for c in text]
    return sum(-n if n < following else n for n, following in zip(each, [*each[1:], 0], strict=True))
