"""Changed elements put back into a part's own bytes: outside of them stays what the sender's program wrote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

from lxml import etree

from reviewer.files.package import W

_P = W + "p"
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_NAMESPACE = re.compile(r"""\sxmlns(?::([\w.-]+))?="([^"]*)\"""")


@dataclass(slots=True)
class Changed:
    """The changed elements of one part: `elements` as they were in the part's tree before anything was changed."""

    root: etree._Element
    tag: str = _P
    elements: list[etree._Element] = field(default_factory=list)
    touched: dict[etree._Element, None] = field(default_factory=dict)
    added: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)  # behind an element, in order
    ahead: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)  # before one, in order
    removed: dict[etree._Element, None] = field(default_factory=dict)
    parents: dict[etree._Element, etree._Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.elements = list(self.root.iter(self.tag))

    def touch(self, element: etree._Element) -> None:
        """Note that `element`, or something in it, is changed."""
        outer = list(element.iterancestors(self.tag))
        self.touched[outer[-1] if outer else element] = None

    def add(self, element: etree._Element, new: etree._Element, *, before: bool = False) -> None:
        """Put `new` behind `element` (or before it), and behind what was put there earlier."""
        self._nested(element)
        if before:
            self.ahead.setdefault(element, []).append(new)
            element.addprevious(new)
            return
        already = self.added.setdefault(element, [])
        last = next((one for one in reversed(already) if one.getparent() is not None), element)
        last.addnext(new)
        already.append(new)

    def remove(self, element: etree._Element) -> None:
        """Take `element` out."""
        self._nested(element)
        parent = element.getparent()
        assert parent is not None  # a paragraph stands in something
        self.parents[element] = parent
        self.removed[element] = None
        parent.remove(element)

    def _nested(self, element: etree._Element) -> None:
        if next(element.iterancestors(self.tag), None) is not None:
            self.touch(element)

    def splice(self, data: bytes) -> bytes:
        """Return the bytes of the part, with the changed elements in the place of what they were."""
        declared = _DECLARED.match(data)
        encoding = (
            declared[1].decode("ascii") if declared else "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        )
        plain = encoding.casefold() in ("", "utf-8", "utf8", "us-ascii", "ascii")
        whole = data if plain else data.decode(encoding).encode()
        ranges = _ranges(whole, self.tag.rpartition("}")[2])
        assert len(ranges) == len(self.elements)  # two parsers, one tree
        pieces: list[bytes] = []
        done = 0
        for element, (start, end) in zip(self.elements, ranges, strict=True):
            if start < done or not any(element in one for one in (self.touched, self.added, self.ahead, self.removed)):
                continue
            pieces += [whole[done:start], self._bytes(element, whole[start:end])]
            done = end
        spliced = b"".join([*pieces, whole[done:]])
        return spliced if plain else spliced.decode().encode(encoding)

    def _bytes(self, element: etree._Element, before: bytes) -> bytes:
        parent = self.parents[element] if element in self.removed else element.getparent()
        known = dict(parent.nsmap) if parent is not None else {}
        kept = b"" if element in self.removed else _written(element, known) if element in self.touched else before
        ahead, behind = (
            b"".join(_written(one, known) for one in some.get(element, ())) for some in (self.ahead, self.added)
        )
        return ahead + kept + behind


def _written(element: etree._Element, known: Mapping[str | None, str]) -> bytes:
    """Return `element` as it is written where the namespaces of `known` are declared already."""
    text = str(etree.tostring(element, encoding="unicode", with_tail=False))
    head, mark, rest = text.partition(">")

    def declared(match: re.Match[str]) -> str:
        return "" if known.get(match[1]) == match[2] else match[0]

    return (_NAMESPACE.sub(declared, head) + mark + rest).encode()


def _ranges(data: bytes, name: str) -> list[tuple[int, int]]:
    """Return where each element of this local name stands in `data`, in the order of their starts.

    The data has been read by the hardened parser before: there is no document type in it.
    """
    ranges: list[tuple[int, int]] = []
    opened: list[int] = []
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def start(tag: str, attributes: object) -> None:
        del attributes
        if _is(tag, name):
            opened.append(len(ranges))
            ranges.append((parser.CurrentByteIndex, 0))

    def end(tag: str) -> None:
        if _is(tag, name):
            at = opened.pop()
            first = ranges[at][0]
            begun = _tag_end(data, first)
            empty = data[begun - 2 : begun] == b"/>"
            ranges[at] = (first, begun if empty else _tag_end(data, parser.CurrentByteIndex))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    return ranges


def _is(tag: str, name: str) -> bool:
    space, _, local = tag.rpartition(" ")
    return local == name and "wordprocessingml" in space


_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")


def _tag_end(data: bytes, at: int) -> int:
    """Return where the tag that begins at `at` ends."""
    match = _TAG.match(data, at)
    assert match is not None  # expat has found a tag here
    return match.end()


def repacked(source: ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return the package with the changed parts: every other one with its bytes, its name, its date and its place."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.comment = source.comment
        for member in source.infolist():
            content = changed[member.filename] if member.filename in changed else source.read(member)
            archive.writestr(_same(member), content)
    return target.getvalue()


def _same(member: ZipInfo) -> ZipInfo:
    info = ZipInfo(member.filename, member.date_time)
    for name in ("compress_type", "comment", "extra", "create_system", "internal_attr", "external_attr"):
        setattr(info, name, getattr(member, name))
    return info
