"""Every part of the draft of each SAMPLE document is the one expected; `expected_parts.py` says how to renew them."""

import pytest

from reviewer.export import write_draft
from tests.export.expected_parts import COMMON, LANGUAGES, file_of, parts_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_of_a_draft_is_the_one_expected(sample, tmp_path, language):
    parts = parts_of(write_draft(sample(language), tmp_path / "draft.docx"))
    for part, text in parts.items():
        if part not in COMMON or language == "en":
            assert text == file_of(language, part).read_text(encoding="utf-8"), part


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_part_is_missing(sample, tmp_path, language):
    parts = set(parts_of(write_draft(sample(language), tmp_path / "draft.docx"))) - set(COMMON)
    assert {file_of(language, part).name for part in parts} == {
        path.name for path in file_of(language, "").parent.iterdir()
    }
