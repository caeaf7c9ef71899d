"""A backup was proved before it is called one; what it replaces is kept."""

import pytest
from sqlite_utils import Database

from reviewer.errors import DamagedLibrary, MissingFile, NewerLibrary
from reviewer.store import Store, restore


def test_a_backup_holds_what_the_library_holds(store, add, make_version, noon):
    document = add(store, make_version())
    with Store(store.back_up(noon)) as backup:
        assert backup.versions(document)[0].version == make_version()


def test_backups_of_one_second_stand_beside_each_other(store, noon):
    assert [store.back_up(noon).name, store.back_up(noon).name] == [
        "library-20440512-120000.db",
        "library-20440512-120000-2.db",
    ]


def test_a_backup_leaves_no_temporary_file(store, noon):
    backup = store.back_up(noon)
    assert list(backup.parent.iterdir()) == [backup]


def test_verifying_says_what_there_is(store, add, make_version):
    add(store, make_version())
    assert store.verify() == "library.db is sound: 1 document, 1 version, 1 entry in the history."


def test_restoring_keeps_the_library_it_replaces(tmp_path, add, make_version, noon):
    library = tmp_path / "library.db"
    with Store(library) as store:
        backup = store.back_up(noon)
        add(store, make_version())
    kept = restore(library, backup, noon)
    with Store(library) as restored, Store(kept) as replaced:
        assert (len(restored.documents()), len(replaced.documents())) == (0, 1)
    assert backup.exists()


def test_a_log_left_by_a_crash_goes_aside_with_its_library(tmp_path, noon):
    library = tmp_path / "library.db"
    with Store(library) as store:
        backup = store.back_up(noon)
    (tmp_path / "library.db-wal").write_bytes(b"left over")
    kept = restore(library, backup, noon)
    assert not (tmp_path / "library.db-wal").exists()
    assert (tmp_path / f"{kept.name}-wal").read_bytes() == b"left over"


def test_a_damaged_backup_replaces_nothing(tmp_path, noon):
    library = tmp_path / "library.db"
    with Store(library) as store:
        backup = store.back_up(noon)
    backup.write_bytes(backup.read_bytes()[:9000])
    before = library.read_bytes()
    with pytest.raises(DamagedLibrary):
        restore(library, backup, noon)
    assert library.read_bytes() == before


def test_a_newer_backup_replaces_nothing(tmp_path, noon):
    library = tmp_path / "library.db"
    with Store(library) as store:
        backup = store.back_up(noon)
    with Store(backup) as newer:
        Database(newer._conn)["_sqlite_migrations"].insert(
            {"migration_set": "reviewer", "name": "999", "applied_at": ""}
        )
    with pytest.raises(NewerLibrary):
        restore(library, backup, noon)


def test_a_backup_that_is_not_there_is_named(tmp_path, noon):
    with pytest.raises(MissingFile, match=r"gone\.db"):
        restore(tmp_path / "library.db", tmp_path / "gone.db", noon)
