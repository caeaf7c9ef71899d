"""How much of documents with known answers is read as it stands in them."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from reviewer.files import Block, Place, Source, read_file
from reviewer.text import clean_text

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = SHARED / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the documents with known answers are not on this machine")

FLOORS = {"txt": 0.995, "docx": 0.995, "pdf": 0.99}
"""Shares of paragraphs that were found exactly, less a margin for changes elsewhere."""


def squeeze(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).replace("ـ", "")).casefold()


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def paragraphs(path: Path) -> list[str]:
    text = clean_text(read_file(path))
    return [text.cut(paragraph) for paragraph in text.paragraphs]


@pytest.mark.parametrize("kind", FLOORS)
def test_paragraphs_are_found_exactly(kind):
    found = wanted = 0
    for row in rows(GOLD / "six" / "gold.jsonl"):
        if row["file"].endswith(kind):
            have = {squeeze(text) for text in paragraphs(GOLD / "six" / row["file"])}
            found += sum(squeeze(paragraph["text"]) in have for paragraph in row["paragraphs"])
            wanted += len(row["paragraphs"])
    assert found / wanted >= FLOORS[kind]


def test_line_ends_that_part_paragraphs_are_told_from_those_that_do_not():
    right = total = 0
    for row in rows(GOLD / "real" / "linebreaks.jsonl"):
        blocks = [Block(text, Place("line", number), whole=False) for number, text in enumerate(row["lines"], 1)]
        text = clean_text(Source(Path("lines.txt"), "text", "", tuple(blocks)))
        starts = {text.place(one.span.start).index for one in (*text.paragraphs, *text.asides)}
        told = [number + 1 in starts for number in range(1, len(row["lines"]))]
        right += sum(have == hard for have, hard in zip(told, row["hard"], strict=False))
        total += len(told)
    assert right / total >= 0.9


def test_body_paragraphs_of_a_word_file_stand_in_its_pdf():
    found = wanted = 0
    for row in rows(GOLD / "real" / "pairs.jsonl"):
        source = read_file(GOLD / "real" / row["docx"])
        tables = {squeeze(block.text) for block in source.blocks if block.role == "table"}
        text = clean_text(source)
        body = {squeeze(text.cut(one)) for one in text.paragraphs if one.role == "text"} - tables
        have = {squeeze(text) for text in paragraphs(GOLD / "real" / row["pdf"])}
        found += sum(map(len, body & have))
        wanted += sum(map(len, body))
    assert found / wanted >= 0.985


@pytest.mark.parametrize("name", sorted(path.name for path in SHARED.glob("seeds/*.txt")))
def test_the_seeds_keep_every_letter(name):
    path = SHARED / "seeds" / name
    text = clean_text(read_file(path))
    shown = "".join(sorted(squeeze(text.content)))
    assert shown == "".join(sorted(squeeze(path.read_text("utf-8"))))
