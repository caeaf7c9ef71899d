"""The widths of the fields' columns: the value keeps its room, and where there is little, states lose their words."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from reviewer.ui.field_model import LABEL, MARK, FieldModel
from reviewer.ui.wording import MARKS, say

_LABEL, _VALUE = 16, 21  # letters; fewer of a value, and the states are drawn without their words
_LABEL_AT_MOST = 0.36  # of all the room
_ICON = 14 + 10  # pixels of a state's picture with what is left free round it


class FieldColumns(QObject):
    """Fits the columns whenever it has become another question; in between they are the clerk's."""

    def __init__(self, view: QTableView, model: FieldModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._fitted: tuple[bool, int, int] | None = None
        view.horizontalHeader().setMinimumSectionSize(_ICON)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look anew when there is more or less room, or other letters."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give names and states the room that they need, or less where the value would have too little."""
        metrics, room = self._view.fontMetrics(), self._view.viewport().width()
        letter = metrics.averageCharWidth()
        words = max(metrics.horizontalAdvance(say("marks", word)) for word in MARKS.values())
        label = min(_LABEL * letter, round(room * _LABEL_AT_MOST))
        with_words = _ICON + 4 + words
        narrow = room - label - with_words < _VALUE * letter
        wanted = narrow, label, letter
        if wanted != self._fitted:
            self._fitted = wanted
            self._model.show_signs_alone(narrow)
            self._view.horizontalHeader().resizeSection(LABEL, label)
            self._view.horizontalHeader().resizeSection(MARK, _ICON if narrow else with_words)
