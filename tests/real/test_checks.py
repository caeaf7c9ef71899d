"""What the checks find of errors planted into documents with known answers, and what they say of them as they are."""

import runpy
from collections import Counter
from pathlib import Path

import pytest

from reviewer.alignment import align_versions
from reviewer.checks import check_document
from reviewer.vocabulary.tables import LANGUAGES

FOLDER = Path(__file__).parents[2].parent / "shared" / "gold" / "six"
PLANTED = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "planted_errors.py"))
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the documents with known answers are not here")


@pytest.fixture(scope="module")
def documents():
    return [(versions, align_versions(versions)) for versions in PLANTED["read_folder"](FOLDER)]


def test_unchanged_versions_give_few_alarms(documents):
    alarms = [one for versions, rows in documents for one in check_document(versions, rows) if one.severity != "info"]
    assert len(alarms) <= 0.3 * sum(len(versions) for versions, _ in documents)


@pytest.mark.parametrize("kind", [*PLANTED["WORDS"], *PLANTED["MOVES"]])
def test_planted_errors_are_found_in_the_right_row(documents, kind):
    versions, rows = ([one[n] for one in documents] for n in (0, 1))
    hits = Counter()
    for language in LANGUAGES:
        for plant, place, n in PLANTED["plants"](kind, language, versions, rows, 2, 1):
            hits[bool(PLANTED["found"](plant, place, versions[n], rows[n], kind))] += 1
    assert hits.total() >= 10
    assert hits[True] >= 0.8 * hits.total()
