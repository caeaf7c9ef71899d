"""What an import would do is said on the command line, and nothing is stored."""

import pytest


@pytest.fixture
def foretell(reviewer, library):
    """Ask what importing some files into the library would do."""

    def run(*words):
        return reviewer("--library", library, "import", "--dry-run", *words)

    return run


def test_each_file_is_foretold_in_the_order_given_and_nothing_is_stored(foretell, reviewer, library, note, tmp_path):
    new = tmp_path / "new.txt"
    new.write_text("A/99/77\n\nSAMPLE Lamps\n\n1. The keeper has lamps.\n")
    answers = foretell("--json", note["en"], new).answers
    assert [(answer["file"], answer["deed"]) for answer in answers] == [(str(note["en"]), "known"), (str(new), "new")]
    assert len(reviewer("--library", library, "list", "--json").answers) == 1


def test_people_read_what_becomes_of_a_file(foretell, note):
    assert "in the library already" in foretell(note["en"]).out


def test_a_file_that_cannot_be_read_and_an_empty_folder_are_named(foretell, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "nothing").mkdir()
    ran = foretell("--json", tmp_path / "empty.txt", tmp_path / "nothing")
    assert ran.status == 1
    assert [bool(answer["error"]) for answer in ran.answers] == [True, True]


def test_without_a_library_none_is_made(reviewer, tmp_path, note):
    library = tmp_path / "none.sqlite"
    (answer,) = reviewer("--library", library, "import", "--dry-run", "--json", note["en"]).answers
    assert (answer["deed"], answer["document"], library.exists()) == ("new", None, False)
