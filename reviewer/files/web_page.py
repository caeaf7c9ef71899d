"""Web pages saved as HTML: their words only. Nothing is run, nothing is fetched, what is hidden stays out."""

import re
from pathlib import Path

from lxml import etree

from reviewer.errors import DamagedFile, EmptyFile
from reviewer.files.flow import Flow
from reviewer.files.plain import decode
from reviewer.files.saved_page import page_within
from reviewer.files.source import Block, Look

_DROPPED = {
    "script", "style", "head", "title", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math",
    "canvas", "audio", "video", "select", "textarea", "button", "input", "form", "nav", "frameset", "noframes", "map",
    "del",
}  # fmt: skip
_KEPT_WHOLE = {"form"}  # old sites wrap a whole page in one
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table",
    "tr", "td", "th", "caption", "tbody", "thead", "tfoot", "section", "article", "header", "footer", "main", "aside",
    "address", "figure", "figcaption", "hr", "body", "center", "fieldset", "legend", "details", "summary",
}  # fmt: skip
_CELLS = {"td", "th", "caption"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_SAME = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_PROLOGUE = re.compile(r"\A\s*<\?xml[^>]*\?>")  # the parser takes no text that names its bytes' encoding
_MARK = re.compile(r"_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc")  # as the two usual word processors name them
_SIGN = re.compile(r"_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym")
_NOTE = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")
_DEPTH = 250  # libxml2 goes no deeper either


def read_web_page(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return a block for each paragraph, heading, list member and table cell of the page."""
    text, notes = _text(path, page_within(path, data))
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_PROLOGUE.sub("", text).replace("\0", ""), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFile(path, str(error)) from error
    walk = _Walk(Flow(path, "body"), Flow(path, "footnotes", "footnote"))
    if root is not None:
        walk.element(root, _Inside())
        walk.end(_Inside())
    blocks = walk.flow.blocks + walk.notes.blocks
    if not blocks:
        raise EmptyFile(path, "a web page without text")
    if walk.scripts:
        notes.append("This web page holds scripts; they were not run and are not kept.")
    return blocks, notes


def _text(path: Path, data: bytes) -> tuple[str, list[str]]:
    """Decode by mark, then by what the page says of itself, then by its content."""
    head = data[:4096]
    said = _CHARSET.search(head) or _DECLARED.search(head)
    if said is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = said[1].decode("ascii", "replace").lower()
        try:
            return data.decode(_SAME.get(name, name)), []
        except (UnicodeDecodeError, LookupError):
            pass  # the page is wrong about itself
    return decode(path, data)


class _Inside:
    """What an element inherits: whether it is in a table cell, a note, preformatted, centred, bold, how deep."""

    __slots__ = ("bold", "centred", "depth", "note", "pre", "table")

    def __init__(self) -> None:
        self.table = self.note = self.pre = self.centred = self.bold = False
        self.depth = 0

    def of(self, element: etree._Element, tag: str) -> "_Inside":
        inner = _Inside()
        inner.table = self.table or tag in _CELLS
        inner.note = self.note or _NOTE.fullmatch(element.get("id", "")) is not None
        inner.pre = self.pre or tag == "pre"
        centred = tag == "center" or element.get("align") == "center" or _CENTRED.search(element.get("style", ""))
        inner.centred = self.centred or bool(centred)
        inner.bold = tag in _HEADINGS or (self.bold and tag not in _BLOCKS)
        inner.depth = self.depth + 1
        return inner


class _Walk:
    """Goes through the page and gathers paragraphs."""

    def __init__(self, flow: Flow, notes: Flow) -> None:
        self.flow, self.notes = flow, notes
        self.words: list[str] = []
        self.scripts = 0

    def element(self, element: etree._Element, outer: _Inside) -> None:
        """Take one element with all that is in it."""
        tag = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        self.scripts += tag == "script"
        if not tag or (tag in _DROPPED and tag not in _KEPT_WHOLE) or outer.depth > _DEPTH or _is_hidden(element):
            return
        inner = outer.of(element, tag)
        block = tag in _BLOCKS
        if block:
            self.end(outer)
        name = element.get("name", "") or element.get("id", "")
        if tag == "br":
            self.words.append("\n")
        if tag == "a" and _MARK.fullmatch(name):
            return
        self.take(element.text, inner)
        for child in element:
            self.element(child, inner)
            self.take(child.tail, inner)
        if block:
            self.end(inner)
        elif tag == "a" and _SIGN.fullmatch(name):
            self.words.append(" ")

    def take(self, text: str | None, inside: _Inside) -> None:
        """Take some characters; outside of preformatted text any white space is one space."""
        if text:
            self.words.append(text if inside.pre else re.sub(r"[ \t\r\n\f]+", " ", text))

    def end(self, inside: _Inside) -> None:
        """End the paragraph, if one has begun. Two line breaks in a row end one as well."""
        whole = re.sub(r" *\n *", "\n", "".join(self.words).replace("\f", " "))
        self.words = []
        look = Look(align="centre" if inside.centred else "", bold=inside.bold)
        for part in re.split(r"\n\s*\n", whole):
            if part.strip():
                (self.notes if inside.note else self.flow).add(part.strip("\n "), inside.table, look)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return _HIDDEN.search(element.get("style", "")) is not None
