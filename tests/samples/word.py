"""A version as a Word file; its masthead stands in the first page's header or in a table of the body."""

import re
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

RIGHT_TO_LEFT = {"ar"}
LANGUAGE_TAGS = {"ar": "ar-SA", "zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "es": "es-ES"}
ARABIC = re.compile("[\u0600-\u06ff]")
LATIN_RUN = re.compile(r"([A-Za-z][A-Za-z ]*[A-Za-z])")
AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
AFTER_VISUAL = ("w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblLook")
TEXT_COLUMN = Cm(2)  # text stands in from both margins; the masthead and the session's block do not
NO_INDENT = Cm(0)
AFTER_SECTION_BIDI = ("w:rtlGutter", "w:docGrid")


def write_word_with_header(version: dict, path: Path) -> None:
    """Write with the masthead in the first page's header, as the official files have it."""
    document, page = _start(version)
    header = page.first_page_header
    header.is_linked_to_previous = False
    _masthead(header, version)
    _rest(document, version)
    document.save(str(path))


def write_word_with_table(version: dict, path: Path) -> None:
    """Write with the masthead in a table at the top of the body."""
    document, _ = _start(version)
    _masthead(document, version)
    document.add_paragraph()
    _rest(document, version)
    document.save(str(path))


def _start(version: dict):
    document = Document()
    document.core_properties.author = "Reviewer"
    document.core_properties.title = "SAMPLE"
    document.styles["Normal"].font.size = Pt(10)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    page.different_first_page_header_footer = True
    if version["language"] in RIGHT_TO_LEFT:
        page._sectPr.insert_element_before(OxmlElement("w:bidi"), *AFTER_SECTION_BIDI)
    for number, symbol in enumerate(version["symbol"].split("–")):  # running heads print a joint symbol on two lines
        running = page.header.add_paragraph() if number else page.header.paragraphs[0]
        _say(running, symbol, version, bold=True, size=9)
    _page_number(page.footer.paragraphs[0])
    return document, page


def _masthead(holder, version: dict) -> None:
    width = Cm(17)
    table = holder.add_table(2, 2, width) if hasattr(holder, "is_linked_to_previous") else holder.add_table(2, 2)
    _columns(table, version, Cm(10), Cm(7))
    _say(table.cell(0, 0).paragraphs[0], version["un"], version, size=14)
    first, rest = re.fullmatch(r"([A-Z]+)(/.*)", version["symbol"]).groups()
    symbol = table.cell(0, 1).paragraphs[0]
    outer = WD_ALIGN_PARAGRAPH.LEFT if version["language"] in RIGHT_TO_LEFT else WD_ALIGN_PARAGRAPH.RIGHT
    symbol.alignment = outer
    _say(symbol, first, version, size=20, latin=True)
    _say(symbol, rest, version, size=10, latin=True)
    _border(table)
    organs = [version["organ"], *filter(None, [version.get("second_organ")])]
    _lines(table.cell(1, 0), organs, version, bold=True, size=20)
    _lines(table.cell(1, 1), version["right"], version, size=10)


def _rest(document, version: dict) -> None:
    _session(document, version)
    _paragraph(document, version["title"], version, bold=True, size=14, space=12)
    for text in version["body"]:
        _paragraph(document, text, version, justify=True)
    _paragraph(document, version["mark"], version)
    for number, text in enumerate(version.get("signature", ())):
        line = _paragraph(document, text, version, indent=Cm(10), space=0)
        line.paragraph_format.space_before = Pt(0 if number else 18)
    if "footnote" in version:
        _paragraph(document, version["footnote"], version, size=9)
    heading = _paragraph(document, version["annex_heading"], version, bold=True, size=14, space=12)
    heading.paragraph_format.page_break_before = True
    if "annex_original" in version:
        bracket = _paragraph(document, version["annex_original"], version)
        bracket.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _paragraph(document, version["annex_title"], version, bold=True, size=12)
    for text in version["annex"]:
        _paragraph(document, text, version, justify=True)


def _session(document, version: dict) -> None:
    """Write body, session, items; for two organs in two columns, as joint documents have them."""
    if "year" not in version:
        _paragraph(document, version["committee"], version, bold=True, size=12, indent=NO_INDENT)
        _paragraph(document, version["session"], version, bold=True, space=0, indent=NO_INDENT)
        _paragraph(document, version["session_dates"], version, space=0, indent=NO_INDENT)
        _paragraph(document, version["item"], version, space=0, indent=NO_INDENT)
        for title in version["item_titles"]:
            _paragraph(document, title, version, bold=True, indent=NO_INDENT)
        return
    table = document.add_table(1, 2)
    _columns(table, version, Cm(9), Cm(8))
    left = [version["organ"], version["session"], version["item"], *version["item_titles"]]
    _lines(table.cell(0, 0), left, version, bold=True, space=6)
    _lines(table.cell(0, 1), [version["second_organ"], version["year"]], version, bold=True, space=6)
    document.add_paragraph()


def _columns(table, version: dict, *widths) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    if version["language"] in RIGHT_TO_LEFT:
        table._tbl.tblPr.insert_element_before(OxmlElement("w:bidiVisual"), *AFTER_VISUAL)


def _border(table) -> None:
    """Draw the thin rule under the first row and the thick one under the second."""
    borders = OxmlElement("w:tblBorders")
    for side, size in (("bottom", "12"), ("insideH", "4")):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), size)
        borders.append(line)
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _lines(cell, lines: list[str], version: dict, *, bold=False, size=10, space=0) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(space)
        _say(paragraph, line, version, bold=bold, size=size)


def _paragraph(document, text, version, *, bold=False, size=10, space=6, justify=False, indent=TEXT_COLUMN):
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(space)
    paragraph.paragraph_format.left_indent = indent
    paragraph.paragraph_format.right_indent = TEXT_COLUMN
    if justify:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _say(paragraph, text, version, bold=bold, size=size)
    return paragraph


def _say(paragraph, text, version, *, bold=False, size=10, latin=False) -> None:
    """Add `text` in runs of one direction; a paragraph with Arabic in it runs from right to left."""
    text = text.replace("\u00ad", "")
    if ARABIC.search(text):
        _flag(paragraph._p.get_or_add_pPr(), "w:bidi", *AFTER_BIDI)
    pieces = [text] if latin or not ARABIC.search(text) else LATIN_RUN.split(text)
    for piece in filter(None, pieces):
        _run(paragraph, piece, version, bold, size)


def _run(paragraph, text, version, bold, size) -> None:
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(size)
    properties = run._r.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), "SimSun" if script == "eastAsia" else "Times New Roman")
    if bold:
        _flag(properties, "w:bCs", "w:i", "w:sz", "w:szCs", "w:rtl", "w:lang")
    sizes = OxmlElement("w:szCs")
    sizes.set(qn("w:val"), str(int(size * 2)))
    properties.insert_element_before(sizes, "w:rtl", "w:lang")
    if ARABIC.search(text):
        _flag(properties, "w:rtl", "w:lang")
    tag = OxmlElement("w:lang")
    attribute = {"ar": "w:bidi", "zh": "w:eastAsia"}.get(version["language"], "w:val")
    tag.set(qn(attribute), LANGUAGE_TAGS[version["language"]])
    properties.append(tag)


def _flag(properties, name: str, *successors: str) -> None:
    if properties.find(qn(name)) is None:
        properties.insert_element_before(OxmlElement(name), *successors)


def _page_number(paragraph) -> None:
    for kind in ("begin", "PAGE", "end"):
        run = paragraph.add_run()
        run.bold, run.font.size = True, Pt(9)
        if kind == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = kind
            run._r.append(code)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
