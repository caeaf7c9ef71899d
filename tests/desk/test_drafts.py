"""The office's settings for drafts reach the drafts."""

import zipfile

import pytest

from reviewer.desk import draft_files, draft_options
from reviewer.settings import Settings

LETTER = (
    "Letter dated 2 May 2044 from the Permanent Representative of Iceland addressed to the Secretary-General\n\nSAMPLE"
)


@pytest.mark.parametrize(("paper", "width"), [("A4", "11906"), ("Letter", "12240")])
def test_the_paper_of_the_settings_is_the_drafts(paper, width, tmp_path):
    source = tmp_path / "letter.txt"
    source.write_text(LETTER, encoding="utf-8")
    (answer,) = draft_files([source], tmp_path / "out", drafts=draft_options(Settings(paper=paper)))
    with zipfile.ZipFile(answer["written"]) as package:
        assert f'w:w="{width}"' in package.read("word/document.xml").decode()


def test_an_office_without_a_picture_has_none(tmp_path):
    assert draft_options(Settings(image="")).image is None
