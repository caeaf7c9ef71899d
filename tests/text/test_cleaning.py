import pytest

from reviewer.files import Place
from reviewer.text.cleaning import clean, without_emphasis
from reviewer.text.text import Anchor
from reviewer.text.traced import Traced

CASES = {
    "soft hyphens": ("sam\u00adple", "sample"),
    "zero-width spaces": ("sam\u200bple", "sample"),
    "byte order marks": ("\ufeffsample", "sample"),
    "direction marks": ("\u200fA/99/1\u202c", "A/99/1"),
    "tatweel": ("الأمــم المتحـدة", "الأمم المتحدة"),
    "no-break and thin spaces": ("60\u00a0000\u2009« sample »\u202f;", "60 000 « sample » ;"),
    "runs of spaces": ("sample   text\t here", "sample text here"),
    "presentation forms": ("\ufefb", "لا"),
    "latin ligatures": ("ﬁle", "file"),
    "wide digits and letters": ("Ａ／９９", "A／99"),
    "radicals": ("\u2f24会", "大会"),
    "accents apart from their letter": ("re\u0301solution", "résolution"),
    "chinese punctuation stays": ("（见附件）。，：；", "（见附件）。，：；"),
    "quotes, dashes and dots stay": ("“a” – «b»…", "“a” – «b»…"),
    "superscripts stay": ("87º, m², 1er", "87º, m², 1er"),
    "arabic digits stay": ("٢٠١٧", "٢٠١٧"),
    "a space inside a chinese line stays": ("代表团 2099年", "代表团 2099年"),
}


def traced(text: str) -> Traced:
    return Traced(text, (Anchor(0, Place("line", 1)),))


@pytest.mark.parametrize("name", CASES)
def test_cleaning(name):
    raw, wanted = CASES[name]
    assert clean(traced(raw)).text == wanted


@pytest.mark.parametrize("name", CASES)
def test_every_character_that_was_kept_maps_back_to_itself(name):
    raw = CASES[name][0]
    done = clean(traced(raw))
    kept = [(char, raw[done.place(at).column]) for at, char in enumerate(done.text) if char in raw and char != " "]
    assert all(char == source or source not in done.text for char, source in kept)


EMPHASIS = {
    "round quoted words": ("as *“a sample of words”* and so on", "as “a sample of words” and so on"),
    "doubled": ("a **sample** text", "a sample text"),
    "a footnote mark": ("the note and its annex* as a document", "the note and its annex* as a document"),
    "a footnote's text": ("* A/99/50.", "* A/99/50."),
    "two footnote marks": ("South Sample:* draft, North Sample** too", "South Sample:* draft, North Sample** too"),
}


@pytest.mark.parametrize("name", EMPHASIS)
def test_asterisks_of_emphasis_go_and_footnote_marks_stay(name):
    raw, wanted = EMPHASIS[name]
    assert without_emphasis(traced(raw))[0].text == wanted


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("as *a sample* goes", [("a sample", False, True)]),
        ("**Bold** and *slanted* words", [("Bold", True, False), ("slanted", False, True)]),
        ("the note* and its annex", []),
    ],
)
def test_words_between_asterisks_are_told_as_bold_or_italic(raw, told):
    text, marked = without_emphasis(traced(raw))
    assert [(text.text[one.start : one.end], one.bold, one.italic) for one in marked] == told
