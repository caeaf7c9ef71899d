"""Grouping, alignment and checks on documents with known answers."""

import json
import random
import re
import runpy
import unicodedata
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from reviewer.alignment import align_versions
from reviewer.checks import check_document
from reviewer.grouping import group_versions
from reviewer.reading import read_version

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "alignment.py"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the documents with known answers are not here")


def read(folder):
    answers = [json.loads(line) for line in (GOLD / folder / "gold.jsonl").read_text("utf-8").splitlines()]
    return [(answer, read_version((GOLD / folder / answer["file"]).resolve())) for answer in answers]


@pytest.fixture(scope="module")
def six():
    return read("six")


@pytest.fixture(scope="module")
def seeds():
    return read("seeds")


def together(pages):
    """Return the pairs of files that belong together by the answers, and by the grouping."""
    groups = group_versions([version for _, version in pages])
    group_of = {n: number for number, group in enumerate(groups) for n in group.members}
    pairs = list(combinations(range(len(pages)), 2))
    want = {(a, b) for a, b in pairs if pages[a][0]["document"] == pages[b][0]["document"]}
    return want, {(a, b) for a, b in pairs if group_of[a] == group_of[b]}


def test_the_versions_of_a_document_are_found(six):
    want, have = together(six)
    assert 2 * len(want & have) / (len(want) + len(have)) >= 0.98


def test_without_their_first_pages_versions_are_found_by_what_they_say(six):
    bare = [(answer, replace(version, values={"language": version.language})) for answer, version in six]
    want, have = together(bare)
    assert not have - want
    assert len(have) / len(want) >= 0.95


def test_a_pdf_is_no_second_document_beside_its_word_file():
    pairs = [json.loads(line) for line in (GOLD / "real" / "pairs.jsonl").read_text("utf-8").splitlines()][:4]
    versions = [read_version(GOLD / "real" / pair[kind]) for pair in pairs for kind in ("pdf", "docx")]
    groups = group_versions(versions)
    assert [group.members for group in groups] == [(1,), (3,), (5,), (7,)]
    assert all("as a PDF" in group.reasons[-1] for group in groups)


def test_notes_of_one_day_and_one_sender_are_told_apart(seeds):
    want, have = together(seeds)
    assert have == want


def test_the_same_statement_in_two_annexes_is_named(seeds):
    groups = group_versions([version for _, version in seeds])
    related = {(groups[r.group].members, group.members): r.reason for group in groups for r in group.related}
    named = [reason for pair, reason in related.items() if "annex" in reason]
    assert named == ["The same text stands in annex 1 of both."] * 2


def squeezed(text):
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).replace("\u0640", "")).casefold()


def places(answer, version):
    """Return the index of each paragraph of the answers in the version as read."""
    texts = [squeezed(version.text.cut(paragraph)) for paragraph in version.text.paragraphs]
    wanted = {(p["part"], p["id"]): squeezed(p["text"]) for p in answer["paragraphs"]}
    return {key: next((n for n, text in enumerate(texts) if want in text), -1) for key, want in wanted.items()}


def test_paragraphs_stand_beside_their_translations(six):
    right = asked = 0
    pairs = [pair for pair in combinations(six, 2) if pair[0][0]["document"] == pair[1][0]["document"]]
    for (answer_a, a), (answer_b, b) in random.Random(1).sample(pairs, 60):
        of_a, of_b = places(answer_a, a), places(answer_b, b)
        cells = [row.cells for row in align_versions([a, b])]
        for key in of_a.keys() & of_b.keys():
            asked += 1
            right += any(of_a[key] in left and of_b[key] in right_cell for left, right_cell in cells)
    assert right / asked >= 0.97


def test_disturbed_lines_are_aligned_in_every_pair_of_languages():
    measure = runpy.run_path(str(BENCHMARK))["measure"]
    texts = {path.suffix[1:]: path.read_text("utf-8").split("\n") for path in (GOLD / "unpc").glob("dev.??")}
    scores = [measure(texts, pair, 200, 7)[0] for pair in combinations(sorted(texts), 2)]
    assert sum(scores) / len(scores) >= 0.95
    assert min(scores) >= 0.88


def test_true_translations_give_few_false_alarms(six):
    versions = [version for _, version in six]
    groups = group_versions(versions)
    grave = 0
    for group in groups:
        members = [versions[n] for n in group.members]
        grave += sum(finding.severity != "info" for finding in check_document(members, align_versions(members)))
    assert grave / len(groups) <= 2
