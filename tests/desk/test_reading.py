"""Real files, from the disk into the library."""

import pickle
import unicodedata

import pytest

from reviewer.desk import Harvest, harvest, read_version, walk
from reviewer.errors import DamagedFile
from reviewer.progress import quiet
from tests.files.locking import locked_pdf
from tests.files.making import at

TEXT = "SAMPLE\n\nA/99/9100\n\nUpkeep of lighthouses\n\nThe keeper of the lighthouse has 12 lamps and oil for them.\n"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Générale.txt", "مذكرة.txt", "普通照会.txt"])
def test_files_with_names_in_any_script_are_imported_under_them(tmp_path, desk, name, form):
    path = tmp_path / unicodedata.normalize(form, name)
    path.write_text(TEXT, "utf-8")
    imported, _ = desk.take(harvest(walk([tmp_path]), quiet))
    (version,) = desk.versions(imported.documents[0])
    assert version.file == path.name


def test_bad_files_are_refused_with_a_sentence_and_the_others_are_read(tmp_path):
    good, empty, missing = (tmp_path / name for name in ("good.txt", "empty.docx", "missing.pdf"))
    picture = tmp_path / "picture.docx"
    good.write_text(TEXT, "utf-8")
    empty.write_bytes(b"")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    harvested = harvest([empty, good, missing, picture, tmp_path], quiet)
    assert [file.version.file for file in harvested.files] == [str(good)]
    assert [one.path for one in harvested.refused] == [empty, missing, picture, tmp_path]
    assert all(one.sentence.startswith(one.path.name) and one.sentence.endswith(".") for one in harvested.refused)


def test_progress_counts_the_files(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT, "utf-8")
    told = []
    harvest(walk([tmp_path]), lambda done, total: told.append((done, total)))
    assert list(dict.fromkeys(told)) == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_file_is_known_again_by_its_content(tmp_path, desk):
    for name in ("one.txt", "same.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    imported, _ = desk.take(harvest(walk([tmp_path]), quiet))
    assert (imported.versions, imported.already) == (1, ("same.txt",))


def test_what_is_stored_is_what_was_read(tmp_path, desk):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    desk.take(harvest([path], quiet))
    assert desk._store.versions(1)[0].version == read_version(path)


def test_the_samples_come_as_documents_with_something_to_find(desk):
    imported, changed = desk.import_samples(quiet)
    rows = desk.documents()
    assert imported.refused == () and changed.rows and desk.has_samples()
    assert max(len(row.languages) for row in rows) == 6
    assert sum(row.errors + row.warnings for row in rows) > 0


def test_the_counts_kept_for_the_queue_are_those_of_the_findings(desk):
    desk.import_samples(quiet)
    for row in desk.documents():
        severities = [finding.severity for finding in desk.findings(row.id)]
        assert (row.errors, row.warnings) == (severities.count("error"), severities.count("warning"))


def test_the_evidence_of_every_sample_is_a_piece_of_the_text_shown(desk):
    desk.import_samples(quiet)
    for document in desk.documents():
        rows = desk.rows(document.id)
        for language in document.languages:
            for place in (place for field in desk.fields(document.id, language) for place in field.evidence):
                if place.row is not None:
                    pieces = rows[place.row].cells[place.language]
                    assert any(piece.text[place.start - piece.start :].startswith(place.text) for piece in pieces)


def test_samples_imported_twice_are_there_once(desk):
    desk.import_samples(quiet)
    imported, _ = desk.import_samples(quiet)
    assert imported.versions == 0 and imported.already


def test_an_empty_harvest_changes_nothing(desk):
    assert not desk.take(Harvest())[1].rows


def test_a_locked_pdf_is_refused_as_such_and_opened_by_its_password(tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE of a secret")))
    (refused,) = harvest([path], quiet).refused
    (read,) = harvest([path], quiet, password="SAMPLE").files
    assert (refused.locked, "SAMPLE of a secret" in read.version.text.content) == (True, True)


def test_errors_travel_between_processes_whole(tmp_path):
    error = pickle.loads(pickle.dumps(DamagedFile(tmp_path / "one.pdf", "cut short")))
    assert (error.path, error.detail, str(error)) == (
        tmp_path / "one.pdf", "cut short", str(DamagedFile(tmp_path / "one.pdf"))
    )  # fmt: skip
