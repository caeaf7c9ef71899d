"""Floors for the fields on the gold that stands beside the project, where it does."""

import json
from collections import Counter
from pathlib import Path

import pytest

from reviewer.errors import ReviewerError
from reviewer.fields import SPECS, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import clean_text
from reviewer.vocabulary.folding import fold

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
FLOORS = {"seeds": 1.0, "six": 0.98, "real": 0.97}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold documents are not beside the project")


def items(value):
    values = value if isinstance(value, list) else [] if value in (None, False) else [value]
    return Counter(fold(str(item)).strip(" .:;*") for item in values)


def values_of(path):
    try:
        text = clean_text(read_file(path))
    except ReviewerError:
        return {}
    languages = find_languages(text)
    return read_fields(str(path), text, languages, find_parts(text, languages)).values


def f1(gold, read):
    keys = [spec.key for spec in SPECS if spec.key in gold["fields"] and spec.key not in gold.get("unsure", ())]
    return [(key, items(gold["fields"][key]), items(read.get(key))) for key in keys]


@pytest.mark.parametrize("folder", FLOORS)
def test_mean_f1_of_the_fields_stays_above_its_floor(folder):
    hits, wanted, had = Counter(), Counter(), Counter()
    for line in (GOLD / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        for key, want, have in f1(gold, values_of(GOLD / folder / gold["file"])):
            hits[key] += (want & have).total()
            wanted[key] += want.total()
            had[key] += have.total()
    scores = [2 * hits[key] / (wanted[key] + had[key]) for key in hits if wanted[key] + had[key]]
    assert sum(scores) / len(scores) >= FLOORS[folder]
