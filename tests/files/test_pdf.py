import gc
import warnings

from reviewer.files.pdf_rows import Row, written
from reviewer.files.pdf_runs import Run
from tests.files.making import at, pdf

LETTER = (
    at(124, 734, "United Nations", 14) + at(500, 734, "A/99/1") + at(124, 705, "General Assembly", 20, "F2")
    + at(124, 686, "Security Council", 20, "F2") + at(397, 705, "Distr.: General") + at(397, 693, "1 January 2099")
    + at(397, 669, "Original: English") + at(60, 569, "General Assembly", 10, "F2")
    + at(348, 569, "Security Council", 10, "F2") + at(60, 557, "First session", 10, "F2")
    + at(348, 557, "First year", 10, "F2") + at(60, 545, "Agenda item 1")
    + at(124, 477, "Letter dated 1 January 2099 from a SAMPLE addressed to nobody", 12, "F2")
)  # fmt: skip


def test_the_columns_of_the_masthead_come_one_after_the_other(texts):
    assert texts(pdf(LETTER)) == [
        "United Nations", "A/99/1", "General Assembly", "Security Council", "Distr.: General", "1 January 2099",
        "Original: English", "General Assembly", "First session", "Agenda item 1", "Security Council", "First year",
        "Letter dated 1 January 2099 from a SAMPLE addressed to nobody",
    ]  # fmt: skip


def test_a_line_has_its_page_box_size_and_weight(read):
    block = read(pdf(at(100, 700, "one"), at(100, 600, "SAMPLE", 12, "F2"))).blocks[1]
    left, bottom, right, top = block.place.box
    assert (block.place.index, block.look.size, block.look.bold, block.whole) == (2, 12.0, True, False)
    assert 99 < left < 102 and bottom < 600 < top and 140 < right < 160


def test_pieces_of_a_word_are_not_spaced_and_words_are(texts):
    assert texts(pdf(at(100, 700, "SAM") + at(121.7, 700, "PLE") + at(145, 700, "text"))) == ["SAMPLE text"]


def test_footnotes_are_told_by_size_and_mark_and_their_raised_numbers_left_out(read):
    words = (
        at(100, 700, "This is a SAMPLE sentence") + at(219.5, 703.5, "1", 6) + at(100, 688, "on two lines, no more.")
    )
    note = at(100, 103, "1", 6) + at(108, 100, "A/99/1, a note that nobody wrote.", 8)
    source = read(pdf(words + note))
    assert [(block.role, block.text) for block in source.blocks] == [
        ("text", "This is a SAMPLE sentence"), ("text", "on two lines, no more."),
        ("footnote", "1 A/99/1, a note that nobody wrote."),
    ]  # fmt: skip


def test_a_letter_set_smaller_than_its_annex_is_no_footnote(read):
    letter = at(100, 700, "12 May 2044", 10) + at(100, 680, "A SAMPLE letter of few words (see annex).*", 10)
    note = at(100, 100, "* As received.", 8)
    annex = "".join(at(100, 700 - 20 * n, "A SAMPLE annex in large type, line after line of it.", 14) for n in range(9))
    source = read(pdf(letter + note, annex))
    assert [block.text for block in source.blocks if block.role == "footnote"] == ["* As received."]


def test_a_footnote_asterisk_stays_where_it_is(texts):
    note = at(100, 100, "* A/99/1.", 8)
    assert texts(pdf(at(100, 700, "Item 1 of the SAMPLE agenda*, and some more words") + note))[0].endswith(
        "agenda*, and some more words"
    )


def test_pages_without_text_are_named(read):
    assert "page 2 is a picture" in read(pdf(at(100, 700, "SAMPLE"), "q Q")).notes[0]


def test_nothing_is_left_open_behind_a_failure(texts):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert texts(pdf(at(100, 700, "SAMPLE"))) == ["SAMPLE"]
        gc.collect()


def test_the_figures_of_a_chart_above_the_footnotes_are_none(read):
    words = "".join(at(100, 700 - 12 * n, f"This is a SAMPLE sentence, the line {n} of it.") for n in range(9))
    chart = at(140, 140, "8 000", 8) + at(140, 130, "30 June 2026", 8) + at(300, 130, "30 June 2027", 8)
    note = at(100, 103, "1", 6) + at(108, 100, "A/99/1, a note that nobody wrote.", 8)
    notes = [block.text for block in read(pdf(words, words + chart + note)).blocks if block.role == "footnote"]
    assert notes == ["1 A/99/1, a note that nobody wrote."]


def test_what_was_not_read_is_told(read):
    note = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (SAMPLE) >>"
    link = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>"
    marked = pdf(at(100, 700, "SAMPLE")).replace(b"/Type /Page ", f"/Type /Page /Annots [{note} {link}] ".encode())
    assert "1 remark stands over the pages" in read(marked).notes[0]


def test_attached_files_and_forms_are_told(read):
    names = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >> /AcroForm << /Fields [] >>"
    held = pdf(at(100, 700, "SAMPLE")).replace(b"/Type /Catalog", b"/Type /Catalog " + names.encode())
    assert [note[:26] for note in read(held).notes] == ["This PDF holds 1 attached ", "This PDF is a form: what w"]


def test_a_bullet_of_a_symbol_font_is_a_bullet():
    run = Run("\uf0b7 a SAMPLE item", 100, 200, 700, 10)
    assert written(Row([run]), marks=False) == "• a SAMPLE item"
