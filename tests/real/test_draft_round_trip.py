"""The draft of each document, read again, gives the fields and the paragraphs that were exported."""

from pathlib import Path

import pytest

from reviewer.export import write_draft
from reviewer.fields import SPECS
from reviewer.reading import read_version

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = [
    *sorted((SHARED / "seeds").glob("*.txt")),
    *sorted((SHARED / "gold" / "six" / "files").glob("*.*")),
    *sorted((SHARED / "gold" / "real" / "files").glob("*.docx")),
]
pytestmark = pytest.mark.skipif(not FILES, reason="the reference documents (../shared) are not here")
JOINED = 2  # of the files have an annex's heading over two lines, which the draft prints as one


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    """Give each version with its draft read again."""
    folder = tmp_path_factory.mktemp("drafts")
    versions = [read_version(file) for file in FILES]
    return [(one, read_version(write_draft(one, folder / f"{at}.docx"))) for at, one in enumerate(versions)]


def body(version):
    parts = zip(version.text.paragraphs, version.parts, strict=True)
    return ["".join(version.text.cut(one).split()) for one, part in parts if part.name not in ("masthead", "title")]


def test_every_draft_gives_the_same_fields(drafts):
    keys = [spec.key for spec in SPECS]
    told = [(one.file, key) for one, again in drafts for key in keys if again.values.get(key) != one.values.get(key)]
    assert told == []


def test_no_draft_loses_words_of_the_text(drafts):
    words = [("".join(sorted(body(one))), "".join(sorted(body(again))), one.file) for one, again in drafts]
    assert [file for before, after, file in words if len(before) > len(after)] == []


def test_drafts_have_the_same_paragraphs(drafts):
    kept = [[text for text in body(one) if text] for one, _ in drafts]
    again = [[text for text in body(two) if text] for _, two in drafts]
    other = [one.file for (one, _), a, b in zip(drafts, kept, again, strict=True) if sorted(set(a)) != sorted(set(b))]
    assert len(other) <= JOINED, other
