"""How long a circulation draft takes: ``python tests/benchmarks/draft_speed.py [PARAGRAPHS [NOTES]]``.

A SAMPLE of so many paragraphs (2000) with so many footnotes (100) is written as a draft, and its paragraphs by a bare
loop of python-docx: processor time, five times by turns, the quickest counts. The last line says how much memory the
drafts added to the peak (``ru_maxrss``); they go first, so that the loop's is not in it.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

from reviewer.export import write_draft
from reviewer.fields import Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

TURNS = 5
TEXT = (
    "{n}. The delegation of this SAMPLE recalls the orchards named in document A/79/1, in which trees were planted "
    "in the course of the year under review, and thanks every gardener who took part in that work{call}"
)


def version(count: int, notes: int) -> Version:
    """Return a version of `count` paragraphs, a heading before every twentieth, and `notes` footnotes."""
    every = max(1, count // notes) if notes else count + 1
    found: list[tuple[str, Part]] = []
    called = 0
    for n in range(1, count + 1):
        if n % 20 == 1:
            found.append((f"{n // 20 + 1}. SAMPLE heading", Part("body", heading=True)))
        calls = n % every == 0 and called < notes
        called += calls
        found.append((TEXT.format(n=n, call=f".{called}" if calls else "."), Part("body")))
    found += [(f"{n} A SAMPLE note on the tree {n}.", Part("footnote")) for n in range(1, called + 1)]
    paragraphs, start = [], 0
    for text, _ in found:
        paragraphs.append(Paragraph(Span(start, start + len(text))))
        start += len(text) + 1
    values = {"language": "en", "symbols": ["A/79/1"], "organs": ["A"], "title": "SAMPLE of an orchard"}
    text = Text("\n".join(text for text, _ in found), tuple(paragraphs))
    return Version("en.txt", text, ("en",) * len(found), tuple(part for _, part in found), (), values)


def bare(made: Version, target: Path) -> Path:
    """Write the same paragraphs by python-docx alone."""
    document = docx.Document()
    for paragraph in made.text.paragraphs:
        document.add_paragraph(made.text.cut(paragraph))
    document.save(str(target))
    return target


def peak() -> int:
    """Return the peak of memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Write both by turns; print the quickest of each, and their ratio."""
    count, notes = _asked()
    made = version(count, notes)
    kinds: dict[str, Callable[[Version, Path], Path]] = {"draft": write_draft, "python-docx": bare}
    seconds: dict[str, list[float]] = {name: [] for name in kinds}
    with tempfile.TemporaryDirectory() as folder:
        before = peak()
        write_draft(made, Path(folder) / "first.docx")
        added = peak() - before
        for turn in range(TURNS):
            for name, write in kinds.items():
                began = time.process_time()
                write(made, Path(folder) / f"{name}-{turn}.docx")
                seconds[name].append(time.process_time() - began)
        written = docx.Document(str(Path(folder) / "draft-0.docx"))
        called = sum(1 for _ in written.element.iter("{*}footnoteReference"))
    plain = min(seconds["python-docx"])
    for name, taken in seconds.items():
        print(f"{name:12} {min(taken):6.2f} s  {min(taken) / plain:5.2f} of the bare loop")
    print(f"paragraphs {len(made.text.paragraphs)}, footnotes called {called}")
    print(f"the draft added {added} MB to a peak of {before} MB")


def _asked() -> tuple[int, int]:
    words = sys.argv[1:] + ["2000", "100"][len(sys.argv) - 1 :]
    return int(words[0]), int(words[1])


if __name__ == "__main__":
    main()
