"""Names of files that every system takes, by the grammar of the Dag Hammarskjöld Library's own files."""

import re
import unicodedata

from reviewer.vocabulary.symbols import find_symbols

_SIGNS = str.maketrans({" ": "_", "/": "_", "[": "^", "]": "^", "*": "!", ":": "#", ";": "%"})
_BETWEEN = "; "  # two symbols of a joint document
_UNSAFE = re.compile(r"[^\w.\-&^!#%()]+")  # letters of every script stay
_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))}
_LONGEST = 200  # bytes: a file name may have 255, languages, a number and the ending come behind
_FIRST_LETTERS = 80  # code points; a title need not be whole


def file_name(document: str, languages: str, ending: str = ".docx") -> str:
    """Return the name of a file: ``A_74_805&S_2020_301-RU.docx`` for the document ``A/74/805; S/2020/301``.

    `languages`: one code, or several with hyphens between them.
    """
    name = unicodedata.normalize("NFC", document)
    parts = name.split(_BETWEEN)
    if all(map(_is_symbol, parts)):
        name = "&".join(part.translate(_SIGNS) for part in parts)
    safe = _UNSAFE.sub("_", name).strip("._")[:_FIRST_LETTERS].encode()[:_LONGEST].decode(errors="ignore").strip("._")
    if safe.split(".")[0].upper() in _DEVICES:
        safe = f"_{safe}"
    return f"{safe or 'document'}-{(languages or 'unknown').upper()}{ending}"


def _is_symbol(text: str) -> bool:
    return any(found.start == 0 and found.end == len(text) for found in find_symbols(text))
