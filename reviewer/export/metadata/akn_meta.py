"""The metadata block of Akoma Ntoso: work, expression, manifestation, and who and what is referred to."""

from collections.abc import Sequence
from datetime import datetime

from lxml import etree

from reviewer.export.metadata.akn_text import child
from reviewer.export.metadata.identifiers import LANGUAGE_CODES, UNKNOWN_LANGUAGE, Work, number_of
from reviewer.export.metadata.records import Record, read_values
from reviewer.fields import Version
from reviewer.vocabulary.masthead import organ_name
from reviewer.vocabulary.states import state_codes, state_name

_SOURCE = "reviewer"  # who says all this: the program; required on each block
_ORGANIZATION = "un"
_FORMAT = "application/akn+xml"
_ONTOLOGY = "/akn/ontology"
_ADDRESS = "https://undocs.org/"  # the permanent addresses of the United Nations' documents


def add_collection_meta(
    to: etree._Element, record: Record, work: Work, versions: Sequence[Version], when: datetime
) -> None:
    """Add the metadata of the collection of all versions."""
    meta = child(to, "meta")
    identification = child(meta, "identification", source=f"#{_SOURCE}")
    _add_work(identification, record, work, when, "")
    multiple = f"{work.uri}/mul@"
    expression = _add_core(
        identification, "FRBRExpression", multiple, multiple, when.date().isoformat(), "generation", author=_SOURCE
    )
    child(expression, "FRBRauthoritative", value="false")
    codes = dict.fromkeys(LANGUAGE_CODES.get(version.language, UNKNOWN_LANGUAGE) for version in versions)
    for code in codes or [UNKNOWN_LANGUAGE]:
        child(expression, "FRBRlanguage", language=code)
    _add_manifestation(identification, multiple, "", when)
    references = child(meta, "references", source=f"#{_SOURCE}")
    _add_organs(references, record, "en", "")
    _add_program(references, "")


def add_meta(
    to: etree._Element,
    record: Record,
    version: Version,
    work: Work,
    when: datetime,
    prefix: str,
    *,
    annex: int = 0,
    language: str = "",
) -> None:
    """Add the metadata of a version, or of one of its annexes, whose `language` may be another."""
    meta = child(to, "meta")
    part = f"!annex_{annex}" if annex else "!main"
    identification = child(meta, "identification", source=f"#{_own(prefix, _SOURCE)}")
    _add_work(identification, record, work, when, part, prefix=prefix)
    uri = work.expression(version.language)
    expression = _add_core(
        identification, "FRBRExpression", f"{uri}/{part}", uri, *_date(record, work, when), author=_own(prefix, _SOURCE)
    )
    child(expression, "FRBRauthoritative", value="false")  # a draft; the official version is the one issued
    own = language or version.language
    child(expression, "FRBRlanguage", language=LANGUAGE_CODES.get(own, UNKNOWN_LANGUAGE))
    originals = record.items("original_languages")
    if not annex and originals and version.language not in originals:
        for original in originals:
            code = LANGUAGE_CODES.get(original, UNKNOWN_LANGUAGE)
            by = f"#{_own(prefix, _ORGANIZATION)}"  # who translated is not told; the schema wants somebody
            child(expression, "FRBRtranslation", href=work.expression(original), fromLanguage=code, by=by)
    _add_manifestation(identification, uri, part, when, prefix=prefix)
    references = child(meta, "references", source=f"#{_own(prefix, _SOURCE)}")
    if annex:
        child(references, "attachmentOf", href=f"{uri}/!main", showAs=work.shown)
    else:
        _add_references(references, record, version, prefix)
    _add_program(references, prefix)


def _add_work(to: etree._Element, record: Record, work: Work, when: datetime, part: str, *, prefix: str = "") -> None:
    this = f"{work.uri}/{part}" if part else work.uri
    organs = record.items("organs")  # the author is the organ that issues the document
    author = _own(prefix.partition("__")[0], f"org_{number_of(organs[0])}" if organs else _ORGANIZATION)
    made = _add_core(to, "FRBRWork", this, work.uri, *_date(record, work, when), author=author, aliases=work.others)
    child(made, "FRBRcountry", value="un")
    child(made, "FRBRsubtype", value=work.subtype)
    child(made, "FRBRnumber", value=work.number, showAs=work.shown)
    for symbol in work.others:
        child(made, "FRBRnumber", value=number_of(symbol), showAs=symbol)


def _date(record: Record, work: Work, when: datetime) -> tuple[str, str]:
    """Return a date and what it is of; the schema wants one also where none is known."""
    if not work.date:
        return when.date().isoformat(), "generation"
    return work.date, "document" if record.value("date") else "instrument"


def _add_core(
    to: etree._Element,
    level: str,
    this: str,
    uri: str,
    day: str,
    of: str,
    *,
    author: str,
    aliases: Sequence[str] = (),
) -> etree._Element:
    made = child(to, level)
    child(made, "FRBRthis", value=this)
    child(made, "FRBRuri", value=uri)
    for alias in aliases:
        child(made, "FRBRalias", name="symbol", value=alias)
    child(made, "FRBRdate", date=day, name=of)
    child(made, "FRBRauthor", href=f"#{author}")
    return made


def _add_manifestation(to: etree._Element, expression: str, part: str, when: datetime, *, prefix: str = "") -> None:
    this = f"{expression}/{part}.xml" if part else f"{expression}.xml"
    made = _add_core(
        to,
        "FRBRManifestation",
        this,
        f"{expression}.xml",
        when.date().isoformat(),
        "generation",
        author=_own(prefix, _SOURCE),
    )
    child(made, "FRBRformat", value=_FORMAT)


def _add_program(to: etree._Element, prefix: str) -> None:
    child(
        to, "TLCOrganization", eId=_own(prefix, _SOURCE), href=f"{_ONTOLOGY}/organization/{_SOURCE}", showAs="Reviewer"
    )


def _own(prefix: str, name: str) -> str:
    return f"{prefix}__{name}" if prefix else name


def _add_organs(to: etree._Element, record: Record, language: str, prefix: str) -> None:
    for code in record.items("organs"):
        shown = organ_name(code, language or "en") or code
        own = _own(prefix, f"org_{number_of(code)}")
        child(to, "TLCOrganization", eId=own, href=f"{_ONTOLOGY}/organization/un/{number_of(code)}", showAs=shown)


def _add_references(to: etree._Element, record: Record, version: Version, prefix: str) -> None:
    """Add what the text refers to: documents cited, organs, senders, signatories."""
    for number, symbol in enumerate(read_values(version, "citations"), 1):
        address = _ADDRESS + symbol.replace(" ", "")
        child(to, "activeRef", eId=f"{prefix}__ref_{number}", href=address, showAs=symbol)
    _add_organs(to, record, version.language, prefix)
    for code in record.items("senders"):
        state = code in state_codes()
        shown = (state_name(code, version.language or "en") if state else "") or code
        kind = "state" if state else "un"
        own = f"{prefix}__sender_{number_of(code)}"
        child(to, "TLCOrganization", eId=own, href=f"{_ONTOLOGY}/organization/{kind}/{number_of(code)}", showAs=shown)
    for number, name in enumerate(version.items("signatories"), 1):
        own = f"{prefix}__person_{number}"
        child(to, "TLCPerson", eId=own, href=f"{_ONTOLOGY}/person/{number_of('.'.join(name.split()))}", showAs=name)
