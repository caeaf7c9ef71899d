"""No field that a reference document prints is said not to apply to it."""

import json
from pathlib import Path

import pytest

from reviewer.fields import Version, applies
from reviewer.text import Text

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
LISTS = sorted(GOLD.glob("*/gold.jsonl"))
pytestmark = pytest.mark.skipif(not LISTS, reason="the reference documents (../shared/gold) are not here")


def documents():
    for path in LISTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            found = json.loads(line)
            if "fields" in found:
                yield found["file"], found["fields"]


def test_every_value_of_the_reference_documents_applies():
    wrong = []
    for file, values in documents():
        version = Version(file, Text("", (), ()), (), (), (), values)
        wrong += [(file, key) for key, value in values.items() if value and not applies(key, (version,))]
    assert wrong == []
