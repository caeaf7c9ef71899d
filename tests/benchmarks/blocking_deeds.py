"""The things that a clerk does, each measured by the watchdog."""

import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reviewer.desk import Desk
from reviewer.ui import Window
from reviewer.ui.fonts import register_fonts
from reviewer.ui.jobs import run_smoothly
from tests.benchmarks.desk import desk_at
from tests.benchmarks.desk_library import fill
from tests.ui.test_watchdog import make
from tests.ui.watchdog import Block, Watchdog

Act = Callable[[], object]
Done = Callable[[], bool]
WORDS = "lighthouse"
RUNS = 5
SHORTER, LONGER = 2_000, 20_000  # paragraphs
AFTER = 0.15  # seconds: what follows belongs to it


def at_once() -> bool:
    """Say that nothing is waited for."""
    return True


def longest(act: Act, done: Done = at_once) -> Block:
    """Do `act` as the event loop would, wait until it is `done`, and return the longest time without an event."""
    acted: list[object] = []
    until = 0.0
    with Watchdog() as dog:
        QTimer.singleShot(20, lambda: acted.append(act()))
        while not until or time.perf_counter() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if not until and acted and done():
                until = time.perf_counter() + AFTER
    return dog.longest


def tell(what: str, blocks: list[Block]) -> None:
    """Print the medians of several runs, and what the window was at in the longest."""
    of_each = zip(*((one.seconds, one.worked, one.unpainted) for one in blocks), strict=True)
    wall, own, unpainted = (1000 * statistics.median(values) for values in of_each)
    worst = max(blocks, key=lambda one: one.seconds)
    at = ", ".join(f"{name} ({count})" for name, count in worst.culprits.most_common(2))
    print(f"{what:44} {wall:7.0f} {own:7.0f} {unpainted:7.0f}   {1000 * worst.seconds:.0f}: {at}", flush=True)


def measure(what: str, act: Act, done: Done = at_once, runs: int = RUNS) -> None:
    """Measure one thing that a clerk does."""
    tell(what, [longest(act, done) for _ in range(runs)])


def typing(what: str, put: Callable[[str], object]) -> None:
    """Measure each key of a word that is typed."""
    tell(what, [longest(lambda end=end: put(WORDS[:end])) for end in range(1, len(WORDS) + 1)])  # type: ignore[misc]


def in_turn(*acts: Act) -> Act:
    """Return what does one of `acts` after the other."""
    turns = cycle(acts)

    def act() -> object:
        return next(turns)()

    return act


def idle(window: Window) -> bool:
    """Say whether nothing is under way."""
    return not window._jobs._waiting and not window.imports.busy


def in_many(library: Path) -> None:
    """Measure what is done in a library of 10,000 documents."""
    with desk_at(library) as (window, desk), Desk(library, "benchmark", check=False) as other:
        queue, doing = window.queue, window.doing.handlers()
        turns = cycle((other, desk))

        def open_again() -> None:
            window.leave()
            window.begin(next(turns))

        measure("open a library", open_again, runs=6)
        measure("next document", lambda: queue.step(1), runs=15)
        measure("accept, then the next", doing["accept"], runs=15)
        measure("undo", doing["undo"])
        typing("filter of the queue, a key", queue.box.setText)
        queue.box.clear()
        orders = cycle(range(queue.order.count()))
        measure("another order of the queue", lambda: queue.order.setCurrentIndex(next(orders)))
        measure("select all documents", queue.view.selectAll)
        measure("one of them", lambda: queue.step(1))
        window.docks["search"].show()
        search = window.search
        typing("search of the library, a key", lambda words: (search.box.setText(words), search._search(typing=True)))
        join_bar(window)
        looks(window)


def join_bar(window: Window) -> None:
    """Measure asking for the document to join."""
    window.docks["grouping"].show()
    window.docks["grouping"].raise_()
    measure("ask which document to join", window.doing.handlers()["join"])
    box = window.grouping.bar.typed

    def put(words: str) -> None:
        box.setText(words)
        box.textEdited.emit(words)

    typing("which document to join, a key", put)
    window.grouping.bar.hide()


def looks(window: Window) -> None:
    """Measure what changes the looks of everything."""
    doing = window.doing.handlers()
    both = cycle((QPalette(QColor("#202020")), QApplication.palette()))
    measure("  light or dark", lambda: QApplication.setPalette(next(both)), runs=6)
    measure("  larger or smaller text", in_turn(doing["larger"], doing["smaller"]), runs=6)


def in_long(library: Path, paragraphs: int) -> None:
    """Measure what is done in a long document."""
    with desk_at(library) as (window, desk):
        session, doing, texts = window.session, window.doing.handlers(), window.texts
        document = session.document
        print(f"a document of {paragraphs:,} x 4")

        def ended() -> bool:
            return idle(window)

        def open_again() -> None:
            session.open(0)
            desk._shelf.clear()
            session.open(document)

        def correct(key: str, value: str) -> Act:
            return lambda: session.do(lambda: desk.correct(document, "en", key, value))

        def go_to(row: int) -> Act:
            return lambda: texts.table.go_to_cell(row, 0)

        measure("  open it", open_again, lambda: session.document == document)
        measure("  correct the title", in_turn(correct("title", "SAMPLE 1"), correct("title", "SAMPLE 2")), ended)
        languages = in_turn(correct("original_languages", "fr"), correct("original_languages", "en"))
        measure("  correct the original languages", languages, ended, runs=3 if paragraphs == SHORTER else 1)
        texts.table.go_to_cell(5, 0)
        if paragraphs == SHORTER:  # the longest one takes a worker minutes to align
            measure("  pin a row, or let it go", doing["row_pin"], ended, runs=4)
            measure("  undo and redo of that", in_turn(doing["undo"], doing["redo"]), ended, runs=4)
        measure("  show or hide a language", doing["language_fr"])
        measure("  to the end of the texts and back", in_turn(go_to(paragraphs - 1), go_to(0)), runs=6)
        doing["find"]()
        typing("  find in the texts, a key", texts.find_bar.box.setText)
        texts.find_bar.hide()
        measure("  go to a paragraph that there is not", go_to_number(window, "99999"), lambda: not window.jump.seeking)
        measure("  fields in all languages", in_turn(doing["grid"], window.docks["grid"].hide), runs=6)
        window.docks["source"].show()
        measure("  evidence", doing["evidence"])
        looks(window)


def go_to_number(window: Window, number: str) -> Act:
    """Return what asks for a paragraph by its number."""

    def act() -> object:
        window.jump.open()
        window.jump.box.setText(number)
        return window.jump.box.returnPressed.emit()

    return act


def importing(library: Path, files: Path) -> None:
    """Measure an import of 200 files, its undo and redo, and closing the window in the middle of one."""
    with desk_at(library) as (window, _):
        told: list[object] = []
        window.imports.imported.connect(told.append)
        doing = window.doing.handlers()

        def ended() -> bool:
            if window.imports.pending is not None:
                window.turning._take(frozenset())
            return bool(told) and idle(window)

        measure("import 200 files", lambda: window.imports.start([files]), ended, runs=1)
        measure("undo of that import, and redo", in_turn(doing["undo"], doing["redo"]), ended, runs=5)
        window.imports.start([files])
        until = time.perf_counter() + 1
        while time.perf_counter() < until:
            QApplication.processEvents()
        measure("close the window while files are imported", window.close, runs=1)


def measure_all(only: list[str]) -> None:
    """Make the libraries in a temporary folder, measure, print."""
    application = QApplication([])
    register_fonts()
    run_smoothly()
    print(
        f"{application.platformName()}; milliseconds without an event: by the clock, own work, of that unpainted; worst"
    )
    with tempfile.TemporaryDirectory(prefix="reviewer-blocking-") as folder:
        if "many" in only:
            fill(library := Path(folder) / "many.db", documents=10_000, paragraphs=5)
            in_many(library)
        for paragraphs in (SHORTER, LONGER) if "long" in only else ():
            fill(library := Path(folder) / f"{paragraphs}.db", long=paragraphs)
            in_long(library, paragraphs)
        if "import" in only:
            fill(library := Path(folder) / "some.db", documents=1_000, paragraphs=5)
            importing(library, make(Path(folder) / "files", range(100)))
