"""What each field's correction becomes in the sender's file: read again, it is the corrected value."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reviewer.export import CorrectedOptions, write_corrected

CHANGES = {
    "symbols": ["A/99/9002/Add.1"],
    "organs": ["E"],
    "session": 81,
    "agenda_items": ["25", "26 (a)"],
    "agenda_kind": "provisional_agenda",
    "agenda_titles": ["SAMPLE planning of lighthouses"],
    "distribution": "limited",
    "date": "2044-06-13",
    "original_languages": ["fr"],
    "title": "SAMPLE harbours of the south: Report of the Secretary-General",
    "reissued": True,
}


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("key", CHANGES)
def test_a_corrected_field_is_read_again_from_the_corrected_file(desk, key, tracked):
    desk.take()
    found = desk.correct(tracked=tracked, **{key: CHANGES[key]})
    assert (found.placed, found.not_placed) == ((key,), ())
    assert desk.again().values[key] == CHANGES[key]


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_all_fields_at_once_are_read_again(desk, tracked):
    version = desk.take()
    found = desk.correct(tracked=tracked, **CHANGES)
    assert found.not_placed == ()
    again = desk.again()
    assert {key: again.values[key] for key in version.values} == {**version.values, **CHANGES}


def test_the_other_paragraphs_stay_as_they_are(desk):
    version = desk.take()
    desk.correct(date="2044-06-13")
    again = desk.again()
    before = [version.text.cut(one) for one in (*version.text.paragraphs, *version.text.asides)]
    after = [again.text.cut(one) for one in (*again.text.paragraphs, *again.text.asides)]
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [("12 May 2044", "13 June 2044")]


def test_a_symbol_is_corrected_in_every_running_head(desk):
    desk.take()
    desk.correct(symbols=["A/99/9002"])
    again = desk.again()
    assert [again.text.cut(one) for one in again.text.asides] == ["A/99/9002", "A/99/9002"]


def test_a_running_head_with_a_wrong_symbol_is_corrected_and_told(desk, masthead):
    desk.take(masthead(heads=("A/99/X/Add.3", "A/99/9001")))
    found = desk.correct()
    assert [desk.again().text.cut(one) for one in desk.again().text.asides] == ["A/99/9001", "A/99/9001"]
    assert "Running heads with another symbol were corrected." in found.sentences


@pytest.mark.parametrize("head", ["A/99/9001/Add.1", "S/2044/77", "See A/99/X/Add.3 on harbours"])
def test_a_running_head_that_may_be_right_stays(desk, masthead, head):
    desk.take(masthead(heads=(head, "A/99/9001")))
    desk.correct()
    assert [desk.again().text.cut(one) for one in desk.again().text.asides] == [head, "A/99/9001"]


def test_a_running_head_with_the_first_components_of_the_symbol_stays_so(desk, masthead):
    desk.take(masthead(symbol="A/81/6 (Sect. 15)/Part A", heads=("A/81/6 (Sect. 15)", "Part IV")))
    desk.correct(symbols=["A/81/6 (Sect. 16)/Part A"])
    assert [desk.again().text.cut(one) for one in desk.again().text.asides] == ["A/81/6 (Sect. 16)", "Part IV"]


def test_an_old_symbol_that_the_text_names_is_told_and_left(desk, masthead):
    desk.take(masthead(body=("The present report, A/99/9001, describes the harbours that the inspectors have seen.",)))
    found = desk.correct(symbols=["A/99/9002"])
    assert "The text still names A/99/9001; words of the text are not changed." in found.sentences
    assert any("report, A/99/9001" in "".join(one.itertext()) for one in desk.part().iter("{*}p"))


def test_a_second_symbol_stands_behind_the_first(desk):
    desk.take()
    found = desk.correct(symbols=["A/99/9001", "S/2044/77"])
    assert found.not_placed == ()
    assert desk.again().values["symbols"] == ["A/99/9001", "S/2044/77"]


def test_one_of_two_symbols_is_taken_out_with_its_dash(desk, masthead, shown):
    desk.take(masthead(symbol="A/99/9001–S/2044/77", heads=("A/99/9001–S/2044/77",) * 2))
    desk.correct(symbols=["A/99/9001"])
    assert shown(desk.header("A/99/9001")) == "A/99/9001"
    assert desk.again().values["symbols"] == ["A/99/9001"]


def test_the_words_of_a_title_between_two_changes_stay_in_their_runs(desk):
    desk.take()
    desk.correct(tracked=True, title="SAMPLE ports of the south: Report of the Secretary-General")
    deleted = [one.text for one in desk.part().iter("{*}delText")]
    assert deleted == ["harbours", "north"]


def test_a_second_heading_that_is_dropped_takes_its_paragraph_along(desk):
    desk.take()
    before = len(desk.part(source=True)[0])
    desk.correct(title="SAMPLE harbours of the north")
    assert len(desk.part()[0]) == before - 1
    assert desk.again().values["title"] == "SAMPLE harbours of the north"


def test_two_headings_get_the_words_that_are_theirs(desk, shown):
    desk.take()
    desk.correct(title="SAMPLE ports: Note by the Secretariat")
    titles = [shown(one) for one in desk.part().iter("{*}p") if one.find("{*}pPr/{*}pStyle") is not None]
    assert titles == ["SAMPLE ports", "Note by the Secretariat"]


def test_an_absent_symbol_is_put_into_the_empty_cell_of_the_masthead(desk, masthead):
    desk.take(masthead(symbol="", heads=()))
    found = desk.correct(symbols=["A/99/9001"])
    assert found.not_placed == ()
    assert desk.again().values["symbols"] == ["A/99/9001"]


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_an_absent_date_stands_below_the_distribution(desk, masthead, tracked):
    desk.take(masthead(block=("Distr.: General", "Original: English")))
    desk.correct(tracked=tracked, date="2044-05-12")
    again = desk.again()
    lines = [again.text.cut(one) for one in again.text.paragraphs]
    assert lines[lines.index("Distr.: General") + 1] == "12 May 2044"
    assert again.values["date"] == "2044-05-12"


def test_an_absent_agenda_item_stands_below_the_session_and_looks_like_it(desk, masthead):
    desk.take(masthead(below=("Ninety-ninth session",)))
    found = desk.correct(agenda_items=["25"], agenda_kind="agenda")
    assert found.not_placed == ()
    paragraph = next(one for one in desk.part().iter("{*}p") if "".join(one.itertext()) == "Agenda item 25")
    assert paragraph.find("{*}r/{*}rPr/{*}b") is not None
    assert desk.again().values["agenda_items"] == ["25"]


def test_items_on_two_lines_are_corrected_each_on_its_own(desk, masthead):
    lines = ("Ninety-ninth session", "Agenda item 25", "Item 7 of the provisional agenda*", "SAMPLE one", "SAMPLE two")
    version = desk.take(masthead(below=lines))
    assert version.values["agenda_items"] == ["25", "7"]
    found = desk.correct(agenda_items=["25", "8 (b)"])
    assert found.not_placed == ()
    assert "Item 8 (b) of the provisional agenda*" in ["".join(one.itertext()) for one in desk.part().iter("{*}p")]


def test_a_further_item_title_stands_below_the_first(desk):
    desk.take()
    desk.correct(agenda_items=["25", "26"], agenda_titles=["SAMPLE planning of harbours", "SAMPLE lighthouses"])
    assert desk.again().values["agenda_titles"] == ["SAMPLE planning of harbours", "SAMPLE lighthouses"]


@pytest.mark.parametrize("key", ["date", "session", "agenda_items", "distribution", "original_languages"])
@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_cleared_field_is_deleted(desk, key, tracked):
    version = desk.take()
    empty = [] if isinstance(version.values[key], list) else None
    more = {"session": {"session_kind": None}, "agenda_items": {"agenda_kind": None, "agenda_titles": []}}.get(key, {})
    found = desk.correct(tracked=tracked, **{key: empty}, **more)
    assert found.not_placed == ()
    assert desk.again().values[key] == empty


def test_what_no_line_says_could_not_be_placed(desk):
    desk.take()
    found = desk.correct(document_type="note", annexes=3, session_dates=None, senders=["FRA"])
    assert [one.field for one in found.not_placed] == ["document_type", "senders", "annexes"]
    assert found.sentences[0].startswith("Document type could not be placed: ")


def test_a_type_that_follows_from_the_new_title_is_placed_with_it(desk):
    desk.take()
    found = desk.correct(
        title="SAMPLE harbours: Note by the Secretariat", document_type="note", senders=["SECRETARIAT"]
    )
    assert found.not_placed == ()
    assert found.placed == ("document_type", "title", "senders")


def test_a_field_without_a_line_beside_it_could_not_be_placed(desk, masthead):
    desk.take(masthead(block=("",), heads=("A/99/9001",)))
    found = desk.correct(date="2044-05-12")
    assert [one.field for one in found.not_placed] == ["date"]
    assert desk.again().values["date"] is None


def test_only_what_a_clerk_has_corrected_is_changed_where_that_is_known(desk):
    version = desk.take()
    wanted = replace(version, values={**version.values, "session": 81, "date": "2044-06-13"})
    how = CorrectedOptions("A. Clerk", datetime(2026, 1, 2, tzinfo=UTC), fields=("date",))
    assert write_corrected(wanted, desk.source, desk.folder / "corrected.docx", how).placed == ("date",)


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_masthead_in_a_table_of_the_body_is_corrected_there(desk, masthead, tracked):
    def change(document) -> None:
        table = document.add_table(2, 2)
        document.element.body.insert(0, table._tbl)
        table.cell(0, 0).text, table.cell(0, 1).text = "United Nations", "A/99/9001"
        table.cell(1, 0).text, table.cell(1, 1).text = "General Assembly", "Distr.: General"
        table.cell(1, 1).add_paragraph("12 May 2044")

    desk.take(masthead(name="", symbol="", organ="", block=("",), heads=(), change=change))
    found = desk.correct(tracked=tracked, symbols=["A/99/9002"], date="2044-06-13", distribution="limited")
    assert found.not_placed == ()
    again = desk.again().values
    assert (again["symbols"], again["date"], again["distribution"]) == (["A/99/9002"], "2044-06-13", "limited")


def test_running_heads_of_every_section_are_corrected(desk, masthead):
    def change(document) -> None:
        for _ in range(2):
            section = document.add_section()
            for header in (section.header, section.even_page_header, section.first_page_header):
                header.is_linked_to_previous = False
                header.paragraphs[0].text = "A/99/9001"

    desk.take(masthead(change=change))
    desk.correct(symbols=["A/99/9002"])
    again = desk.again()
    assert {again.text.cut(one) for one in again.text.asides} == {"A/99/9002"}
    assert len(again.text.asides) == 8
