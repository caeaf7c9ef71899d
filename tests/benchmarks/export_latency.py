"""Whether the window stays quick in exports: ``python tests/benchmarks/export_latency.py [DOCUMENTS [PARAGRAPHS]]``.

So many SAMPLE documents (3) in English and French of so many paragraphs (2000) are exported from a real window, kind by
kind. Meanwhile the window is asked every 10 ms to paint its texts; printed is how long the export took, and how late
the window came: the median, the 95th percentile and the worst, in milliseconds. Aim: the worst under 50.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.desk import Desk, ExportOptions, harvest
from reviewer.progress import quiet
from reviewer.ui import Window
from reviewer.ui.exports import Wanted
from reviewer.ui.jobs import Jobs

HEADS = {
    "EN": "United Nations\nA/99/{n}\nGeneral Assembly\nOriginal: English\n\nLetter dated 1 March 2038 from Iceland\n\n",
    "FR": "Nations Unies\nA/99/{n}\nAssemblée générale\nOriginal : anglais\n\nLettre du 1er mars 2038, d’Islande\n\n",
}
BODIES = {
    "EN": "{n}. This SAMPLE recalls paragraph {n} of the report, in which {m} trees were planted in the orchards.\n\n",
    "FR": "{n}. Cet EXEMPLE rappelle le paragraphe {n} du rapport, où {m} arbres ont été plantés dans les vergers.\n\n",
}
KINDS = (("circulation",), ("bilingual",), ("html",), ("tmx",), ("akn",), ("csv", "jsonl", "marcxml"))
BEAT = 10  # milliseconds


def library(folder: Path, documents: int, paragraphs: int) -> Path:
    """Return a library of SAMPLE documents."""
    files = []
    for document in range(1, documents + 1):
        for code, head in HEADS.items():
            body = "".join(BODIES[code].format(n=n, m=n * 7 + document) for n in range(1, paragraphs + 1))
            files.append(folder / f"A_99_{document}-{code}.txt")
            files[-1].write_text(head.format(n=document) + body, "utf-8")
    path = folder / "library.sqlite"
    with Desk(path, "tester") as desk:
        desk.take(harvest(files, quiet))
    return path


def wait(loop: QEventLoop, milliseconds: int) -> None:
    """Let the window live for a while."""
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(window: Window, wanted: Wanted) -> tuple[float, int, list[float]]:
    """Export; return the seconds, the number of files written, and the gaps between two beats, in milliseconds."""
    loop, gaps, last = QEventLoop(), [], [time.perf_counter()]
    written = []

    def beat() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now
        window.texts.table.viewport().repaint()

    def done(outcome: object) -> None:
        written.append(sum(one.path is not None for one in outcome.files))  # type: ignore[attr-defined]
        loop.quit()

    timer = QTimer(interval=BEAT)
    timer.timeout.connect(beat)
    window.exporting.exports.exported.connect(done)
    timer.start()
    began = time.perf_counter()
    window.exporting.exports.start(wanted)
    loop.exec()
    seconds = time.perf_counter() - began
    wait(loop, 200)  # the report is shown
    timer.stop()
    window.exporting.exports.exported.disconnect(done)
    return seconds, written[0], sorted(gaps)


def main() -> None:
    """Export kind by kind; print what was measured."""
    words = sys.argv[1:] + ["3", "2000"][len(sys.argv) - 1 :]
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        os.environ["REVIEWER_HOME"] = home
        with Desk(library(folder, int(words[0]), int(words[1])), "tester") as desk:
            settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
            window = Window(Jobs(QThreadPool()), settings)
            window.show()
            window.begin(desk)
            wait(QEventLoop(), 1500)
            documents = tuple(row.id for row in desk.documents())
            for kinds in KINDS:
                options = ExportOptions(folder / "out", existing="number")
                seconds, written, gaps = measure(window, Wanted(documents, kinds, options))
                median, most, worst = gaps[len(gaps) // 2], gaps[len(gaps) * 95 // 100], gaps[-1]
                print(
                    f"{', '.join(kinds):22} {seconds:5.2f} s  {written:3} files  "
                    f"median {median:3.0f}  95 % {most:3.0f}  worst {worst:3.0f} ms"
                )
            window.close()
    del application


if __name__ == "__main__":
    main()
