"""The office's settings for drafts reach the drafts."""

import zipfile
from datetime import UTC, datetime

import pytest

from reviewer.desk import ExportOptions, draft_options, export_files
from reviewer.settings import Settings

LETTER = (
    "Letter dated 2 May 2044 from the Permanent Representative of Iceland addressed to the Secretary-General\n\nSAMPLE"
)


@pytest.mark.parametrize(("paper", "width"), [("A4", "11906"), ("Letter", "12240")])
def test_the_paper_of_the_settings_is_the_drafts(paper, width, tmp_path):
    source = tmp_path / "letter.txt"
    source.write_text(LETTER, encoding="utf-8")
    wanted = ExportOptions(tmp_path / "out", draft=draft_options(Settings(paper=paper)))
    (one,) = export_files([source], ["circulation"], wanted, "tester", datetime(2044, 5, 12, tzinfo=UTC))
    with zipfile.ZipFile(one.path) as package:
        assert f'w:w="{width}"' in package.read("word/document.xml").decode()


def test_an_office_without_a_picture_has_none(tmp_path):
    assert draft_options(Settings(image="")).image is None
