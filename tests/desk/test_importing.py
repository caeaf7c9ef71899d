"""An import is a transaction: what joins what, what was there, and all of it taken back in one step."""

from dataclasses import replace

import pytest

from reviewer.desk import Desk, Harvest, Refused, harvest
from reviewer.progress import Cancelled, quiet


def languages(desk):
    return [row.languages for row in desk.documents()]


def test_versions_of_one_document_come_together(desk, make_file):
    imported, changed = desk.take(Harvest((make_file("fr"), make_file("en"), make_file("en", "A/99/2"))))
    assert sorted(languages(desk)) == [("en",), ("en", "fr")]
    assert (len(imported.documents), imported.versions, changed.rows) == (2, 3, True)


def test_a_version_that_comes_later_joins_its_document(desk, pair, make_file):
    imported, _ = desk.take(Harvest((make_file("zh"),)))
    assert imported.documents == (pair,)
    assert languages(desk) == [("zh", "en", "fr")]


def test_a_second_file_in_a_language_makes_a_document_of_its_own(desk, pair, make_file):
    imported, _ = desk.take(Harvest((make_file("en", body="Other lamps.", name="second.txt"),)))
    assert imported.documents != (pair,)
    assert languages(desk) == [("en", "fr"), ("en",)]


def test_a_new_copy_of_a_file_takes_the_place_of_the_old(desk, pair, make_file):
    desk.take(Harvest((make_file("en", body="The keeper has 13 lamps."),)))
    assert languages(desk) == [("en", "fr")]
    assert desk.search("13 lamps") and not desk.search("The keeper has 12 lamps")[1:]
    desk.undo()
    assert not desk.search("13 lamps")


def test_a_file_that_is_in_the_library_is_not_taken_twice(desk, pair, make_file):
    imported, changed = desk.take(Harvest((make_file("en"),)))
    assert (imported.already, imported.documents) == (("A_99_1-en.txt",), ())
    assert changed.said == "1 file was here already"
    assert "import" in desk.undo_text()


def test_one_undo_takes_the_whole_import_back_and_redo_restores_it(desk, make_file):
    desk.take(Harvest((make_file("en"), make_file("fr"), make_file("en", "A/99/2"))))
    before = desk.documents()
    assert desk.undo().rows
    assert desk.documents() == ()
    desk.redo()
    assert desk.documents() == before


def test_an_undone_import_can_be_made_anew(desk, make_file):
    desk.take(Harvest((make_file("en"),)))
    desk.undo()
    assert desk.take(Harvest((make_file("en"),)))[0].versions == 1


def test_refused_files_are_handed_on(desk, tmp_path):
    refused = Refused(tmp_path / "x.docx", "x.docx: this file is empty.")
    imported, changed = desk.take(Harvest((), (refused,)))
    assert (imported.refused, changed.documents) == ((refused,), ())
    assert changed.said == "1 file could not be read"


def test_findings_are_counted_in_the_queue(desk, make_file):
    desk.take(Harvest((make_file("en", "A/99/1"), make_file("en", "A/99/2"), make_file("fr", "A/99/2", "2044-05-21"))))
    first, second = desk.documents()
    assert (first.name, second.name) == ("A/99/2", "A/99/1")
    assert first.errors + first.warnings == sum(row.severity != "info" for row in desk.findings(first.id)) > 0


def test_a_correction_that_mends_a_finding_lowers_the_count(desk, make_file):
    document = desk.take(Harvest((make_file("en"), make_file("fr", date="2044-05-21"))))[0].documents[0]
    before = desk.documents()[0]
    desk.correct(document, "fr", "date", "2044-05-12")
    after = desk.documents()[0]
    assert after.errors + after.warnings < before.errors + before.warnings


def test_a_document_settled_goes_to_the_end_of_the_queue(desk, make_file):
    desk.take(Harvest((make_file("en", "A/99/1"), make_file("en", "A/99/2"))))
    first = desk.documents()[0]
    desk.set_state(first.id, "reviewed")
    assert desk.documents()[-1].id == first.id


def test_samples_are_removed_in_one_step_and_come_back_with_undo(desk, make_file):
    desk.take(Harvest((make_file("en"), make_file("en", "A/99/2"))), samples=True)
    desk.take(Harvest((make_file("en", "A/99/3"),)))
    desk.remove_samples()
    assert [row.name for row in desk.documents()] == ["A/99/3"] and not desk.has_samples()
    desk.undo()
    assert desk.has_samples() and len(desk.documents()) == 3


def test_a_clerks_file_never_joins_a_sample(desk, make_file):
    desk.take(Harvest((make_file("en"),)), samples=True)
    desk.take(Harvest((make_file("fr"),)))
    assert languages(desk) == [("en",), ("fr",)]


def test_a_cancelled_import_leaves_nothing(tmp_path, open_desk):
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        path.write_text("SAMPLE text of a harmless subject\n")

    def stop(done, total):
        if done == 1:
            raise Cancelled

    with open_desk() as desk:
        with pytest.raises(Cancelled):
            desk.take(harvest(paths, stop))
        assert (desk.documents(), desk.undo_text()) == ((), "")


def test_an_import_that_fails_leaves_nothing(desk, make_file):
    good, bad = make_file("en"), make_file("fr")
    bad = replace(bad, version=replace(bad.version, readings=(object(),)))
    with pytest.raises(AttributeError):
        desk.take(Harvest((good, bad)))
    assert desk.documents() == ()
    assert desk.take(Harvest((good,)))[0].versions == 1


def test_two_desks_at_one_library_see_each_others_work(open_desk, make_file, field):
    with open_desk() as first, open_desk() as second:
        first.take(Harvest((make_file("en"),)))
        assert field(second, 1, "en", "date").value == "2044-05-12"
        first.correct(1, "en", "date", "2044-05-13")
        assert field(second, 1, "en", "date").value == "2044-05-13"


def test_a_library_is_new_once(tmp_path):
    with Desk(tmp_path / "library.db", "Ana") as desk:
        assert desk.is_new
    with Desk(tmp_path / "library.db", "Ana") as desk:
        assert not desk.is_new


def test_nothing_read_is_no_step(desk):
    desk.take(harvest([], quiet))
    assert desk.undo_text() == ""
