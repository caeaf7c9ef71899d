"""The circulation draft of one version."""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn

from reviewer.errors import WouldOverwrite
from reviewer.export.body import Blocks, Body
from reviewer.export.masthead import masthead, paper
from reviewer.export.notes import place_notes
from reviewer.export.ooxml import clean, paragraph
from reviewer.export.package import add_footnotes, new_document, set_properties, to_bytes
from reviewer.export.pages import add_heads, set_page
from reviewer.export.saving import save
from reviewer.export.sheets import SHEETS, Sheet
from reviewer.fields import Version


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """`paper`: ``A4`` (Geneva) or ``Letter`` (New York); `image`: the office's own picture for the masthead."""

    paper: str = ""  # empty: by the organs
    image: Path | None = None
    overwrite: bool = False


def write_draft(version: Version, target: Path, options: DraftOptions | None = None) -> Path:
    """Write the draft of `version` (from its `values`) to `target`, by way of a temporary name; return `target`.

    Raises `WouldOverwrite` where the file exists and may not be replaced, `CannotWrite` where the disk refuses,
    `UnreadableFile` where the office's picture is none.
    """
    options = options or DraftOptions()
    if target.exists() and not options.overwrite:
        raise WouldOverwrite(target.name)  # before the work; `save` asks again, safely
    save(_draft(version, options), target, overwrite=options.overwrite)
    return target


def _draft(version: Version, options: DraftOptions) -> bytes:
    language = version.language or "en"
    sheet = SHEETS.get(options.paper) or SHEETS[paper(version.items("organs"))]
    head = masthead(version)
    document = new_document(sheet.indent)
    set_properties(document, clean(str(version.values.get("title") or "")), language)
    add_heads(document, head, sheet, language, options.image)
    width = sheet.width - sheet.margins["left"] - sheet.margins["right"]
    body = Body(version, head, place_notes(version), (width // 2, width - width // 2))
    _fill(document, body.sections(), sheet)
    add_footnotes(document, body.called, language)
    return to_bytes(document)


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
