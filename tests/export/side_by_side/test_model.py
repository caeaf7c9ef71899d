from dataclasses import replace

import pytest

from reviewer.alignment import Row
from reviewer.checks import Finding, Mark
from reviewer.errors import OneLanguageOnly
from reviewer.export import Accepted
from reviewer.export.side_by_side.front import facts, field_lines
from reviewer.export.side_by_side.model import Separator, TableRow, lay_out
from reviewer.text import NoteCall, Span


def separators(table):
    return [(row.text, *row.notes) for row in table.rows if isinstance(row, Separator)]


def numbered(table):
    return [row for row in table.rows if isinstance(row, TableRow)]


def line(table, number, column):
    return numbered(table)[number - 1].cells[column][0]


def marked(table, number, column):
    """Return the words under each remark of a paragraph."""
    words = {}
    for piece in line(table, number, column).pieces:
        for spot in piece.under:
            words[spot.remark.number] = words.get(spot.remark.number, "") + piece.text
    return words


def test_parts_are_told_by_rows_of_their_own(orchard):
    heads = [text for text, *_ in separators(lay_out(orchard(languages=("en", "fr"))))]
    assert heads == ["Masthead", "Title", "Text", "Annex 1"]


def test_an_annex_that_was_not_translated_is_said_to_be_so(orchard):
    notes = separators(lay_out(orchard()))[-1][1:]
    assert notes == ("not translated in the Chinese version: it is in English",)


def test_an_annex_that_a_version_does_not_have_is_said_to_be_missing(orchard, versions):
    french = replace(versions[3], parts=tuple(replace(part, annex=0) for part in versions[3].parts))
    table = lay_out(orchard(versions=(*versions[:3], french), languages=("en", "fr")))
    assert separators(table)[-1][1:] == ("not in the French version",)


def test_rows_set_apart_begin_and_end_with_a_word(orchard):
    made = orchard()
    rows = tuple(replace(row, apart=n == 3) for n, row in enumerate(made.rows))
    texts = [text for text, *_ in separators(lay_out(replace(made, rows=rows)))]
    assert texts[3].startswith("Not to be aligned")
    assert texts[4] == "Aligned again from here"


def test_rows_without_a_word_in_the_languages_shown_are_left_out(orchard):
    made = orchard(languages=("en", "fr"))
    rows = (Row(((0,), (), (), ()), 1.0), *made.rows[1:])
    table = lay_out(replace(made, rows=rows))
    assert [row.number for row in numbered(table)] == [1, 2, 3, 4, 5, 6]


def test_columns_stand_in_the_order_of_the_united_nations(orchard, versions):
    turned = orchard(versions=versions[::-1], languages=("fr", "zh", "ar"))
    assert turned.shown() == ("ar", "zh", "fr")


@pytest.mark.parametrize("languages", [("en",), ("ru", "es"), ("ru", "en")])
def test_one_language_is_not_set_side_by_side(orchard, languages):
    with pytest.raises(OneLanguageOnly):
        lay_out(orchard(languages=languages))


def test_a_finding_marks_its_very_words_in_each_language(orchard, finding):
    table = lay_out(orchard(findings=(finding({"en": "1,250", "fr": "1 250"}),)))
    assert marked(table, 3, 2) == {1: "1,250"}
    assert marked(table, 3, 3) == {1: "1 250"}
    assert table.remarks[0].rows == (3,)


def test_findings_may_overlap(orchard, finding):
    found = finding({"en": "1,250 trees"}), finding({"en": "trees were planted"})
    assert marked(lay_out(orchard(findings=found)), 3, 2) == {1: "1,250 trees", 2: "trees were planted"}


def test_a_finding_on_no_words_stands_between_two(orchard, versions):
    start = versions[2].text.paragraphs[2].span.start
    found = Finding("sample", "error", "SAMPLE", ("en",), None, (Mark(2, Span(start + 6, start + 6)),))
    pieces = line(lay_out(orchard(findings=(found,))), 3, 2).pieces
    assert [(piece.text, len(piece.begins), len(piece.ends)) for piece in pieces[:2]] == [("SAMPLE", 0, 0), ("", 1, 1)]


def test_a_finding_over_several_paragraphs_is_marked_in_the_first(orchard, versions):
    start = versions[2].text.paragraphs[1].span.start
    found = Finding("sample", "error", "SAMPLE", ("en",), None, (Mark(2, Span(start, start + 60)),))
    assert marked(lay_out(orchard(findings=(found,))), 2, 2) == {1: "SAMPLE letter on the orchard"}


def test_a_finding_may_begin_within_a_footnotes_mark(orchard, versions):
    content = versions[2].text.content.replace("2024.*", "2024**")
    paragraphs = versions[2].text.paragraphs
    note = content.index("* A SAMPLE")
    content = content[:note] + "**A SAMPLE" + content[note + 10 :]
    english = replace(versions[2], text=replace(versions[2].text, content=content, paragraphs=paragraphs))
    at = content.index("2024**") + 5
    found = Finding("sample", "error", "SAMPLE", ("en",), None, (Mark(2, Span(at, at + 1)),))
    table = lay_out(orchard(versions=(*versions[:2], english, versions[3]), findings=(found,)))
    assert marked(table, 3, 2) == {1: "**"}


def test_serious_findings_come_first_and_accepted_ones_last(orchard, finding):
    note, error = finding({"en": "trees"}, "first", "info"), finding({"en": "2024"}, "second", "error")
    accepted = Accepted(finding({"en": "1,250"}, "third", "error"), "as printed", "Anna", "2026-05-11T10:00:00+02:00")
    remarks = lay_out(orchard(findings=(note, error), accepted=(accepted,))).remarks
    assert [(each.number, each.message, each.kind) for each in remarks] == [
        (1, "second", "error"),
        (2, "first", "info"),
        (3, "third", "accepted"),
    ]
    assert remarks[2].reason == "Accepted by Anna on 2026-05-11: as printed"


def test_findings_on_other_languages_are_counted_and_not_listed(orchard, finding):
    found = finding({"zh": "2024"}), finding({"en": "2024"})
    table = lay_out(orchard(findings=found, languages=("en", "fr")))
    assert (len(table.remarks), table.others) == (1, 1)


def test_a_language_that_is_missing_concerns_all(orchard):
    found = Finding("missing-languages", "info", "SAMPLE", ("ru",))
    assert lay_out(orchard(findings=(found,), languages=("en", "fr"))).remarks[0].languages == ("ru",)


def test_the_call_of_a_footnote_is_told_from_the_text(orchard):
    calls = [piece.text for piece in line(lay_out(orchard()), 3, 2).pieces if piece.call]
    assert calls == ["*"]


def test_a_mark_that_the_files_program_computed_is_put_in(orchard, versions):
    call = NoteCall(versions[2].text.content.index(" were"), "1", 4)
    content = versions[2].text.content.replace("2024.*", "2024..").replace("* A SAMPLE", "1 A SAMPLE")
    english = replace(versions[2], text=replace(versions[2].text, content=content, calls=(call,)))
    found = line(lay_out(orchard(versions=(*versions[:2], english, versions[3]))), 3, 2)
    assert found.text.startswith("SAMPLE: 1,250 trees1 were")
    assert [piece.text for piece in found.pieces if piece.raised] == ["1"]


def test_the_mark_of_a_signature_is_in_italics(orchard):
    table = lay_out(orchard())
    slanted = [piece.text for n in range(4) for piece in line(table, 4, n).pieces if piece.italic]
    assert slanted == ["(توقيع)", "(签名)", "(Signed)", "(Signé)"]


def test_every_paragraph_is_printed_whole(orchard, versions, finding):
    table = lay_out(orchard(findings=(finding({"en": "trees", "ar": "شجرة", "zh": "2024", "fr": "arbres"}),)))
    for column, version in enumerate(versions):
        texts = [row.cells[column][0].text for row in numbered(table)]
        assert texts == [version.text.cut(paragraph) for paragraph in version.text.paragraphs]


def test_values_that_differ_or_were_corrected_are_told_in_words(orchard):
    made = orchard(read={(3, "date"): "2025-02-30", (0, "session"): 79})
    lines = {line.label: [cell.said for cell in line.cells] for line in field_lines(made)}
    assert lines["Date"] == [(), (), ("differs",), ("corrected; read was: 2025-02-30",)]
    assert lines["Session"][0] == ("corrected; read was: 79",)


def test_a_value_that_only_some_versions_give_is_missing_in_the_others(orchard, versions):
    french = replace(versions[3], values={**versions[3].values, "date": None})
    lines = field_lines(orchard(versions=(*versions[:3], french)))
    assert next(line for line in lines if line.label == "Date").cells[3].said == ("missing",)


def test_the_first_lines_name_what_is_there_and_what_is_not(orchard):
    assert facts(orchard(languages=("fr", "ar"), missing=("ru", "es"))) == (
        "Versions side by side: Arabic, French",
        "Original language: English",
        "Missing languages: Russian, Spanish",
        "Made by Anna Sample on 2026-05-12 14:30",
    )
