"""The first page of a version as the preface of Akoma Ntoso: masthead, session and agenda, title."""

from collections.abc import Sequence

from lxml import etree

from reviewer.export import forms
from reviewer.export.masthead import Masthead, masthead
from reviewer.export.metadata.akn_text import VersionText, child
from reviewer.export.ooxml import clean
from reviewer.export.titles import headings
from reviewer.fields import Version
from reviewer.light import light


@light
class Front:
    """Writes the preface of one version, from its values."""

    version: Version
    text: VersionText

    def add_preface(self, to: etree._Element) -> None:
        """Add what the first page prints above the text: masthead, session and agenda, title."""
        head = masthead(self.version)
        preface = child(to, "preface")
        container = child(preface, "container", name="masthead")
        child(container, "p", head.name)
        self._add_symbols(container, head.symbols)
        for code, organ in zip(self._organs(head), head.organs, strict=False):
            child(child(container, "p"), "docAuthority", organ, **code)
        self._add_block(container, head)
        if head.left or head.right:
            meeting = child(preface, "container", name="session")
            for line in (*head.left, *head.right):
                self._add_meeting_line(meeting, line.text + line.tail, agenda=line.agenda, title=line.title)
        titles = list(headings(self.version, lambda index: self.text.characters(index).strip().rstrip("*").strip()))
        if titles:
            named = child(preface, "container", name="title")
            for text, of_title, indices in titles:
                printed = child(named, "p", "" if of_title else text)
                if of_title:
                    child(printed, "docTitle", text)
                self.text.add_calls(printed, indices)

    def _organs(self, head: Masthead) -> list[dict[str, str]]:
        codes = self.version.items("organs")
        known = [code for code in codes if "/" not in code][: len(head.organs)]
        return [{"refersTo": f"#{self.text.prefix}__org_{code}"} for code in known] + [{}] * len(head.organs)

    def _add_symbols(self, to: etree._Element, symbols: Sequence[str]) -> None:
        if not symbols:
            return
        line = child(to, "p")
        for number, symbol in enumerate(symbols):
            made = child(line, "docNumber", symbol)
            made.tail = "–" if number < len(symbols) - 1 else None

    def _add_block(self, to: etree._Element, head: Masthead) -> None:
        """Add the right block: distribution, date, languages."""
        language, values = self.version.language, self.version.values
        day = str(values.get("date") or "")
        named = {
            forms.distribution(str(values.get("distribution") or ""), language): "distribution",
            forms.version_line(language): "language",
            forms.original(self.version.items("original_languages"), language): "originalLanguage",
        }
        for text in filter(None, head.block):
            line = child(to, "p")
            if day and text == forms.block_date(day, language):
                child(line, "docDate", text, date=day)
            elif text in named:
                child(line, "inline", text, name=named[text])
            else:
                child(line, "inline", text, name="languageRestriction")

    def _add_meeting_line(self, to: etree._Element, text: str, *, agenda: bool, title: bool) -> None:
        values, language, line = self.version.values, self.version.language, child(to, "p")
        number, year = values.get("session"), values.get("sc_year")
        kind = str(values.get("session_kind") or "regular")
        if isinstance(number, int) and text == forms.session(number, kind, language):
            child(line, "session", text, value=str(number))
        elif isinstance(year, int) and text == forms.council_year(year, language):
            child(line, "session", text, value=str(year))
        elif agenda or title:
            child(line, "inline", text, name="agendaTitle" if title else "agendaItem")
        else:
            line.text = clean(text)
        if agenda:
            heads = (index for index in self.text.notes.calls if self.version.parts[index].name == "masthead")
            self.text.add_calls(line, heads)
