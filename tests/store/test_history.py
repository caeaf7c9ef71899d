"""What was done is on record, cannot be rewritten, and can be taken back on another day."""

import sqlite3
from contextlib import closing

import pytest

from reviewer.store import Correction, Entry, SetCorrection, Step, Store


@pytest.fixture
def correct(noon):
    def correct(store, version, old, new):
        typed = Correction(new, noon.isoformat(), "Ana")
        before = store.versions(1)[0].corrections.get("title")
        edits = (SetCorrection(version, "title", before, typed),)
        with store.write("Ana", noon) as writing:
            writing.step(Step("correct", f"correct {new}", edits, (Entry(1, version, "en", "title", old, new),)))

    return correct


def title(store):
    corrections = store.versions(1)[0].corrections
    return corrections["title"].value if corrections else None


def test_an_edit_survives_a_restart_with_the_old_value_readable(tmp_path, add, make_version, correct):
    with Store(tmp_path / "library.db") as store:
        add(store, make_version())
        correct(store, 1, "SAMPLE title", "Better")
    with Store(tmp_path / "library.db") as store:
        assert title(store) == "Better"
        assert store.versions(1)[0].version.values["title"] == "SAMPLE title"
        assert store.history(1)[0].entry.old == "SAMPLE title"


def test_undo_and_redo_survive_a_restart(tmp_path, add, make_version, correct, noon):
    with Store(tmp_path / "library.db") as store:
        add(store, make_version())
        correct(store, 1, "SAMPLE title", "Better")
        correct(store, 1, "Better", "Best")
    with Store(tmp_path / "library.db") as store, store.write("Ana", noon) as writing:
        writing.undo()
        assert title(store) == "Better"
        writing.undo()
        assert title(store) is None
    with Store(tmp_path / "library.db") as store, store.write("Ana", noon) as writing:
        writing.redo()
        assert title(store) == "Better"
        assert store.redo_text() == "correct Best"


def test_an_undo_is_itself_on_record(store, add, make_version, correct, noon):
    add(store, make_version())
    correct(store, 1, "SAMPLE title", "Better")
    with store.write("Ben", noon) as writing:
        writing.undo()
    newest = store.history(1)[0]
    assert (newest.who, newest.action, newest.entry.old, newest.entry.new) == ("Ben", "undo", "Better", "SAMPLE title")


def test_a_new_change_ends_the_redo_but_not_the_history(store, add, make_version, correct, noon):
    add(store, make_version())
    correct(store, 1, "SAMPLE title", "Better")
    with store.write("Ana", noon) as writing:
        writing.undo()
    correct(store, 1, "SAMPLE title", "Other")
    assert store.redo_text() == ""
    assert [past.entry.new for past in store.history(1)] == ["Other", "SAMPLE title", "Better", "one.txt"]


def test_an_import_undone_and_redone_brings_back_the_same_rows(store, add, make_version, noon):
    document = add(store, make_version())
    with store.write("Ana", noon) as writing:
        writing.undo()
        assert store.documents() == ()
        writing.redo()
    assert store.versions(document)[0].version == make_version()


def test_nothing_to_undo_is_no_failure(store, noon):
    with store.write("Ana", noon) as writing:
        assert writing.undo() is None
        assert writing.redo() is None


@pytest.mark.parametrize("change", ["UPDATE history SET who = 'Eve'", "DELETE FROM history"])
def test_history_rows_cannot_be_changed(tmp_path, store, add, make_version, change):
    add(store, make_version())
    other = sqlite3.connect(tmp_path / "library.db")
    with closing(other), pytest.raises(sqlite3.IntegrityError, match="history cannot be changed"):
        other.execute(change)
    assert store.history(1)[0].who == "Ana"


def test_times_carry_their_offset(store, add, make_version):
    add(store, make_version())
    assert store.history(1)[0].made_at == "2044-05-12T12:00:00+02:00"
