import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from reviewer.export import Record, write_akn
from reviewer.fields import Reading
from reviewer.files import Cell
from reviewer.text import Emphasised, Span

A = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WHEN = datetime(2026, 5, 12, 14, 30)
SAMPLE_NAMES = ("ar", "zh", "en", "fr", "ru", "es")


@pytest.fixture(scope="module")
def schema():
    """The schema of the standard."""
    return etree.XMLSchema(etree.parse(Path(__file__).parent.parent / "schemas" / "akomantoso30.xsd"))


@pytest.fixture
def akn(tmp_path, schema):
    """Write a document and give it, parsed and found valid."""

    def make(*versions, **options):
        write_akn(Record("SAMPLE", versions), tmp_path / "document.xml", WHEN, overwrite=True, **options)
        root = etree.parse(tmp_path / "document.xml").getroot()
        schema.assertValid(root)
        return root

    return make


def values(root, name):
    """Return the values of the elements of this name, each once."""
    return list(dict.fromkeys(each.get("value") for each in root.iter(f"{A}{name}")))


def text(element):
    """Return all characters of an element."""
    return "".join(element.itertext())


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_a_document_in_each_language_is_valid(name, akn, sample):
    assert akn(sample(name)).tag == f"{A}akomaNtoso"


def test_versions_are_expressions_of_one_work(akn, versions):
    root = akn(*versions)
    works = {each.find(f"{A}FRBRuri").get("value") for each in root.iter(f"{A}FRBRWork")}
    assert works == {"/akn/un/doc/other/un/2025-02-04/A-79-901"}
    components = root.findall(f".//{A}component")
    assert [(each.get("eId"), each.get(LANG)) for each in components] == [
        ("ara", "ar"),
        ("zho", "zh"),
        ("eng", "en"),
        ("fra", "fr"),
    ]


def test_only_the_languages_wanted_are_written(akn, versions):
    root = akn(*versions, languages=("fr",))
    assert [each.get("eId") for each in root.iter(f"{A}component")] == ["fra"]


def test_identifiers_say_class_author_date_number_and_language(akn, sample):
    root = akn(sample("fr", document_type="note_verbale"))
    work = "/akn/un/doc/noteVerbale/a-hrc/2020-05-06/A-HRC-43-G-90"
    assert values(root, "FRBRthis") == [
        work,
        f"{work}/mul@",
        f"{work}/mul@.xml",
        f"{work}/!main",
        f"{work}/fra@/!main",
        f"{work}/fra@/!main.xml",
    ]


def test_a_resolution_is_a_deliberation(akn, sample):
    root = akn(sample("en", document_type="resolution", symbols=["A/RES/79/901"], organs=["A"]))
    assert root.find(f".//{A}component/{A}statement").get("name") == "resolution"
    assert "/akn/un/statement/deliberation/unga/2020-04-16/A-RES-79-901" in values(root, "FRBRuri")


def test_both_symbols_of_a_joint_document_are_numbers_of_it(akn, sample):
    work = akn(sample("en")).find(f".//{A}component//{A}FRBRWork")
    assert [(one.get("value"), one.get("showAs")) for one in work.findall(f"{A}FRBRnumber")] == [
        ("A-74-901", "A/74/901"),
        ("S-2020-902", "S/2020/902"),
    ]


def test_a_translation_names_its_original(akn, sample):
    translation = akn(sample("fr")).find(f".//{A}FRBRtranslation")
    assert translation.get("fromLanguage") == "eng"
    assert translation.get("href").endswith("/A-HRC-43-G-90/eng@")


def test_a_document_without_symbol_and_date_gets_temporary_identifiers_and_it_is_told(sample, tmp_path):
    notes = write_akn(Record("SAMPLE", (sample("ru"),)), tmp_path / "document.xml", WHEN)
    assert notes == (
        "SAMPLE has no symbol: its identifiers are temporary.",
        "SAMPLE has no date: its identifiers have 0000 in the place of the date.",
    )


def test_the_preface_marks_what_the_masthead_says(akn, sample):
    preface = akn(sample("en")).find(f".//{A}preface")
    assert [text(one) for one in preface.iter(f"{A}docNumber")] == ["A/74/901", "S/2020/902"]
    assert preface.find(f".//{A}docDate").get("date") == "2020-04-16"
    assert [one.get("value") for one in preface.iter(f"{A}session")] == ["74", "75"]
    assert text(preface.find(f".//{A}inline[@name='distribution']")) == "Distr.: General"


def test_signatures_are_conclusions_and_name_the_person(akn, sample):
    root = akn(sample("en"))
    signature = root.find(f".//{A}conclusions//{A}signature")
    person = root.find(f".//{A}TLCPerson")
    assert (text(signature), signature.get("refersTo")) == ("(Signed) Anna Sample", f"#{person.get('eId')}")


def test_annexes_are_attachments_with_metadata_of_their_own(akn, sample):
    attachment = akn(sample("zh")).find(f".//{A}attachment")
    assert attachment.get(LANG) == "en"
    assert attachment.find(f".//{A}FRBRExpression/{A}FRBRlanguage").get("language") == "eng"
    assert attachment.find(f".//{A}FRBRWork/{A}FRBRthis").get("value").endswith("/!annex_1")


def test_a_note_stands_where_it_is_called(akn, sample):
    note = akn(sample("en")).find(f".//{A}authorialNote")
    assert (note.get("marker"), text(note)) == ("*", "The annex is a SAMPLE.")
    assert note.getparent().text.endswith("(see annex).")


def test_the_note_of_the_agenda_and_numbers_of_paragraphs_are_kept(akn, sample):
    root = akn(sample("es"))
    item = root.find(f".//{A}inline[@name='agendaItem']")
    assert text(item.getparent().find(f"{A}authorialNote")) == "A/79/50."
    assert text(root.find(f".//{A}section/{A}heading")) == "I. Introducción"
    assert text(root.find(f".//{A}section/{A}paragraph/{A}num")) == "1."


def test_a_citation_refers_to_the_document(akn, sample):
    version = sample("en")
    start = version.text.content.index("A/73/900")
    cited = (Reading("citations", "A/73/900", Span(start, start + 8), "rule", 0.9),)
    root = akn(replace(version, readings=cited))
    (made,) = root.iter(f"{A}ref")
    assert (text(made), made.get("href")) == ("A/73/900", "https://undocs.org/A/73/900")
    assert root.find(f".//{A}activeRef").get("showAs") == "A/73/900"


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_no_word_of_the_text_is_lost(name, akn, sample):
    version = sample(name)
    root = akn(version)
    whole = "".join(text(root).split())
    kept = [
        version.text.cut(paragraph)
        for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True)
        if part.name in ("body", "request", "annex", "signature")
    ]
    for paragraph in kept:
        assert all(word in whole for word in re.findall(r"[^\W\d_]+", paragraph))


def test_a_table_stays_a_table_and_words_stay_bold_and_italic(akn, build):
    lines = [
        ["body", "Trees of 2020", "en"],
        ["body", "Apples", "en"],
        ["body", "1,250", "en"],
        ["body", "Pears", "en"],
    ]
    version = build(lines, {"language": "en"})
    cells = (None, Cell(0, 0, 0, 0, 1), Cell(0, 0, 1, 2, 1), Cell(0, 1, 0, 0, 3))
    pairs = zip(version.text.paragraphs, cells, strict=True)
    paragraphs = tuple(replace(paragraph, cell=cell) for paragraph, cell in pairs)
    emphasis = (Emphasised(Span(0, 5), True, True), Emphasised(Span(9, 13), False, True))
    root = akn(replace(version, text=replace(version.text, paragraphs=paragraphs, emphasis=emphasis)))
    rows = [[(text(cell), cell.get("colspan")) for cell in row] for row in root.iter(f"{A}tr")]
    assert rows == [[("Apples", None), ("", None), ("1,250", None)], [("Pears", "3")]]
    assert (text(root.find(f".//{A}b/{A}i")), text(root.find(f".//{A}p/{A}i"))) == ("Trees", "2020")
