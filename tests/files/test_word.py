import pytest

from tests.files.making import MC, W, docx, p


def section(*references: str, title_page: bool = True) -> str:
    return f"<w:sectPr>{''.join(references)}{'<w:titlePg/>' if title_page else ''}</w:sectPr>"


def header(kind: str, part: str) -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{part}"/>'


def head(*paragraphs: str) -> str:
    return f"<w:hdr {W}>{''.join(paragraphs)}</w:hdr>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def test_the_first_page_header_comes_first_and_others_are_running_heads(read):
    body = p("SAMPLE body") + section(header("first", "header1"), header("default", "header2"))
    source = read(docx(body, header1=head(p("A/99/1"), p("Distr.: General")), header2=head(p("A/99/1"))))
    assert [(block.role, block.text) for block in source.blocks] == [
        ("header", "A/99/1"), ("header", "Distr.: General"), ("text", "SAMPLE body"), ("footer", "A/99/1"),
    ]  # fmt: skip


def test_without_a_title_page_the_default_header_is_on_the_first_page(texts):
    body = p("SAMPLE") + section(header("default", "header1"), header("first", "header2"), title_page=False)
    assert texts(docx(body, header1=head(p("A/99/1")), header2=head(p("never"))), "header") == ["A/99/1"]


def test_a_tab_in_the_header_parts_left_and_right(texts):
    tabbed = "<w:p>" + run("<w:t>United Nations</w:t><w:tab/><w:t>A/99/1</w:t>") + "</w:p>"
    found = texts(docx(p("SAMPLE") + section(header("first", "header1")), header1=head(tabbed)), "header")
    assert [text.strip() for text in found] == ["United Nations", "A/99/1"]


def test_table_cells_are_blocks_row_by_row(read):
    table = f"<w:tbl><w:tr>{cell(p('a'), p('b'))}{cell(p('c'))}</w:tr><w:tr>{cell(p('d'))}</w:tr></w:tbl>"
    assert [(block.text, block.role) for block in read(docx(table)).blocks] == [(text, "table") for text in "abcd"]


def test_a_table_in_a_cell_is_read_once(texts):
    inner = f"<w:tbl><w:tr>{cell(p('inner'))}</w:tr></w:tbl>"
    assert texts(docx(f"<w:tbl><w:tr>{cell(p('outer'), inner, p())}</w:tr></w:tbl>")) == ["outer", "inner"]


INLINE = {
    "insertion": (f"<w:ins>{run('<w:t>in</w:t>')}</w:ins>", "in"),
    "deletion": (f"<w:del>{run('<w:delText>out</w:delText>')}</w:del>", ""),
    "text moved here": (f"<w:moveTo>{run('<w:t>here</w:t>')}</w:moveTo>", "here"),
    "text moved away": (f"<w:moveFrom>{run('<w:t>away</w:t>')}</w:moveFrom>", ""),
    "content control": (f"<w:sdt><w:sdtContent>{run('<w:t>kept</w:t>')}</w:sdtContent></w:sdt>", "kept"),
    "hyperlink": (f"<w:hyperlink>{run('<w:t>link</w:t>')}</w:hyperlink>", "link"),
    "hyphen that does not break": (run("<w:noBreakHyphen/>"), "-"),
    "hyphen that may break": (run("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>"), "ab"),
    "symbol": (run('<w:sym w:font="Symbol" w:char="F0B7"/>'), "•"),
    "tab": (run("<w:tab/>"), "\t"),
    "hidden text": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ""),
    "field": (
        run('<w:fldChar w:fldCharType="begin"/>') + run("<w:instrText>PAGE</w:instrText>")
        + run("<w:t>code</w:t>") + run('<w:fldChar w:fldCharType="separate"/>') + run("<w:t>7</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>'), "7",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", INLINE)
def test_a_paragraph_is_what_the_page_shows(texts, name):
    inner, shown = INLINE[name]
    assert texts(docx(p("SAMPLE|", inner=inner)), "text") == [f"SAMPLE|{shown}"]


def test_a_text_box_is_read_once(read):
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    both = f"<mc:AlternateContent {MC}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
    both += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    source = read(docx(p("SAMPLE", inner=run(both))))
    assert [(block.text, block.role) for block in source.blocks] == [("SAMPLE", "text"), ("boxed", "textbox")]


def test_footnotes_follow_the_text_with_their_marks(read):
    notes = f'<w:footnotes {W}><w:footnote w:id="0">{p("rule")}</w:footnote>'
    notes += f'<w:footnote w:id="7">{p("A/99/1.")}</w:footnote></w:footnotes>'
    body = p("SAMPLE", inner=run('<w:footnoteReference w:id="7"/>')) + p("more")
    found = [(block.role, block.text) for block in read(docx(body, footnotes=notes)).blocks]
    assert found == [("text", "SAMPLE"), ("text", "more"), ("footnote", "1 A/99/1.")]


def test_a_footnote_mark_that_was_typed_stays_in_the_text(texts):
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{p("* A/99/1.")}</w:footnote></w:footnotes>'
    typed = run('<w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t>')
    assert texts(docx(p("SAMPLE", inner=typed), footnotes=notes)) == ["SAMPLE*", "* A/99/1."]


def test_lists_are_numbered_as_word_shows_them(texts):
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, 3, "decimal", "%1.") + level.format(1, 1, "lowerLetter", "(%2)")
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

    def item(depth: int) -> str:
        return p("SAMPLE", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')

    found = texts(docx(item(0) + item(1) + item(1) + item(0) + item(1), numbering=numbering))
    assert [text.split()[0] for text in found] == ["3.", "(a)", "(b)", "4.", "(a)"]


def test_numbers_that_are_none_are_left_out(texts):
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"/></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    listed = p("SAMPLE", '<w:numPr><w:ilvl w:val="y"/><w:numId w:val="1"/></w:numPr>')
    assert texts(docx(listed, numbering=numbering)) == ["SAMPLE"]


def test_the_look_comes_from_the_style_where_the_paragraph_is_silent(read):
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    styles = f'<w:styles {W}>{style}<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
    look = read(docx(p("SAMPLE", '<w:pStyle w:val="T"/>'), styles=styles)).blocks[0].look
    assert (look.size, look.bold, look.align, look.style) == (14.0, True, "centre", "Title")


@pytest.mark.parametrize(
    "before", [p("one", inner=run("<w:br w:type='page'/>")), p("one", "<w:sectPr/>")], ids=["break", "section"]
)
def test_a_page_break_is_told(read, before):
    assert read(docx(before + p("Annex"))).blocks[-1].look.page_start


def test_parts_are_named_and_paragraphs_counted(read):
    source = read(docx(p() + p("SAMPLE") + section(header("first", "header1")), header1=head(p("A/99/1"))))
    assert [(block.place.part, block.place.index) for block in source.blocks] == [("header first 1", 0), ("body", 1)]
