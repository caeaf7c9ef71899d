"""Texts that come from outside, shown as they are: Qt would take anything like ``<b>`` for markup."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolTip


def plain_label(text: str = "", wrap: bool = False, name: str = "") -> QLabel:
    """Return a label that never reads markup; its text can be selected."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if name:
        label.setAccessibleDescription(name)  # its name is what it says
    return label


_BESIDE_ICON = 6  # pixels
_SHORTEST = 10  # letters of a line that is cut


class ShortLabel(QLabel):
    """One line that gives way where there is little room, but for the `least` letters: the rest is in its tip."""

    def __init__(self, text: str = "", name: str = "", least: int = _SHORTEST) -> None:
        super().__init__(text)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleDescription(name)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the first letters."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self._least * self.fontMetrics().averageCharWidth()), whole.height())

    @property
    def shown(self) -> str:
        """The text as it is painted."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        if self.shown == self.text():
            super().paintEvent(event)
            return
        flags = int(self.alignment() | Qt.TextFlag.TextSingleLine)
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.contentsRect(), flags, self.palette(), self.isEnabled(), self.shown, self.foregroundRole()
        )

    def event(self, event: QEvent) -> bool:
        """Show the whole text as a tip, where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.shown != self.text():
            QToolTip.showText(event.globalPos(), tip(self.text()), self)
            return True
        return super().event(event)


class ShortButton(QPushButton):
    """A button that gives way where there is little room: the middle of its words is left out."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the first letters."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), 2 * _SHORTEST * self.fontMetrics().averageCharWidth()), whole.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Give the words that there is room for."""
        super().initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        if not option.icon.isNull():
            room -= option.iconSize.width() + _BESIDE_ICON
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideMiddle, room - _BESIDE_ICON)


def tip(text: str) -> str:
    """Return `text` as a tool tip that shows it letter by letter, wrapped."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


def shortened(name: str) -> str:
    """Return a document's name as three lines of a narrow column have room for it: without a symbol it is a title."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


_LONGEST = 40  # characters
