"""The draft of each seed, read again, gives the fields that were exported."""

from pathlib import Path

import pytest

from reviewer.export import write_draft
from reviewer.fields import SPECS, Version, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import clean_text

SEEDS = sorted((Path(__file__).parents[2].parent / "shared" / "seeds").glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="the seeds (../shared/seeds) are not here")


def read(path: Path) -> Version:
    text = clean_text(read_file(path))
    languages = find_languages(text)
    return read_fields(str(path), text, languages, find_parts(text, languages))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_draft_of_a_seed_gives_the_same_fields(seed, tmp_path):
    version = read(seed)
    again = read(write_draft(version, tmp_path / "draft.docx"))
    assert {spec.key: again.values[spec.key] for spec in SPECS} == {
        spec.key: version.values[spec.key] for spec in SPECS
    }


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_draft_of_a_seed_loses_no_text(seed, tmp_path):
    version = read(seed)
    again = read(write_draft(version, tmp_path / "draft.docx"))
    kept = "".join(again.text.content.split())
    texts = [version.text.cut(p) for p, part in zip(version.text.paragraphs, version.parts, strict=True) if part.name]
    assert [text for text in texts if "".join(text.split()) not in kept] == []
