"""Opening a library: judged first, copied before any migration, closed whatever happens."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reviewer.errors import DamagedLibrary, LibraryBusy, NewerLibrary
from reviewer.progress import Cancelled, Report
from reviewer.store.guarding import guarded, immediate
from reviewer.store.records import APPLICATION_ID

MIGRATIONS = (
    "001_library",
    "002_acceptances",
    "003_row_pins",
    "004_related",
    "005_places",
    "006_queue",
    "007_certainty",
)
"""Those of `schema`, by name: a library that has them all is opened without what can change tables."""

WAIT = 3.0  # seconds that a write waits for another process before `LibraryBusy`

_STEPS = 200_000  # of SQLite between two looks at whether to go on
_REMOTE = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone", "davfs"}


def opens_unchanged(path: Path) -> bool:
    """Say whether the library at `path` opens as it is: to make one, or bring one up to date, takes a while."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=WAIT)) as conn:
            return not judge(conn, path, check=False)
    except (sqlite3.Error, DamagedLibrary, NewerLibrary):
        return False


def open_database(path: Path, check: bool = True) -> tuple[sqlite3.Connection, bool]:
    """Open the library at `path`, brought up to date; also say whether it was made by this opening.

    `check` reads the whole of it. Raises `DamagedLibrary`, `NewerLibrary` (the file untouched) or `LibraryBusy`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryBusy(str(path)) from error
    with guarded(path):
        conn = sqlite3.connect(path, timeout=WAIT)
        try:
            return conn, _bring_up_to_date(conn, path, check)
        except BaseException:
            conn.close()
            raise


def _bring_up_to_date(conn: sqlite3.Connection, path: Path, check: bool) -> bool:
    is_new = not conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    pending = list(MIGRATIONS) if is_new else judge(conn, path, check)
    if pending and not is_new:
        _copy(conn, path.with_name(f"{path.name}.before-{pending[-1]}"))
    _set_journal(conn, path)
    if pending:
        from reviewer.store.schema import migrate  # noqa: PLC0415  (sqlite_utils takes 0.2 s, and is needed this once)

        with immediate(conn):
            migrate(conn)
    conn.execute("PRAGMA foreign_keys = ON")  # only now: Table.transform() needs it off
    return is_new


def judge(conn: sqlite3.Connection, path: Path, check: bool = True) -> list[str]:
    """Return the names of the migrations that the library in `conn` still needs.

    Raises `NewerLibrary`, or `DamagedLibrary` where the file is another program's or, looked for with `check`, unsound.
    Writes nothing.
    """
    kept = conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    sql = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'reviewer'"
    applied = {row[0] for row in conn.execute(sql)} if kept else set()
    if not applied <= set(MIGRATIONS):
        raise NewerLibrary(str(path))
    if not applied or conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedLibrary(str(path))
    if check and conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedLibrary(str(path))
    return [name for name in MIGRATIONS if name not in applied]


def look_over(conn: sqlite3.Connection, path: Path, report: Report) -> None:
    """Read the whole of an open library; raises `DamagedLibrary` where it is unsound.

    `report` is called again and again; its `Cancelled` passes through.
    """

    def stopped() -> bool:
        try:
            report(0, 0)
        except Cancelled:
            return True
        return False

    conn.set_progress_handler(stopped, _STEPS)
    try:
        with guarded(path):
            if conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise DamagedLibrary(str(path))
    except sqlite3.OperationalError:
        report(0, 0)  # it was interrupted
        raise
    finally:
        conn.set_progress_handler(None, 0)


def _copy(conn: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        conn.backup(copy)


def _set_journal(conn: sqlite3.Connection, path: Path) -> None:
    """Use the write-ahead log where the disk is local: on a network two machines would corrupt the file."""
    if is_remote(path):
        conn.execute("PRAGMA journal_mode = DELETE")
        return
    try:
        conn.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise
        conn.execute("PRAGMA journal_mode = DELETE")  # a file system without shared memory


def is_remote(path: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Say whether `path` lies on a network disk, as far as the system tells (Linux mounts, Windows UNC paths)."""
    whole = str(path.absolute())
    if whole.startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return False
    kinds = {}
    for line in lines:
        _device, point, kind, *_rest = line.split()
        kinds[Path(point.replace("\\040", " "))] = kind
    holders = [point for point in kinds if path.absolute().is_relative_to(point)]
    return bool(holders) and kinds[max(holders, key=lambda point: len(point.parts))] in _REMOTE
