"""How fast files are read, as ratios within one run: ``python tests/benchmarks/reading_speed.py FOLDER``.

``reviewer read --json`` as a whole (start of the program and of its worker, all stages, output) over the PDFs of
FOLDER against bare text extraction by pypdfium2, and over its Word files against bare parsing of their XML parts by
lxml. Both are programs of their own, timed from start to end; the second ratio leaves out the start of the bare one.
Then the peak memory of the largest file of each kind. All times are CPU seconds. Needs a POSIX system.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
from lxml import etree

BOUND = 3.0  # times the bare reading
MEBIBYTES = 300  # at most, for the largest file
_PEAK = """
import resource, sys
from pathlib import Path
from reviewer.desk import read_version
read_version(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def spent(arguments: Sequence[str]) -> float:
    """Return the seconds that Python takes for these arguments, in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def timed(bare: Callable[[Path], None], files: Sequence[Path]) -> float:
    """Return the seconds of the bare reading of `files`, imports left out."""
    began = time.process_time()
    for file in files:
        bare(file)
    return time.process_time() - began


def bare_pdf(path: Path) -> None:
    """Get the text of every page."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        for at in range(len(document)):
            with closing(document[at]) as page, closing(page.get_textpage()) as text:
                text.get_text_range()


def bare_word(path: Path) -> None:
    """Parse every XML part."""
    with ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


BARE = {"pdf": bare_pdf, "docx": bare_word}


def peak(path: Path) -> float:
    """Return the peak memory of reading one file, in MiB."""
    done = subprocess.run([sys.executable, "-c", _PEAK, str(path)], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def main() -> int:
    """Print the figures; the exit status is 1 where one is over its bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bare", choices=BARE, help="only the bare reading of one kind")
    options = parser.parse_args()
    folder = options.folder
    if options.bare:
        timed(BARE[options.bare], sorted(folder.rglob(f"*.{options.bare}")))
        return 0
    good = True
    for kind, bare in BARE.items():
        files = sorted(folder.rglob(f"*.{kind}"))
        if not files:
            continue
        inside, base = timed(bare, files), spent([__file__, str(folder), "--bare", kind])
        whole = spent(["-m", "reviewer", "read", "--json", *map(str, files)])
        largest = max(files, key=lambda file: file.stat().st_size)
        memory = peak(largest)
        print(f"{kind}: {len(files)} files, bare {base:.2f} s, read {whole:.2f} s, {whole / base:.2f} times")
        print(f"{kind}: without the bare program's start {inside:.2f} s, {whole / inside:.2f} times")
        print(f"{kind}: {largest.name} of {largest.stat().st_size / 2**20:.1f} MiB, peak {memory:.0f} MiB")
        good = good and whole <= BOUND * base and memory <= MEBIBYTES
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
