"""Names that others chose are shown on one line, and change neither lines nor letters beside them."""

import pytest

NAME = "SAMPLE\nErrors: 0\x1b[2J\u202eb.txt"
SHOWN = r"SAMPLE\nErrors: 0\x1b[2J\u202eb.txt"
COMMANDS = (["check"], ["read"], ["group"], ["read", "--why", "title"])


@pytest.fixture
def named(tmp_path):
    path = tmp_path / NAME
    try:
        path.write_text("SAMPLE A letter about the garden.\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system does not take such names")
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_that_breaks_lines_is_spelt_out(command, reviewer, named):
    said = reviewer(*command, named).out
    assert SHOWN in said
    assert not {"\x1b", "\u202e"} & set(said)


def test_an_import_names_such_a_file_on_one_line(reviewer, named):
    assert f"{SHOWN}: imported" in reviewer("import", named).out


def test_a_program_gets_the_name_as_it_is(reviewer, named):
    assert reviewer("read", "--json", named).answers[0]["file"] == str(named)


def test_a_sentence_about_a_file_that_is_not_there_is_one_line(reviewer, tmp_path):
    assert reviewer("read", tmp_path / NAME).err.count("\n") == 1
