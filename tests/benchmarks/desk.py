"""How quick the desk is, each figure beside that of bare Qt: ``python -m tests.benchmarks.desk [--only WORDS]``.

Libraries of made-up documents: 10,000 small ones in two languages, one of 2,000 and one of 20,000 paragraphs in four.
Prints medians of several runs; QT_QPA_PLATFORM says on what (offscreen where nothing is said).
"""

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractTableModel,
    QEventLoop,
    QModelIndex,
    QSettings,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
)
from PySide6.QtWidgets import QApplication, QListView, QTableView

from reviewer.desk import Desk
from reviewer.ui import Window
from reviewer.ui.fonts import register_fonts
from reviewer.ui.jobs import Jobs, run_smoothly
from tests.benchmarks.desk_library import LANGUAGES, fill, made_up
from tests.benchmarks.desk_pieces import pool, report

DOCUMENTS, PARAGRAPHS, LONGER = 10_000, 2_000, 20_000
RUNS, STARTS = 7, 11
WORDS = "lighthouse shi"
Timed = Callable[[], float]


class Plain(QAbstractTableModel):
    """The texts of a document as plain cells."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._cells = [made_up(language, "A/9/9", rows).text for language in LANGUAGES]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        """Return the number of paragraphs."""
        return 0 if parent.isValid() else len(self._cells[0].paragraphs)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of languages."""
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a paragraph."""
        text = self._cells[index.column()]
        return text.cut(text.paragraphs[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None


def clocked(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median(timed: Timed, runs: int = RUNS) -> float:
    """Return the median of several runs."""
    return statistics.median(timed() for _ in range(runs))


@contextmanager
def desk_at(library: Path) -> Iterator[tuple[Window, Desk]]:
    """Show a window at `library`."""
    with tempfile.TemporaryDirectory() as folder, Desk(library, "benchmark", check=False) as desk:
        window = Window(Jobs(pool()), QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat))
        window.resize(1366, 768)
        window.show()
        window.begin(desk)
        wait(window, window.queue.shown()[0])
        yield window, desk
        window.close()
        window.deleteLater()


def wait(window: Window, document: int) -> None:
    """Have `document` shown and painted."""
    while window.session.document != document:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.texts.table.viewport().repaint()


def start(library: Path) -> None:
    """Measure from the call of the program to a window that answers, and to the document last open."""

    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(library.parent / "compiled")  # as an installed program has it

    def once(kind: str) -> dict[str, tuple[float, float, float]]:
        """Return for each word said: seconds since the call, seconds of processor time, MiB."""
        call = [sys.executable, "-m", "tests.benchmarks.desk_start", kind, str(library)]
        said: dict[str, tuple[float, float, float]] = {}
        began = time.perf_counter()
        with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=env) as process:
            for line in process.stdout or ():
                what, cpu, memory = line.split()
                said[what] = time.perf_counter() - began, int(cpu) / 1000, int(memory)
        return said

    once("bare")
    once("window")
    runs = [(once("window"), once("bare")) for _ in range(STARTS)]  # in turn: the machine's speed drifts
    for what in ("usable", "document"):
        for at, unit in ((0, ""), (1, ", CPU")):
            ours, bare = (statistics.median(one[at] for one in each) for each in
                          zip(*((ours[what], bare["usable"]) for ours, bare in runs), strict=True))  # fmt: skip
            report(f"start, {DOCUMENTS:,} documents: {what}{unit}", ours, bare)
    (ours, bare), *_ = runs
    print(f"{'':34} memory {ours['document'][2]} MiB, of the bare window {bare['usable'][2]} MiB")


def first_paint(library: Path, paragraphs: int) -> None:
    """Measure from the wish to see a document, none of which is in memory, until it is painted; and scrolling."""

    def cold() -> float:
        with desk_at(library) as (window, desk):
            document = window.session.document
            window.session.open(0)
            desk._shelf.clear()
            return clocked(lambda: (window.session.open(document), wait(window, document)))

    table = QTableView()
    table.resize(900, 700)
    table.show()
    model = Plain(paragraphs)
    plain = median(lambda: clocked(lambda: (table.setModel(None), table.setModel(model), table.viewport().repaint())))
    report(f"first paint, {paragraphs:,} x 4", median(cold, 5), plain)
    with desk_at(library) as (window, _):
        report(f"a page of scrolling, {paragraphs:,} x 4", pages(window.texts.table), pages(table))
        find_in_texts(window, model)


def pages(table: QTableView) -> float:
    """Return the median seconds for a page."""
    bar = table.verticalScrollBar()
    return median(lambda: clocked(lambda: (bar.setValue(bar.value() + bar.pageStep()), table.viewport().repaint())), 40)


def find_in_texts(window: Window, model: Plain) -> None:
    """Measure finding words in the texts shown, as they are typed: what is felt, and until all is found."""
    texts = window.texts
    felt: list[float] = []
    whole: list[float] = []
    for end in range(3, len(WORDS) + 1):
        began = time.perf_counter()
        felt.append(clocked(lambda end=end: texts._look_for(WORDS[:end])))  # type: ignore[misc]
        while texts._later.isActive():
            QApplication.processEvents()
        whole.append(time.perf_counter() - began)
    filtered = QSortFilterProxyModel()
    filtered.setFilterKeyColumn(1)
    filtered.setSourceModel(model)
    plain = [clocked(lambda end=end: filtered.setFilterFixedString(WORDS[:end])) for end in range(3, len(WORDS) + 1)]  # type: ignore[misc]
    report("find in the texts: a key is held", statistics.median(felt), statistics.median(plain))
    report("find in the texts: all found", statistics.median(whole), statistics.median(plain))


def at_work(library: Path) -> None:
    """Measure the next document, a filter and an edit in the large library."""
    with desk_at(library) as (window, desk):
        following = median(lambda: clocked(lambda: (window.queue.step(1), QApplication.processEvents())), 30)
        report("next document", following, _plain_next())
        each = iter(["lighthouse", "1", "lamp", "22", "keeper"] * 9)
        typed = median(lambda: clocked(lambda: window.queue.box.setText(next(each))), 20)
        report("filter of the queue, a key", typed, _plain_filter(DOCUMENTS))
        window.queue.box.clear()
        document, numbers = window.session.document, iter(range(1000))
        edit = median(lambda: clocked(lambda: window.session.do(
            lambda: desk.correct(document, "en", "title", f"SAMPLE {next(numbers)}"))), 30)  # fmt: skip
        report("field edit to stored", edit, _plain_edit(library.with_name("plain.db")))


def long_edit(library: Path, paragraphs: int) -> None:
    """Measure an edit in a long document."""
    with desk_at(library) as (window, desk):
        document, numbers = window.session.document, iter(range(1000))
        edit = median(lambda: clocked(lambda: window.session.do(
            lambda: desk.correct(document, "en", "title", f"SAMPLE {next(numbers)}"))), 15)  # fmt: skip
        report(f"field edit, {paragraphs:,} x 4", edit, _plain_edit(library.with_name("plain.db")))


def search(library: Path) -> None:
    """Measure the search of the whole library as one types."""
    with desk_at(library) as (window, desk):
        count = desk._store._conn.execute("SELECT count(*) FROM paragraphs").fetchone()[0]

        def key(end: int) -> float:
            window.search.box.setText(WORDS[:end])
            return clocked(lambda: window.search._search(typing=True))

        ours = statistics.median(key(end) for end in range(1, len(WORDS) + 1))
        report(f"search, {count:,} paragraphs, a key", ours, _plain_filter(count))


def _plain_next() -> float:
    models = [Plain(10) for _ in range(2)]
    table, queue = QTableView(), QListView()
    queue.setModel(QStringListModel([str(number) for number in range(DOCUMENTS)]))
    for view in (table, queue):
        view.resize(600, 700)
        view.show()
    turn = iter(range(1000))

    def following() -> None:
        number = next(turn)
        queue.setCurrentIndex(queue.model().index(number, 0))
        table.setModel(models[number % 2])
        QApplication.processEvents()

    return median(lambda: clocked(following), 30)


def _plain_filter(count: int) -> float:
    source = QStringListModel(["lighthouse lamp keeper upkeep report night ships coast" for _ in range(count)])
    filtered = QSortFilterProxyModel()
    filtered.setSourceModel(source)
    ends = iter(range(1, len(WORDS) + 1))
    return median(lambda: clocked(lambda: filtered.setFilterFixedString(WORDS[: next(ends)])), len(WORDS))


def _plain_edit(path: Path) -> float:
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("CREATE TABLE IF NOT EXISTS cells (value TEXT)")
    conn.execute("INSERT INTO cells VALUES ('')")
    conn.commit()
    numbers = iter(range(1000))

    def edit() -> None:
        conn.execute("UPDATE cells SET value = ?", (f"SAMPLE {next(numbers)}",))
        conn.commit()

    seconds = median(lambda: clocked(edit), 30)
    conn.close()
    return seconds


def main() -> None:
    """Make the libraries in a temporary folder, measure, print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", default="start work paint search", help="which of: start work paint search")
    only = asked.parse_args().only.split()
    application = QApplication([])
    register_fonts()
    run_smoothly()
    print(f"{application.platformName()}; medians in milliseconds, of bare Qt, ratio")
    with tempfile.TemporaryDirectory(prefix="reviewer-desk-") as folder:
        many = Path(folder) / "many.db"
        if {"start", "work", "search"} & set(only):
            fill(many, documents=DOCUMENTS, paragraphs=5)
        for wanted, measure in (("start", start), ("work", at_work), ("search", search)):
            if wanted in only:
                measure(many)
        for paragraphs in (PARAGRAPHS, LONGER) if "paint" in only else ():
            library = Path(folder) / f"{paragraphs}.db"
            fill(library, long=paragraphs)
            first_paint(library, paragraphs)
            long_edit(library, paragraphs)


if __name__ == "__main__":
    main()
