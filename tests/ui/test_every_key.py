"""Every key of the page of keys, pressed in a real window, does what the page says."""

import re

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QDialog

from reviewer.desk import Desk, harvest
from reviewer.progress import quiet
from reviewer.ui import Window
from reviewer.ui.actions import ACTS, Act
from reviewer.ui.jobs import Jobs
from tests.ui.conftest import NOTE, sample
from tests.ui.effects import documents, fields, source, texts  # noqa: F401  (they say what the keys do)
from tests.ui.effects.stage import DONE, Stage

_RANGE = re.compile(r"(.*?)(\d) … .*?(\d)$")


def keys(act: Act) -> list[str]:
    """Return every key of a row of the page, also those between two."""
    found = []
    for key in act.keys:
        between = _RANGE.fullmatch(key)
        found += [f"{between[1]}{n}" for n in range(int(between[2]), int(between[3]) + 1)] if between else [key]
    return found


def row(act: Act) -> str:
    return act.name or act.text


ROWS = [(row(act), key) for act in ACTS for key in keys(act)]


@pytest.fixture(scope="module")
def three():
    """Three documents, one of them in six languages, as read."""
    six = ("AR.docx", "ZH.docx", "EN.pdf", "FR.txt", "RU.txt", "ES.pdf")
    files = [sample(f"{NOTE}-{end}") for end in six]
    others = ["SAMPLE_A_HRC_99_G_9004-ES.docx", "SAMPLE_A_99_9002&S_2044_9003-EN.docx"]
    return harvest([*files, *map(sample, others)], quiet)


@pytest.fixture
def stage(qtbot, tmp_path, three):
    """The window at the document of six languages."""
    with Desk(tmp_path / "library.sqlite", "tester") as desk:
        desk.take(three)
        window = Window(Jobs(QThreadPool()), QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.begin(desk)
        window.session.open(next(n for n in window.queue.shown() if len(window.session.desk.versions(n)) == 6))
        for language in ("en", "fr"):
            if language not in window.texts.shown:
                window.texts.toggle(language)
        window.session.focus("en")
        yield Stage(window, qtbot, "")
        for dialog in window.findChildren(QDialog):
            dialog.close()
        window.close()


def test_the_page_has_no_row_without_a_test_and_no_test_without_a_row():
    assert {name for name, _ in ROWS} == set(DONE)


@pytest.mark.parametrize(("name", "key"), ROWS)
def test_the_key_does_what_the_page_says(stage, name, key):
    stage.key = key
    DONE[name](stage)
