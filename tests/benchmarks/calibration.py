"""What the scores of readings are worth: of the values scored so high, how many are right.

    python tests/benchmarks/calibration.py [GOLD.jsonl ...]

Reads the documents of ``tests/fields/unseen_*.toml`` and those of the gold files given (lines with `file` and
`fields`), and prints for each band of scores how many values were shown, and how many of them were right.
"""

import json
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reviewer.errors import ReviewerError
from reviewer.fields import SPECS, Version, read_fields
from reviewer.fields.choosing import chosen
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import clean_text
from reviewer.vocabulary.folding import fold

BANDS = (0.97, 0.95, 0.9, 0.8, 0.7, 0.6, 0.0)
DOCUMENTS = Path(__file__).parents[1] / "fields"
Judged = tuple[str, str, float, bool, object]
"""Field, rule, score, whether right, value."""


def version_of(path: Path) -> Version | None:
    """Return the version read from a file, None where it cannot be read."""
    try:
        text = clean_text(read_file(path))
    except ReviewerError:
        return None
    languages = find_languages(text)
    return read_fields(str(path), text, languages, find_parts(text, languages))


def of_gold(path: Path) -> Iterator[Judged]:
    """Yield every shown value of the documents of a gold file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        version = version_of(path.parent / row["file"])
        if version is not None:
            wanted = {key: value for key, value in row["fields"].items() if key not in row.get("unsure", ())}
            yield from judged(version, wanted)


def of_samples(path: Path) -> Iterator[Judged]:
    """Yield every shown value of the documents of one batch; what they do not name must be read as nothing."""
    nothing = {spec.key: [] if spec.many else None for spec in SPECS} | {"annexes": 0}
    with tempfile.TemporaryDirectory() as folder:
        for document in tomllib.loads(path.read_text(encoding="utf-8"))["document"]:
            file = Path(folder) / "document.txt"
            file.write_text(document["text"].strip().replace("\n", document.get("between", "\n\n")), encoding="utf-8")
            version = version_of(file)
            if version is not None:
                yield from judged(version, nothing | document["reads"])


def judged(version: Version, wanted: dict[str, object]) -> Iterator[Judged]:
    """Yield the values that `version` shows for the fields `wanted`, each right or wrong."""
    for spec in SPECS:
        if spec.key not in wanted:
            continue
        value = wanted[spec.key]
        right = {comparable(one) for one in (value if isinstance(value, list) else [value])}
        for reading in chosen([one for one in version.readings if one.field == spec.key], spec.many):
            yield spec.key, reading.rule, reading.score, comparable(reading.value) in right, reading.value


def comparable(value: object) -> str:
    """Return a value without what the scoring does not count: case, accents, marks at its ends."""
    return fold(str(value)).strip(" .:;*")


def show(name: str, found: list[Judged]) -> None:
    """Print the table of one collection, and its wrong values with high scores."""
    print(f"{name}: {len(found)} values")
    above = 1.01
    for band in BANDS:
        here = [right for _, _, score, right, _ in found if band <= score < above]
        if here:
            print(f"  {band:4.2f} to {above:4.2f} {len(here):6} values {100 * sum(here) / len(here):6.1f} % right")
        above = band
    high = [right for _, _, score, right, _ in found if score >= 0.9]
    wrong = [score for _, _, score, right, _ in found if not right]
    doubtful = sum(score < 0.6 for score in wrong)
    print(f"  0.9 and over: {100 * sum(high) / max(len(high), 1):.2f} % of {len(high)} right")
    print(f"  wrong: {len(wrong)}, of which scored under 0.6: {doubtful}")
    for (key, rule), count in Counter((key, rule) for key, rule, score, right, _ in found if not right).most_common(12):
        print(f"    {count:3} {key}: {rule}")


def main() -> None:
    """Print one table for each gold file, one for each batch of samples, and one for all together."""
    collections = {path.parent.name: list(of_gold(path)) for path in map(Path, sys.argv[1:])}
    collections |= {path.stem: list(of_samples(path)) for path in sorted(DOCUMENTS.glob("unseen_*.toml"))}
    for name, found in collections.items():
        show(name, found)
    show("all", [one for found in collections.values() for one in found])


if __name__ == "__main__":
    main()
