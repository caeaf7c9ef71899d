"""Levels of headings, numbers of paragraphs, quotations, remarks under an annex's heading."""

from dataclasses import replace

import pytest

from reviewer.files import Look
from reviewer.text import Text
from tests.export.test_element_order import misplaced

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def set_as(build, draft):
    """Return a function: draft lines [part, text] and give (style, runs' text with tabs, size) of each paragraph."""

    def make(*lines, language="en", looks=(), paper="A4"):
        version = build([[part, text, language] for part, text in lines], {"language": language})
        if looks:
            pairs = zip(version.text.paragraphs, looks, strict=True)
            paragraphs = tuple(replace(paragraph, look=look) for paragraph, look in pairs)
            version = replace(version, text=Text(version.text.content, paragraphs))
        document = draft(version, paper=paper)["document"]
        assert misplaced(document) == []
        return list(document.iter(f"{W}p"))

    return make


def told(paragraph):
    """Return the style, the characters with their tabs, and the size in points."""
    run = paragraph.find(f"{W}r")
    text = "".join(
        "\t" if each.tag == f"{W}tab" else each.text or ""
        for each in paragraph.iter(f"{W}tab", f"{W}t")
        if each.getparent().tag == f"{W}r"
    )
    return (
        paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"),
        text,
        int(run.find(f"{W}rPr/{W}sz").get(f"{W}val")) / 2,
    )


@pytest.mark.parametrize(
    ("text", "language", "setting"),
    [
        ("I. Trees", "en", ("HCh", "\tI.\tTrees", 14)),
        ("B. Apples", "fr", ("H1", "\tB.\tApples", 12)),
        ("2. Pears", "es", ("H23", "\t2.\tPears", 10)),
        ("Plums", "en", ("H23", "Plums", 10)),
        ("二、树木", "zh", ("HCh", "\t二、\t树木", 14)),
        ("ثانيا - الأشجار", "ar", ("HCh", "\tثانيا -\tالأشجار", 14)),
        ("باء - التفاح", "ar", ("H1", "\tباء -\tالتفاح", 12)),
    ],
)
def test_a_heading_has_the_level_of_its_number_which_stands_before_the_column(set_as, text, language, setting):
    (made,) = set_as(["body heading", text], language=language)
    assert told(made) == setting


@pytest.mark.parametrize(("size", "style"), [(14.0, "HCh"), (12.0, "H1"), (10.0, "H23"), (0.0, "H23")])
def test_a_heading_without_a_number_has_the_level_of_its_size(set_as, size, style):
    (made,) = set_as(["body heading", "Trees"], looks=[Look(size=size, bold=True)])
    assert told(made)[0] == style


@pytest.mark.parametrize(
    ("text", "printed", "first"),
    [
        ("12. Trees grow.", "12.\tTrees grow.", 0),
        ("28.4 Trees grow.", "28.4\tTrees grow.", 0),
        ("(a) Apples;", "(a)\tApples;", 567),
        ("a) Des pommes ;", "a)\tDes pommes ;", 567),
        ("(iv) Pears;", "(iv)\tPears;", 1134),
        ("• Plums", "•\tPlums", 567),
    ],
)
def test_the_number_of_a_paragraph_stands_apart_at_its_depth(set_as, text, printed, first):
    (made,) = set_as(["body", text])
    indent = made.find(f"{W}pPr/{W}ind")
    assert (told(made)[:2], indent.get(f"{W}firstLine")) == (("SingleTxt", printed), str(first))


@pytest.mark.parametrize("text", ["2020. A year", "1.5 tons of apples", "The (a) tree", "(see annex) Trees"])
def test_what_is_no_number_stays_in_the_text(set_as, text):
    (made,) = set_as(["body", text])
    assert told(made)[:2] == ("SingleTxt", text)


def test_what_stands_further_in_is_a_quotation(set_as):
    usual, further = Look(indent=56.7, style="Single"), Look(indent=85.0, style="Quote")
    made = set_as(["body", "One."], ["body", "Two."], ["body", "“Three.”"], looks=[usual, usual, further])
    assert [told(one)[0] for one in made] == ["SingleTxt", "SingleTxt", "Quotation"]


def test_the_original_language_of_an_annex_stands_under_its_heading_to_the_right(set_as):
    lines = (["annex1 heading", "Annex"], ["annex1", "[Original: French]"], ["annex1", "Trees grow."])
    heading, remark, text = set_as(*lines)
    assert [told(one)[0] for one in (heading, remark, text)] == ["HCh", "SingleTxt", "SingleTxt"]
    assert remark.find(f"{W}pPr/{W}jc").get(f"{W}val") == "end"
    assert remark.find(f".//{W}b") is None
