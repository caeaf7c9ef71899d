"""Names of files that others chose, as the window says them."""

from pathlib import Path

from reviewer.ui.wording import say

NAME = "SAMPLE\nErrors: 0\u202eb.txt"


def test_a_path_in_a_sentence_breaks_no_line_and_turns_no_letters():
    assert say("sample", "Written: {path}", path=Path(NAME)) == r"Written: SAMPLE\nErrors: 0\u202eb.txt"


def test_names_with_the_spaces_of_french_and_chinese_stay_as_they_are():
    assert say("sample", "{path}", path=Path("Note\u00a0: lettre\u3000一.docx")) == "Note\u00a0: lettre\u3000一.docx"
