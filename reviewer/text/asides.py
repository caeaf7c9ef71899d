"""Lines that are no part of the text: page and job numbers, barcodes, running heads, bare addresses."""

import re

from reviewer.text.lines import Line
from reviewer.text.text import Role

_JOB = r"(?:GE\.)?\d{2}-\d{5}[A-Z]?(?:\s*\([A-Z]\))?"
_PAGE = r"\d{1,4}\s*/\s*\d{1,4}"
_DRAFT = r"DRAFT\ FOR\ REVIEW(?:\ [·–].{1,60})?"  # what our own drafts say of themselves
_ASIDE = re.compile(
    rf"""(?:https?://\S+|www\.\S+)(?:\s+https?://\S+)*        # addresses only
      | \*[\dA-Z]{{7,10}}\*                                   # barcode
      | {_JOB}(?:\s+\d{{6}}){{0,3}}(?:\s+\*\d{{7}}\*)?         # job number, language, dates
      | {_PAGE} | {_PAGE}\s+{_JOB} | {_JOB}\s+{_PAGE}
      | {_JOB}\s+\d{{1,4}} | \d{{1,4}}\s+{_JOB} | /\.\.\.
      | [-–—]\s*\d{{1,4}}\s*[-–—]                              # page - 2 -
      | Please\ recycle.{{0,20}} | Merci\ de\ recycler.{{0,20}} | Se\ ruega\ reciclar.{{0,20}}
      | Просьба\ отправить\ на\ вторичную\ переработку.{{0,20}}
      | {_DRAFT}
      | 请回收.{{0,10}} | الرجاء\ إعادة\ استعمال\ الورق.{{0,10}}
    """,
    re.VERBOSE,
)
_NOTICE = re.compile(_DRAFT)
_LONGEST, _ADDRESSES = 90, ("http", "www.")  # characters: only addresses are longer asides
_BEGINNINGS = frozenset("hw*G/-–—PMSDП请ا")  # of asides, beside digits: most lines are told apart by that
_PAGES = re.compile(_PAGE)
_SYMBOL = (
    r"[A-Z]{1,5}(?:[./-][A-Za-z0-9-]+)*/[A-Za-z0-9.-]+(?:/[A-Za-z0-9.-]+)*(?:\s?\([^()]{1,20}\)(?:/[A-Za-z0-9.]+)*)?"
)
_SYMBOLS = re.compile(rf"{_SYMBOL}\*{{0,3}}(?:\s?[–—−-]?\s?{_SYMBOL}\*{{0,3}})?")
_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,7}")
_FOOTNOTE = re.compile(r"\*{1,3}\s+\S|\*{1,3}[^\W\d_*][^*]*$")


def is_aside(line: Line) -> bool:
    """Tell whether a line holds only a page number, a job number, a barcode, boilerplate or addresses.

    `57/300` may be a page of pages or a resolution in a table: it is a page where no layout tells
    better, in a text file; a PDF's page numbers stand in its margins, a Word file's in its footers.
    """
    words = line.words
    if words[:1] not in _BEGINNINGS and not words[:1].isdecimal():
        return False
    if len(words) > _LONGEST and not words.startswith(_ADDRESSES):
        return False
    if _PAGES.fullmatch(words):
        return not line.block.whole and line.block.place.part != "page"
    return _ASIDE.fullmatch(words) is not None


def is_page_of_pages(text: str) -> bool:
    """Tell whether a line is `2/5`: a page number when it stands in a page's margin."""
    return _PAGES.fullmatch(text) is not None


def is_page_number(text: str) -> bool:
    """Tell whether a line is a bare number: a page number when it stands in a page's margin."""
    return _NUMBER.fullmatch(text) is not None


def is_symbol(text: str) -> bool:
    """Tell whether a line holds a document symbol and nothing else."""
    return "/" in text and _SYMBOLS.fullmatch(text) is not None


def role_of(line: Line) -> Role:
    """Return what a paragraph that begins with `line` is."""
    if line.block.role == "header":
        return "aside" if _NOTICE.fullmatch(line.words) else "header"
    if line.block.role == "masthead":
        return "masthead"
    if line.block.role == "footer" or is_aside(line):
        return "aside"
    if line.block.role == "footnote" or _FOOTNOTE.match(line.words):
        return "footnote"
    return "text"


def begins_with_symbol(text: str) -> bool:
    """Tell whether a document symbol is the first word of a line, as in running heads with a title."""
    return _SYMBOLS.match(text) is not None
