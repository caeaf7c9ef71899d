"""How long it takes to group made-up versions in six languages, and whether the time grows with their number.

    python tests/benchmarks/grouping.py [250 500 1000 2000 4000]

A third of the documents carry a symbol, a third only a first page without one, and of the last third every version
but one has lost its first page. Prints seconds of processor time, the pairwise F1, and the exponent of growth: 1 is
linear, 2 is every file compared with every other.
"""

import random
import sys
from collections.abc import Sequence
from itertools import combinations
from math import log
from time import process_time

from reviewer.fields import LANGUAGES, Value, Version
from reviewer.grouping import Group, group_versions
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

SIZES = (250, 500, 1000, 2000, 4000)
WORDS = {  # SAMPLE words, the lengths of which are those of each language
    "ar": "الحديقة والمنارة والقارب والجسر في المدينة على النهر",
    "zh": "花园灯塔小船桥梁城市河流钟楼图书馆",
    "en": "the garden and the lighthouse, the boat under a bridge of our town by the river",
    "fr": "le jardin ainsi que le phare, le bateau sous un pont de notre ville au bord de la rivière",
    "ru": "сад и маяк, лодка под мостом нашего города на берегу реки",
    "es": "el jardín y también el faro, el barco bajo un puente de nuestra ciudad junto al río",
}
MONTHS = {
    "ar": "شباط/فبراير", "zh": "", "en": "February", "fr": "février", "ru": "февраля", "es": "de febrero",
}  # fmt: skip
LENGTHS = {"ar": 0.85, "zh": 0.33, "en": 1.0, "fr": 1.2, "ru": 1.1, "es": 1.15}
Plan = list[tuple[int, list[int], int]]
"""For each paragraph its length in English letters, the numbers in it, and a day of February, 0 for none."""


def make_plan(dice: random.Random) -> Plan:
    """Return what a document's paragraphs hold in every language."""
    return [
        (dice.randint(80, 500), [dice.randint(20, 90_000) for _ in range(dice.randint(0, 2))], dice.randint(-60, 28))
        for _ in range(dice.randint(8, 30))
    ]


def write(language: str, plan: Plan, year: int, dice: random.Random) -> list[str]:
    """Return the paragraphs of one language."""
    texts = []
    for length, numbers, day in plan:
        wanted = int(length * LENGTHS[language] * dice.uniform(0.9, 1.1))
        words = (WORDS[language] + " ") * (wanted // len(WORDS[language]) + 1)
        text = words[:wanted].rstrip() + "".join(f" {number} " for number in numbers)
        texts.append(text + _date(language, day, year) if day > 0 else text)
    return texts


def _date(language: str, day: int, year: int) -> str:
    if language == "zh":
        return f"{year}年2月{day}日"
    return f" {day} {MONTHS[language]} {'de ' if language == 'es' else ''}{year}"


def version_of(file: str, texts: Sequence[str], values: dict[str, Value]) -> Version:
    """Return a version of body paragraphs alone."""
    paragraphs, start = [], 0
    for text in texts:
        paragraphs.append(Paragraph(Span(start, start + len(text))))
        start += len(text) + 1
    language = str(values["language"])
    count = len(texts)
    return Version(
        file, Text("\n".join(texts), tuple(paragraphs)), (language,) * count, (Part("body"),) * count, (), values
    )


def document(number: int) -> list[Version]:
    """Return two to six versions of document `number`, the same at every call."""
    dice = random.Random(number)
    plan, year = make_plan(dice), 1980 + number % 45
    page: dict[str, Value] = {
        "organs": ["A"],
        "session": 60 + number % 20,
        "agenda_items": [str(1 + number % 150)],
        "document_type": dice.choice(["letter", "note_verbale", "report"]),
        "instrument_dates": [f"{year}-02-{1 + number % 28:02}"],
        "senders": [dice.choice(["FRA", "GBR", "CHN", "RUS", "ESP", "EGY", "BRA", "IND", "JPN", "KEN"])],
    }
    if number % 3 == 0:
        page["symbols"] = [f"A/{60 + number % 20}/{number}"]
    languages = dice.sample(LANGUAGES, dice.randint(2, 6))
    return [
        version_of(
            f"{number}-{language}.txt",
            write(language, plan, year, dice),
            {"language": language, **(page if number % 3 < 2 or language == languages[0] else {})},
        )
        for language in languages
    ]


def collection(size: int, seed: int = 1) -> list[Version]:
    """Return `size` versions of different documents, shuffled."""
    versions: list[Version] = []
    number = 0
    while len(versions) < size:
        versions += document(number)
        number += 1
    random.Random(seed).shuffle(versions)
    return versions[:size]


def f1(versions: Sequence[Version], groups: Sequence[Group]) -> float:
    """Return the pairwise F1 against the numbers in the names of the files."""
    wanted: dict[str, int] = {}
    for version in versions:
        wanted[version.file.split("-")[0]] = wanted.get(version.file.split("-")[0], 0) + 1
    right = sum(
        versions[a].file.split("-")[0] == versions[b].file.split("-")[0]
        for group in groups
        for a, b in combinations(group.members, 2)
    )
    found = sum(len(group.members) * (len(group.members) - 1) // 2 for group in groups)
    return 2 * right / (found + sum(count * (count - 1) // 2 for count in wanted.values()))


def main(sizes: Sequence[int]) -> None:
    """Print one line a size, then the exponent of growth from the first to the last."""
    group_versions(collection(12))  # tables are read once
    seconds = []
    for size in sizes:
        versions = collection(size)
        start = process_time()
        groups = group_versions(versions)
        seconds.append(process_time() - start)
        found = f1(versions, groups)
        print(f"{size:>6} versions  {seconds[-1]:6.2f} s  documents {len(groups):>5}  F1 {found:.3f}", flush=True)
    if len(sizes) > 1:
        print(f"growth exponent {log(seconds[-1] / seconds[0]) / log(sizes[-1] / sizes[0]):.2f}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SIZES)
