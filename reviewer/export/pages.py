"""Papers, sections, running heads and feet."""

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer as Footer
from docx.section import _Header as Header

from reviewer.export import forms
from reviewer.export.first_page import masthead_table, place_image
from reviewer.export.masthead import Masthead
from reviewer.export.ooxml import Type, add_text, element, field, paragraph
from reviewer.export.sheets import Sheet

_HEAD, _FOOT, _NOTICE = Type(9, bold=True), Type(9, bold=True), Type(9, bold=True)

_BANNER_HEIGHT = 240  # twips, of the line above the running head


def set_page(properties: BaseOxmlElement, sheet: Sheet, language: str, *, first: bool) -> None:
    """Give a section (its `w:sectPr`) paper, direction, and (`first`) a first page of its own."""
    for tag in ("w:pgSz", "w:pgMar", "w:titlePg", "w:bidi", "w:type", "w:cols", "w:docGrid"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    size = element("pgSz", w=sheet.width, h=sheet.height)
    if sheet.width > sheet.height:
        size.set(qn("w:orient"), "landscape")
    if 11906 in (sheet.width, sheet.height):
        size.set(qn("w:code"), "9")
    properties.append(size)
    properties.append(element("pgMar", **sheet.margins))
    properties.append(element("cols", space=720))
    if first:
        properties.append(element("titlePg"))
    if language == "ar":
        properties.append(element("bidi"))


def add_heads(document: Document, masthead: Masthead, sheet: Sheet, language: str, image: Path | None) -> None:
    """Fill headers and footers of the first section; later sections take them over.

    Symbol and page number stand at the outer edge: on odd pages on the right, in Arabic on the left.
    """
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    table = masthead_table(masthead, sheet, language)
    fill_place(section.first_page_header, [table, paragraph("MastheadEnd", language)])
    if image is not None:
        place_image(section.first_page_header, image)
    fill_place(section.first_page_footer, draft_notice(language))
    odd, even = ("left", "right") if language == "ar" else ("right", "left")
    for head, foot, edge in (
        (section.header, section.footer, odd),
        (section.even_page_header, section.even_page_footer, even),
    ):
        fill_place(head, [_banner(language), *_running_head(masthead.symbols, sheet, language, edge)])
        fill_place(foot, [*draft_notice(language), _folio(sheet, language, edge)])


def fill_place(place: Header | Footer, content: Sequence[BaseOxmlElement]) -> None:
    """Put `content` alone into a header or footer."""
    place.is_linked_to_previous = False
    root = place._element
    for child in list(root):
        root.remove(child)
    for each in content:
        root.append(each)


def _running_head(symbols: Sequence[str], sheet: Sheet, language: str, edge: str) -> list[BaseOxmlElement]:
    """Each symbol on a line of its own; all lines say that they run from the left, so that `edge` is what it says."""
    lines = []
    last = len(symbols or ("",)) - 1
    for number, symbol in enumerate(symbols or ("",)):
        style = "RunningHeadRule" if symbols and sheet.ruled and number == last else "RunningHead"
        gap = {"before": sheet.head_gap - _BANNER_HEIGHT} if number == 0 else {}
        line = paragraph(style, "en", document=language, jc=edge, **gap)
        add_text(line, symbol, "en", _HEAD)
        lines.append(line)
    return lines


def _folio(sheet: Sheet, language: str, edge: str) -> BaseOxmlElement:
    """Return the line of the page's number, as the station prints it."""
    line = paragraph("Footer", "en", document=language, jc=edge)
    line.append(field("PAGE", "en", _FOOT))
    if sheet.counted:
        add_text(line, "/", "en", _FOOT)
        line.append(field("NUMPAGES", "en", _FOOT))
    return line


def _banner(language: str) -> BaseOxmlElement:
    """Return what stands above the running head: that this is a draft, in English and in the version's language."""
    line = paragraph("Banner", "en", document=language)
    for number, (text, own) in enumerate(forms.notices(language)):
        add_text(line, " · " if number else "", "en", _NOTICE)
        add_text(line, forms.banner(text), own, _NOTICE)
    return line


def draft_notice(language: str) -> list[BaseOxmlElement]:
    """Return the lines that say that this is a draft."""
    lines = []
    for text, own in forms.notices(language):
        line = paragraph("Footer", own, document=language)
        add_text(line, text, own, _NOTICE)
        lines.append(line)
    return lines


def page_number(language: str) -> BaseOxmlElement:
    """Return the line ``Page 1 of 2``."""
    line = paragraph("Footer", language, jc="right")
    before, _, rest = str(forms.words(language)["page"]).partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, instruction in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        add_text(line, text, language, _FOOT)
        if instruction:
            line.append(field(instruction, language, _FOOT))
    return line
