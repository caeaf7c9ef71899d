"""The text of a version as Akoma Ntoso: preface, main body, conclusions, annexes; notes and citations in place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from reviewer.export.notes import Notes, place_notes
from reviewer.export.ooxml import clean
from reviewer.export.side_by_side.model import annex_language
from reviewer.export.text_tables import Entry, emphasis_of, rows_of
from reviewer.fields import Version
from reviewer.files import Emphasis

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[.)、．]|\(\d{1,3}\))[\s\u3000]+(?=\S)")
_ADDRESS = "https://undocs.org/"


def child(to: etree._Element, tag: str, text: str = "", *, lang: str = "", **attributes: str) -> etree._Element:
    """Append an element of Akoma Ntoso; `lang` becomes ``xml:lang`` where it says anything."""
    made = etree.SubElement(to, f"{{{NAMESPACE}}}{tag}", {name: clean(value) for name, value in attributes.items()})
    if lang:
        made.set(_LANG, lang)
    if text:
        made.text = clean(text)
    return made


@dataclass(frozen=True, slots=True)
class _Inset:
    """Characters [start, end) of a paragraph: the call of a note, or a symbol that is cited."""

    start: int
    end: int
    marker: str = ""
    texts: tuple[str, ...] = ()
    cites: str = ""


@dataclass(slots=True)
class VersionText:
    """Writes one version; `prefix` begins all identifiers of its elements, which count up."""

    version: Version
    prefix: str
    notes: Notes = field(init=False)
    emphasis: Mapping[int, Sequence[Emphasis]] = field(init=False)
    _languages: dict[int, str] = field(init=False, default_factory=dict)  # of the annexes
    _counts: dict[str, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.notes = place_notes(self.version)
        self.emphasis = emphasis_of(self.version.text)

    def annexes(self) -> list[int]:
        """Return the numbers of the annexes."""
        return sorted({part.annex for part in self.version.parts} - {0})

    def language_of(self, annex: int) -> str:
        """Return the language that most letters of an annex are in."""
        if annex not in self._languages:
            self._languages[annex] = annex_language(self.version, annex) or self.version.language
        return self._languages[annex]

    # The parts of a document, in the order that the schema wants

    def add_main(self, to: etree._Element) -> None:
        """Add the text of the main part, and its signatures."""
        own = [index for index in self._indices(0) if self._part(index) not in ("masthead", "title", "signature")]
        self._add_body(child(to, "mainBody"), own)
        signed = [index for index in self._indices(0) if self._part(index) == "signature"]
        if signed:
            container = child(child(to, "conclusions"), "container", name="signature")
            for index in signed:
                self._add_signature(container, index)

    def add_annex(self, to: etree._Element, annex: int) -> None:
        """Add an annex: its headings as preface, the rest as its body."""
        indices = self._indices(annex)
        count = next((n for n, index in enumerate(indices) if not self.version.parts[index].heading), len(indices))
        if count:
            container = child(child(to, "preface"), "container", name="title")
            for index in indices[:count]:
                self._fill(child(child(container, "p"), "docTitle"), index)
        self._add_body(child(to, "mainBody"), indices[count:])

    def add_calls(self, to: etree._Element, indices: Iterable[int]) -> None:
        """Add the notes that paragraphs call whose own characters are not printed."""
        for index in indices:
            for call in self.notes.calls.get(index, ()):
                self._add_inset(to, _Inset(0, 0, call.note.mark, call.note.texts), "")

    # Text

    def _add_body(self, to: etree._Element, indices: Sequence[int]) -> None:
        """Add paragraphs; a heading opens a section, and a number of a paragraph stands apart."""
        inside = to
        waiting: list[int] = []  # the paragraphs of a table
        for index in indices:
            part, cell = self.version.parts[index], self.version.text.paragraphs[index].cell
            if part.name == "footnote" and index not in self.notes.loose:
                continue
            if waiting and (cell is None or part.heading or cell.table != self._table(waiting[0])):
                self._add_table(inside, waiting, apart=inside is not to)
                waiting = []
            if part.heading:
                inside = child(to, "section", eId=self._next("sec"), lang=self._own_language(index))
                self._fill(child(inside, "heading"), index)
            elif cell is not None:
                waiting.append(index)
            else:
                self._add_paragraph(inside, index, apart=inside is not to)
        if waiting:
            self._add_table(inside, waiting, apart=inside is not to)
        if not len(to):  # the schema wants something
            child(to, "p")

    def _table(self, index: int) -> int | None:
        cell = self.version.text.paragraphs[index].cell
        return cell.table if cell is not None else None

    def _add_table(self, to: etree._Element, indices: Sequence[int], *, apart: bool) -> None:
        """Add a table; cells without text are left empty."""
        if apart:
            to = child(child(to, "paragraph", eId=self._next("para")), "content")
        table = child(to, "table", eId=self._next("table"))
        cells = ((self.version.text.paragraphs[index].cell, index) for index in indices)
        rows = rows_of(Entry(cell, index, self.characters(index)) for cell, index in cells if cell is not None)
        width = max(cell.first + cell.wide for row in rows for cell in row)
        for row in rows:
            made, column = child(table, "tr"), 0
            for cell in row:
                self._add_gap(made, cell.first - column)
                filled = child(made, "td", **({"colspan": str(cell.wide)} if cell.wide > 1 else {}))
                for entry in cell.entries:
                    self._fill(child(filled, "p", lang=self._own_language(entry.index)), entry.index)
                column = cell.first + cell.wide
            self._add_gap(made, width - column)

    def _add_gap(self, to: etree._Element, columns: int) -> None:
        if columns > 0:
            child(child(to, "td", **({"colspan": str(columns)} if columns > 1 else {})), "p")

    def _add_paragraph(self, to: etree._Element, index: int, *, apart: bool) -> None:
        found = _NUMBER.match(self.characters(index))
        if not (found or apart):
            self._fill(child(to, "p", lang=self._own_language(index)), index)
            return
        numbered = child(to, "paragraph", eId=self._next("para"), lang=self._own_language(index))
        if found:
            child(numbered, "num", found["number"])
        self._fill(child(child(numbered, "content"), "p"), index, after=found.end() if found else 0)

    def _add_signature(self, to: etree._Element, index: int) -> None:
        line, text = child(to, "p", lang=self._own_language(index)), self.characters(index)
        names = self.version.items("signatories")
        number = next((n for n, name in enumerate(names, 1) if name in text), 0)
        if number:
            child(line, "signature", text, refersTo=f"#{self.prefix}__person_{number}")
        else:
            self._fill(line, index)

    def _fill(self, to: etree._Element, index: int, after: int = 0) -> None:
        """Write a paragraph's characters, with its notes and citations as elements among them."""
        text, done = self.characters(index), after
        last: etree._Element | None = None
        for inset in self._insets(index):
            if inset.start < done:
                continue
            last = self._words(to, last, index, (done, inset.start))
            last = self._add_inset(to, inset, text[inset.start : inset.end])
            done = inset.end
        self._words(to, last, index, (done, len(text)))

    def _words(
        self, to: etree._Element, last: etree._Element | None, index: int, part: tuple[int, int]
    ) -> etree._Element | None:
        """Append characters behind `last`, bold, italic and raised as in the source; return the last element then."""
        text, (done, end) = self.characters(index), part
        for one in self.emphasis.get(index, ()):
            first, stop = max(one.start, done), min(one.end, end)
            if first >= stop:
                continue
            _append(to, last, text[done:first])
            marks = [name for name, on in (("b", one.bold), ("i", one.italic), ("sup", one.raised)) if on] or ["span"]
            inner = last = child(to, marks[0])
            for name in marks[1:]:
                inner = child(inner, name)
            _append(inner, None, text[first:stop])
            done = stop
        _append(to, last, text[done:end])
        return last

    def _add_inset(self, to: etree._Element, inset: _Inset, text: str) -> etree._Element:
        if inset.cites:
            return child(to, "ref", text, href=_ADDRESS + inset.cites.replace(" ", ""))
        note = child(to, "authorialNote", eId=self._next("note"), marker=inset.marker, placement="bottom")
        for paragraph in inset.texts:
            child(note, "p", paragraph)
        return note

    def _insets(self, index: int) -> list[_Inset]:
        start = self.version.text.paragraphs[index].span.start
        end = self.version.text.paragraphs[index].span.end
        calls = [
            _Inset(call.start, call.end, marker=call.note.mark, texts=call.note.texts)
            for call in self.notes.calls.get(index, ())
        ]
        cited = [
            _Inset(one.span.start - start, one.span.end - start, cites=str(one.value))
            for one in self.version.readings
            if one.field == "citations" and start <= one.span.start < one.span.end <= end
        ]
        return sorted((*calls, *cited), key=lambda inset: (inset.start, -inset.end))

    # What a paragraph is

    def _indices(self, annex: int) -> list[int]:
        return [index for index, part in enumerate(self.version.parts) if part.annex == annex]

    def _part(self, index: int) -> str:
        return self.version.parts[index].name

    def _language(self, index: int) -> str:
        return self.version.languages[index] or self.version.language

    def _own_language(self, index: int) -> str:
        """Return a paragraph's language where it is not that of its part."""
        language = self._language(index)
        annex = self.version.parts[index].annex
        return "" if language == (self.language_of(annex) if annex else self.version.language) else language

    def characters(self, index: int) -> str:
        """Return the text of a paragraph."""
        return self.version.text.cut(self.version.text.paragraphs[index])

    def _next(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{self.prefix}__{kind}_{self._counts[kind]}"


def _append(to: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        to.text = (to.text or "") + clean(text)
    else:
        last.tail = (last.tail or "") + clean(text)
