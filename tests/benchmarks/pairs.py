"""How alike the Word and the PDF file of one document are read: ``python tests/benchmarks/pairs.py PAIRS.jsonl``.

Each line of PAIRS.jsonl names the two files, relative to it: ``{"docx": ..., "pdf": ...}``. Paragraphs count as
equal when their letters and figures are; each counts once, by its characters. Cells of tables count apart.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reviewer.desk import describe
from reviewer.files import read_file
from reviewer.reading import read_version
from reviewer.text import clean_text


def squeezed(text: str) -> str:
    """Return the letters and figures of `text` in small letters."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def paragraphs(path: Path) -> list[tuple[str, bool]]:
    """Return the squeezed paragraphs of a file's text, and whether each is a table's."""
    source = read_file(path)
    text = clean_text(source)
    cells = {squeezed(block.text) for block in source.blocks if block.role == "table"}
    found = (squeezed(text.cut(one)) for one in text.paragraphs if one.role == "text")
    return [(one, one in cells) for one in found if one]


def shared(wanted: Iterable[str], have: Counter[str]) -> int:
    """Return the characters of the paragraphs of `wanted` that are among `have`, each taken once."""
    return sum(len(text) * min(times, have[text]) for text, times in Counter(wanted).items())


def main() -> None:
    """Print a line for each pair, then the shares of all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    pairs = parser.parse_args().pairs
    totals: Counter[str] = Counter()
    for row in map(json.loads, pairs.read_text(encoding="utf-8").splitlines()):
        word, pdf = (pairs.parent / row[kind] for kind in ("docx", "pdf"))
        have = Counter(text for text, _ in paragraphs(pdf))
        for label, table in (("body", False), ("tables", True)):
            wanted = [text for text, of_table in paragraphs(word) if of_table is table]
            totals[label] += sum(map(len, wanted))
            totals[f"{label} equal"] += shared(wanted, have)
        fields = [describe(read_version(path))["fields"] for path in (word, pdf)]
        unlike = [key for key in fields[0] if fields[0][key] != fields[1][key]]
        totals["fields"] += len(fields[0])
        totals["fields equal"] += len(fields[0]) - len(unlike)
        print(f"{word.name}: fields that differ: {', '.join(unlike) or 'none'}")
    for label in ("body", "tables", "fields"):
        print(f"{label}: {totals[f'{label} equal'] / max(totals[label], 1):.4f} of {totals[label]} equal")


if __name__ == "__main__":
    main()
