"""Identifiers of a document after Akoma Ntoso's naming convention, as the United Nations' guidelines apply it.

Work, expression and manifestation: ``/akn/un/doc/letter/unga/2020-04-16/A-74-901``, ``.../eng@``, ``.../eng@.xml``.
"""

import hashlib
import re

from reviewer.export.metadata.records import Record
from reviewer.fields import SPECS
from reviewer.light import light

LANGUAGE_CODES = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}
"""ISO 639-2, terminological."""

UNKNOWN_LANGUAGE = "und"
STATEMENTS = ("resolution", "decision", "draft_resolution", "draft_decision", "presidential_statement")
"""Document types that the guidelines give as ``statement`` of the subtype ``deliberation``."""

_AUTHORS = {"A": "unga", "S": "unsc", "E": "ecosoc", "T": "untc", "ST": "unsecretariat"}
_UNSAFE = re.compile(r"[^\w.()-]+")
_FINGERPRINT = 12  # digits of a temporary identifier


@light
class Work:
    """What names a document in every language. `number` is its first symbol, else a temporary identifier."""

    kind: str  # the element of Akoma Ntoso
    subtype: str
    author: str
    date: str  # ISO; "" where none is known
    number: str
    shown: str  # the symbol as printed
    others: tuple[str, ...] = ()  # the further symbols

    @property
    def uri(self) -> str:
        """Return the work's identifier; `date` has its place also where it is unknown."""
        return "/".join(("/akn/un", self.kind, self.subtype, self.author, self.date or "0000", self.number))

    def expression(self, language: str) -> str:
        """Return the identifier of the version in `language`, one of our two-letter codes."""
        return f"{self.uri}/{LANGUAGE_CODES.get(language, UNKNOWN_LANGUAGE)}@"


def work_of(record: Record) -> Work:
    """Name a document from the values of its versions."""
    symbols, kind = record.items("symbols"), str(record.value("document_type") or "other")
    organs, dates = record.items("organs"), record.items("instrument_dates")
    temporary = f"tmp-{_fingerprint(record)}"
    return Work(
        kind="statement" if kind in STATEMENTS else "doc",
        subtype="deliberation" if kind in STATEMENTS else _camel(kind),
        author=_author(organs[-1] if len(organs) > 1 and "/" in organs[-1] else organs[0]) if organs else "un",
        date=str(record.value("date") or (dates[0] if dates else "")),
        number=number_of(symbols[0]) if symbols else temporary,
        shown=symbols[0] if symbols else temporary,
        others=tuple(symbols[1:]),
    )


def number_of(symbol: str) -> str:
    """Return a symbol as a part of an identifier: ``S-RES-822_(1993)``."""
    return _UNSAFE.sub("_", symbol.replace("/", "-"))


def free(name: str, taken: set[str], joint: str) -> str:
    """Return a name that is not taken yet, with a number behind it where needed, and take it.

    Documents without a symbol may share all their fields, and versions be of no known language.
    """
    unused, count = name, 1
    while unused in taken:
        count += 1
        unused = f"{name}{joint}{count}"
    taken.add(unused)
    return unused


def class_name(record: Record) -> str:
    """Return the guidelines' name of what a document is: ``noteVerbale``, ``resolution`` ..."""
    return _camel(str(record.value("document_type") or "other"))


def _author(organ: str) -> str:
    return _AUTHORS.get(organ) or _UNSAFE.sub("-", organ.replace("/", "-").lower()).strip("-") or "un"


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _fingerprint(record: Record) -> str:
    """Return digits made of what all languages share, so that each version by itself gives mostly the same."""
    shared = [f"{spec.key}={record.value(spec.key)}" for spec in SPECS if spec.shared and spec.key != "symbols"]
    return hashlib.sha256("\n".join(shared).encode()).hexdigest()[:_FINGERPRINT]
