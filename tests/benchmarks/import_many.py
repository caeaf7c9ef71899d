"""How importing many files grows with the cores: ``python tests/benchmarks/import_many.py [COPIES]``.

The project's samples, COPIES times over (by default 20), each copy with other bytes and other symbols, are read by one
worker and by as many as there are cores; then all of it is imported into a new library. Prints files a second, the
ratio, and the peak memory of the largest worker and of the importing process.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from reviewer.desk import Desk, harvest
from reviewer.progress import quiet
from reviewer.reading import read_version
from reviewer.resources import resource
from reviewer.workers import Workers, cores

try:
    import resource as usage
except ImportError:  # Windows
    usage = None  # type: ignore[assignment]

COPIES = 20
_SYMBOLS = (b"9001", b"9002", b"9003", b"9004")  # of the samples


def vary(sample: Path, number: int, target: Path) -> None:
    """Write `sample` to `target` as another document: its symbols' numbers changed, or at least its bytes (PDF)."""
    if sample.suffix == ".docx":
        with ZipFile(sample) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, renumbered(old.read(name), number) if name.endswith(".xml") else old.read(name))
    elif sample.suffix == ".txt":
        target.write_bytes(renumbered(sample.read_bytes(), number))
    else:
        target.write_bytes(sample.read_bytes() + b"%% %d\n" % number)


def renumbered(data: bytes, number: int) -> bytes:
    """Return `data` with the numbers in the samples' symbols changed."""
    for symbol in _SYMBOLS:
        data = data.replace(symbol, symbol + b"%d" % number)
    return data


def reading(files: Sequence[Path], most: int) -> float:
    """Return the seconds that `most` workers take to read `files`, their start included."""
    workers: Workers[Path, object] = Workers(read_version, most=most)
    began = time.perf_counter()
    for _ in workers.run(files, quiet):
        pass
    seconds = time.perf_counter() - began
    workers.close()
    print(f"{most} workers: {len(files) / seconds:6.1f} files a second")
    return seconds


def importing(files: Sequence[Path], folder: Path) -> None:
    """Import `files` into a new library, and print how long it took."""
    began = time.perf_counter()
    harvested = harvest(files, quiet)
    middle = time.perf_counter()
    with Desk(folder / "library.sqlite", "benchmark") as desk:
        imported, _ = desk.take(harvested)
    ended = time.perf_counter()
    print(f"whole import: {len(files) / (ended - began):6.1f} files a second, {len(imported.documents)} documents")
    print(f"  read and compared in {middle - began:.1f} s, stored in {ended - middle:.1f} s")


def peak(who: str) -> float:
    """Return the most memory in MiB held by this process ("self") or by one of its workers ("children")."""
    if usage is None:
        return 0.0
    held = usage.getrusage(usage.RUSAGE_SELF if who == "self" else usage.RUSAGE_CHILDREN).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Make the files in a temporary folder, measure, print."""
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else COPIES
    folder = Path(tempfile.mkdtemp(prefix="reviewer-many-"))
    try:
        files = []
        for sample in sorted(path for path in resource("samples").iterdir() if path.is_file()):
            for number in range(copies):
                files.append(folder / f"{number:03}-{sample.name}")
                vary(sample, number, files[-1])
        files.sort()
        print(f"{len(files)} files, {cores()} cores")
        print(f"ratio of one worker to {cores()}: {reading(files, 1) / reading(files, cores()):.2f}")
        print(f"peak memory of a worker: {peak('children'):.0f} MiB")
        importing(files, folder)
        print(f"peak memory of the importing process: {peak('self'):.0f} MiB")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
