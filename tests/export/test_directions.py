"""What Word asks of Arabic and Chinese: order of elements in the schema, sizes and weights of complex scripts."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def runs(root, text):
    return [run for run in root.iter(f"{W}r") if text in "".join(run.itertext())]


def properties(run):
    return [child.tag.removeprefix(W) for child in run.find(f"{W}rPr")]


def test_every_arabic_paragraph_runs_from_the_right(sample, draft):
    parts = draft(sample("ar"))
    for name in ("document", "footnotes"):
        paragraphs = [
            p for p in parts[name].iter(f"{W}p") if any("\u0600" <= c <= "\u06ff" for c in "".join(p.itertext()))
        ]
        assert paragraphs
        assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in paragraphs)


def test_an_english_annex_runs_from_the_left_in_a_section_of_its_own(sample, draft):
    document = draft(sample("ar"))["document"]
    assert [section.find(f"{W}bidi") is not None for section in document.iter(f"{W}sectPr")] == [True, False, True]
    [annex] = [p for p in document.iter(f"{W}p") if "not translated" in "".join(p.itertext())]
    assert annex.find(f"{W}pPr/{W}bidi").get(f"{W}val") == "0"


def test_arabic_runs_have_the_sizes_and_weights_of_complex_scripts(sample, draft):
    [title] = runs(draft(sample("ar"))["document"], "رسالة مؤرخة")
    assert properties(title) == ["rFonts", "b", "bCs", "sz", "szCs", "rtl", "lang"]
    assert title.find(f"{W}rPr/{W}szCs").get(f"{W}val") == "32"
    assert title.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "ar-SA"


def test_symbols_in_arabic_text_run_from_the_left(sample, draft):
    document = draft(sample("ar"))["document"]
    for symbol in ("A/73/900", "S/RES/2222 (2015)"):
        [run] = runs(document, symbol)
        assert "".join(run.itertext()) == symbol
        assert "rtl" not in properties(run)


def test_the_english_block_of_an_arabic_masthead_runs_from_the_left(sample, draft):
    parts = draft(sample("ar"))
    [block] = [run for root in parts.values() for run in runs(root, "Distr.: General")]
    assert "rtl" not in properties(block)


def test_arabic_tables_are_mirrored(sample, draft):
    tables = [table for root in draft(sample("ar")).values() for table in root.iter(f"{W}tbl")]
    assert len(tables) == 3
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables)


def test_properties_of_paragraphs_stand_in_the_order_of_the_schema(sample, draft):
    order = ["pStyle", "keepNext", "pageBreakBefore", "bidi", "spacing", "ind", "jc", "sectPr"]
    for root in draft(sample("ar")).values():
        for own in root.iter(f"{W}pPr"):
            names = [child.tag.removeprefix(W) for child in own if child.tag.removeprefix(W) in order]
            assert names == sorted(names, key=order.index)


def test_chinese_runs_name_their_font_and_language(sample, draft):
    [run] = runs(draft(sample("zh"))["document"], "谨随函提交")
    fonts = run.find(f"{W}rPr/{W}rFonts")
    assert (fonts.get(f"{W}eastAsia"), fonts.get(f"{W}hint")) == ("SimSun", "eastAsia")
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}eastAsia") == "zh-CN"


def test_a_run_says_its_own_language_in_a_document_of_another(sample, draft):
    [run] = runs(draft(sample("zh"))["document"], "not translated")
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}val") == "en-GB"
    assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") is None
