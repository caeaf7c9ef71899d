"""What stands in paragraphs and tables besides plain runs, and what the page does not show."""

import pytest

from tests.files.making import MC, R, W, docx, p

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(inner, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def t(text):
    return f"<w:t xml:space='preserve'>{text}</w:t>"


def char(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def styles(*inner, defaults=""):
    head = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f"<w:styles {W}>{head}{''.join(inner)}</w:styles>"


def style(kind, name, run_properties, more=""):
    return f'<w:style w:type="{kind}" w:styleId="{name}">{more}<w:rPr>{run_properties}</w:rPr></w:style>'


INLINE = {
    "field in a field's code": (
        char("begin") + char("begin") + char("separate") + run(t("inner")) + char("end") + char("separate")
        + run(t("outer")) + char("end"), "outer",
    ),
    "field in a field's result": (
        char("begin") + char("separate") + run(t("a ")) + char("begin") + char("separate") + run(t("b")) + char("end")
        + char("end"), "a b",
    ),
    "simple field": (f"<w:fldSimple w:instr='PAGE'>{run(t('7'))}</w:fldSimple>", "7"),
    "ruby": (run(f"<w:ruby><w:rt>{run(t('kan'))}</w:rt><w:rubyBase>{run(t('漢'))}</w:rubyBase></w:ruby>"), "漢"),
    "smart tag": (f"<w:smartTag><w:customXml>{run(t('Geneva'))}</w:customXml></w:smartTag>", "Geneva"),
    "formula": (f"<m:oMath {M}><m:r><m:t>x=</m:t></m:r><m:r><m:t>y</m:t></m:r></m:oMath>", "x=y"),
    "embedding of directions": (f"<w:bdo w:val='ltr'>{run(t('way'))}</w:bdo>", "way"),
    "aligning tab": (run("<w:ptab/>" + t("x")), "\tx"),
    "break of a column": (run("<w:br w:type='column'/>" + t("x")), "x"),
    "break of a line": (run("<w:br/>" + t("x")), "\nx"),
    "hidden by specVanish": (run(t("x"), "<w:specVanish/>"), ""),
    "hidden run between field marks": (
        char("begin") + run('<w:fldChar w:fldCharType="separate"/>', "<w:vanish/>") + run(t("7")) + char("end"), "7",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", INLINE)
def test_a_paragraph_is_what_the_page_shows(texts, name):
    inner, shown = INLINE[name]
    assert texts(docx(p("SAMPLE|", inner=inner))) == [f"SAMPLE|{shown}"]


HIDDEN = "<w:vanish/>"
BY_STYLE = {
    "character": ("", "<w:rStyle w:val='H'/>", styles(style("character", "H", HIDDEN))),
    "paragraph": ("<w:pStyle w:val='H'/>", "", styles(style("paragraph", "H", HIDDEN))),
    "style of the style": (
        "<w:pStyle w:val='B'/>", "",
        styles(style("paragraph", "H", HIDDEN), style("paragraph", "B", "<w:b/>", "<w:basedOn w:val='H'/>")),
    ),
    "defaults": ("", "", styles(defaults=HIDDEN)),
}  # fmt: skip


@pytest.mark.parametrize("name", BY_STYLE)
def test_text_is_hidden_by_styles_unless_the_run_is_shown(texts, name):
    paragraph, character, sheet = BY_STYLE[name]
    runs = run(t("hidden"), character) + run(t("SAMPLE"), f"{character}<w:vanish w:val='0'/>")
    assert texts(docx(p("", paragraph, runs), styles=sheet)) == ["SAMPLE"]


def test_text_is_hidden_by_the_style_of_its_table(texts):
    table = f"<w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr><w:tr><w:tc>{p('hidden')}</w:tc></w:tr></w:tbl>"
    assert texts(docx(table + p("SAMPLE"), styles=styles(style("table", "T", HIDDEN)))) == ["SAMPLE"]


def test_a_style_that_names_itself_ends(texts):
    sheet = styles(style("character", "C", "<w:rStyle w:val='C'/>", "<w:basedOn w:val='C'/>"))
    assert texts(docx(p("", inner=run(t("SAMPLE"), "<w:rStyle w:val='C'/>")), styles=sheet)) == ["SAMPLE"]


def test_a_heading_run_into_its_paragraph_is_one_with_it(read):
    body = p("SAMPLE head. ", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("And text.")
    assert [block.text for block in read(docx(body)).blocks] == ["SAMPLE head. And text."]


def test_a_control_round_rows_and_cells_is_seen_through(texts):
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('b')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('a')}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert texts(docx(f"<w:tbl>{row}</w:tbl>")) == ["a", "b"]


def test_merged_cells_are_read_once(texts):
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('wide')}</w:tc>"
    high = f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('high')}</w:tc>"
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc>"
    rows = f"<w:tr>{wide}</w:tr><w:tr>{high}<w:tc>{p('a')}</w:tc></w:tr><w:tr>{below}<w:tc>{p('b')}</w:tc></w:tr>"
    assert texts(docx(f"<w:tbl>{rows}</w:tbl>")) == ["wide", "high", "a", "b"]


def test_tables_in_tables_are_read_where_they_stand(read):
    inner = f"<w:tbl><w:tr><w:tc>{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p('a')}{inner}{p('d')}</w:tc><w:tc>{p('e')}</w:tc></w:tr></w:tbl>"
    blocks = read(docx(outer + p("f"))).blocks
    assert [(block.text, block.role, block.place.index) for block in blocks] == [
        *((text, "table", at) for at, text in enumerate("abcde")), ("f", "text", 5),
    ]  # fmt: skip


def test_a_text_box_in_a_text_box_is_read_once(texts):
    def box(inner):
        both = f"<w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing>"
        fallback = f"<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback>"
        return run(f"<mc:AlternateContent {MC}><mc:Choice>{both}</mc:Choice>{fallback}</mc:AlternateContent>")

    assert texts(docx(p("SAMPLE", inner=box(p("outer", inner=box(p("inner"))))))) == ["SAMPLE", "outer", "inner"]


def test_a_later_masthead_is_kept_and_the_first_is_the_documents(read):
    def section(part):
        return f'<w:sectPr><w:headerReference w:type="first" r:id="{part}" {R}/><w:titlePg/></w:sectPr>'

    def masthead(symbol):
        return f"<w:hdr {W}>{p('SAMPLE')}{p(symbol)}{p('Distr.: General')}{p('Original: English')}</w:hdr>"

    body = p("one", section("header1")) + p("two") + section("header2")
    blocks = read(docx(body, header1=masthead("A/99/1/Part A"), header2=masthead("A/99/1"))).blocks
    assert [(one.role, one.text) for one in blocks if one.text.startswith("A/99")] == [
        ("header", "A/99/1/Part A"), ("masthead", "A/99/1"),
    ]  # fmt: skip


def test_a_header_of_two_sections_is_read_once(texts):
    reference = '<w:headerReference w:type="default" r:id="header1"/>'
    body = p("SAMPLE", f"<w:sectPr>{reference}</w:sectPr>") + p("more") + f"<w:sectPr>{reference}</w:sectPr>"
    assert texts(docx(body, header1=f"<w:hdr {W}>{p('A/99/1')}</w:hdr>")) == ["A/99/1", "SAMPLE", "more"]


@pytest.mark.parametrize(("kind", "new"), [("nextPage", True), ("continuous", False)])
def test_the_kind_of_the_next_section_tells_whether_a_page_begins(read, kind, new):
    ending = "<w:sectPr><w:type w:val='continuous'/></w:sectPr>"
    body = p("SAMPLE", ending) + p("more") + f"<w:sectPr><w:type w:val='{kind}'/></w:sectPr>"
    assert read(docx(body)).blocks[1].look.page_start is new
