"""OpenDocument texts (.odt): text, notes and tables of ``content.xml``, running heads of ``styles.xml``."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile, ZipFile

from lxml import etree

from reviewer.errors import DamagedFile, EmptyFile, EncryptedFile, UnknownKind
from reviewer.files.flow import Flow, call
from reviewer.files.limits import check_package
from reviewer.files.open_document_lists import Lists, Within, read_lists
from reviewer.files.open_document_styles import OFFICE, STYLE, TEXT, Styles, read_styles
from reviewer.files.package import Package
from reviewer.files.source import Block, Role

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_PASSED_OVER = {
    TEXT + "tracked-changes", OFFICE + "annotation", OFFICE + "annotation-end", OFFICE + "forms",
    TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", TEXT + "bookmark",
    _DRAW + "object", _DRAW + "object-ole", _DRAW + "image", _DRAW + "plugin", _DRAW + "applet",
    TEXT + "index-title-template", OFFICE + "scripts", OFFICE + "event-listeners", TEXT + "hidden-text",
}  # fmt: skip
_SPACES = 1_000  # of one text:s: more is no typing
_DEPTH = 200
_MARGINS = {
    "header-first": "header first", "header": "header default", "header-left": "header even",
    "footer-first": "footer first", "footer": "footer default", "footer-left": "footer even",
}  # fmt: skip


def read_open_document(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return the first page's header, body, text boxes, notes, then the running heads and feet."""
    package = _opened(path, data)
    with package.zip:
        content = package.xml(package.main)
        styles = package.xml("styles.xml")
        names = package.zip.namelist()
    if content is None:
        raise DamagedFile(path, "no content.xml")
    roots = [root for root in (styles, content) if root is not None]
    reader = _Reader(path, read_styles(roots), read_lists(roots))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise UnknownKind(path, "an OpenDocument file without a text")
    text = reader.part("body", "text", body)
    heads, feet = reader.margins(styles, body) if styles is not None else ([], [])
    boxes = [block for label, flow in reader.flows.items() if label.endswith(" box") for block in flow.blocks]
    blocks = [*heads, *text, *boxes, *reader.flows["footnotes"].blocks, *reader.flows["endnotes"].blocks, *feet]
    if not any(block.text.strip() for block in blocks):
        raise EmptyFile(path, "an OpenDocument text without text")
    return blocks, _remarks(content, names)


def _opened(path: Path, data: bytes) -> Package:
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise DamagedFile(path, str(error)) from error
    check_package(path, len(data), [member.file_size for member in archive.infolist()])
    package = Package(path, archive, "content.xml")
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(_MANIFEST + "encryption-data"), None) is not None:
        raise EncryptedFile(path)
    return package


@dataclass(slots=True)
class _Reader:
    path: Path
    styles: Styles
    lists: Lists
    flows: dict[str, Flow] = field(init=False)
    waiting: list[tuple[etree._Element, str]] = field(default_factory=list)  # boxes and notes met in a paragraph
    met: int = 0  # notes

    def __post_init__(self) -> None:
        self.flows = {label: Flow(self.path, label, "footnote") for label in ("footnotes", "endnotes")}

    def part(self, label: str, role: Role, root: etree._Element) -> list[Block]:
        """Return the blocks under `root`, in reading order."""
        flow = Flow(self.path, label, role)
        self._fill(flow, root)
        return flow.blocks

    def _fill(self, flow: Flow, root: etree._Element, mark: str = "", note: str = "") -> None:
        for paragraph, in_table, number in _paragraphs(root, self.lists):
            style = self.styles.of(paragraph)
            if style.page_before:
                flow.page_start = True
            text = "".join(self._text(paragraph))
            flow.add(text, in_table, style.look, mark or (number if flow.role != "footer" else ""), note)
            mark, note = ("", "") if text.strip() else (mark, note)
            waiting, self.waiting = self.waiting, []
            for element, kind in waiting:
                self._aside(flow, element, kind)

    def _aside(self, flow: Flow, element: etree._Element, kind: str) -> None:
        """Read a note, or a text box, that hangs in a paragraph just read."""
        if kind == "box":
            label = f"{flow.label} box"
            role: Role = flow.role if flow.role != "text" else "textbox"
            self._fill(self.flows.setdefault(label, Flow(self.path, label, role)), element)
            return
        body = element.find(TEXT + "note-body")
        if body is not None:
            self._fill(self.flows[kind.partition(" ")[0]], body, _citation(element), kind)

    def _text(self, element: etree._Element) -> Iterator[str]:
        """Yield the text of a paragraph, white space folded as the format wants it."""
        stack: list[etree._Element | str] = [*reversed(list(_inside(element)))]
        while stack:
            child = stack.pop()
            if isinstance(child, str):
                yield child
            elif child.tag == TEXT + "note":
                kind = "endnotes" if child.get(TEXT + "note-class") == "endnote" else "footnotes"
                self.met += 1
                self.waiting.append((child, f"{kind} {self.met}"))
                yield call(f"{kind} {self.met}", _citation(child))
            elif child.tag == _DRAW + "text-box":
                self.waiting.append((child, "box"))
            elif child.tag == TEXT + "s":
                yield " " * min(_number(child.get(TEXT + "c"), 1), _SPACES)
            elif child.tag in (TEXT + "tab", TEXT + "line-break"):
                yield "\t" if child.tag == TEXT + "tab" else "\n"
            elif child.tag == TEXT + "soft-page-break":
                continue
            elif child.tag not in _PASSED_OVER and not self.styles.hides(child):
                stack += reversed(list(_inside(child)))

    def margins(self, styles: etree._Element, body: etree._Element) -> tuple[list[Block], list[Block]]:
        """Return what stands above the first page's text, and all running heads and feet."""
        heads: list[Block] = []
        feet: list[Block] = []
        for number, page in enumerate(self.styles.pages(styles, body), 1):
            parts = {etree.QName(part).localname: part for part in page if isinstance(part.tag, str)}
            found: dict[str, list[Block]] = {}
            for name, label in _MARGINS.items():
                if name in parts and parts[name].get(STYLE + "display") != "false":
                    found[name] = self.part(f"{label} {number}", "footer", parts[name])
            masthead = next((name for name in ("header-first", "header") if found.get(name)), "") if number == 1 else ""
            heads += [replace(block, role="header") for block in found.pop(masthead, [])]
            feet += [block for blocks in found.values() for block in blocks]
        return heads, feet


def _citation(note: etree._Element) -> str:
    return (note.findtext(TEXT + "note-citation") or "").strip()


def _paragraphs(root: etree._Element, lists: Lists) -> Iterator[tuple[etree._Element, bool, str]]:
    """Yield paragraphs, whether they stand in a table, and the number they have in a list."""
    outside = Within()
    stack: list[tuple[etree._Element, bool, int, Within]] = [(one, False, 0, outside) for one in reversed(root)]
    number = ""
    while stack:
        element, in_table, depth, within = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _PASSED_OVER or depth > _DEPTH:
            continue
        if element.tag in _PARAGRAPHS:
            yield element, in_table, number
            number = ""
            continue
        if element.tag == _TABLE + "table":
            in_table, within, number = True, outside, ""
        elif element.tag == TEXT + "list":
            within = lists.enter(element, within)
        elif element.tag == TEXT + "list-item":
            number = lists.mark(element, within) if _begins_with_text(element) else ""
        elif element.tag == TEXT + "list-header":
            number = ""
        stack += [(child, in_table, depth + 1, within) for child in reversed(element)]


def _begins_with_text(item: etree._Element) -> bool:
    """Tell a member of a list from one that only holds a list within the list."""
    return next((child.tag in _PARAGRAPHS for child in item if isinstance(child.tag, str)), False)


def _inside(element: etree._Element) -> Iterator[etree._Element | str]:
    if element.text:
        yield _folded(element.text)
    for child in element:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield _folded(child.tail)


def _folded(text: str) -> str:
    """Line ends and tabs of the XML itself are spaces; others are elements."""
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else default


def _remarks(content: etree._Element, names: list[str]) -> list[str]:
    said: list[str] = []
    counts: tuple[tuple[Literal["deletion", "annotation"], str], ...] = (
        ("deletion", "This file holds tracked deletions ({}); the deleted words were left out."),
        ("annotation", "This file holds {} comments; they are no part of the text."),
    )
    for name, sentence in counts:
        count = sum(1 for _ in content.iter((TEXT if name == "deletion" else OFFICE) + name))
        if count:
            said.append(sentence.format(count))
    if any(name.startswith(("Basic/", "Scripts/")) for name in names):
        said.append("This file holds macros; they were not run and are not kept.")
    if next(content.iter(_DRAW + "object", _DRAW + "object-ole"), None) is not None:
        said.append("This file holds embedded objects; they were not opened.")
    return said
