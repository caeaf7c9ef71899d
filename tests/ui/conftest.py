"""A real window at a real library, with the project's own sample documents in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk, Harvest, harvest
from reviewer.progress import quiet
from reviewer.resources import resource
from reviewer.ui import Window
from reviewer.ui.fonts import register_fonts
from reviewer.ui.jobs import Jobs

NOTE = "SAMPLE_A_HRC_99_G_9001"  # a note verbale in six languages
OpenWindow = Callable[[], Window]


def sample(name: str) -> Path:
    return next(resource("samples").rglob(name))


@pytest.fixture(scope="session")
def note() -> Harvest:
    """The note verbale in Arabic, English and French, as read."""
    return harvest([sample(f"{NOTE}-AR.docx"), sample(f"{NOTE}-EN.pdf"), sample(f"{NOTE}-FR.txt")], quiet)


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: object) -> None:
    register_fonts()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def open_window(qtbot: QtBot, library: Path, tmp_path: Path) -> Iterator[OpenWindow]:
    """Open the window at the library; each time anew, the one before is closed first."""
    opened: list[tuple[Window, Desk]] = []

    def close() -> None:
        for window, desk in opened:
            window.close()
            desk.close()
        opened.clear()

    def open_one() -> Window:
        close()
        pool = QThreadPool()
        window = Window(Jobs(pool), QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(window)
        desk = Desk(library, "tester")
        opened.append((window, desk))
        with qtbot.waitExposed(window):
            window.show()
        window.begin(desk)
        return window

    yield open_one
    close()


@pytest.fixture
def window(library: Path, note: Harvest, open_window: OpenWindow) -> Window:
    """A window that shows the note verbale in English and French."""
    with Desk(library, "tester") as desk:
        desk.take(note)
    return open_window()
