import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from reviewer.errors import WouldOverwrite
from reviewer.export import Accepted, write_bilingual

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def written(tmp_path):
    """Write a table and give its parts, parsed."""

    def make(comparison, **options):
        path = write_bilingual(comparison, tmp_path / "table.docx", overwrite=True, **options)
        with zipfile.ZipFile(path) as package:
            names = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
            return {Path(name).stem: etree.fromstring(package.read(name)) for name in names}

    return make


def rows(parts):
    """Return the rows of the last table: the texts."""
    return list(parts["document"].iter(f"{W}tbl"))[-1].findall(f"{W}tr")


def cells(row):
    return row.findall(f"{W}tc")


def said(element):
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def commented(document):
    """Return the words within each comment's range, by its id."""
    words, open_ones = {}, set()
    for each in document.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        if each.tag == f"{W}t":
            words |= {name: words[name] + each.text for name in open_ones}
        elif each.tag == f"{W}commentRangeStart":
            open_ones.add(each.get(f"{W}id"))
            words[each.get(f"{W}id")] = ""
        else:
            open_ones.remove(each.get(f"{W}id"))
    return words


def test_the_head_of_the_table_is_repeated_on_every_page(orchard, written):
    head = rows(written(orchard()))[0]
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert [said(cell) for cell in cells(head)] == ["No.", "Arabic", "Chinese", "English (original)", "French"]


def test_each_row_has_its_number_and_a_cell_for_each_language(orchard, written):
    row = next(row for row in rows(written(orchard())) if said(row).startswith("3"))
    assert [said(cell) for cell in cells(row)][::3] == ["3", "SAMPLE: 1,250 trees were planted in 2024.*"]


def test_a_part_is_told_over_all_columns(orchard, written):
    spans = [row.find(f"{W}tc/{W}tcPr/{W}gridSpan") for row in rows(written(orchard()))]
    assert [span.get(f"{W}val") for span in spans if span is not None] == ["5", "5", "5", "5"]


@pytest.mark.parametrize(
    ("languages", "paper", "size"),
    [
        (("en", "fr"), "A4", ("11906", "16838", None)),
        (("en", "fr"), "", ("12240", "15840", None)),
        (("zh", "en", "fr"), "A4", ("16838", "11906", "landscape")),
        (("ar", "zh", "en", "fr"), "Letter", ("15840", "12240", "landscape")),
    ],
)
def test_three_languages_and_more_lie_lengthways(orchard, written, languages, paper, size):
    made = orchard(languages=languages)
    made = replace(made, versions=tuple(replace(v, values={**v.values, "organs": ["A"]}) for v in made.versions))
    page = list(written(made, paper=paper)["document"].iter(f"{W}pgSz"))[-1]
    assert tuple(page.get(f"{W}{name}") for name in ("w", "h", "orient")) == size


def test_a_table_is_as_wide_as_its_page_lets_it(orchard, written):
    document = written(orchard())["document"]
    for section, table in zip(document.iter(f"{W}sectPr"), document.iter(f"{W}tbl"), strict=True):
        page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        room = int(page.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
        widths = sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol"))
        assert room - 6 <= widths <= room


def test_arabic_stands_right_to_left_with_its_own_sizes_and_language(orchard, written):
    line = cells(rows(written(orchard()))[6])[1].find(f"{W}p")
    assert line.find(f"{W}pPr/{W}bidi") is not None
    for run in line.iter(f"{W}r"):
        own = run.find(f"{W}rPr")
        latin = said(run) == "A/79/9"
        assert (own.find(f"{W}rtl") is None) == latin
        assert own.find(f"{W}szCs") is not None
        assert own.find(f"{W}rFonts").get(f"{W}cs") == "Traditional Arabic"
        assert own.find(f"{W}lang").get(f"{W}bidi") == "ar-SA"


def test_chinese_is_set_in_its_own_font_and_language(orchard, written):
    own = next(cells(rows(written(orchard()))[6])[2].iter(f"{W}rPr"))
    assert (own.find(f"{W}rFonts").get(f"{W}eastAsia"), own.find(f"{W}rFonts").get(f"{W}hint")) == (
        "SimSun",
        "eastAsia",
    )
    assert own.find(f"{W}lang").get(f"{W}eastAsia") == "zh-CN"


@pytest.mark.parametrize(
    ("languages", "original", "turned"),
    [
        (("ar", "en"), "en", True),
        (("ar", "zh", "en"), "en", False),
        (("ar", "zh", "en"), "ar", True),
        (("zh", "en"), "ar", False),
    ],
)
def test_columns_run_from_the_right_beside_one_other_language_or_from_an_arabic_original(
    orchard, written, languages, original, turned
):
    made = orchard(languages=languages)
    named = tuple(replace(v, values={**v.values, "original_languages": [original]}) for v in made.versions)
    table = list(written(replace(made, versions=named))["document"].iter(f"{W}tbl"))[-1]
    assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) == turned


def test_findings_are_comments_around_their_very_words(orchard, written, finding):
    found = finding({"en": "1,250", "ar": "250 1"}), finding({"zh": "2024"})
    parts = written(orchard(findings=found))
    assert sorted(commented(parts["document"]).values()) == ["1,250", "2024", "250 1"]
    called = [one.get(f"{W}id") for one in parts["document"].iter(f"{W}commentReference")]
    assert sorted(called) == sorted(one.get(f"{W}id") for one in parts["comments"])


def test_overlapping_comments_keep_their_words(orchard, written, finding):
    found = finding({"en": "1,250 trees"}), finding({"en": "trees were"}), finding({"en": "planted in 2024.*"})
    words = commented(written(orchard(findings=found))["document"])
    assert sorted(words.values()) == ["1,250 trees", "planted in 2024.*", "trees were"]


def test_a_comment_says_what_was_found_when_and_by_whom(orchard, tmp_path, finding):
    made = orchard(findings=(finding({"en": "1,250"}, "SAMPLE: the figures differ."),))
    path = write_bilingual(made, tmp_path / "table.docx")
    (comment,) = docx.Document(str(path)).comments
    assert (comment.author, comment.initials) == ("Reviewer", "R")
    assert comment.text == "warning: SAMPLE: the figures differ."
    assert comment.timestamp.isoformat() == "2026-05-12T14:30:00+00:00"


def test_an_accepted_difference_is_signed_by_the_clerk_who_accepted_it(orchard, tmp_path, finding):
    accepted = Accepted(finding({"fr": "2024"}), "as printed", "Anna Sample", "2026-05-11T10:00:00+02:00")
    path = write_bilingual(orchard(accepted=(accepted,)), tmp_path / "table.docx")
    (comment,) = docx.Document(str(path)).comments
    assert (comment.author, comment.initials) == ("Anna Sample", "AS")
    assert comment.text.splitlines()[1] == "Accepted by Anna Sample on 2026-05-11: as printed"


def test_a_table_without_findings_has_no_comments(orchard, written):
    assert "comments" not in written(orchard())


def test_the_first_page_tells_every_version_also_those_not_shown(orchard, written):
    front = next(written(orchard(languages=("en", "fr")))["document"].iter(f"{W}tbl"))
    texts = [[said(cell) for cell in cells(row)] for row in front.findall(f"{W}tr")]
    assert texts[0] == ["Field", "Arabic", "Chinese", "English (original)", "French"]
    assert ["Date", "2025-02-03", "2025-02-03", "2025-02-04differs", "2025-02-03"] in texts


def test_the_first_page_lists_what_was_found_with_its_rows(orchard, written, finding):
    found = finding({"en": "1,250", "fr": "1 250"}, "SAMPLE: the figures differ.")
    lines = [said(line) for line in written(orchard(findings=(found,)))["document"].iter(f"{W}p")]
    assert "1.warning: SAMPLE: the figures differ. (English, French; row 3)" in lines


def test_the_table_says_that_it_is_no_official_document(orchard, written):
    footer = next(root for name, root in written(orchard()).items() if name.startswith("footer"))
    assert "not an official United Nations document" in said(footer)


def test_hostile_words_are_words(orchard, written, finding, versions):
    text = '<w:p/> { HYPERLINK "x" } \x00\x0b\u202e]]>'
    values = {**versions[2].values, "title": text}
    found = replace(finding({"en": "1,250"}), message=text)
    made = orchard(
        name=text, clerk=text, findings=(found,), versions=(replace(versions[2], values=values), versions[3])
    )
    made = replace(made, rows=tuple(replace(row, cells=row.cells[2:]) for row in made.rows), findings=())
    parts = written(replace(made, accepted=(Accepted(replace(found, marks=()), text, text, text),)))
    assert not list(parts["document"].iter(f"{W}fldSimple", f"{W}hyperlink"))
    assert '<w:p/> { HYPERLINK "x" } ]]>' in said(parts["document"])


def test_the_same_comparison_gives_the_same_bytes(orchard, tmp_path, finding):
    made = orchard(findings=(finding({"en": "1,250"}),))
    first, second = (write_bilingual(made, tmp_path / name).read_bytes() for name in ("1.docx", "2.docx"))
    assert first == second


def test_an_existing_file_stays(orchard, tmp_path):
    target = tmp_path / "table.docx"
    target.write_bytes(b"kept")
    with pytest.raises(WouldOverwrite):
        write_bilingual(orchard(), target)
    assert target.read_bytes() == b"kept"
