import csv
import io

import pytest

from reviewer.export import Record, write_csv
from reviewer.export.metadata.csv_table import guard, unguard
from reviewer.fields import SPECS


@pytest.fixture
def table(tmp_path):
    """Write records and give the lines as dictionaries."""

    def make(*records):
        write_csv(records, tmp_path / "metadata.csv", overwrite=True)
        text = (tmp_path / "metadata.csv").read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    return make


def test_each_version_is_a_line_in_the_order_of_the_languages(table, versions):
    lines = table(Record("A/79/901", versions[::-1]))
    assert [(line["document"], line["language"]) for line in lines] == [
        ("A/79/901", language) for language in ("ar", "zh", "en", "fr")
    ]


def test_every_field_of_the_contract_has_a_column(table, sample):
    (line,) = table(Record("one", (sample("en"),)))
    assert {spec.key for spec in SPECS} < set(line)


def test_lists_are_joined_as_the_window_shows_them(table, sample):
    (line,) = table(Record("one", (sample("en"),)))
    assert line["symbols"] == "A/74/901; S/2020/902"
    assert line["agenda_titles"] == "SAMPLE: the planting of trees\nSAMPLE: the care of orchards"


def test_a_spreadsheet_sees_at_once_that_it_is_utf_8(versions, tmp_path):
    write_csv([Record("one", versions)], tmp_path / "metadata.csv")
    assert (tmp_path / "metadata.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"])
def test_what_could_begin_a_formula_is_never_computed(sign, table, sample):
    (line,) = table(Record("one", (sample("en", title=f"{sign}1+1"),)))
    assert line["title"] == f"'{sign}1+1"


@pytest.mark.parametrize(
    "text",
    ["=1", "'=1", "''=1", "a\n=1", "a;=1\n;-2", "  =1", "\u3000＝1", "it's = 1", "5-6", "'quoted'", "", ";;=", "\n\n@"],
)
def test_a_guarded_text_can_be_had_back(text):
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["A/79/901", "Trees; flowers - and more", "5-6", "it's = 1", "2025-01-02"])
def test_harmless_texts_stay_as_they_are(text):
    assert guard(text) == text


def test_a_line_within_a_cell_and_what_follows_a_semicolon_are_guarded_too():
    assert guard("SAMPLE\n=1;=2; =3") == "SAMPLE\n'=1;'=2;' =3"


def test_the_name_of_the_file_stands_there_without_its_folders(table, sample):
    (line,) = table(Record("one", (sample("en"),)))
    assert line["file"] == "sample.txt"
