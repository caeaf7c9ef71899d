from pathlib import Path

from reviewer.files import Block, Place, Source
from reviewer.text import Text, clean_text


def cleaned(text: str) -> Text:
    return clean_text(Source(Path("sample.pdf"), "pdf", "", (Block(text, Place("page", 3)),)))


def test_characters_that_turn_text_round_are_taken_out_and_named():
    text = cleaned("SAMPLE A/\u202e99/L.1")
    assert text.content == "SAMPLE A/99/L.1"
    assert text.notes[0].startswith("Invisible characters that turn the direction of the text were met (page 3) and")


def test_of_several_places_the_first_is_named_and_counted():
    first, second = (Block(f"SAMPLE \u202e{n}", Place("body", n)) for n in (4, 7))
    text = clean_text(Source(Path("sample.docx"), "docx", "", (first, second)))
    assert "(body, paragraph 5, the first of 2 places)" in text.notes[0]


def test_isolates_in_latin_text_are_named_with_their_page():
    assert "page 3" in cleaned("SAMPLE \u2067text\u2069").notes[0]


def test_the_honest_marks_of_arabic_text_are_not():
    assert cleaned("\u202bنص تجريبي SAMPLE\u202c").notes == ()


def test_other_invisible_characters_are_not():
    assert cleaned("SAMPLE\u200f text\u00ad").notes == ()
