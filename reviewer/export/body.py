"""Everything below the masthead: session and agenda, title, text, signature, annexes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export import forms
from reviewer.export.masthead import Line, Masthead
from reviewer.export.notes import Call, Notes, divide_note
from reviewer.export.ooxml import PLAIN, Type, add_text, paragraph
from reviewer.export.printing import Printer
from reviewer.export.setting import Setting, heading, indent, prose, remark
from reviewer.export.tables import add_row, grid
from reviewer.export.text_tables import Entry, is_figure, needed_width, rows_of, text_table, type_size
from reviewer.export.titles import headings, title_holder, with_title
from reviewer.fields import Version

_TITLE, _SUBTITLE, _HEADING = Type(14, bold=True), Type(12, bold=True), Type(10, bold=True)
_FURTHER = (Type(11, bold=True), _SUBTITLE)
_SIGNED = forms.signature_marks()
_HEADING_LIMIT = 200  # characters
_ENDS = (".", ":", ";", ",", "。", "：", "；", "，", "؛", "،")

Blocks = list[BaseOxmlElement]


@dataclass(slots=True)
class Body:
    """Builds the body of one version."""

    version: Version
    masthead: Masthead
    notes: Notes
    columns: tuple[int, int]  # of a document of two organs, in twips
    inset: int = 0  # of the text's column on both sides, in twips
    step: int = 567  # from a paragraph's number to its text
    usual: float = field(init=False)  # how far in the paragraphs of the source stand mostly, in points
    printer: Printer = field(init=False)

    def __post_init__(self) -> None:
        self.printer = Printer(self.version, self.notes)
        looks = (paragraph.look.indent for paragraph in self.version.text.paragraphs)
        self.usual = Counter(looks).most_common(1)[0][0] if self.version.text.paragraphs else 0.0

    def sections(self) -> list[tuple[str, Blocks]]:
        """Return the sections with their languages: a new one begins with an annex that runs the other way."""
        main = self.printer.language(None)
        blocks = [*self._above(), *self._title(), *self._part(0), *self._added_signatures()]
        sections = [(main, blocks)]
        for annex in sorted({part.annex for part in self.version.parts} - {0}):
            language = self._annex_language(annex)
            if (language == "ar") != (sections[-1][0] == "ar"):
                sections.append((language, []))
            elsewhere = bool(sections[-1][1])  # else the section itself begins the page
            sections[-1][1].extend(self._part(annex, page_break=elsewhere))
        return sections

    def _annex_language(self, annex: int) -> str:
        indices = [index for index, part in enumerate(self.version.parts) if part.annex == annex]
        letters: dict[str, int] = {}
        for index in indices:
            language = self.printer.language(index)
            letters[language] = letters.get(language, 0) + len(self.printer.text(index))
        return max(letters, key=lambda language: letters[language])

    def _bare(self, index: int) -> str:
        """Return a paragraph without its calls and without asterisks at its end."""
        text = self.printer.text(index)
        for call in reversed(self.notes.calls.get(index, ())):
            text = text[: call.start] + text[call.end :]
        return text.strip().rstrip("*").strip()

    # What stands between masthead and title

    def _above(self) -> Blocks:
        head, language = self.masthead, self.printer.language(None)
        if not head.right:
            return self._lines(head.left, "AgendaItemNormal")
        table = grid(self.columns, language)
        left, right = self._lines(head.left, "AgendaColumn"), self._lines(head.right, "AgendaColumn")
        add_row(table, [(self.columns[0], left), (self.columns[1], right)])
        return [table]

    def _lines(self, lines: Iterable[Line], style: str) -> Blocks:
        language, blocks, size = self.printer.language(None), Blocks(), 0.0
        for line in lines:
            made = paragraph(style, language, before=60 if size and (line.size != size or line.title) else 0)
            add_text(made, line.text, language, Type(line.size, line.bold))
            if line.agenda:
                for call in self._agenda_calls():
                    self.printer.call(made, call.note, language)
                add_text(made, line.tail, language, Type(line.size, line.bold))
            blocks.append(made)
            size = line.size
        return blocks

    def _agenda_calls(self) -> list[Call]:
        """Return the notes that the source calls in its masthead."""
        calls = self.notes.calls.items()
        return [call for index, own in calls if self.version.parts[index].name == "masthead" for call in own]

    # Title

    def _title(self) -> Blocks:
        """The title proper large, its further headings smaller by turns: equal ones read as one wrapped heading."""
        language, blocks, printed = self.printer.language(None), Blocks(), 0
        for text, of_title, indices in headings(self.version, self._bare):
            style, how = ("HCh", _TITLE) if not printed else ("H1", _FURTHER[printed % len(_FURTHER)])
            if text.startswith("["):  # `[on the report of the Fifth Committee (A/78/662)]`
                style, how = "SingleTxt", PLAIN
            made = paragraph(style, language)
            if of_title:
                add_text(made, text, language, how)
                for call in (call for index in indices for call in self.notes.calls.get(index, ())):
                    self.printer.call(made, call.note, language, how)
                printed += 1
            else:
                self.printer.print(made, indices[0], language, how)
            blocks.append(made)
        return blocks

    # Text

    def _part(self, annex: int, *, page_break: bool = False) -> Blocks:
        blocks = Blocks()
        headed, holder = False, title_holder(self.version)
        tabled = self._tabled(annex, holder)
        for index, part in enumerate(self.version.parts):
            if part.annex != annex or part.name in ("masthead", "title"):
                continue
            if part.name == "footnote" and index not in self.notes.loose:
                continue
            first = page_break and not blocks
            if index in tabled:
                if first:
                    blocks.append(paragraph("Normal", self.printer.language(None), page_break=1))
                if index == tabled[index][0]:
                    # Word wants a paragraph behind a table, or would take the next table for its continuation.
                    blocks += [self._table(tabled[index]), paragraph("Normal", self.printer.language(None))]
            elif part.name == "signature":
                blocks.append(self._signature(index))
            elif part.name == "footnote":
                blocks.append(self._loose_note(index))
            elif index == holder:
                blocks.append(self._title_in_body(index))
            elif part.continues and headed:
                self._go_on(blocks, index)
            else:
                is_heading = part.heading or self._looks_like_heading(index)
                blocks.append(self._plain(index, is_heading=is_heading, headed=headed, page_break=first))
                headed = headed or is_heading
        return blocks

    def _tabled(self, annex: int, holder: int | None) -> dict[int, list[int]]:
        """Return for each paragraph that is printed in a table all paragraphs of that table.

        A heading of the document among them parts the table, so that all stay in their order.
        """
        tables: list[list[int]] = []
        paragraphs = self.version.text.paragraphs
        for index, part in enumerate(self.version.parts):
            apart = part.name in ("masthead", "title", "footnote") or part.heading or index == holder
            cell = paragraphs[index].cell
            if cell is None or part.annex != annex or apart:
                continue
            before = paragraphs[index - 1].cell if tables and tables[-1][-1] == index - 1 else None
            if before is None or before.table != cell.table:
                tables.append([])
            tables[-1].append(index)
        return {index: indices for indices in tables for index in indices}

    def _table(self, indices: Sequence[int]) -> BaseOxmlElement:
        """Return a table of the source as a table."""
        paragraphs = self.version.text.paragraphs
        entries = [
            Entry(cell, index, self.printer.text(index), paragraphs[index].look.bold or paragraphs[index].look.italic)
            for index in indices
            if (cell := paragraphs[index].cell)
        ]
        rows = rows_of(entries)
        size = type_size(rows)
        width, inset = sum(self.columns) - 2 * self.inset, self.inset
        if needed_width(rows) > width:  # wider than the text's column
            width, inset = sum(self.columns), 0

        def printed(entry: Entry) -> BaseOxmlElement:
            language, look = self.printer.language(entry.index), paragraphs[entry.index].look
            marks: dict[str, str | int] = {"before": 40, "after": 40}
            if is_figure(entry.text) or look.align == "right":
                marks["jc"] = "end"
            elif look.align == "centre":
                marks["jc"] = "center"
            made = paragraph("Normal", language, document=self.printer.language(None), **marks)
            self.printer.print(made, entry.index, language, Type(size, bold=look.bold, italic=look.italic))
            return made

        return text_table(rows, width, inset, self.printer.language(indices[0]), printed)

    def _go_on(self, blocks: Blocks, index: int) -> None:
        """Print the second line of a wrapped heading in the same paragraph."""
        language = self.printer.language(index)
        add_text(blocks[-1], "" if language == "zh" else " ", language, _TITLE)
        self.printer.print(blocks[-1], index, language, _TITLE)

    def _looks_like_heading(self, index: int) -> bool:
        """Tell by the source's bold type, or by the place under an annex's heading: `Statement by the Ministry ...`."""
        text = self.printer.text(index).strip()
        if len(text) > _HEADING_LIMIT or text.endswith(_ENDS) or remark(text):
            return False
        under_heading = index > 0 and self.version.parts[index - 1].heading and self.version.parts[index].annex > 0
        return under_heading or (self.version.text.paragraphs[index].look.bold and self._name(index) != "request")

    def _name(self, index: int) -> str:
        return self.version.parts[index].name if 0 <= index < len(self.version.parts) else ""

    def _plain(self, index: int, *, is_heading: bool, headed: bool, page_break: bool) -> BaseOxmlElement:
        """Print a heading or a paragraph of the text; `headed`: the part has a heading already."""
        text, look = self.printer.text(index), self.version.text.paragraphs[index].look
        annex = self.version.parts[index].annex > 0
        if is_heading:
            return self._set(index, heading(text, look, annex=annex, headed=headed), page_break=page_break)
        if annex and remark(text):
            return self._paragraph(index, "SingleTxt", PLAIN, page_break=page_break, jc="end")
        return self._set(index, prose(text, look, self.usual), page_break=page_break)

    def _set(self, index: int, setting: Setting, *, page_break: bool) -> BaseOxmlElement:
        """Print a paragraph whose number, if it has one, stands apart."""
        if not setting.number:
            return self._paragraph(index, setting.style, setting.how, page_break=page_break)
        language = self.printer.language(index)
        made = paragraph(setting.style, language, document=self.printer.language(None), page_break=page_break)
        indent(made, setting, self.inset, self.step)
        add_text(made, f"{chr(9) * setting.heading}{setting.number}\t", language, setting.how)
        self.printer.print(made, index, language, setting.how, setting.start)
        return made

    def _paragraph(self, index: int, style: str, how: Type, **marks: str | int) -> BaseOxmlElement:
        language = self.printer.language(index)
        made = paragraph(style, language, document=self.printer.language(None), **marks)
        self.printer.print(made, index, language, how)
        return made

    def _loose_note(self, index: int) -> BaseOxmlElement:
        language = self.printer.language(index)
        made = paragraph("FootnoteText", language, document=self.printer.language(None))
        mark, text = divide_note(self.printer.text(index))
        add_text(made, f"{mark}\t{text}" if mark else text, language, Type(9))
        return made

    def _title_in_body(self, index: int) -> BaseOxmlElement:
        corrected = with_title(self.version, self.printer.text(index))
        if corrected == self.printer.text(index):
            return self._paragraph(index, "HCh", _TITLE)
        made = paragraph("HCh", self.printer.language(index))
        add_text(made, corrected, self.printer.language(index), _TITLE)
        return made

    # Signature

    def _signature(self, index: int) -> BaseOxmlElement:
        first, more = self._name(index - 1) != "signature", self._name(index + 1) == "signature"
        return self._signature_line(self._signed(index), self.printer.language(index), first=first, more=more)

    def _signature_line(self, text: str, language: str, *, first: bool, more: bool) -> BaseOxmlElement:
        made = paragraph(
            "Signature", language, document=self.printer.language(None), keep=more, before=480 if first else 0
        )
        for piece in _SIGNED.split(text):
            add_text(made, piece, language, Type(italic=bool(_SIGNED.fullmatch(piece))))
        return made

    def _signed(self, index: int) -> str:
        """Return the line with a corrected name in the place of the one that was read."""
        text, names = self.printer.text(index), self.version.items("signatories")
        read = [str(reading.value) for reading in self.version.readings if reading.field == "signatories"]
        gone, new = [name for name in read if name not in names], [name for name in names if name not in read]
        for old, corrected in zip(gone, new, strict=False):
            text = text.replace(old, corrected)
        return text

    def _added_signatures(self) -> Blocks:
        """Sign for those whom the clerk has added and the text does not have."""
        signed = [index for index, part in enumerate(self.version.parts) if (part.name, part.annex) == ("signature", 0)]
        text = " ".join(" ".join(self._signed(index).split()) for index in signed)
        missing = [name for name in self.version.items("signatories") if " ".join(name.split()) not in text]
        mark, language = forms.words(self.printer.language(None))["signed"], self.printer.language(None)
        lines = [f"{name} {mark}" if language == "zh" else f"{mark} {name}" for name in missing]
        return [self._signature_line(line, language, first=True, more=False) for line in lines]
