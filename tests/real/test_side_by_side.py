"""Documents in six languages side by side: nothing is lost, every mark is where it belongs, every file is valid."""

import json
from datetime import datetime
from itertools import groupby
from pathlib import Path

import docx
import pytest
from lxml import etree, html

from reviewer.alignment import align_versions
from reviewer.checks import check_document
from reviewer.export import Comparison, write_bilingual, write_memory, write_page
from reviewer.export.ooxml import clean
from reviewer.reading import read_version

GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "six"
DTD = Path(__file__).parents[1] / "export" / "side_by_side" / "tmx.dtd"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = ("ar", "zh", "en", "fr", "ru", "es")
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the documents in six languages are not here")


@pytest.fixture(scope="module")
def comparisons():
    """Compare the versions of the first twelve documents that have two or more."""
    answers = [json.loads(line) for line in (GOLD / "gold.jsonl").read_text("utf-8").splitlines()]
    answers.sort(key=lambda answer: (answer["document"], ORDER.index(answer["fields"]["language"])))
    made = []
    for _, found in groupby(answers, key=lambda answer: answer["document"]):
        versions = [read_version((GOLD / answer["file"]).resolve()) for answer in found]
        if len({version.language for version in versions}) == len(versions) > 1:
            rows = align_versions(versions)
            findings = check_document(versions, rows)
            made.append(Comparison("SAMPLE", tuple(versions), rows, datetime(2026, 1, 1), findings=findings))
    return made[:12]


def said(element):
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def squeezed(text):
    return "".join(clean(text).split())


def test_every_paragraph_is_in_the_word_table(comparisons, tmp_path):
    for number, made in enumerate(comparisons):
        written = docx.Document(str(write_bilingual(made, tmp_path / f"{number}.docx")))
        printed = {squeezed(said(line)) for line in list(written.element.body.iter(f"{W}tbl"))[-1].iter(f"{W}p")}
        for version in made.versions:
            texts = {squeezed(version.text.cut(paragraph)) for paragraph in version.text.paragraphs}
            assert not {text for text in texts if text} - printed


def test_every_mark_on_a_paragraph_is_a_comment_on_its_words(comparisons, tmp_path):
    marks = comments = 0
    for number, made in enumerate(comparisons):
        written = docx.Document(str(write_bilingual(made, tmp_path / f"{number}.docx")))
        comments += len(list(written.comments))
        for finding in made.findings:
            places = {(mark.version, mark.span) for mark in finding.marks}
            marks += sum(made.versions[at].text.paragraph_at(span.start) is not None for at, span in places)
    assert comments == marks > 0


def test_every_page_marks_as_many_places(comparisons, tmp_path):
    for number, made in enumerate(comparisons):
        page = html.fromstring(write_page(made, tmp_path / f"{number}.html").read_bytes())
        assert len(page.xpath("//@id")) == len(set(page.xpath("//@id")))
        assert all(page.xpath(f"//*[@id='{target[1:]}']") for target in page.xpath("//@href"))


def test_every_memory_is_valid(comparisons, tmp_path):
    allowed = etree.DTD(str(DTD))
    for number, made in enumerate(comparisons):
        root = etree.parse(write_memory(made, tmp_path / f"{number}.tmx")).getroot()
        allowed.assertValid(root)
        assert len(root.find("body")) >= 0.6 * len(made.rows)
