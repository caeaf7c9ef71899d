"""The Word package: our own styles and settings, footnotes, properties, and the same bytes each time."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from reviewer.export.notes import Note
from reviewer.export.ooxml import Type, add_text, clean, element, paragraph, run_properties, text_element
from reviewer.resources import resource

_KEPT = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS}
_DROPPED_FROM_PACKAGE = ("thumbnail", "extended-properties")
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of properties that users define
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold
_TITLE_LIMIT = 255  # characters; python-docx refuses more
NOTE_TYPE = Type(size=9)


def new_document(margin: int, more_styles: str = "") -> Document:
    """Return an empty document with our styles; `margin`: indent of the text column on both sides, in twips.

    `more_styles`: the template of further ones.
    """
    document = docx.Document()
    for key, relation in list(document.part.rels.items()):
        if relation.reltype not in _KEPT:
            del document.part.rels[key]
    _fill(document.styles.element, "templates/styles.xml")
    if more_styles:
        document.styles.element.extend(list(parse_xml(resource(more_styles).read_bytes())))
    _fill(document.settings.element, "templates/settings.xml")
    for indent in document.styles.element.iter(qn("w:ind")):
        for side in ("left", "right"):
            if indent.get(qn(f"w:{side}")) == "1134":
                indent.set(qn(f"w:{side}"), str(margin))
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    return document


def set_properties(document: Document, title: str, language: str, symbols: Sequence[str] = ()) -> None:
    """State title, language and symbols, and nobody as the author."""
    properties = document.core_properties
    root = properties._element  # there is no public way to remove a property
    for child in list(root):
        root.remove(child)
    properties.title = clean(title)[:_TITLE_LIMIT]
    properties.language = language
    if symbols:
        properties.identifier = clean("; ".join(symbols))[:_TITLE_LIMIT]


def add_custom_properties(document: Document, named: Mapping[str, str]) -> None:
    """Add properties of our own, each a text; Word lists them under Advanced Properties, Custom."""
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})  # type: ignore[dict-item]
    for number, (name, text) in enumerate(named.items(), 2):  # numbers below 2 are reserved
        made = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_USER, pid=str(number), name=name)
        etree.SubElement(made, f"{{{_TYPES}}}lpwstr").text = clean(text)
    part = Part(
        PackURI("/docProps/custom.xml"),
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        document.part.package,
    )
    document.part.package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def add_footnotes(document: Document, notes: Sequence[Note], main: str) -> None:
    """Add the footnotes part; note n of `notes` has the id n, counted from 1."""
    if not notes:
        return
    root = parse_xml(f"<w:footnotes {_NAMESPACES}/>")
    for number, name in ((-1, "separator"), (0, "continuationSeparator")):
        kept = element("footnote", type=name, id=number)
        line = paragraph("Normal", main)
        run = element("r")
        run.append(element(name))
        line.append(run)
        kept.append(line)
        root.append(kept)
    for number, note in enumerate(notes, 1):
        root.append(_footnote(number, note, main))
    _add_part(document, root, "footnotes", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES)
    known = element("footnotePr")
    for number in (-1, 0):
        known.append(element("footnote", id=number))
    document.settings.element.find(qn("w:compat")).addprevious(known)


def add_comments(document: Document, comments: Sequence[BaseOxmlElement]) -> None:
    """Add the comments part, with each comment made by the caller."""
    if not comments:
        return
    root = parse_xml(f"<w:comments {_NAMESPACES}/>")
    root.extend(comments)
    _add_part(document, root, "comments", CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS)


def _add_part(document: Document, root: BaseOxmlElement, name: str, kind: str, relation: str) -> None:
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(f"/word/{name}.xml"), kind, content, document.part.package)
    document.part.relate_to(part, relation)


def _footnote(number: int, note: Note, main: str) -> BaseOxmlElement:
    made = element("footnote", id=number)
    for index, text in enumerate(note.texts):
        line = paragraph("FootnoteText", note.language, document=main)
        if index == 0:  # the mark, as an own run in the style by which Word knows it, then a tab
            run = element("r")
            run.append(
                run_properties(note.language, replace(NOTE_TYPE, raised=note.automatic), style="FootnoteReference")
            )
            run.append(element("footnoteRef") if note.automatic else text_element(note.mark))
            line.append(run)
            add_text(line, "\t", note.language, NOTE_TYPE)
        add_text(line, text, note.language, NOTE_TYPE)
        made.append(line)
    return made


def to_bytes(document: Document) -> bytes:
    """Return the package; the same document gives the same bytes, whatever the clock says."""
    for key, relation in list(document.part.package.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] in _DROPPED_FROM_PACKAGE:
            del document.part.package.rels[key]
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _fill(root: BaseOxmlElement, template: str) -> None:
    for child in list(root):
        root.remove(child)
    parsed = parse_xml(resource(template).read_bytes())
    for child in list(parsed):
        root.append(child)
