import zipfile

import docx
import pytest
from lxml import etree

from reviewer.export import DraftOptions, write_draft

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


def header(parts, *, first):
    """Return the running (of odd pages) or the first page's header part."""
    found = [parts[name] for name in sorted(parts) if name.startswith("header")]
    return next(root for root in found if (root.find(f"{W}tbl") is not None) == first)


def part_of(parts, name, kind):
    """Return the part that the first section names for a kind of page."""
    section = next(parts["document"].iter(f"{W}sectPr"))
    (reference,) = [each for each in section.iter(f"{W}{name}") if each.get(f"{W}type") == kind]
    return parts.targets[reference.get(R_ID)]


def footers(parts):
    return [parts[name] for name in sorted(parts) if name.startswith("footer")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_python_docx_reads_the_draft(sample, tmp_path, language):
    path = write_draft(sample(language), tmp_path / "draft.docx")
    assert docx.Document(str(path)).core_properties.title == sample(language).values["title"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_footer_says_that_this_is_a_draft(sample, draft, lines, language):
    parts = draft(sample(language))
    assert len(footers(parts)) == 3
    assert all("DRAFT FOR REVIEW" in lines(footer)[0] for footer in footers(parts))
    assert all(len(lines(footer)) > 1 for footer in footers(parts)) or language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_at_its_top_that_this_is_a_draft(sample, draft, lines, language):
    heads = [root for root in draft(sample(language)).values() if root.tag == f"{W}hdr"]
    assert len(heads) == 3
    assert all(lines(head)[0].startswith("DRAFT FOR REVIEW") for head in heads)


def test_every_section_has_its_running_head_and_foot(sample, draft):
    sections = list(draft(sample("ar"))["document"].iter(f"{W}sectPr"))
    assert len(sections) == 3
    for section in sections:
        kinds = {reference.get(f"{W}type") for reference in section.iter(f"{W}headerReference", f"{W}footerReference")}
        assert kinds == {"default", "even", "first"}
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [True, False, False]


def test_the_masthead_stands_in_the_first_page_header_alone(sample, draft, lines):
    parts = draft(sample("en"))
    assert lines(header(parts, first=True)) == [
        "DRAFT FOR REVIEW",
        "United Nations",
        "A/74/901–S/2020/902",
        "General Assembly",
        "Security Council",
        "Distr.: General",
        "16 April 2020",
        "Original: English",
    ]
    assert not any("Distr." in line for line in lines(parts["document"]))


def test_later_pages_carry_each_symbol_on_its_own_line(sample, draft, lines):
    assert lines(header(draft(sample("en")), first=False)) == [
        "DRAFT FOR REVIEW",
        "A/74/901",
        "S/2020/902",
    ]


def test_an_unknown_masthead_leaves_no_lines(sample, draft, lines):
    nothing = {"symbols": [], "distribution": None, "date": None, "original_languages": []}
    parts = draft(sample("zh", organs=["A/HRC"], **nothing))
    assert lines(header(parts, first=True)) == ["DRAFT FOR REVIEW", "联合国"]
    assert lines(parts["document"])[0] == "人权理事会"


@pytest.mark.parametrize(("paper", "fields"), [("A4", ["PAGE"]), ("Letter", ["PAGE", "NUMPAGES"])])
def test_pages_are_numbered_by_fields(sample, draft, paper, fields):
    feet = footers(draft(sample("fr"), paper=paper))
    numbers = [[field.get(f"{W}instr") for field in foot.iter(f"{W}fldSimple")] for foot in feet]
    assert sorted(numbers) == [[], fields, fields]


@pytest.mark.parametrize(("language", "odd", "even"), [("en", "right", "left"), ("ar", "left", "right")])
def test_symbol_and_number_stand_at_the_outer_edge(sample, draft, language, odd, even):
    parts = draft(sample(language))
    assert parts["settings"].find(f"{W}evenAndOddHeaders") is not None
    for kind, edge in (("default", odd), ("even", even)):
        for name in ("headerReference", "footerReference"):
            root = part_of(parts, name, kind)
            *_, last = root.iter(f"{W}p")
            assert last.find(f"{W}pPr/{W}jc").get(f"{W}val") == edge


def test_each_annex_begins_a_page(sample, draft):
    document = draft(sample("en"))["document"]
    breaks = [p for p in document.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert ["".join(p.itertext())[:12] for p in breaks] == ["Annex to the"]


def test_a_line_under_an_annex_heading_is_a_heading(build, draft):
    paragraphs = [["annex1 heading", "Annex", "en"], ["annex1", "Statement", "en"], ["annex1", "Trees grow.", "en"]]
    document = draft(build(paragraphs, {"language": "en"}))["document"]
    styles = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in document.iter(f"{W}p")]
    assert styles == ["HCh", "H1", "SingleTxt"]


def test_footnotes_are_footnotes_of_word(sample, draft, lines):
    parts = draft(sample("en"))
    assert lines(parts["footnotes"]) == ["*The annex is a SAMPLE.", "A SAMPLE note on trees."]
    ids = [note.get(f"{W}id") for note in parts["footnotes"]]
    assert ids == ["-1", "0", "1", "2"]
    called = [call.get(f"{W}id") for call in parts["document"].iter(f"{W}footnoteReference")]
    assert called == ["1", "2"]


def test_an_asterisk_is_a_mark_of_its_own_and_a_digit_is_counted_by_word(sample, draft):
    calls = draft(sample("en"))["document"].iter(f"{W}footnoteReference")
    assert [call.get(f"{W}customMarkFollows") for call in calls] == ["1", None]


def test_a_draft_without_footnotes_has_no_part_for_them(sample, draft):
    assert "footnotes" not in draft(sample("fr"))


def test_the_signature_mark_is_in_italics(sample, draft):
    runs = [run for run in draft(sample("ru"))["document"].iter(f"{W}r") if run.find(f"{W}rPr/{W}i") is not None]
    assert ["".join(run.itertext()) for run in runs] == ["(Подпись)"]


def test_an_added_signatory_signs(sample, draft, lines):
    document = draft(sample("fr", signatories=["Jeanne Exemple"]))["document"]
    assert "(Signé) Jeanne Exemple" in lines(document)


@pytest.mark.parametrize(("paper", "width"), [("", "12240"), ("A4", "11906"), ("Letter", "12240")])
def test_the_clerk_may_choose_the_paper(sample, draft, paper, width):
    sizes = draft(sample("en"), paper=paper)["document"].iter(f"{W}pgSz")
    assert {size.get(f"{W}w") for size in sizes} == {width}


def test_no_theme_stands_over_the_fonts(sample, draft):
    for root in draft(sample("zh")).values():
        assert not [name for each in root.iter() for name in each.attrib if name.endswith("Theme")]


def test_the_same_version_gives_the_same_bytes(sample, tmp_path):
    first, second = (write_draft(sample("ar"), tmp_path / name).read_bytes() for name in ("1.docx", "2.docx"))
    assert first == second


def test_the_properties_name_title_symbols_and_identifiers(sample, tmp_path):
    path = write_draft(sample("fr", document_type="note_verbale"), tmp_path / "draft.docx")
    assert docx.Document(str(path)).core_properties.identifier == "A/HRC/43/G/90"
    with zipfile.ZipFile(path) as package:
        named = etree.fromstring(package.read("docProps/custom.xml"))
    work = "/akn/un/doc/noteVerbale/a-hrc/2020-05-06/A-HRC-43-G-90"
    assert {one.get("name"): "".join(one.itertext()) for one in named} == {
        "AKN FRBRWork": work,
        "AKN FRBRExpression": f"{work}/fra@",
    }


def test_nobody_is_named_as_the_author(sample, tmp_path):
    properties = docx.Document(str(write_draft(sample("es"), tmp_path / "draft.docx"))).core_properties
    assert (properties.author, properties.last_modified_by, properties.language) == ("", "", "es")


def test_no_picture_is_in_a_draft_unless_the_office_gives_one(sample, draft, tmp_path, picture):
    drawing = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing"
    assert not list(header(draft(sample("en")), first=True).iter(drawing))
    assert len(list(header(draft(sample("en"), image=picture), first=True).iter(drawing))) == 1


def test_hostile_text_is_text(build, draft, lines):
    text = '<w:p/> { HYPERLINK "http://example.org" } \x00\x0b\x1f\ufffe\u202eevil\ud800 ]]>'
    version = build([["body", text, "en"]], {"language": "en", "title": text * 20, "symbols": [text]})
    document = draft(version)["document"]
    assert lines(document)[-1] == '<w:p/> { HYPERLINK "http://example.org" } evil ]]>'
    assert not list(document.iter(f"{W}fldSimple", f"{W}instrText", f"{W}hyperlink"))


def test_a_version_of_nothing_is_written(build, tmp_path):
    assert write_draft(build([], {}), tmp_path / "draft.docx", DraftOptions()).exists()
