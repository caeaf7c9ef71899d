"""The whole package of a draft, composed of its rooms."""

from copy import deepcopy
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn

from reviewer.export.body import Blocks, Body
from reviewer.export.masthead import masthead, paper
from reviewer.export.metadata.identifiers import work_of
from reviewer.export.metadata.records import Record
from reviewer.export.notes import place_notes
from reviewer.export.ooxml import clean, paragraph
from reviewer.export.package import add_custom_properties, add_footnotes, new_document, set_properties, to_bytes
from reviewer.export.pages import add_heads, set_page
from reviewer.export.sheets import SHEETS, Sheet
from reviewer.fields import Version


def compose(version: Version, paper_wanted: str = "", image: Path | None = None) -> bytes:
    """Return the bytes of the draft; `paper_wanted` and `image` as in `DraftOptions`."""
    language = version.language or "en"
    sheet = SHEETS.get(paper_wanted) or SHEETS[paper(version.items("organs"))]
    head = masthead(version)
    document = new_document(sheet.indent)
    set_properties(document, clean(str(version.values.get("title") or "")), language, head.symbols)
    add_custom_properties(document, _identifiers(version))
    add_heads(document, head, sheet, language, image)
    width = sheet.width - sheet.margins["left"] - sheet.margins["right"]
    body = Body(version, head, place_notes(version), (width // 2, width - width // 2), sheet.indent, sheet.step)
    _fill(document, body.sections(), sheet)
    add_footnotes(document, body.printer.called, language)
    return to_bytes(document)


def _identifiers(version: Version) -> dict[str, str]:
    """Return what names this work and this version of it, after Akoma Ntoso."""
    work = work_of(Record("", (version,)))
    return {"AKN FRBRWork": work.uri, "AKN FRBRExpression": work.expression(version.language)}


def _fill(document: Document, sections: list[tuple[str, Blocks]], sheet: Sheet) -> None:
    """Append the sections; the properties of all but the last stand in an own last paragraph of theirs."""
    last = document.element.body[-1]
    for number, (language, blocks) in enumerate(sections):
        if not blocks or blocks[-1].tag != qn("w:p"):  # Word wants a paragraph after a table
            blocks.append(paragraph("SingleTxt", language))
        for block in blocks:
            last.addprevious(block)
        properties = last if number == len(sections) - 1 else deepcopy(last)
        set_page(properties, sheet, language, first=number == 0)
        if properties is not last:
            blocks[-1].find(qn("w:pPr")).append(properties)  # type: ignore[union-attr]  # made by `paragraph`
