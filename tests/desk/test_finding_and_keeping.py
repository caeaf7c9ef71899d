"""Search, names of files, backups: what a clerk takes out of the library."""

import pytest

from reviewer.desk import Harvest, walk
from reviewer.desk.naming import file_name


def test_two_characters_of_chinese_are_found_in_the_whole_library(desk, make_file):
    desk.take(Harvest((make_file("zh"), make_file("en", "A/99/2"))))
    (row,) = desk.search("灯塔")
    assert (row.name, row.language, row.end - row.start) == ("A/99/1", "zh", 2)


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("A/79/1; S/2024/5", "A_79_1&S_2024_5-EN.docx"),
        ("A/81/6 (Sect. 10)", "A_81_6_(Sect._10)-EN.docx"),
        ("CEDAW/C/SR.9001*", "CEDAW_C_SR.9001!-EN.docx"),
        ("مذكرة شفوية", "مذكرة_شفوية-EN.docx"),
        ("园" * 300, "园" * 66 + "-EN.docx"),
        ("../../..", "document-EN.docx"),
        ("x" * 300, "x" * 80 + "-EN.docx"),
    ],
)
def test_names_of_drafts_are_safe_on_every_system(document, name):
    assert file_name(document, "en") == name


def test_a_backup_restored_brings_back_that_day(desk, pair, field):
    backup = desk.backup()
    desk.correct(pair, "en", "date", "2044-05-13")
    kept = desk.restore(backup)
    assert field(desk, pair, "en", "date").value == "2044-05-12"
    assert kept.exists()


def test_a_sound_library_says_so(desk, pair):
    assert desk.verify() == "library.db is sound: 1 document, 2 versions, 2 entries in the history."


def test_walking_leaves_out_hidden_and_temporary_files(tmp_path):
    for name in ("b.txt", "a.docx", "~$a.docx", ".hidden", "in/c.pdf", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("SAMPLE")
    missing = tmp_path / "gone.txt"
    found = walk([missing, tmp_path, tmp_path / "b.txt"])
    assert [path.name for path in found] == ["gone.txt", "a.docx", "b.txt", "c.pdf"]


def test_the_original_version_is_marked(desk, pair):
    assert [(row.language, row.original) for row in desk.versions(pair)] == [("en", True), ("fr", False)]
