"""What `check` prints is a report to hand on: documents by their names, findings in their words, and a sum."""

import pytest


@pytest.fixture
def lamps(tmp_path):
    """Two SAMPLE versions of one document that differ in one figure."""
    english = "A/99/7\n\nSAMPLE Letter\n\nThe keeper of the tower has 22 lamps, and oil for the winter.\n"
    french = "A/99/7\n\nSAMPLE Lettre\n\nLe gardien de la tour a 21 lampes, et de l’huile pour l’hiver.\n"
    for name, text in (("en.txt", english), ("fr.txt", french)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_document_goes_by_its_name(reviewer, lamps):
    assert reviewer("check", lamps).out.startswith("Document 1: A/99/7\n")


def test_a_finding_shows_the_words_around_it(reviewer, lamps):
    out = reviewer("check", lamps).out
    assert "English   The keeper of the tower has 22 lamps, and oil for the winter." in out
    assert "French    Le gardien de la tour a 21 lampes, et de l’huile pour l’hiver." in out


def test_several_documents_have_a_sum(reviewer, lamps):
    (lamps / "other.txt").write_text("A/99/8\n\nSAMPLE\n\nA few words about gardens and their keepers.\n", "utf-8")
    assert reviewer("check", lamps).out.splitlines()[-1].startswith("Documents: 2, versions: 3. Errors: ")


def test_a_program_gets_no_sum(reviewer, lamps):
    (lamps / "other.txt").write_text("A/99/8\n\nSAMPLE\n\nA few words about gardens and their keepers.\n", "utf-8")
    assert len(reviewer("check", lamps, "--json").answers) == 2
