from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file
from tests.files.making import package

SAMPLE = Path(__file__).parent / "data" / "sample.odt"
_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {"office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing",
                         "fo": "xsl-fo-compatible", "m": "manifest"}.items()
)  # fmt: skip

LOCKED = f"<m:manifest {_NAMES}><m:encryption-data/></m:manifest>"


def odt(body, styles="", head="", **parts):
    """Return an OpenDocument text: `body` inside office:text, `styles` among the automatic styles."""
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{head}<office:document-content {_NAMES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            **{name.replace("_", "/") + ".xml": content for name, content in parts.items()},
        }
    )


def test_a_file_of_a_word_processor_is_read_with_notes_header_and_footer():
    found = [(block.role, block.text) for block in read_file(SAMPLE).blocks]
    assert found == [
        ("header", "SAMPLE/99/1"),
        ("text", "SAMPLE: école, Ёлка, 学校, مدرسة"),
        ("text", "The garden was opened in 2031, see the page."),
        ("table", "Beans"),
        ("table", "84"),
        ("text", "Second note here."),
        ("footnote", "1 A note on beans."),
        ("footnote", "i An endnote on onions."),
        ("footer", "99-00001 (E)"),
    ]


def test_deletions_are_told_to_the_clerk():
    assert "tracked deletions (1)" in read_file(SAMPLE).notes[0]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', "a   b\tc\nd"),
        ("one\n\ttwo", "one  two"),
        ("kept<office:annotation><text:p>remark</text:p></office:annotation>", "kept"),
        ('<text:span text:style-name="H">hidden</text:span>shown', "shown"),
        ('a<text:s text:c="99999999999"/>b', "a b"),
    ],
)
def test_a_paragraph_is_what_the_page_shows(texts, inner, text):
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    assert texts(odt(f"<text:p>{inner}</text:p>", hidden)) == [text]


def test_a_text_box_is_read_once_and_apart(texts):
    frame = "<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>"
    content = odt(f"<text:p>Text{frame}</text:p>")
    assert (texts(content, "text"), texts(content, "textbox")) == (["Text"], ["In the box"])


def test_looks_come_from_the_style_and_those_below_it(read):
    styles = (
        '<style:style style:name="A"><style:text-properties fo:font-size="14pt"/></style:style>'
        '<style:style style:name="B" style:parent-style-name="A"><style:text-properties fo:font-weight="bold"/>'
        '<style:paragraph-properties fo:text-align="center" fo:break-before="page"/></style:style>'
    )
    look = read(odt('<text:p text:style-name="B">Title</text:p>', styles)).blocks[0].look
    assert (look.size, look.bold, look.align, look.page_start) == (14.0, True, "centre", True)


def test_styles_that_stand_on_each_other_in_a_circle_end(texts):
    styles = '<style:style style:name="A" style:parent-style-name="A"/>'
    assert texts(odt('<text:p text:style-name="A">SAMPLE</text:p>', styles)) == ["SAMPLE"]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (odt("<text:p>&b;</text:p>", head='<!DOCTYPE z [<!ENTITY b "SAMPLE">]>'), errors.HostileFile),
        (odt("<text:p/>"), errors.EmptyFile),
        (odt("<text:p>"), errors.DamagedFile),
        (odt("", **{"META-INF_manifest": LOCKED}), errors.EncryptedFile),
        (odt("<text:p>" + "A" * 60_000_000 + "</text:p>"), errors.HostileFile),
    ],
    ids=["entities", "no text", "broken XML", "a password", "a zip bomb"],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_reason(read, content, wanted):
    with pytest.raises(wanted):
        read(content)


def listed(*members, style="L", inner=""):
    items = "".join(f"<text:list-item><text:p>{one}</text:p>{inner}</text:list-item>" for one in members)
    return f'<text:list text:style-name="{style}">{items}</text:list>'


LEVELS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2" '
    'style:num-prefix="(" style:num-suffix=")"/></text:list-style><text:list-style style:name="B">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>'
)


def test_the_numbers_of_a_list_are_computed(texts):
    inner = "<text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list>"
    assert texts(odt(listed("one", "two", inner=inner), LEVELS)) == ["1. one", "(1.a) inner", "2. two", "(2.a) inner"]


def test_bullets_are_no_numbers_and_a_second_list_begins_anew(texts):
    assert texts(odt(listed("one") + listed("dot", style="B") + listed("two"), LEVELS)) == ["1. one", "dot", "1. two"]


def test_a_list_goes_on_where_it_says_so(texts):
    further = listed("two").replace("<text:list ", '<text:list text:continue-numbering="true" ', 1)
    assert texts(odt(f"{listed('one')}<text:p>between</text:p>{further}", LEVELS))[-1] == "2. two"


def test_a_computed_number_has_no_column_in_the_file(read):
    block = read(odt(listed("one"), LEVELS)).blocks[0]
    assert (block.text, block.place.index, block.place.column) == ("1. one", 0, -3)
