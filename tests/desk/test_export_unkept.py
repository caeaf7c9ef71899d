"""Exports of files that are in no library."""

from datetime import UTC, datetime

import pytest

from reviewer.desk import Exported, ExportOptions, Refused, export_files
from reviewer.resources import resource

NOON = datetime(2044, 5, 12, 12, 0, tzinfo=UTC)
BODY = "United Nations\n{symbol}\nGeneral Assembly\n\n{title}\n\nThe keeper of this SAMPLE has {lamps} lamps.\n"


@pytest.fixture
def letter(tmp_path):
    """Write a letter to a file of that name."""

    def write(name, symbol="A/99/9100", title="Letter dated 2 May 2044 from Iceland", lamps=12):
        path = tmp_path / name
        path.write_text(BODY.format(symbol=symbol, title=title, lamps=lamps), "utf-8")
        return path

    return write


@pytest.fixture
def ask(tmp_path):
    """Export files to a folder, and give what became of each."""

    def export(paths, *kinds, **options):
        return list(export_files(paths, kinds, ExportOptions(tmp_path / "out", **options), "tester", NOON))

    return export


def notes(*endings):
    return [resource("samples") / f"SAMPLE_A_HRC_99_G_9001-{ending}" for ending in endings]


def test_drafts_of_the_languages_wanted_are_written(ask):
    (one,) = ask(notes("FR.txt", "RU.txt"), "circulation", languages=("fr",))
    assert (one.document, one.languages, one.path.name) == (1, ("fr",), "A_HRC_99_G_9001-FR.docx")


def test_a_version_without_masthead_is_named_by_its_document(ask):
    names = [one.path.name for one in ask(notes("FR.txt", "RU.txt"), "circulation")]
    assert names == ["A_HRC_99_G_9001-FR.docx", "A_HRC_99_G_9001-RU.docx"]


def test_every_kind_is_written_as_out_of_a_library(ask):
    files = ask(notes("FR.txt", "RU.txt"), "html", "tmx", "csv", "akn")
    assert [one.path.name for one in files] == [
        "A_HRC_99_G_9001-FR-RU.html",
        "A_HRC_99_G_9001-FR-RU.tmx",
        "A_HRC_99_G_9001-FR-RU.xml",
        "metadata.csv",
    ]


def test_a_draft_in_the_way_is_told_and_kept(ask):
    ask(notes("FR.txt"), "circulation")
    (again,) = ask(notes("FR.txt"), "circulation")
    assert "exists already" in again.refused


def test_two_documents_of_one_name_get_two_files(ask, letter):
    same = "SAMPLE of a title that two letters have"
    paths = [letter(name, "", same, lamps) for name, lamps in (("a.txt", 3), ("b.txt", 70))]
    files = ask(paths, "circulation", existing="replace")
    assert len({one.path for one in files}) == len(files)


def test_a_file_that_cannot_be_read_stops_no_other(ask, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    good, bad = ask([tmp_path / "empty.txt", *notes("FR.txt")], "circulation")
    assert isinstance(good, Exported) and good.path is not None
    assert isinstance(bad, Refused) and "empty" in bad.sentence


def test_the_file_that_was_read_is_never_replaced(ask, letter, tmp_path):
    (tmp_path / "out").mkdir()
    source = letter("out/A_99_9100-EN.html")
    before = source.read_bytes()
    assert all(one.path != source for one in ask([source], "circulation", "html", "akn", existing="replace"))
    assert source.read_bytes() == before
