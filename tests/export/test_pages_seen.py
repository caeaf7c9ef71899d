"""The draft as another word processor lays it out."""

import shutil
import subprocess

import pypdfium2
import pytest

from reviewer.export import write_draft

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
def test_every_page_says_that_it_is_a_draft(sample, tmp_path):
    path = write_draft(sample("ar"), tmp_path / "draft.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with pypdfium2.PdfDocument(tmp_path / "draft.pdf") as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert len(pages) == 3
    assert all("DRAFT FOR REVIEW" in page for page in pages)
