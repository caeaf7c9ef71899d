"""Files that arrive in a folder are told once they have stopped growing."""

from hashlib import sha256

from reviewer.desk import look_for_files
from reviewer.progress import quiet


def twice(folder):
    return look_for_files(folder, look_for_files(folder, None, quiet), quiet)


def names(arrived):
    return sorted(path.name for path in arrived.prints)


def test_a_file_counts_once_two_looks_find_it_the_same(tmp_path):
    (tmp_path / "a.txt").write_text("SAMPLE")
    first = look_for_files(tmp_path, None, quiet)
    assert (names(first), first.settled) == ([], False)
    second = look_for_files(tmp_path, first, quiet)
    assert dict(second.prints) == {tmp_path / "a.txt": sha256(b"SAMPLE").hexdigest()}
    assert second.settled


def test_a_file_that_grows_is_waited_for(tmp_path):
    (tmp_path / "a.txt").write_text("SAMPLE")
    first = look_for_files(tmp_path, None, quiet)
    (tmp_path / "a.txt").write_text("SAMPLE and more")
    second = look_for_files(tmp_path, first, quiet)
    assert (names(second), second.settled) == ([], False)
    assert names(look_for_files(tmp_path, second, quiet)) == ["a.txt"]


def test_unfinished_hidden_and_empty_files_are_left_out(tmp_path):
    for name in ("~$a.docx", "a.docx.part", "a.TMP", ".hidden.txt", "b.crdownload"):
        (tmp_path / name).write_text("SAMPLE")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "a.docx").write_text("SAMPLE")
    assert names(twice(tmp_path)) == ["a.docx"]


def test_files_in_folders_inside_are_found(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("SAMPLE")
    assert names(twice(tmp_path)) == ["a.txt"]


def test_a_folder_that_has_vanished_is_said_and_no_error(tmp_path):
    gone = look_for_files(tmp_path / "gone", None, quiet)
    assert (gone.there, gone.settled) == (False, True)


def test_what_was_seen_in_another_folder_does_not_count(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("SAMPLE")
    other = look_for_files(tmp_path / "b", twice(tmp_path / "a"), quiet)
    assert names(other) == []


def test_the_library_itself_is_never_opened(tmp_path):
    for name in ("library.sqlite", "library.sqlite-wal", "a.txt"):
        (tmp_path / name).write_text("SAMPLE")
    library = tmp_path / "library.sqlite"
    first = look_for_files(tmp_path, None, quiet, library)
    assert names(look_for_files(tmp_path, first, quiet, library)) == ["a.txt"]
