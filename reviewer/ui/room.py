"""How large a dialog opens: never larger than the screen."""

from PySide6.QtWidgets import QWidget

_FRAME = 48  # points that the system puts round a dialog


def fit_screen(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, or what the screen has of it."""
    room = dialog.screen().availableSize()
    dialog.resize(min(width, room.width()), min(height, room.height() - _FRAME))
