from pathlib import Path

from reviewer.files import Block, Place, Source
from reviewer.text import Text, clean_text


def cleaned(text: str) -> Text:
    return clean_text(Source(Path("sample.pdf"), "pdf", "", (Block(text, Place("page", 3)),)))


def test_characters_that_turn_text_round_are_taken_out_and_named():
    text = cleaned("SAMPLE A/\u202e99/L.1")
    assert text.content == "SAMPLE A/99/L.1"
    assert text.notes[0].startswith(
        "Invisible characters that turn the direction of the text were met 1 times, first on"
    )


def test_isolates_in_latin_text_are_named_with_their_page():
    assert "page 3" in cleaned("SAMPLE \u2067text\u2069").notes[0]


def test_the_honest_marks_of_arabic_text_are_not():
    assert cleaned("\u202bنص تجريبي SAMPLE\u202c").notes == ()


def test_other_invisible_characters_are_not():
    assert cleaned("SAMPLE\u200f text\u00ad").notes == ()
