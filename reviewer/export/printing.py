"""Prints the words of a version's paragraphs: bold and italic as the source is, notes as footnotes of Word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.notes import Note, Notes
from reviewer.export.ooxml import PLAIN, Type, add_text, element, run_properties, text_element
from reviewer.export.text_tables import emphasis_of
from reviewer.fields import Version
from reviewer.files import Emphasis


@dataclass(slots=True)
class Printer:
    """Prints the paragraphs of one version; `called`: the footnotes met so far, in the order of their ids."""

    version: Version
    notes: Notes
    called: list[Note] = field(default_factory=list)
    emphasis: Mapping[int, Sequence[Emphasis]] = field(init=False)

    def __post_init__(self) -> None:
        self.emphasis = emphasis_of(self.version.text)

    def language(self, index: int | None) -> str:
        """Return the language of a paragraph; None: that of the version."""
        own = self.version.languages[index] if index is not None else ""
        return own or self.version.language or "en"

    def text(self, index: int) -> str:
        """Return the characters of a paragraph."""
        return self.version.text.cut(self.version.text.paragraphs[index])

    def print(self, to: BaseOxmlElement, index: int, language: str, how: Type, done: int = 0) -> None:
        """Append a paragraph's words and calls of notes, from the character at `done` on."""
        text = self.text(index)
        for call in self.notes.calls.get(index, ()):
            self.words(to, index, (done, call.start), language, how)
            self.call(to, call.note, language, how)
            done = call.end
        self.words(to, index, (done, len(text)), language, how)

    def words(self, to: BaseOxmlElement, index: int, part: tuple[int, int], language: str, how: Type) -> None:
        """Append a part of a paragraph, bold and italic where the source is."""
        text, (done, end) = self.text(index), part
        for one in self.emphasis.get(index, ()):
            first, last = max(one.start, done), min(one.end, end)
            if first < last:
                add_text(to, text[done:first], language, how)
                look = Type(how.size, how.bold or one.bold, one.italic, one.raised)
                add_text(to, text[first:last], language, look)
                done = last
        add_text(to, text[done:end], language, how)

    def call(self, to: BaseOxmlElement, note: Note, language: str, how: Type = PLAIN) -> None:
        """Append the note's mark as a real Word footnote; digits are raised, asterisks stand high already."""
        self.called.append(note)
        raised = Type(how.size, raised=note.mark.isdigit())
        run = element("r")
        run.append(run_properties(language, raised, style="FootnoteReference"))
        reference = element("footnoteReference", id=len(self.called))
        run.append(reference)
        if not note.automatic:
            reference.set(qn("w:customMarkFollows"), "1")
            run.append(text_element(note.mark))
        to.append(run)
