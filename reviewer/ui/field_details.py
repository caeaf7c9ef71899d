"""Below the fields: why the value stands there, where, what else was read, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reviewer.desk import Candidate, Evidence, FieldRow, HistoryRow
from reviewer.light import light
from reviewer.messages import N_
from reviewer.ui.actions import CANDIDATES
from reviewer.ui.colours import tone
from reviewer.ui.field_model import not_found, shown_value
from reviewer.ui.icons import icon
from reviewer.ui.plain import ShortButton, plain_label, tip
from reviewer.ui.wording import language_name, local_day, say

_PASTS = 5  # values of earlier days that are offered
_LONGEST = 60  # characters of a value on a button, or of a place


def _short(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


@light
class Past:
    """A value that the field had before, since `when` (ISO, with offset; empty: not known)."""

    value: str
    when: str = ""


def pasts(history: Sequence[HistoryRow], row: FieldRow, language: str) -> tuple[Past, ...]:
    """Return the values that a field had, newest first, without the present one and the one that was read."""
    own = [past for past in history if (past.language, past.field) == (language, row.key)]
    since: dict[str, str] = {}
    for past in own:
        since.setdefault(past.new, past.when)
    values = dict.fromkeys(value for past in own for value in (past.new, past.old))
    shown = (row.value, row.read, "")
    return tuple(Past(value, since.get(value, "")) for value in values if value not in shown)[:_PASTS]


def places(evidence: tuple[Evidence, ...], where: Sequence[str] = ()) -> str:
    """Say where a value stands; `where`: in which version, row, part, page or paragraph."""
    if not evidence:
        return ""
    first = evidence[0]
    named = ", ".join(where)
    text = (
        N_("fields", "Place: {named}, “\u2068{text}\u2069”") if named else N_("fields", "Place: “\u2068{text}\u2069”")
    )
    said = say("fields", text, named=named, text=_short(first.text))
    if len(evidence) > 1:
        said += " " + say("fields", N_("fields", "and {more} more (Ctrl+E)"), more=len(evidence) - 1)
    return said


def why(row: FieldRow, where: Sequence[str] = ()) -> str:
    """Return the lines that explain a field."""
    agreement = say("fields", N_("fields", "Versions that agree: {agreement}"), agreement=row.agreement)
    lines = [
        row.names,
        say("fields", N_("fields", "Why: {reason}"), reason=row.reason) if row.reason else "",
        places(row.evidence, where),
        agreement if row.agreement else "",
        say("fields", N_("fields", "To be typed: {form}"), form=row.form) if row.form and not row.choices else "",
    ]
    return "\n".join(line for line in lines if line)


class FieldDetails(QScrollArea):
    """Explains one field and offers its other values."""

    candidate_taken = Signal(int)
    brought_back = Signal()
    value_asked = Signal(str)  # one that the field had before

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(say("fields", N_("fields", "Why the field says this")))
        self.setMinimumHeight(96)
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(6, 4, 6, 4)
        self._layout.setSpacing(3)
        self.name = plain_label()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.error = plain_label(wrap=True, name=say("fields", N_("fields", "Why it was not stored")))
        self.why = plain_label(wrap=True)
        self.back = ShortButton()
        self.back.clicked.connect(self.brought_back)
        for part in (self.name, self.error, self.why, self.back):
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self._offers: list[QPushButton] = []
        self.setWidget(inner)
        self.show_field(None)

    def show_field(
        self,
        row: FieldRow | None,
        refused: tuple[str, str] | None = None,
        where: Sequence[str] = (),
        before: Sequence[Past] = (),
    ) -> None:
        """Explain `row`; `refused`: what was typed, and why it is no value; `before`: the values that it had."""
        self.setUpdatesEnabled(False)
        self.name.setText(say("fields", row.label) if row else "")
        self.why.setText(why(row, where) if row else "")
        self.error.setVisible(refused is not None)
        self.error.setText(say("fields", N_("fields", "Not stored: {why}"), why=refused[1]) if refused else "")
        palette = self.error.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone(self.palette(), "error"))
        self.error.setPalette(palette)
        self.back.setVisible(bool(row and row.corrected))
        if row:
            read = _short(shown_value(row, row.read) or not_found(), 36)
            self.back.setText(
                say("fields", N_("fields", "Bring back “\u2068{value}\u2069”"), value=read.replace("&", "&&"))
            )
            self.back.setIcon(icon("back", self.palette().buttonText().color()))
        self._offer(row, before)
        self.setUpdatesEnabled(True)

    def warn(self, reason: str) -> None:
        """Say why what is being typed could not be stored; `""`: it could."""
        self.error.setVisible(bool(reason))
        self.error.setText(say("fields", N_("fields", "Not yet a value: {why}"), why=reason) if reason else "")

    def _offer(self, row: FieldRow | None, before: Sequence[Past]) -> None:
        for button in self._offers:
            button.hide()
            button.deleteLater()
        offered = list(enumerate(row.candidates[:CANDIDATES])) if row else []
        # The value read stands on the button above already; its key, Alt+1, brings it back as well.
        shown = [(number, one) for number, one in offered if not (row and row.corrected and one.value == row.read)]
        self._offers = [self._button(number, one) for number, one in shown]
        self._offers += [self._past_button(past) for past in before]
        for number, button in enumerate(self._offers):
            self._layout.insertWidget(4 + number, button)

    def _past_button(self, past: Past) -> QPushButton:
        value = _short(past.value, 36).replace("&", "&&")
        day = local_day(past.when)
        text = (
            N_("fields", "Bring back “\u2068{value}\u2069” ({day})")
            if day
            else N_("fields", "Bring back “\u2068{value}\u2069”")
        )
        button = ShortButton(say("fields", text, value=value, day=day))
        button.setIcon(icon("back", self.palette().buttonText().color()))
        button.setToolTip(tip(past.value))
        button.clicked.connect(lambda: self.value_asked.emit(past.value))
        return button

    def _button(self, number: int, candidate: Candidate) -> QPushButton:
        value = _short(candidate.value, 40).replace("&", "&&")
        button = ShortButton(f"\u2068{value}\u2069{_others(candidate)}   (Alt+{number + 1})")
        button.setStyleSheet("text-align: left; padding: 2px 6px")
        button.setToolTip(tip(_origin(candidate)))
        button.clicked.connect(lambda: self.candidate_taken.emit(number))
        return button


def _others(candidate: Candidate) -> str:
    """Say beside a value how many other versions have it."""
    if not candidate.languages:
        return ""
    if len(candidate.languages) == 1:
        return " " + say("fields", N_("fields", "in {language}"), language=language_name(candidate.languages[0]))
    return " " + say("fields", N_("fields", "in {count} other versions"), count=len(candidate.languages))


def _origin(candidate: Candidate) -> str:
    """Return the whole value, and where it comes from."""
    lines = [candidate.value]
    if candidate.languages:
        names = ", ".join(map(language_name, candidate.languages))
        lines.append(say("fields", N_("fields", "the value in {languages}"), languages=names))
    if candidate.rule:
        text = N_("fields", "read by {rule}, trust {score:.2f}")
        lines.append(say("fields", text, rule=candidate.rule, score=candidate.score))
    return "\n".join(lines)
