"""The draft as another word processor lays it out."""

import shutil
import subprocess

import pypdfium2
import pytest

from reviewer.export import DraftOptions, write_draft
from tests.export.conftest import SAMPLES, build

SOFFICE = shutil.which("soffice")
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
PAPERS = ("A4", "Letter")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
NAMES = {"zh": "大会", "en": "General Assembly", "fr": "Assemblée", "ru": "Генеральная", "es": "Asamblea"}


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """Lay out each SAMPLE on both papers, all in one go; give what was said, and the PDF of each."""
    folder = tmp_path_factory.mktemp("seen")
    paths = []
    for language in LANGUAGES:
        version = build(SAMPLES[language]["paragraphs"], {**SAMPLES[language]["values"], "distribution": "general"})
        for paper in PAPERS:
            paths.append(write_draft(version, folder / f"{language}-{paper}.docx", DraftOptions(paper=paper)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=240)
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and "javaldx" not in line]
    return said, {path.stem: path.with_suffix(".pdf") for path in paths}


def places(pdf, words):
    """Return left edge and baseline of the first letter wherever `words` stand on page 1, in points from the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text = page.get_textpage()
        search, found = text.search(words, match_case=True), []
        while (hit := search.get_next()) is not None:
            left, bottom, _, _ = text.get_charbox(hit[0])
            found.append((left, page.get_height() - bottom))
    return found


def test_nothing_is_warned_of(seen):
    said, pdfs = seen
    assert [line for line in said if not line.startswith("convert ")] == []
    assert all(pdf.exists() for pdf in pdfs.values())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_twice_that_it_is_a_draft(seen, language, paper):
    with pypdfium2.PdfDocument(seen[1][f"{language}-{paper}"]) as pdf:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    assert len(pages) == {"ar": 3, "zh": 2, "en": 2, "ru": 2}.get(language, 1)
    assert all(page.count("DRAFT") == 2 for page in pages)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["zh", "en", "fr", "ru", "es"])
def test_organ_and_block_begin_where_the_official_page_has_them(seen, language, paper):
    pdf = seen[1][f"{language}-{paper}"]
    organ = min(places(pdf, NAMES[language]), key=lambda place: place[1])
    block = places(pdf, "Distr")[0]
    assert organ[0] == pytest.approx({"A4": 119, "Letter": 123}[paper], abs=3)
    assert block[0] == pytest.approx(397, abs=2)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_masthead_is_mirrored_in_arabic(seen, paper):
    (block, *_) = places(seen[1][f"ar-{paper}"], "Distr")
    assert block[0] == pytest.approx({"A4": 57, "Letter": 60}[paper], abs=2)


def test_the_heights_of_page_one_are_those_of_new_york(seen):
    pdf = seen[1]["en-Letter"]
    assert places(pdf, "A/74")[0][1] == pytest.approx(60, abs=3)  # the symbol's baseline
    organ, text = places(pdf, "General Assembly")[:2]
    assert organ[1] == pytest.approx(88, abs=3)
    assert text[1] == pytest.approx(220, abs=3)  # the line under the masthead begins at 211
    assert places(pdf, "Distr")[0][1] == pytest.approx(87, abs=3)  # a line of ten points that begins at 78
    assert places(pdf, "Letter dated")[0][0] == pytest.approx(124, abs=2)
