"""A library of every shipped version opens with all that it held (../history has one small file for each)."""

import shutil
from pathlib import Path

import pytest

from reviewer.store import Store
from reviewer.store.schema import schema

LIBRARIES = sorted((Path(__file__).parents[1] / "history").glob("*.db"))


def test_there_is_a_library_for_every_migration():
    assert [path.stem for path in LIBRARIES] == [migration.name for migration in schema._migrations]


@pytest.fixture(params=LIBRARIES, ids=lambda path: path.stem)
def shipped(request, tmp_path):
    path = tmp_path / "library.db"
    shutil.copyfile(request.param, path)
    with Store(path) as store:
        yield store


def test_it_is_sound_and_lists_its_document(shipped):
    assert shipped.verify().endswith("is sound: 1 document, 3 versions, 6 entries in the history.")
    (document,) = shipped.documents()
    assert (document.summary.name, sorted(document.languages)) == ("A/99/1", ["en", "fr", "zh"])


def test_its_correction_stands_beside_what_was_read(shipped):
    english = next(version for version in shipped.versions(1) if version.language == "en")
    assert english.corrections["title"].value == "Care of lighthouses"
    assert english.version.values["title"] == "SAMPLE Upkeep of lighthouses"


def test_its_steps_can_still_be_undone_and_redone(shipped, noon):
    assert shipped.redo_text() == "correct Date of A/99/1 (fr)"
    with shipped.write("Ben", noon) as writing:
        writing.undo()
    assert shipped.redo_text() == "correct Title of A/99/1 (en)"


def test_its_words_are_found(shipped):
    assert [hit.language for hit in shipped.search("灯塔")] == ["zh"]
