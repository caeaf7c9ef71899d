"""Texts written in Markdown, and texts that only look so."""

import pytest

HEAD = "# SAMPLE report\n\n## Beans\n\n"
CASES = {
    "headings": ("", []),
    "bold and italics": ("A **bold** and _slanted_ __word__ here.", ["A bold and slanted word here."]),
    "links and pictures": ("See [the note](https://example.org/x) and ![a bean](b.png).", ["See the note and a bean."]),
    "signs meant as they stand": (r"A\_99, \# and 1\. stay", ["A_99, # and 1. stay"]),
    "names with underscores": ("a_sample_name stays", ["a_sample_name stays"]),
    "quotations": ("> A quotation that the program which wrote it wrapped at the end of\n> a line.", [
        "A quotation that the program which wrote it wrapped at the end of a line."]),
    "tables": ("| Bean | Row |\n|------|----:|\n| red | 7 |", ["Bean", "Row", "red", "7"]),
    "lists": ("- one\n- two\n\n1. three\n2. four", ["- one", "- two", "1. three", "2. four"]),
    "underlined headings and rules": ("Onions\n------\n\n***\n\nText.", ["Onions", "Text."]),
    "code": ("Use `beans` here.\n\n```\nbeans = 7\n```", ["Use beans here.", "beans = 7"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_signs_that_no_page_shows_are_taken_out(paragraphs, name):
    written, wanted = CASES[name]
    assert paragraphs(HEAD + written) == ["SAMPLE report", "Beans", *wanted]


def test_notes_come_as_footnotes_and_where_they_are_called_nothing_stands(cleaned):
    text = cleaned(f"{HEAD}Beans[^1] grow.\n\n[^1]: A note that was wrapped by the program that wrote\n    it down.\n")
    notes = [text.cut(one) for one in text.paragraphs if one.role == "footnote"]
    assert text.cut(text.paragraphs[2]) == "Beans grow."
    assert notes == ["1 A note that was wrapped by the program that wrote it down."]


@pytest.mark.parametrize(
    "written", ["# SAMPLE", "#1 is a number", "A [bracket](1) in a text", "a | b", "> 5", "x_y_ z_"]
)
def test_a_text_with_one_such_sign_is_no_markdown(paragraphs, written):
    assert paragraphs(written) == [written]


def test_what_is_left_leads_back_to_its_place(cleaned):
    lines = (HEAD + "A **bold** [link](x) `code` | and _so_ on\n\n| a | b |\n|---|---|").split("\n")
    text = cleaned("\n".join(lines))
    for position, char in enumerate(text.content):
        place = text.place(position)
        assert char == "\n" or lines[place.index - 1][place.column] == char
