"""What an import will do is said before it happens, and is what then happens."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reviewer.desk import Harvest, Refused
from reviewer.progress import Cancelled


def deeds(plan):
    return {row.path.name: row.deed for row in plan.rows}


def there(desk):
    """Return the documents of the library as the plan names them: name and languages."""
    return sorted((row.name, row.languages) for row in desk.documents())


def foretold(desk, plan):
    """Return what the plan says the library will hold."""
    held = {row.id: (row.name, list(row.languages)) for row in desk.documents()}
    for row in plan.rows:
        if row.deed in ("new", "joins"):
            held.setdefault(row.home, (row.document, []))[1].append(row.language)
    order = ("ar", "zh", "en", "fr", "ru", "es", "")
    return sorted((name, tuple(sorted(found, key=order.index))) for name, found in held.values())


def test_nothing_is_written_by_looking(desk, make_file):
    desk.preview(Harvest((make_file("en"),)))
    assert (desk.documents(), desk.undo_text()) == ((), "")


def test_new_documents_are_named_with_their_versions(desk, make_file):
    plan = desk.preview(Harvest((make_file("fr"), make_file("en"), make_file("en", "A/99/2"))))
    assert [(row.document, row.language, row.deed) for row in plan.rows] == [
        ("A/99/1", "en", "new"),
        ("A/99/1", "fr", "new"),
        ("A/99/2", "en", "new"),
    ]
    assert plan.said == "2 new documents (3 versions)"


def test_a_version_that_joins_says_which_document_and_why(desk, pair, make_file):
    (row,) = desk.preview(Harvest((make_file("zh"),))).rows
    assert (row.deed, row.home, row.document) == ("joins", pair, "A/99/1")
    assert "A/99/1" in row.reason


def test_a_file_that_is_here_already_is_said(desk, pair, make_file):
    plan = desk.preview(Harvest((make_file("en"),)))
    assert (plan.rows[0].deed, plan.taken, plan.said) == ("known", 0, "1 file is here already")


def test_a_file_that_is_in_the_import_twice_names_the_other(desk, make_file):
    twin = make_file("en", name="again.txt")
    plan = desk.preview(Harvest((make_file("en"), twin)))
    assert deeds(plan) == {"A_99_1-en.txt": "new", "again.txt": "known"}
    assert "A_99_1-en.txt" in plan.rows[1].reason


def test_a_new_copy_is_to_be_looked_at_first(desk, pair, make_file):
    plan = desk.preview(Harvest((make_file("en", body="The keeper has 13 lamps."),)))
    assert (plan.rows[0].deed, plan.rows[0].home, plan.to_decide) == ("new_copy", pair, True)


def test_a_second_text_in_a_language_is_to_be_looked_at_first(desk, pair, make_file):
    plan = desk.preview(Harvest((make_file("en", body="Other lamps.", name="second.txt"),)))
    assert (plan.rows[0].deed, plan.to_decide) == ("new", True)
    assert "A/99/1" in plan.rows[0].reason
    assert plan.rows[0].reason.count("with A/99/1") + plan.rows[0].reason.count("See also") == 1


def test_versions_of_one_new_document_need_no_look(desk, make_file):
    assert not desk.preview(Harvest((make_file("fr"), make_file("en")))).to_decide


def test_a_refused_file_stands_with_its_sentence(desk):
    refused = Refused(Path("/in/x.docx"), "x.docx: this file is empty.")
    plan = desk.preview(Harvest((), (refused,)))
    assert (plan.rows[0].deed, plan.rows[0].reason, plan.taken) == ("refused", "This file is empty.", 0)


def test_what_is_to_be_looked_at_stands_first_with_its_document(desk, pair, make_file):
    second = make_file("en", body="Other lamps.", name="second.txt")
    plan = desk.preview(Harvest((make_file("en", "A/99/2"), make_file("zh"), second)))
    deciding = [row.decide for row in plan.rows]
    assert any(deciding) and not all(deciding) and deciding == sorted(deciding, reverse=True)


def test_a_file_left_out_stays_in_the_plan_and_is_not_taken(desk, make_file):
    files = Harvest((make_file("en"), make_file("fr")))
    left = [Path(files.files[1].version.file)]
    assert deeds(desk.preview(files, left_out=left))["A_99_1-fr.txt"] == "left_out"
    desk.take(files, left_out=left)
    assert there(desk) == [("A/99/1", ("en",))]


def test_an_empty_import_says_so(desk):
    assert desk.preview(Harvest()).said == "There is nothing to import"


@pytest.mark.parametrize("left_out", [(), ("A_99_1-zh.txt",), ("A_99_2-en.txt", "second.txt")])
def test_an_import_does_what_its_plan_said(desk, pair, make_file, left_out):
    files = (
        make_file("zh"),
        make_file("en", body="The keeper has 13 lamps."),
        make_file("en", body="Quite other lamps.", name="second.txt"),
        make_file("en", "A/99/2"),
        make_file("fr", "A/99/2"),
        make_file("fr"),
        make_file("fr", "A/99/2", name="again.txt"),
    )
    left = [Path(file.version.file) for file in files if Path(file.version.file).name in left_out]
    plan = desk.preview(Harvest(files), left_out=left)
    expected = foretold(desk, plan)
    imported, _ = desk.take(Harvest(files), left_out=left)
    assert there(desk) == expected
    assert imported.versions == plan.taken
    assert set(imported.already) == {row.path.name for row in plan.rows if row.deed == "known"}


def test_an_import_stopped_while_it_is_stored_leaves_nothing(desk, make_file):
    def stop(done, total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.take(Harvest((make_file("en"), make_file("fr"))), report=stop)
    assert (desk.documents(), desk.undo_text()) == ((), "")


def test_an_import_on_another_thread_is_seen_and_undone_here(desk, make_file):
    def put():
        with desk.beside() as other:
            other.take(Harvest((make_file("en"), make_file("fr"))))
            return other

    with ThreadPoolExecutor(1) as pool:
        desk.adopt(pool.submit(put).result())
    (row,) = desk.documents()
    assert desk.rows(row.id) and desk.undo().rows
    assert desk.documents() == ()


def test_files_that_the_library_holds_are_known_by_their_bytes(desk, pair, make_file):
    here, new = make_file("en").sha256, make_file("zh").sha256
    assert desk.known([here, new]) == {here}
