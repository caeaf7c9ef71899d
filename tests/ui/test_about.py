"""About names versions and licences, and shows every text without a network."""

import pytest
from PySide6.QtGui import QGuiApplication

from reviewer.ui.about import About
from reviewer.ui.licences import components


@pytest.fixture
def about(window):
    window.actions_of["about"].trigger()
    return window.findChild(About)


def test_python_qt_and_the_packages_are_named_with_versions_and_licences():
    named = {part.name: part for part in components()}
    assert {"Reviewer", "Python", "Qt", "lxml", "python-docx", "PySide6_Essentials"} <= named.keys()
    assert all(part.version and part.licence for part in named.values())


def test_nothing_that_only_tests_need_is_named():
    assert not {"pytest", "mypy", "ruff"} & {part.name for part in components()}


def test_every_part_has_a_text(about):
    short = [part.name for part in components() if len(part.text()) < 500]
    assert short in ([], ["fontpkg"])  # that one states MIT, and brings no text


def test_choosing_a_part_shows_its_licence(about):
    names = [part.name for part in about.model.rows]
    about.table.selectRow(names.index("PySide6_Essentials"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in about.text.toPlainText()


def test_the_versions_can_be_copied(about):
    about.copy.click()
    assert "Qt 6." in QGuiApplication.clipboard().text()


def test_it_fits_a_small_screen(about):
    assert about.height() <= 700 and about.width() <= 1300
