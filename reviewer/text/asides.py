"""Lines that are no part of the text: page and job numbers, barcodes, running heads, bare addresses."""

import re

from reviewer.text.lines import Line
from reviewer.text.text import Role

_ASIDE = re.compile(
    r"""(?:https?://\S+|www\.\S+)(?:\s+https?://\S+)*          # addresses only
      | \*\d{7}\*                                              # barcode
      | \*[\dA-Z]{7,10}\*
      | (?:GE\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s+\*\d{7}\*)?   # job number, language, dates
      | \d{1,4}\s*/\s*\d{1,4}                                  # page 2/5
      | (?:-|–|—)\s*\d{1,4}\s*(?:-|–|—)                        # page - 2 -
      | (?:Please|Merci\ de|Se\ ruega)\s+recycl\w*.{0,20} | Se\ ruega\ reciclar.{0,20}
      | Просьба\ отправить\ на\ вторичную\ переработку.{0,20} | 请回收.{0,10} | الرجاء\ إعادة\ استعمال\ الورق.{0,10}
    """,
    re.VERBOSE,
)
SYMBOL_ONLY = re.compile(
    r"(?:[A-Z]{1,5}(?:/[A-Za-z0-9.\-]+){1,6}(?:\s?\([^()]{1,20}\))?(?:/[A-Za-z0-9.]+)*\*{0,3})"
    r"(?:\s?[–—−-]?\s?[AS]/[\dA-Z./()\s-]+\*{0,3})?"
)
_FOOTNOTE = re.compile(r"\*{1,3}\s+\S|\*{1,3}[^\W\d_*][^*]*$")


def is_aside(line: Line) -> bool:
    """Tell whether a line holds only a page number, a job number, a barcode, boilerplate or addresses."""
    return _ASIDE.fullmatch(line.words) is not None


def is_symbol(text: str) -> bool:
    """Tell whether a line holds a document symbol and nothing else."""
    return SYMBOL_ONLY.fullmatch(text) is not None


def role_of(line: Line) -> Role:
    """Return what a paragraph that begins with `line` is."""
    if line.block.role == "header":
        return "header"
    if line.block.role == "footer" or is_aside(line):
        return "aside"
    if line.block.role == "footnote" or _FOOTNOTE.match(line.words):
        return "footnote"
    return "text"
