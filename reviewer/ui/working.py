"""From one thing that needs work to the next: doubtful, missing and differing fields, then findings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from reviewer.messages import N_
from reviewer.ui.findings_panel import FindingsPanel
from reviewer.ui.inspector import Inspector
from reviewer.ui.session import Session
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.wording import in_order, say


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A field of a version, or a finding; their order is the one in which they are gone through."""

    finding: bool
    version: int  # in the order of the languages
    number: int  # of the field, or of the finding
    language: str = ""
    key: str = ""


class FieldVerbs(QObject):
    """The verbs that need fields, findings and texts together."""

    def __init__(self, session: Session, texts: TextPanel, inspector: Inspector, findings: FindingsPanel) -> None:
        super().__init__(inspector)
        self._session = session
        self._texts = texts
        self._inspector = inspector
        self._findings = findings
        self._at: Thing | None = None
        session.opened.connect(self._forget)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return the verbs by the names of their actions."""
        return {
            "next_work": lambda: self.step(1),
            "previous_work": lambda: self.step(-1),
            "use_as": lambda: self.use(add=False),
            "add_as": lambda: self.use(add=True),
        }

    def _forget(self) -> None:
        self._at = None

    def things(self) -> list[Thing]:
        """Return what needs work in the document."""
        session = self._session
        if not session.document:
            return []
        found = [
            Thing(False, version, number, language, row.key)
            for version, language in enumerate(self._languages())
            for number, row in enumerate(session.desk.fields(session.document, language))
            if row.needs_work
        ]
        return found + [Thing(True, 0, number) for number, _ in enumerate(self._findings.model.rows)]

    def _languages(self) -> tuple[str, ...]:
        return in_order(version.language for version in self._session.versions)

    def _here(self) -> Thing | None:
        """Return where the clerk is: at the finding gone to last, else at the field chosen."""
        row = self._inspector.current
        if row is None or self._session.language not in self._languages():
            return None
        version = self._languages().index(self._session.language)
        here = Thing(False, version, self._inspector.model.find(row.key), self._session.language, row.key)
        at_finding = self._at is not None and self._at.finding
        return self._at if at_finding and not self._inspector.view.hasFocus() else here

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) thing that needs work, and round."""
        self._session.settle()
        things, here = self.things(), self._here()
        if not things:
            self._session.said.emit(say("work", N_("work", "Nothing in this document needs work.")), False)
            return
        if self._at is None and here in things and by > 0 and not self._inspector.view.hasFocus():
            target = here  # the first time, the field chosen is the first thing
        else:
            rest = [thing for thing in things if here is None or (thing > here if by > 0 else thing < here)]
            target = (rest or things)[0 if by > 0 else -1]
        assert target is not None
        self._at = target
        self._go(target)

    def _go(self, thing: Thing) -> None:
        if thing.finding:
            self._findings.go(thing.number)
            self._findings.table.setFocus()
            return
        self._session.focus(thing.language)
        self._inspector.select(thing.key)
        self._inspector.view.setFocus()
        self._session.mark_field(thing.key, again=False)

    def use(self, add: bool) -> None:
        """Take the text selected in a column as the value of the field chosen, or add it to its values."""
        found = self._texts.selection()
        if found is None:
            self._session.said.emit(say("work", N_("work", "Select text in a column first.")), False)
            return
        self._inspector.use(*found, add=add)
