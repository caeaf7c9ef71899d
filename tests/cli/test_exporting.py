"""``reviewer export``: several documents, kinds and languages."""

import pytest


@pytest.fixture
def at(reviewer, library):
    """Run a command on the library."""
    return lambda *words: reviewer("--library", library, *words)


def kinds(ran):
    return sorted({answer["kind"] for answer in ran.answers})


def test_several_kinds_are_written_at_once(at, tmp_path):
    ran = at("export", "1", "--to", tmp_path / "out", "--kind", "circulation,html,tmx", "--json")
    assert (ran.status, kinds(ran)) == (0, ["circulation", "html", "tmx"])


def test_all_documents_are_written(at, tmp_path):
    listed = at("list", "--json").answers
    ran = at("export", "--all", "--to", tmp_path / "out", "--json")
    assert {answer["document"] for answer in ran.answers} == {answer["document"] for answer in listed}


def test_a_table_names_its_languages(at, tmp_path):
    ran = at("export", "1", "--to", tmp_path, "--kind", "bilingual", "--languages", "en,fr", "--json")
    assert [(answer["language"], answer["languages"]) for answer in ran.answers] == [("en fr", ["en", "fr"])]


def test_a_file_that_is_there_stays_unless_a_number_is_wanted(at, tmp_path):
    asked = ("export", "1", "--to", tmp_path, "--languages", "fr", "--json")
    first = at(*asked).answers[0]["written"]
    again = at(*asked)
    assert (again.status, again.answers[0]["written"]) == (1, None)
    assert at(*asked, "--number").answers[0]["written"] == first.replace(".docx", " (2).docx")


@pytest.mark.parametrize("words", [(), ("no such document",), ("1", "--kind", "papyrus"), ("1", "--languages", "xx")])
def test_what_is_wanted_must_be_there(at, tmp_path, words):
    ran = at("export", *words, "--to", tmp_path)
    assert (ran.status, "Traceback" in ran.err) == (2, False)


def test_a_corrected_file_says_what_it_needs(at, tmp_path):
    ran = at("export", "1", "--to", tmp_path, "--kind", "corrected", "--languages", "fr", "--json")
    assert ran.answers[0]["written"] or "Word" in ran.answers[0]["error"]


def test_a_file_of_all_documents_has_no_language_for_people(at, tmp_path):
    ran = at("export", "--all", "--to", tmp_path, "--kind", "csv")
    assert ran.out == f"-  {tmp_path / 'metadata.csv'}\n"


def test_files_are_written_as_out_of_a_library(reviewer, note, tmp_path):
    ran = reviewer("draft", note["en"], note["fr"], "--to", tmp_path, "--kind", "circulation,html,csv", "--json")
    assert (ran.status, kinds(ran)) == (0, ["circulation", "csv", "html"])
    assert [answer["document"] for answer in ran.answers] == [1, 1, 1, None]
