"""A line for a date, or several, with a calendar to choose from (F4, or the button in it)."""

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from reviewer.messages import N_
from reviewer.ui.icons import icon
from reviewer.ui.wording import say

_ISO = Qt.DateFormat.ISODate


class DateBox(QLineEdit):
    """What is typed is a date in any form that the desk reads; the calendar writes 2020-04-08."""

    def __init__(self, parent: QWidget, many: bool = False) -> None:
        super().__init__(parent)
        self._many = many
        self.calendar: QCalendarWidget | None = None
        action = self.addAction(icon("down", self.palette().text().color()), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(say("fields", N_("fields", "Open the calendar (F4)")))
        action.setToolTip(action.text())
        action.triggered.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the calendar at the date typed last; Enter or a click takes a day, Esc closes."""
        calendar = self.calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(say("fields", N_("fields", "Calendar")))
        calendar.setGridVisible(True)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's red cannot be read in both themes
            calendar.setWeekdayTextFormat(day, calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))
        date = QDate.fromString(self.text().split(";")[-1].strip(), _ISO)
        if date.isValid():
            calendar.setSelectedDate(date)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        calendar.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        corner.setX(min(corner.x(), room.right() - calendar.width()))
        if corner.y() + calendar.height() > room.bottom():
            corner.setY(self.mapToGlobal(QPoint(0, 0)).y() - calendar.height())
        calendar.move(corner)
        calendar.show()
        calendar.setFocus()

    def _take(self, date: QDate) -> None:
        calendar, self.calendar = self.calendar, None
        if calendar is None:
            return  # a double click says it twice
        others = [item.strip() for item in self.text().split(";")[:-1]] if self._many else []
        self.setText("; ".join([*others, date.toString(_ISO)]))
        calendar.close()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar at F4."""
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.open_calendar()
        else:
            super().keyPressEvent(event)
