"""One document with its versions as Akoma Ntoso 3.0 (OASIS LegalDocML), after the United Nations' guidelines for it.

A collection with one component for each language version: each is an expression of the same work, with its metadata,
its first page as preface, its text, its signatures as conclusions, and its annexes as attachments.
"""

from collections.abc import Sequence
from datetime import datetime

from lxml import etree

from reviewer.export.metadata.akn_front import Front
from reviewer.export.metadata.akn_meta import add_collection_meta, add_meta
from reviewer.export.metadata.akn_text import NAMESPACE, VersionText, child
from reviewer.export.metadata.identifiers import LANGUAGE_CODES, UNKNOWN_LANGUAGE, Work, class_name, free, work_of
from reviewer.export.metadata.records import Record
from reviewer.fields import Version
from reviewer.messages import N_

NO_SYMBOL = N_("export", "{document} has no symbol: its identifiers are temporary.")
NO_DATE = N_("export", "{document} has no date: its identifiers have 0000 in the place of the date.")


def compose_akn(record: Record, when: datetime, languages: Sequence[str] = ()) -> tuple[bytes, tuple[str, ...]]:
    """Return the file, and what a clerk should know of its identifiers; `languages`: those wanted, none for all."""
    work = work_of(record)
    wanted = [one for one in record.in_order() if not languages or one.language in languages]
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # no prefix
    collection = child(root, "documentCollection", name="publication")
    add_collection_meta(collection, record, work, wanted, when)
    body = child(collection, "collectionBody")
    taken: set[str] = set()
    for version in wanted:
        _add_version(body, record, version, work, when, taken)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    notes = [NO_SYMBOL.format(document=record.name)] if not record.items("symbols") else []
    notes += [NO_DATE.format(document=record.name)] if not work.date else []
    return written, tuple(notes)


def _add_version(
    body: etree._Element, record: Record, version: Version, work: Work, when: datetime, taken: set[str]
) -> None:
    prefix = free(LANGUAGE_CODES.get(version.language, UNKNOWN_LANGUAGE), taken, "_")
    component = child(body, "component", eId=prefix, lang=version.language)
    document = child(component, work.kind, name=class_name(record))
    add_meta(document, record, version, work, when, prefix)
    text = VersionText(version, prefix)
    Front(version, text).add_preface(document)
    text.add_main(document)
    attachments = None
    for annex in text.annexes():
        if attachments is None:
            attachments = child(document, "attachments")
        own = f"{prefix}__att_{annex}"
        attachment = child(attachments, "attachment", eId=own, lang=text.language_of(annex))
        inner = child(attachment, "doc", name="annex")
        add_meta(inner, record, version, work, when, own, annex=annex, language=text.language_of(annex))
        text.add_annex(inner, annex)
