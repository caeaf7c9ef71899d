"""The commands on a library: import, list, search, show, correct, history, undo, export, backup, restore."""

import pytest


@pytest.fixture
def at(reviewer, library):
    """Run a command on the library."""

    def run(*words):
        return reviewer("--library", library, *words)

    return run


def title(at):
    """Return the French title as shown, as read, and whether it was corrected."""
    versions = at("show", "1", "--json").answers[0]["versions"]
    french = next(version for version in versions if version["language"] == "fr")
    field = next(field for field in french["fields"] if field["key"] == "title")
    return field["value"], field["read"], field["corrected"]


def test_import_answers_for_each_file_and_then_for_each_document(reviewer, tmp_path, note):
    answers = reviewer("--library", tmp_path / "new.sqlite", "import", "--json", note["en"], note["fr"]).answers
    assert [answer["file"] for answer in answers[:2]] == [str(note["en"]), str(note["fr"])]
    assert answers[2]["languages"] == ["en", "fr"]


def test_a_file_imported_twice_is_in_the_library_once(at, note):
    assert at("import", "--json", note["en"]).answers[0]["already"] is True
    assert len(at("list", "--json").answers) == 1


def test_list_names_documents_and_missing_languages(at):
    answer = at("list", "--json").answers[0]
    assert (answer["document"], answer["name"], answer["state"]) == (1, "A/HRC/99/G/9001", "new")
    assert answer["missing"] == ["ar", "zh", "ru", "es"]


def test_search_finds_paragraphs_in_any_language(at):
    answers = at("search", "--json", "jardins").answers
    assert answers and {answer["language"] for answer in answers} == {"fr"}


def languages(at):
    return {answer["document"]: answer["languages"] for answer in at("list", "--json").answers}


def test_a_version_is_split_off_and_joined_again(at):
    answer = at("split", "1", "fr", "--json").answers[0]
    assert (answer["said"], languages(at)) == ("Done: split French off A/HRC/99/G/9001", {1: ["en"], 2: ["fr"]})
    at("join", "1", "2")
    assert languages(at) == {1: ["en", "fr"]}
    assert "joined" in at("show", "1", "--json").answers[0]["grouping"]["reasons"][0]


def test_a_split_is_undone(at):
    at("split", "1", "fr")
    at("undo")
    assert languages(at) == {1: ["en", "fr"]}


def test_a_language_that_is_not_there_is_not_split_off(at):
    assert at("split", "1", "ru").status == 2


def test_a_correction_stands_beside_what_was_read(at):
    before = title(at)[0]
    assert at("correct", "1", "fr", "title", "Un autre titre").status == 0
    assert title(at) == ("Un autre titre", before, True)


def test_a_document_can_be_named_by_its_symbol(at):
    assert at("correct", "A/HRC/99/G/9001", "fr", "title", "Un autre titre").status == 0
    assert title(at)[2] is True


def test_the_history_says_who_changed_what(at):
    before = title(at)[0]
    at("correct", "1", "fr", "title", "Un autre titre")
    entry = at("history", "1", "--json").answers[0]
    assert (entry["language"], entry["field"], entry["old"], entry["new"]) == ("fr", "title", before, "Un autre titre")
    assert entry["who"] and entry["when"]


def test_undo_and_redo_outlive_the_command(at):
    before = title(at)
    at("correct", "1", "fr", "title", "Un autre titre")
    assert at("undo").status == 0
    assert title(at) == before
    assert at("redo").status == 0
    assert title(at)[0] == "Un autre titre"


def test_nothing_to_undo_is_said(reviewer, tmp_path, note):
    path = tmp_path / "one.sqlite"
    reviewer("--library", path, "import", note["en"])
    reviewer("--library", path, "undo")
    assert reviewer("--library", path, "undo").out == "There is nothing to undo.\n"


def test_what_is_no_value_is_refused_with_the_form(at):
    ran = at("correct", "1", "fr", "date", "tomorrow")
    assert ran.status == 2
    assert "tomorrow" in ran.err and "2020-04-08" in ran.err


@pytest.mark.parametrize("words", [("show", "77"), ("show", "A/1/1"), ("correct", "1", "ar", "title", "x")])
def test_what_is_not_there_is_said(at, words):
    ran = at(*words)
    assert ran.status == 2
    assert ran.err.startswith("reviewer: ") and "Traceback" not in ran.err


def test_an_unknown_field_is_said(at):
    ran = at("correct", "1", "fr", "colour", "green")
    assert (ran.status, "Traceback" in ran.err) == (2, False)
    assert "colour" in ran.err


def test_export_writes_a_draft_from_the_corrected_fields(at, reviewer, tmp_path):
    at("correct", "1", "fr", "date", "2038-09-21")
    ran = at("export", "1", "--to", tmp_path / "out", "--languages", "fr", "--json")
    assert [answer["language"] for answer in ran.answers] == ["fr"]
    assert reviewer("read", "--json", ran.answers[0]["written"]).answers[0]["fields"]["date"] == "2038-09-21"


def test_a_backup_brings_back_what_was_there(at):
    before = title(at)
    written = at("backup", "--json").answers[0]["written"]
    at("correct", "1", "fr", "title", "Un autre titre")
    assert at("restore", written).status == 0
    assert title(at) == before


def test_a_sound_library_is_called_sound(at):
    assert at("verify").status == 0


def test_a_damaged_library_is_said_and_left_as_it_is(reviewer, tmp_path):
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(b"no library at all " * 1000)
    ran = reviewer("--library", path, "verify")
    assert ran.status == 2 and "damaged" in ran.err
    assert path.read_bytes() == b"no library at all " * 1000


def test_a_damaged_library_can_be_restored(at, library):
    written = at("backup", "--json").answers[0]["written"]
    library.write_bytes(b"no library at all " * 1000)
    assert at("restore", written).status == 0
    assert len(at("list", "--json").answers) == 1


def test_a_lost_library_can_be_restored(at, library):
    written = at("backup", "--json").answers[0]["written"]
    library.unlink()
    assert at("restore", written, "--json").answers == [{"restored": str(library), "kept": None}]
    assert len(at("list", "--json").answers) == 1


def test_a_library_that_is_not_there_is_not_made_by_looking(reviewer, tmp_path):
    ran = reviewer("--library", tmp_path / "none.sqlite", "list")
    assert ran.status == 2 and "none.sqlite" in ran.err
    assert not (tmp_path / "none.sqlite").exists()


def test_without_a_library_named_the_clerks_own_is_used(reviewer, home, note):
    assert reviewer("import", note["en"]).status == 0
    assert (home / "library.sqlite").exists()
