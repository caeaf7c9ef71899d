"""A library is judged before it is touched."""

import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from reviewer.errors import DamagedLibrary, LibraryBusy, NewerLibrary
from reviewer.progress import Cancelled, quiet
from reviewer.store import Store, guarding, opening
from reviewer.store.opening import is_remote
from reviewer.store.schema import schema


@pytest.fixture
def library(tmp_path, add, make_version):
    path = tmp_path / "library.db"
    with Store(path) as store:
        add(store, make_version("SAMPLE " * 2000))
    return path


def test_a_newer_library_is_refused_untouched(library):
    with closing(sqlite3.connect(library)) as newer, newer:
        newer.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('reviewer', '999_later', '')"
        )
    before = library.read_bytes()
    with pytest.raises(NewerLibrary):
        Store(library)
    assert library.read_bytes() == before
    assert list(library.parent.iterdir()) == [library]


def test_a_library_that_is_to_be_made_or_changed_does_not_open_unchanged(library, tmp_path):
    assert opening.opens_unchanged(library)
    assert not opening.opens_unchanged(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()
    with closing(sqlite3.connect(library)) as older, older:
        older.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (opening.MIGRATIONS[-1],))
    assert not opening.opens_unchanged(library)


def test_the_migrations_are_named_in_their_order():
    assert [migration.name for migration in schema._migrations] == list(opening.MIGRATIONS)


def test_damage_not_looked_for_at_the_opening_is_found_afterwards(library):
    data = bytearray(library.read_bytes())
    data[-8192:-4096] = b"\x5a" * 4096
    library.write_bytes(data)
    with Store(library, check=False) as store, pytest.raises(DamagedLibrary):
        store.look_over(quiet)


def test_looking_a_library_over_can_be_stopped(library, monkeypatch):
    def stop(done, total):
        raise Cancelled

    monkeypatch.setattr(opening, "_STEPS", 1)
    with Store(library) as store, pytest.raises(Cancelled):
        store.look_over(stop)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_library_is_damaged(library, share):
    data = library.read_bytes()
    library.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(DamagedLibrary, match="Restore a backup"):
        Store(library)


def test_a_page_overwritten_is_damage(library):
    data = bytearray(library.read_bytes())
    data[4096:8192] = b"\x5a" * 4096
    library.write_bytes(data)
    with pytest.raises(DamagedLibrary):
        Store(library)


def test_a_file_of_another_kind_is_no_library(tmp_path):
    path = tmp_path / "library.db"
    path.write_text("SAMPLE text, long enough not to be taken for an empty database" * 20)
    with pytest.raises(DamagedLibrary):
        Store(path)


def test_the_database_of_another_program_is_no_library(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(DamagedLibrary):
        Store(tmp_path / "other.db")


def test_a_second_writer_waits_and_is_then_told(tmp_path, store, noon, monkeypatch):
    with Store(tmp_path / "library.db") as second:
        second._conn.execute("PRAGMA busy_timeout = 50")
        with store.write("Ana", noon), pytest.raises(LibraryBusy), second.write("Ben", noon):
            pass
        with second.write("Ben", noon) as writing:  # the first has finished
            writing.add_document(sample=False)


def test_a_reader_is_not_stopped_by_a_writer(tmp_path, store, add, make_version, noon):
    add(store, make_version())
    with Store(tmp_path / "library.db") as second, store.write("Ana", noon) as writing:
        writing.undo()
        assert len(second.documents()) == 1


def test_a_full_disk_is_told_and_nothing_is_lost(store, add, make_version):
    add(store, make_version())
    pages = store._conn.execute("PRAGMA page_count").fetchone()[0]
    store._conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryBusy):
        add(store, make_version("SAMPLE " * 5000, file="/in/two.txt"))
    assert len(store.documents()) == 1
    assert "1 document," in store.verify()


@contextmanager
def without_rights():
    """Be a user who may not write, also where the tests are run as root."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)


@pytest.fixture
def closed_folder():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights of folders work otherwise here")
def test_a_folder_without_rights_is_told(closed_folder):
    closed_folder.chmod(0o555)
    with without_rights(), pytest.raises(LibraryBusy, match="permissions"):
        Store(closed_folder / "library.db")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights of files work otherwise here")
def test_a_library_without_rights_is_told(closed_folder, noon):
    with Store(closed_folder / "library.db"):
        pass
    (closed_folder / "library.db").chmod(0o444)
    closed_folder.chmod(0o555)
    with without_rights(), pytest.raises(LibraryBusy, match="permissions"):
        Store(closed_folder / "library.db")


def test_a_path_through_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("SAMPLE")
    with pytest.raises(LibraryBusy):
        Store(tmp_path / "file" / "library.db")


def test_errors_that_are_bugs_stay_bugs(store):
    with pytest.raises(sqlite3.OperationalError, match="no such table"), guarding.guarded(store.path):
        store._conn.execute("SELECT * FROM recipes")


@pytest.mark.parametrize(("kind", "remote"), [("ext4", False), ("cifs", True), ("nfs4", True)])
def test_network_disks_are_known_by_their_mount(tmp_path, kind, remote):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\nserver {tmp_path} {kind} rw 0 0\n")
    assert is_remote(tmp_path / "library.db", mounts) is remote


def test_before_a_migration_a_copy_is_kept(library, monkeypatch):
    later = Migrations("reviewer")

    @later(name="002_later")
    def colours(db):
        db.execute("CREATE TABLE colours (name TEXT) STRICT")

    monkeypatch.setattr(schema, "_migrations", [*schema._migrations, *later._migrations])
    monkeypatch.setattr(opening, "MIGRATIONS", (*opening.MIGRATIONS, "002_later"))
    with Store(library) as store:
        assert Database(store._conn).table("colours").exists()
    with closing(sqlite3.connect(library.with_name("library.db.before-002_later"))) as copy:
        assert copy.execute("SELECT count(*) FROM sqlite_master WHERE name = 'colours'").fetchone() == (0,)
        assert copy.execute("SELECT count(*) FROM documents").fetchone() == (1,)
