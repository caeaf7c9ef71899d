import re
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.desk import EXPORT_KINDS, Desk, DraftOptions, ExportOptions, Harvest
from reviewer.desk.exporting import Asked
from reviewer.errors import CannotWrite, NotAFolder, UnknownThing
from reviewer.progress import Cancelled


@pytest.fixture
def ask(desk, tmp_path):
    """Return a function: export some documents to a folder, and give what became of each file."""

    def export(documents, *kinds, report=None, **options):
        wanted = ExportOptions(tmp_path / "out", **options)
        return list(desk.export(documents, kinds, wanted, *([report] if report else [])))

    return export


def test_each_version_gets_its_draft_in_a_folder_that_is_made(ask, pair, tmp_path):
    ask([pair], "circulation")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["A_99_1-EN.docx", "A_99_1-FR.docx"]


def test_only_the_languages_wanted_are_written(ask, pair):
    assert [one.languages for one in ask([pair], "circulation", languages=("fr",))] == [("fr",)]


def test_a_document_without_the_languages_wanted_is_told(ask, pair):
    (one,) = ask([pair], "circulation", languages=("ru",))
    assert "a version in ru" in one.refused


def test_the_desks_paper_is_taken_where_no_other_is_wanted(desk, pair, tmp_path):
    with Desk(desk.library, "tester", drafts=DraftOptions(paper="Letter")) as office:
        wanted = ExportOptions(tmp_path / "out", languages=("en",))
        (one,) = office.export([pair], ["circulation"], wanted)
        (other,) = office.export([pair], ["circulation"], replace(wanted, existing="number", draft=DraftOptions("A4")))
    assert [width(one.path), width(other.path)] == [12240, 11906]


def width(path):
    with zipfile.ZipFile(path) as package:
        return int(re.search(r'w:w="(\d+)"', package.read("word/document.xml").decode().split("<w:pgSz")[1])[1])


def test_a_document_gets_one_table_for_all_its_versions(ask, pair):
    assert [(one.document, one.path.name) for one in ask([pair], "bilingual")] == [(pair, "A_99_1-EN-FR.docx")]


def test_a_file_that_is_there_stays_and_the_others_are_written(ask, pair, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "A_99_1-EN.docx").write_text("SAMPLE")
    first, second = ask([pair], "circulation")
    assert "A_99_1-EN.docx" in first.refused and second.path is not None
    assert (tmp_path / "out" / "A_99_1-EN.docx").read_text() == "SAMPLE"


def test_a_file_that_is_there_is_replaced_where_asked(ask, pair):
    ask([pair], "circulation")
    assert [one.refused for one in ask([pair], "circulation", existing="replace")] == ["", ""]


def test_a_new_file_can_have_a_number_beside_one_that_is_there(ask, pair):
    ask([pair], "circulation", languages=("en",))
    (second,) = ask([pair], "circulation", languages=("en",), existing="number")
    assert second.path.name == "A_99_1-EN (2).docx"


def test_two_kinds_of_one_name_never_replace_each_other(ask, pair):
    written = ask([pair, pair], "circulation", languages=("en",), existing="replace")
    assert len({one.path for one in written}) == 2


@pytest.fixture
def sent(desk, make_file, tmp_path):
    """A document that was read from a file in the folder to export to."""
    (tmp_path / "out").mkdir()
    found = make_file(symbol="A/99/7")
    file = tmp_path / "out" / "A_99_7-EN.docx"
    file.write_text("SAMPLE")
    version = replace(found.version, file=str(file))
    imported, _ = desk.take(Harvest((replace(found, version=version),)))
    return imported.documents[0]


def test_what_a_sender_sent_is_never_replaced(ask, sent, tmp_path):
    (one,) = ask([sent], "circulation", existing="replace")
    assert "never replaced" in one.refused
    assert (tmp_path / "out" / "A_99_7-EN.docx").read_text() == "SAMPLE"


def test_many_documents_are_written_by_workers_as_few_are_here(desk, ask, make_file, tmp_path):
    files = [make_file(symbol=f"A/99/{number}", body=f"SAMPLE {number}") for number in range(1, 14)]
    imported, _ = desk.take(Harvest(tuple(files)))
    many = ask(imported.documents, "circulation", "tmx")
    alone = ask(imported.documents[:1], "circulation", existing="number")
    assert [bool(one.path) for one in many] == [True, False] * 13
    assert many[0].path.read_bytes()[:4] == alone[0].path.read_bytes()[:4] == b"PK\x03\x04"
    assert len({one.path for one in many if one.path}) == 13


def test_stopping_workers_leaves_whole_files_and_no_workshop(desk, ask, make_file, tmp_path):
    files = [make_file(symbol=f"A/99/{number}", body=f"SAMPLE {number}") for number in range(1, 31)]
    imported, _ = desk.take(Harvest(tuple(files)))

    def report(done, total):
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        ask(imported.documents, "circulation", report=report)
    assert all(zipfile.is_zipfile(path) for path in (tmp_path / "out").iterdir())
    assert len(list((tmp_path / "out").iterdir())) < 30


def test_nothing_is_written_outside_the_folder(ask, pair, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    before = {path for path in tmp_path.rglob("*") if "out" not in path.parts}
    written = ask([pair], "circulation", "csv")
    assert {path for path in tmp_path.rglob("*") if "out" not in path.parts} == before
    assert set((tmp_path / "out").iterdir()) == {one.path for one in written}


def test_two_kinds_of_files_of_one_name_are_told_apart_by_it():
    asked = Asked(ExportOptions(Path("out")), "tester", datetime(2044, 5, 12, tzinfo=UTC))
    names = [asked.target("A_99_1-EN.docx", taken, "corrected").name for taken in ((), ("a_99_1-en.docx",))]
    assert names == ["A_99_1-EN.docx", "A_99_1-EN (corrected).docx"]


def test_what_cannot_be_written_is_told_and_stops_nothing(ask, pair):
    told = [(one.kind, bool(one.refused)) for one in ask([pair], "corrected", "circulation", languages=("en",))]
    assert told == [("corrected", True), ("circulation", False)]


def test_a_document_that_is_gone_is_told(ask, pair):
    first, *_ = ask([999, pair], "circulation")
    assert first.refused and first.path is None


def test_cancelling_keeps_what_was_written(ask, pair, tmp_path):
    def report(done, total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        ask([pair, pair], "circulation", languages=("en",), report=report)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["A_99_1-EN.docx"]


def test_progress_goes_from_nothing_to_all(ask, pair):
    told = []
    ask([pair], "circulation", "akn", "csv", report=lambda done, total: told.append((done, total)))
    assert list(dict.fromkeys(told)) == [(0, 4), (2, 4), (3, 4), (4, 4)]  # two drafts, one of each other kind


def test_workers_tell_files_too(ask, desk, make_file):
    files = [make_file(symbol=f"A/99/{number}", body=f"SAMPLE {number}") for number in range(1, 13)]
    imported, _ = desk.take(Harvest(tuple(files)))
    told = []
    ask(imported.documents, "circulation", "akn", report=lambda done, total: told.append((done, total)))
    assert (told[0], told[-1]) == ((0, 24), (24, 24)) and {done % 2 for done, _ in told} == {0}


def test_a_file_in_the_place_of_the_folder_is_named(desk, pair, tmp_path):
    (tmp_path / "file").write_text("SAMPLE")
    with pytest.raises(NotAFolder, match="file: this is a file, not a folder"):
        list(desk.export([pair], ["circulation"], ExportOptions(tmp_path / "file")))


def test_a_folder_that_cannot_be_made_is_said_before_anything_is_written(desk, pair, tmp_path):
    (tmp_path / "file").write_text("SAMPLE")
    with pytest.raises(CannotWrite):
        list(desk.export([pair], ["circulation"], ExportOptions(tmp_path / "file" / "out")))


def test_an_unknown_kind_is_refused(ask, pair):
    with pytest.raises(UnknownThing):
        ask([pair], "papyrus")


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_every_kind_has_one_writer_and_an_ending(kind):
    writers = (EXPORT_KINDS[kind].version, EXPORT_KINDS[kind].document, EXPORT_KINDS[kind].selection)
    assert sum(map(bool, writers)) == 1 and EXPORT_KINDS[kind].ending.startswith(".")


@pytest.mark.parametrize(
    ("kind", "name"), [("csv", "metadata.csv"), ("jsonl", "metadata.jsonl"), ("marcxml", "metadata.xml")]
)
def test_metadata_of_all_documents_stand_in_one_file(kind, name, ask, pair, tmp_path):
    (one,) = ask([pair], kind)
    assert (one.document, one.path) == (0, tmp_path / "out" / name)
    assert "A/99/1" in one.path.read_text(encoding="utf-8")


def test_metadata_of_the_languages_wanted_alone_are_written(ask, pair):
    (one,) = ask([pair], "jsonl", languages=("fr",))
    assert [line.count('"language": "fr"') for line in one.path.read_text(encoding="utf-8").splitlines()] == [2]


def test_a_document_with_its_versions_becomes_one_file_of_akoma_ntoso(ask, pair):
    (one,) = ask([pair], "akn")
    assert one.path.name == "A_99_1-EN-FR.xml" and b"FRBRWork" in one.path.read_bytes()
