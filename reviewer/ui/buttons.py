"""The row of buttons that ends a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox

CLOSE, CANCEL = QDialogButtonBox.StandardButton.Close, QDialogButtonBox.StandardButton.Cancel


def dialog_buttons(last: QDialogButtonBox.StandardButton = CLOSE) -> QDialogButtonBox:
    """Return a row with its `last` button, without the style's picture on it, which is black in the dark as well."""
    box = QDialogButtonBox(last)
    box.button(last).setIcon(QIcon())
    return box
