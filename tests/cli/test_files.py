"""read, group, align, check and draft, as contract and people want them."""

import json
import sys
from pathlib import Path

import pytest

from reviewer.fields import SPECS

PARTS = {"masthead", "title", "body", "request", "signature", "footnote", "annex"}


def test_read_gives_one_line_a_file_in_the_order_given(reviewer, note):
    ran = reviewer("read", note["fr"], note["en"], note["ru"], "--json")
    assert [answer["file"] for answer in ran.answers] == [str(note[code]) for code in ("fr", "en", "ru")]
    assert ran.status == 0


def test_read_gives_every_field_of_the_contract(reviewer, note):
    answer = reviewer("read", "--json", note["fr"]).answers[0]
    assert answer["error"] is None
    assert list(answer["fields"]) == [spec.key for spec in SPECS]
    assert answer["fields"]["language"] == "fr"
    assert answer["fields"]["symbols"] == ["A/HRC/99/G/9001"]


def test_what_is_not_found_is_null_or_an_empty_list(reviewer, tmp_path):
    (tmp_path / "note.txt").write_text("A few words about gardens.\n", "utf-8")
    fields = reviewer("read", "--json", tmp_path / "note.txt").answers[0]["fields"]
    assert (fields["symbols"], fields["date"]) == ([], None)


def test_readings_point_at_their_text_and_their_place(reviewer, note):
    readings = reviewer("read", "--json", note["fr"]).answers[0]["readings"]
    symbol = readings["symbols"][0]
    assert set(symbol) >= {"value", "text", "start", "end", "rule", "score", "place"}
    assert symbol["end"] - symbol["start"] == len(symbol["text"])


def test_paragraphs_name_their_part(reviewer, note):
    paragraphs = reviewer("read", "--json", note["fr"]).answers[0]["paragraphs"]
    assert {paragraph["part"] for paragraph in paragraphs} <= PARTS
    assert all(one["end"] - one["start"] == len(one["text"]) for one in paragraphs)


def test_people_read_the_fields_line_by_line(reviewer, note):
    ran = reviewer("read", note["fr"])
    assert "  symbols             A/HRC/99/G/9001" in ran.out.splitlines()


def test_group_brings_the_versions_together_and_names_the_missing(reviewer, note):
    answers = reviewer("group", note["fr"], note["en"], "--json").answers
    assert len(answers) == 1
    assert [version["language"] for version in answers[0]["versions"]] == ["en", "fr"]
    assert answers[0]["missing"] == ["ar", "zh", "ru", "es"]
    assert answers[0]["reasons"]


def test_folders_are_walked(reviewer, samples):
    answers = reviewer("group", "--json", samples).answers
    files = [version["file"] for answer in answers for version in answer["versions"]]
    assert len(files) == len(list(samples.glob("SAMPLE_*")))


def test_align_puts_every_paragraph_into_exactly_one_link(reviewer, note):
    answer = reviewer("align", "--json", note["en"], note["fr"]).answers[0]
    count = [len(read["paragraphs"]) for read in reviewer("read", "--json", note["en"], note["fr"]).answers]
    assert sorted(index for link in answer["links"] for index in link["a"]) == list(range(count[0]))
    assert sorted(index for link in answer["links"] for index in link["b"]) == list(range(count[1]))


def test_align_lines_takes_each_line_for_a_paragraph(reviewer, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The meeting of 12 May 2031.\nThere were 84 pupils.\n", "utf-8")
    b.write_text("La réunion du 12 mai 2031.\nIl y avait 84 élèves.\n", "utf-8")
    answer = reviewer("align", "--lines", a, b, "--json").answers[0]
    assert [(link["a"], link["b"]) for link in answer["links"]] == [([0], [0]), ([1], [1])]


def test_findings_make_the_status_one(reviewer, samples):
    ran = reviewer("check", "--json", samples)
    findings = [finding for answer in ran.answers for finding in answer["findings"]]
    assert ran.status == 1
    assert {"check", "severity", "field", "languages", "message", "places"} <= set(findings[0])
    assert all(place["text"] for finding in findings for place in finding["places"])


def test_drafts_are_written_to_the_folder_and_nowhere_else(reviewer, note, tmp_path):
    folder = tmp_path / "out"
    ran = reviewer("draft", note["en"], note["fr"], "--to", folder, "--languages", "fr", "--json")
    assert [(answer["document"], answer["language"]) for answer in ran.answers] == [(1, "fr")]
    assert [str(path) for path in folder.iterdir()] == [ran.answers[0]["written"]]


def test_a_draft_can_be_read_again(reviewer, note, tmp_path):
    written = reviewer("draft", note["en"], "--to", tmp_path, "--json").answers[0]["written"]
    fields = reviewer("read", "--json", written).answers[0]["fields"]
    assert fields["symbols"] == ["A/HRC/99/G/9001"]


def test_a_draft_is_not_overwritten_unasked(reviewer, note, tmp_path):
    assert reviewer("draft", note["en"], "--to", tmp_path).status == 0
    assert reviewer("draft", note["en"], "--to", tmp_path).status == 1
    assert reviewer("draft", note["en"], "--to", tmp_path, "--overwrite").status == 0


@pytest.mark.parametrize(("kind", "ending"), [("bilingual", "docx"), ("html", "html"), ("tmx", "tmx")])
def test_the_versions_of_a_document_are_written_side_by_side(reviewer, note, tmp_path, kind, ending):
    ran = reviewer("draft", note["en"], note["fr"], "--to", tmp_path, "--kind", kind, "--json")
    (answer,) = ran.answers
    assert (ran.status, answer["language"], answer["languages"]) == (0, "en fr", ["en", "fr"])
    assert answer["written"].endswith(f"-EN-FR.{ending}")
    assert Path(answer["written"]).is_file()


def test_a_document_in_one_language_is_not_set_side_by_side(reviewer, note, tmp_path):
    ran = reviewer("draft", note["en"], "--to", tmp_path, "--kind", "bilingual", "--json")
    assert (ran.status, ran.answers[0]["written"]) == (1, None)
    assert "not two languages" in ran.answers[0]["error"]


def test_a_file_in_no_library_has_nothing_corrected_and_the_answer_says_so(reviewer, note, tmp_path):
    word = reviewer("draft", note["en"], "--to", tmp_path, "--json").answers[0]["written"]
    ran = reviewer("draft", word, "--to", tmp_path / "corrected", "--kind", "corrected", "--plain", "--json")
    assert Path(ran.answers[0]["written"]).name == Path(word).stem + " (corrected).docx"
    assert ran.answers[0]["notes"] == ["Nothing was corrected in this version; the file is the sender's own."]


def test_a_text_has_no_corrected_file_and_the_answer_says_why(reviewer, note, tmp_path):
    ran = reviewer("draft", note["en"], "--to", tmp_path, "--kind", "corrected", "--json")
    assert ran.status == 1
    assert "corrected files are written for Word files (.docx) only" in ran.answers[0]["error"]


def test_an_unknown_language_is_refused_before_anything_is_written(reviewer, note, tmp_path):
    ran = reviewer("draft", note["en"], "--to", tmp_path / "out", "--languages", "en,xx")
    assert (ran.status, (tmp_path / "out").exists()) == (2, False)
    assert "xx" in ran.err


def test_json_is_utf8_and_one_object_a_line(reviewer, note):
    out = reviewer("read", "--json", note["ru"]).out
    assert out.count("\n") == 1
    assert "тетрадь" in out
    assert json.loads(out)


def test_a_file_name_that_is_no_text_comes_through(reviewer, tmp_path):
    if sys.platform != "linux":
        pytest.skip("only Linux has file names that are no text")
    path = tmp_path / "note\udce9.txt"
    path.write_text("A few words about gardens.\n", "utf-8")
    assert reviewer("read", "--json", path).answers[0]["file"] == str(path)


def test_why_gives_the_candidates_of_a_field_with_rule_score_and_place(reviewer, note):
    answer = reviewer("read", "--json", note["fr"], "--why", "symbols").answers[0]
    assert answer["key"] == "symbols"
    assert [(one["value"], one["rule"]) for one in answer["candidates"]] == [("A/HRC/99/G/9001", "symbol.masthead")]
    assert answer["candidates"][0]["place"]


def test_why_of_an_unknown_field_names_the_fields(reviewer, note):
    ran = reviewer("read", note["fr"], "--why", "colour")
    assert ran.status == 2
    assert "symbols" in ran.err
