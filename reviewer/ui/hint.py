"""What an empty list says instead of nothing: what is not there, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from reviewer.ui.colours import colours

_EDGE = 8  # pixels


class Hint(QLabel):
    """Lies over a view while it has no rows; `text` is asked for whenever that happens."""

    def __init__(self, view: QAbstractItemView, text: Callable[[], str]) -> None:
        super().__init__(view.viewport())
        self._view, self._said = view, text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show the text where there are no rows; a screen reader is told with the view."""
        empty = not self._view.model().rowCount()
        text = self._said() if empty else ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._lay_out()

    def _lay_out(self) -> None:
        self.setGeometry(self._view.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        palette = self._view.palette()
        palette.setColor(self.foregroundRole(), colours(palette).dim)
        self.setPalette(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the view, and follow a change between light and dark."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.PaletteChange):
            self._lay_out()
        return super().eventFilter(watched, event)
