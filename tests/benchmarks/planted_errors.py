"""How many planted errors the checks find: ``python tests/benchmarks/planted_errors.py FOLDER``.

FOLDER holds ``gold.jsonl``, one object a line: `file` (in FOLDER) and `document` (files of one document are its
versions). Each plant changes one thing in one version, which is then read, aligned and checked as any other; it counts
as found where a new finding (an error or a warning) points into the row of the plant. ``--false`` prints what the
checks say of the versions as they are, ``--missed`` the plants that were not found.
"""

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reviewer.alignment import Row, align_versions
from reviewer.checks import Finding, check_document
from reviewer.desk.order import in_order
from reviewer.fields import Version, read_fields
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.reading import read_version
from reviewer.text import Paragraph, Span, Text
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import find_figures
from reviewer.vocabulary.items import item_line, items_named
from reviewer.vocabulary.masthead import organs_in_line, organs_named
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import LANGUAGES, table

Spots = Iterator[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Plant:
    """`texts` are the version's paragraphs with one error; `at` the paragraph changed, -1 for one dropped.

    `beside` is a paragraph, of the text before, in whose row the error is.
    """

    texts: tuple[tuple[str, Paragraph], ...]
    at: int
    beside: int
    what: str


def paragraphs(version: Version) -> list[tuple[str, Paragraph]]:
    """Return the paragraphs' texts, each with its paragraph."""
    return [(version.text.cut(paragraph), paragraph) for paragraph in version.text.paragraphs]


def written(version: Version, texts: Sequence[tuple[str, Paragraph]]) -> Version:
    """Return `version` with other paragraphs, read anew; what is kept as evidence stands behind them."""
    content, placed = "", []
    asides = [(version.text.cut(aside), aside) for aside in version.text.asides]
    for text, paragraph in (*texts, *asides):
        placed.append(replace(paragraph, span=Span(len(content), len(content) + len(text))))
        content += text + "\n"
    text = Text(content, tuple(placed[: len(texts)]), tuple(placed[len(texts) :]), (), version.text.notes)
    languages = find_languages(text)
    return read_fields(version.file, text, languages, find_parts(text, languages))


def _figures(text: str, language: str) -> Spots:
    return ((figure.start, figure.end) for figure in find_figures(text, language))


def _dates(text: str, language: str) -> Spots:
    del language
    return ((date.start, date.end) for date in find_dates(text))


def _symbols(text: str, language: str) -> Spots:
    del language
    return ((symbol.start, symbol.end) for symbol in find_symbols(text))


def _items(text: str, language: str) -> Spots:
    del language
    line = item_line(text)
    for items in [line] if line else items_named(text):
        yield from ((item.start, item.end) for item in items.items)


def _organs(text: str, language: str) -> Spots:
    del language
    return ((organ.start, organ.end) for organ in organs_in_line(text) or organs_named(text))


def other_number(printed: str, chance: random.Random) -> str | None:
    """Return `printed` with one digit changed, never the first to nought."""
    digits = [n for n, c in enumerate(printed) if c.isdecimal()]
    if not digits:
        return None
    at = chance.choice(digits)
    now = int(printed[at])
    new = chance.choice([digit for digit in range(1, 10) if digit != now])
    zero = ord(printed[at]) - now
    return printed[:at] + chr(zero + new) + printed[at + 1 :]


def other_date(printed: str, chance: random.Random) -> str | None:
    """Return `printed` with another day or year that is a date as well."""
    changed = (other_number(printed, chance) for _ in range(20))
    return next(
        (new for new in changed if new and len(found := find_dates(new)) == 1 and found[0].end == len(new)), None
    )


def other_organ(printed: str, chance: random.Random) -> str | None:
    """Return the name of another organ in the language of `printed`."""
    code = organs_named(printed)[0].code
    rows = [row for row in table("organs")["organ"] if row.get("principal") and row["code"] != code]
    language = next(
        (key for row in table("organs")["organ"] if row["code"] == code for key in LANGUAGES if printed in row[key]),
        None,
    )
    return str(chance.choice(rows)[language][0]) if language else None


WORDS: dict[str, tuple[Callable[[str, str], Spots], Callable[[str, random.Random], str | None]]] = {
    "figure": (_figures, other_number),
    "date": (_dates, other_date),
    "symbol": (_symbols, other_number),
    "item": (_items, other_number),
    "organ": (_organs, other_organ),
}
MOVES = ("drop", "double", "swap")


def plant_word(kind: str, version: Version, able: Sequence[int], chance: random.Random) -> Plant | None:
    """Change one fact of one paragraph."""
    find, other = WORDS[kind]
    texts = paragraphs(version)
    spots = [(n, start, end) for n in able for start, end in find(texts[n][0], version.languages[n])]
    for n, start, end in chance.sample(spots, len(spots)):
        text, paragraph = texts[n]
        new = other(text[start:end], chance)
        if new and new != text[start:end]:
            texts[n] = (text[:start] + new + text[end:], paragraph)
            return Plant(tuple(texts), n, n, f"{text[start:end]} -> {new}: {text[:60]}")
    return None


def plant_move(kind: str, version: Version, able: Sequence[int], chance: random.Random) -> Plant | None:
    """Drop, double or swap paragraphs of the body or an annex."""
    texts = paragraphs(version)
    body = [n for n in able if version.parts[n].name in ("body", "annex") and not version.parts[n].heading]
    pairs = [n for n in body if n + 1 in body and texts[n][0] != texts[n + 1][0]]
    spots = pairs if kind == "swap" else body
    if not spots:
        return None
    n = chance.choice(spots)
    what = texts[n][0][:60]
    if kind == "drop":
        return Plant(tuple(texts[:n] + texts[n + 1 :]), -1, n, what)
    if kind == "double":
        return Plant(tuple(texts[: n + 1] + texts[n:]), n + 1, n, what)
    return Plant((*texts[:n], texts[n + 1], texts[n], *texts[n + 2 :]), n, n, what)


def read_folder(folder: Path) -> list[list[Version]]:
    """Return the versions of each document."""
    documents: dict[str, list[Version]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        answer = json.loads(line)
        documents[answer["document"]].append(read_version(folder / answer["file"]))
    return [sorted(versions, key=lambda one: in_order(one.language)) for versions in documents.values()]


def answered(rows: Sequence[Row], place: int) -> list[int]:
    """Return the paragraphs of one version that another version answers."""
    return [n for row in rows if sum(map(bool, row.cells)) > 1 for n in row.cells[place]]


def alarms(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that a clerk must look at."""
    return [finding for finding in findings if finding.severity != "info"]


def found(plant: Plant, place: int, before: Sequence[Version], rows: Sequence[Row], kind: str) -> list[Finding]:
    """Return the new findings that point into the row of the plant."""
    exact = Counter(one.message for one in alarms(check_document(before, rows)))
    after = [*before[:place], written(before[place], plant.texts), *before[place + 1 :]]
    new_rows = align_versions(after)
    old = next(row for row in rows if plant.beside in row.cells[place])
    spans = {(n, p) for n, cell in enumerate(old.cells) for p in cell if n != place}
    if plant.at >= 0:
        near = [plant.at] + [plant.at - 1] * (kind == "double") + [plant.at + 1] * (kind == "swap")
        spans |= {(place, p) for p in near}
        spans |= {
            (n, p) for row in new_rows if plant.at in row.cells[place] for n, c in enumerate(row.cells) for p in c
        }
    return [
        one
        for one in alarms(check_document(after, new_rows))
        if one.message not in exact
        and any((mark.version, after[mark.version].text.paragraph_at(mark.span.start)) in spans for mark in one.marks)
    ]


def main() -> None:
    """Print how many plants of each kind and language are found, and how many false alarms a version has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=8, help="plants of each kind and language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--false", action="store_true")
    options = parser.parse_args()
    documents = read_folder(options.folder)
    aligned = [align_versions(versions) for versions in documents]
    start = time.process_time()
    unchanged = [alarms(check_document(versions, rows)) for versions, rows in zip(documents, aligned, strict=True)]
    seconds, count = time.process_time() - start, sum(map(len, documents))
    print(f"{sum(map(len, unchanged)) / count:.2f} false alarms a version; {1000 * seconds / count:.0f} ms a version")
    for finding in (finding for of_one in unchanged for finding in of_one):
        if options.false:
            print("   ", finding.severity, finding.check, "|", finding.message)
    tried: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for kind in (*WORDS, *MOVES):
        for language in LANGUAGES:
            key = kind, language
            for plant, place, n in plants(kind, language, documents, aligned, options.each, options.seed):
                tried[key] += 1
                if found(plant, place, documents[n], aligned[n], kind):
                    right[key] += 1
                elif options.missed:
                    print("    missed:", *key, n, "|", plant.what)
    show(tried, right)


def plants(
    kind: str,
    language: str,
    documents: Sequence[Sequence[Version]],
    aligned: Sequence[Sequence[Row]],
    each: int,
    seed: int,
) -> Iterator[tuple[Plant, int, int]]:
    """Yield plants of one kind in one language: the plant, the place of its version, the number of its document."""
    chance = random.Random(f"{seed} {kind} {language}")
    make = plant_word if kind in WORDS else plant_move
    spots = [(n, p) for n, one in enumerate(documents) for p, v in enumerate(one) if v.language == language]
    made = tries = 0
    while spots and made < each and tries < 6 * each:
        n, place = spots[tries % len(spots)]
        tries += 1
        plant = make(kind, documents[n][place], answered(aligned[n], place), chance)
        if plant is not None:
            made += 1
            yield plant, place, n


def show(tried: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> None:
    """Print the table."""
    print(f"{'':8}" + "".join(f"{language:>9}" for language in LANGUAGES))
    for kind in (*WORDS, *MOVES):
        print(f"{kind:8}" + "".join(f"{right[kind, one]:>5}/{tried[kind, one]:<3}" for one in LANGUAGES))
    print(f"{sum(right.values())} of {sum(tried.values())} found: {sum(right.values()) / sum(tried.values()):.3f}")


if __name__ == "__main__":
    main()
