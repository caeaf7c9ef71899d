"""Numbers of lists: what Word shows in front of paragraphs and never writes."""

import pytest

from reviewer.files.word_numerals import spelt
from tests.files.making import W, docx, p


def level(depth, text, form="decimal", more="", start=1):
    inner = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{inner}</w:lvl>'


def abstract(key, *levels):
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key, of, more=""):
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(depth=0, number=1, text="SAMPLE"):
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.fixture
def marks(texts):
    """Give the marks of the paragraphs of a file with these lists."""

    def marks_of(body, *lists, **parts):
        found = texts(docx(body, numbering=f"<w:numbering {W}>{''.join(lists)}</w:numbering>", **parts))
        return [text.removesuffix("SAMPLE").strip() for text in found]

    return marks_of


FORMS = [
    ("decimalZero", 7, "07"), ("upperRoman", 49, "XLIX"), ("lowerLetter", 28, "bb"), ("russianLower", 4, "г"),
    ("arabicAlpha", 3, "ت"), ("arabicAbjad", 3, "ج"), ("hebrew2", 2, "ב"), ("thaiNumbers", 12, "๑๒"),
    ("chineseCounting", 21, "二十一"), ("chineseCounting", 10, "十"), ("chineseCountingThousand", 120, "一百二十"),
    ("ideographDigital", 20, "二〇"), ("japaneseCounting", 110, "百十"), ("taiwaneseCounting", 11, "十一"),
    ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographLegalTraditional", 23, "貳拾參"),
    ("ideographTraditional", 2, "乙"), ("ideographEnclosedCircle", 3, "㊂"), ("decimalEnclosedCircle", 4, "④"),
    ("decimalEnclosedParen", 2, "⑵"), ("decimalFullWidth", 15, "１５"), ("numberInDash", 3, "- 3 -"),
    ("ordinal", 12, "12th"), ("ordinal", 22, "22nd"), ("ordinalText", 21, "Twenty-first"),
    ("ordinalText", 30, "Thirtieth"), ("cardinalText", 45, "Forty-five"), ("unheardOf", 1, ""),
]  # fmt: skip


@pytest.mark.parametrize(("form", "number", "shown"), FORMS)
def test_numbers_are_spelt_in_the_forms_of_word(form, number, shown):
    assert spelt(number, form) == shown


def test_an_empty_paragraph_of_a_list_has_its_number(marks):
    assert marks(item() + item(text="") + item(), abstract(0, level(0, "%1.")), num(1, 0)) == ["1.", "3."]


def test_a_level_may_be_counted_through(marks):
    levels = level(0, "%1."), level(1, "(%2)", "lowerLetter", '<w:lvlRestart w:val="0"/>')
    assert marks(item() + item(1) + item() + item(1), abstract(0, *levels), num(1, 0)) == ["1.", "(a)", "2.", "(b)"]


def test_a_level_may_begin_anew_behind_the_first_level_only(marks):
    levels = level(0, "%1."), level(1, "%2."), level(2, "%3.", more='<w:lvlRestart w:val="1"/>')
    body = item() + item(1) + item(2) + item(1) + item(2) + item() + item(2)
    assert marks(body, abstract(0, *levels), num(1, 0)) == ["1.", "1.", "1.", "2.", "2.", "2.", "1."]


def test_legal_numbering_has_arabic_figures_throughout(marks):
    levels = level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    assert marks(item() + item() + item(1), abstract(0, *levels), num(1, 0)) == ["I.", "II.", "2.1"]


def test_a_list_may_begin_with_another_number(marks):
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item() + item(number=2) + item(number=2)
    assert marks(body, abstract(0, level(0, "%1.")), num(1, 0), num(2, 0, override)) == ["1.", "5.", "6."]


def test_two_lists_of_one_kind_are_counted_together(marks):
    assert marks(item() + item(number=2), abstract(0, level(0, "%1.")), num(1, 0), num(2, 0)) == ["1.", "2."]


def test_a_list_may_stand_for_a_numbering_style(marks):
    linked = abstract(0, '<w:styleLink w:val="Legal"/>', level(0, "Article %1"))
    standing = abstract(1, '<w:numStyleLink w:val="Legal"/>')
    assert marks(item(number=2), linked, standing, num(1, 0), num(2, 1)) == ["Article 1"]


def test_a_style_names_list_and_level(marks):
    style = '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading"/><w:pPr><w:numPr>'
    style += '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    levels = level(0, "%1."), level(1, "(%2)", "lowerRoman", '<w:pStyle w:val="H2"/>')
    body = item() + p("SAMPLE", '<w:pStyle w:val="H2"/>')
    assert marks(body, abstract(0, *levels), num(1, 0), styles=f"<w:styles {W}>{style}</w:styles>") == ["1.", "(i)"]


def test_a_paragraph_may_leave_the_list_of_its_style(marks):
    style = '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("SAMPLE", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert marks(body, abstract(0, level(0, "%1.")), num(1, 0), styles=f"<w:styles {W}>{style}</w:styles>") == [""]


def test_the_text_behind_a_number_keeps_its_columns(read):
    numbering = f"<w:numbering {W}>{abstract(0, level(0, '%1.'))}{num(1, 0)}</w:numbering>"
    (block,) = read(docx(item(text="\tSAMPLE"), numbering=numbering)).blocks
    assert (block.text, block.place.column) == ("1. SAMPLE", -3)
    assert [(offset, place.column) for offset, place in block.joins] == [(3, 1)]
