"""How much of a paragraph is in each script, after taking out what says nothing about its language."""

import re

_ADDRESS = r"(?:https?://|www\.)\S+|"
_MAIL = r"\S+@\S+\.\w+|"  # tried at every character
_SILENT = (
    r"(?<!\w)[A-Z]{1,6}(?:/[\w.()-]+)+\*{0,3}"  # symbols: A/79/L.2, S/RES/822
    r"|\bGE\.\d[\d-]*\s?\([A-Z]\)"  # job numbers
    r"|[\d\u00ad\u200b\u0640]+"  # digits, soft hyphens, Arabic tatweel
)
_NO_MAIL = re.compile(_ADDRESS + _SILENT)
_ANYTHING = re.compile(_ADDRESS + _MAIL + _SILENT)
_FIGURES = re.compile(r"[\d\u00ad\u200b\u0640]+")
_NOT_LATIN = re.compile(
    r"[\u0400-\u052f\u0620-\u063f\u0641-\u06d3\u06fa-\u06ff\u0750-\u077f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufb50-\ufdff"
    r"\ufe70-\ufefc\U00020000-\U0003134f]"
)
_LETTERS = {  # runs of letters: a list of words is made faster than one of letters
    "arabic": re.compile(r"[\u0620-\u063f\u0641-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+"),
    "cyrillic": re.compile(r"[\u0400-\u052f]+"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+"),
}
# A Han character says as much as two or three letters. Documents in other scripts quote titles,
# names and web terms in Latin letters; the opposite is rare.
_WEIGHTS = {"arabic": 1.2, "han": 3.0, "cyrillic": 1.0, "latin": 0.7}


def speaking(text: str) -> str:
    """Return `text` without addresses, symbols, job numbers and digits."""
    if "@" in text:
        return _ANYTHING.sub(" ", text)
    if "/" in text or "www." in text or "GE." in text:
        return _NO_MAIL.sub(" ", text)
    return _FIGURES.sub(" ", text)  # without those signs only figures can be met


def main_script(text: str) -> str:
    """Return ``arabic``, ``han``, ``cyrillic`` or ``latin``, whichever weighs most; ``""`` without such letters."""
    if text.isascii() or _NOT_LATIN.search(text) is None:
        return "latin" if _LETTERS["latin"].search(text) else ""
    counts = {script: sum(map(len, letters.findall(text))) * _WEIGHTS[script] for script, letters in _LETTERS.items()}
    script = max(counts, key=counts.__getitem__)
    return script if counts[script] else ""
