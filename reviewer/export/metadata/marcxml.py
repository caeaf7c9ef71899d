"""Documents as MARC 21 records in MARCXML ("slim"), with the fields that the Dag Hammarskjöld Library uses.

One record a document: what all versions share once, the titles of the other languages as field 767. Field 991 names
items and titles, but not the agenda document, which no version prints.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from lxml import etree

from reviewer.export.metadata.identifiers import free, work_of
from reviewer.export.metadata.records import Record, read_values
from reviewer.export.ooxml import clean
from reviewer.export.source_lines import restriction_in_source
from reviewer.fields import LANGUAGES
from reviewer.light import light
from reviewer.messages import N_
from reviewer.vocabulary.states import state_codes, state_name

NAMESPACE = "http://www.loc.gov/MARC21/slim"
NO_SYMBOL = N_("export", "{document} has no symbol: its record has no field 191, and a temporary number.")
NO_TITLE = N_("export", "{document} has no title: its record has no field 245, which libraries require.")

_LANGUAGES = {"ar": "ara", "zh": "chi", "en": "eng", "fr": "fre", "ru": "rus", "es": "spa"}  # the codes of MARC
_DISTRIBUTIONS = {
    "general": "GEN",
    "limited": "LTD",
    "restricted": "RES",
    "provisional": "PRO",
    "participants_only": "PAR",
}
_CONTENTS = {  # field 089: what a document is
    "resolution": ("B01",),
    "decision": ("B01",),
    "draft_resolution": ("B02",),
    "draft_decision": ("B02",),
    "amendment": ("B02",),
    "meeting_record": ("B03",),
    "report": ("B16",),
    "presidential_statement": ("B17",),
    "note_verbale": ("B18",),
    "letter": ("B18",),
    "identical_letters": ("B18",),
    "agenda": ("B19",),
    "list": ("B19",),
    "concluding_observations": ("B24",),
}
_SECRETARY_GENERAL = "B15"
_SPECIAL = {"special": "S-", "emergency_special": "ES-"}
_AGENDAS = {"A": "1", "E": "2", "S": "3", "T": "4"}  # first indicator of 991
_LEADER = "00000nam a22000005  4500"  # new text, Unicode, of a preliminary level
_JOB = re.compile(r"(?:(?P<station>[A-Z])[A-Z]?\.)?(?P<year>\d\d)-(?P<number>\d{4,5})")
_NONE = " "  # an indicator that says nothing


@light
class _Field:
    tag: str
    subfields: tuple[tuple[str, str], ...]
    first: str = _NONE
    second: str = _NONE


def compose_marcxml(records: Iterable[Record], when: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Return the collection, and a sentence for each record that lacks what libraries look for."""
    root = etree.Element(f"{{{NAMESPACE}}}collection", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # lxml means: no prefix
    notes: list[str] = []
    taken: set[str] = set()
    for record in records:
        work = work_of(record)
        _add_record(root, record, free(work.number, taken, "-"), when)
        notes += [NO_SYMBOL.format(document=record.name)] if not record.items("symbols") else []
        notes += [NO_TITLE.format(document=record.name)] if not any(_titles(record)) else []
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written, tuple(notes)


def _add_record(root: etree._Element, record: Record, number: str, when: datetime) -> None:
    made = etree.SubElement(root, f"{{{NAMESPACE}}}record", type="Bibliographic")
    etree.SubElement(made, f"{{{NAMESPACE}}}leader").text = _LEADER
    controls = (("001", number), ("005", f"{when:%Y%m%d%H%M%S}.0"), ("008", _fixed(record, when)))
    for tag, text in controls:
        etree.SubElement(made, f"{{{NAMESPACE}}}controlfield", tag=tag).text = text
    for field in sorted(_fields(record), key=lambda field: field.tag):  # stable: repeated fields keep their order
        own = etree.SubElement(made, f"{{{NAMESPACE}}}datafield", tag=field.tag, ind1=field.first, ind2=field.second)
        for code, text in field.subfields:
            etree.SubElement(own, f"{{{NAMESPACE}}}subfield", code=code).text = clean(text)


def _fixed(record: Record, when: datetime) -> str:
    """Return field 008, 40 characters: an official document of an international body; the place is not told."""
    day = str(record.value("date") or "")
    dates = f"e{day.replace('-', '')}" if day else "nuuuuuuuu"
    language = _LANGUAGES.get(record.leading().language, "und")
    return f"{when:%y%m%d}{dates}xx {' ' * 10}i000 0 {language} d"


def _fields(record: Record) -> Iterator[_Field]:
    yield from _job_numbers(record)
    yield from _languages(record)
    yield from _kinds(record)
    yield from _symbols(record)
    yield from _titles(record)
    if day := str(record.value("date") or ""):
        yield _Field("269", (("a", day),))
    yield from _notes(record)
    yield from _senders(record)
    yield from _other_titles(record)
    yield from _agenda(record)
    if str(record.value("document_type")) in ("resolution", "decision"):
        for day in record.items("instrument_dates"):
            yield _Field("992", (("a", day),))
    for symbol in dict.fromkeys(
        symbol for version in record.in_order() for symbol in read_values(version, "citations")
    ):
        yield _Field("993", (("a", symbol),))


def _job_numbers(record: Record) -> Iterator[_Field]:
    """Each version has its own: ``N2102065 E``."""
    for version in record.in_order():
        for value in read_values(version, "job_number"):
            found = _JOB.search(value)
            if found and version.language:
                letter = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}[version.language]
                number = f"{found['station'] or 'N'}{found['year']}{found['number']:0>5}"
                yield _Field("029", (("a", "JN"), ("b", f"{number} {letter}")))


def _languages(record: Record) -> Iterator[_Field]:
    """The codes of all versions stand in one string; the first indicator tells whether any is a translation."""
    there = [language for language in LANGUAGES if language in record.languages()]
    originals = record.items("original_languages")
    translated = _NONE if not originals else "1" if any(language not in originals for language in there) else "0"
    if there:
        yield _Field("041", (("a", "".join(_LANGUAGES[language] for language in there)),), translated)


def _kinds(record: Record) -> Iterator[_Field]:
    kind = str(record.value("document_type") or "")
    codes = _CONTENTS.get(kind, ())
    if kind == "report" and record.items("senders") == ["SG"]:
        codes = (_SECRETARY_GENERAL, *codes)
    for code in codes:
        yield _Field("089", (("b", code),))
    if code := _DISTRIBUTIONS.get(str(record.value("distribution") or ""), ""):
        yield _Field("091", (("a", code),))


def _symbols(record: Record) -> Iterator[_Field]:
    organs = sorted(record.items("organs"), key=len, reverse=True)
    for symbol in record.items("symbols"):
        body = next((organ for organ in organs if symbol.startswith(f"{organ}/")), "")
        session = _session(record, body)
        yield _Field(
            "191",
            (
                ("a", symbol),
                *((("b", f"{body}/"),) if body else ()),
                *((("c", session),) if body and session else ()),
            ),
        )


def _session(record: Record, body: str) -> str:
    """Return the session of the body that issues the document: for the Security Council its year."""
    if body.partition("/")[0] == "S":
        return str(record.value("sc_year") or "")
    number = record.value("session")
    return f"{_SPECIAL.get(str(record.value('session_kind')), '')}{number}" if number else ""


def _titles(record: Record) -> Iterator[_Field]:
    leading = record.leading()
    title = str(leading.values.get("title") or record.value("title") or "")
    if title:
        yield _Field("245", _title(title), "1", "0")


def _title(title: str) -> tuple[tuple[str, str], ...]:
    """Divide a title where its second heading begins: ``$a Situation in Abyei : $b Report of ...``."""
    first, joint, second = title.rpartition(": ")
    return (("a", f"{first.rstrip()} :"), ("b", second)) if joint else (("a", title),)


def _other_titles(record: Record) -> Iterator[_Field]:
    leading = record.leading()
    for version in record.in_order():
        title = str(version.values.get("title") or "")
        if version is not leading and title and version.language:
            yield _Field("767", (("9", _LANGUAGES[version.language]), ("t", title)), "0")


def _notes(record: Record) -> Iterator[_Field]:
    restriction = next((line for version in record.in_order() if (line := restriction_in_source(version))), "")
    if restriction:
        yield _Field("546", (("a", f"{restriction.rstrip('.')}."),))


def _senders(record: Record) -> Iterator[_Field]:
    """States by their English names; what is no State is named in the title."""
    for code in record.items("senders"):
        if code in state_codes():
            yield _Field("710", (("a", state_name(code, "en") or code),), "1")


def _agenda(record: Record) -> Iterator[_Field]:
    organs, titles = record.items("organs"), record.leading().items("agenda_titles")
    items = record.items("agenda_items")
    titled = titles if len(titles) == len(items) or not items else [""] * len(items)
    agenda = _AGENDAS.get(organs[0] if len(organs) == 1 else "", "0")
    if organs[:1] == ["A"] and all(organ in ("A", "S") or organ.startswith("A/C.") for organ in organs):
        agenda = "1"  # a joint document stands under an item of the General Assembly
    for number, title in zip(items or [""] * len(titled), titled, strict=True):
        item = re.sub(r"[ ()]", "", number)
        yield _Field("991", (*((("b", item),) if item else ()), *((("c", title),) if title else ())), agenda)
