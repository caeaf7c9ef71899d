"""Read thousands of broken files, each with limits, and name what fell: `python -m tests.benchmarks.fuzz_reading`.

Every file is read through to its fields in a child process, which is limited in time and memory and is renewed
when it falls. Nothing but a version, or one of the errors that a clerk can do something about, may come of a file.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
import traceback
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from tests.files.mutating import mutated

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "resources" / "samples", ROOT / "tests" / "files" / "data")
SECONDS = 20.0  # for one small file; a sound one takes 0.05
GROWTH_MEBIBYTES = 300  # of the peak of the whole process, over what it has when it begins


def main() -> int:
    """Exit with 1 when a file brought the reader down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=20261121)
    options = parser.parse_args()
    goods = sorted(path for folder in FOLDERS for path in folder.glob("*.*") if path.suffix != ".md")
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        child = Child()
        for seed in range(options.seed, options.seed + options.files):
            random = Random(seed)
            good, other = random.choice(goods), random.choice(goods)
            path = Path(folder) / f"broken{good.suffix}"
            path.write_bytes(mutated(good.read_bytes(), random, other.read_bytes()))
            outcome = child.read(path)
            outcomes[f"{good.suffix} {outcome.splitlines()[0]}"] += 1
            if outcome.startswith("FAULT"):
                failures.append(f"seed {seed}, {good.name}: {outcome}")
                print(failures[-1], flush=True)
        child.end()
    for name, count in sorted(outcomes.items()):
        print(f"{count:6} {name}")
    print(
        f"{options.files} files from seed {options.seed}, {time.perf_counter() - began:.0f} s, {len(failures)} faults"
    )
    return 1 if failures else 0


class Child:
    """A process that reads one file after the other, renewed whenever it falls or hangs."""

    def __init__(self) -> None:
        self.context = multiprocessing.get_context("spawn")
        self._start()

    def _start(self) -> None:
        self.here, there = self.context.Pipe()
        self.process = self.context.Process(target=_serve, args=(there,), daemon=True)
        self.process.start()
        there.close()

    def read(self, path: Path) -> str:
        """Return ``read``, the name of the error raised, or ``FAULT`` with its reason."""
        self.here.send(path)
        try:
            if self.here.poll(SECONDS):
                return str(self.here.recv())
            reason = f"FAULT no answer within {SECONDS:.0f} s"
        except EOFError:
            reason = "FAULT the process fell"
        self.end()
        self._start()
        return reason

    def end(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.here.close()


def _serve(pipe: Connection) -> None:
    from reviewer.errors import ReviewerError  # noqa: PLC0415
    from reviewer.reading import read_version  # noqa: PLC0415  # in the child only

    _limit_memory()
    floor = _peak()
    while True:
        path = pipe.recv()
        try:
            read_version(path)
            outcome = "read"
        except ReviewerError as error:
            outcome = type(error).__name__
        except Exception:
            outcome = f"FAULT {traceback.format_exc()}"
        grown = _peak() - floor
        if grown > GROWTH_MEBIBYTES:
            outcome = f"FAULT grown by {grown} MiB"
            floor += grown
        pipe.send(outcome)


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def _peak() -> int:
    """Return the process's peak memory in MiB, 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    import resource  # noqa: PLC0415  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
