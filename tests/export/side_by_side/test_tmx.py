import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from reviewer.alignment import Row
from reviewer.export import write_memory

DTD = Path(__file__).parent / "tmx.dtd"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def memory(tmp_path):
    """Write a memory and give it, parsed and found valid."""
    allowed = etree.DTD(str(DTD))

    def make(comparison):
        root = etree.parse(write_memory(comparison, tmp_path / "memory.tmx", overwrite=True)).getroot()
        allowed.assertValid(root)
        return root

    return make


def segments(unit):
    """Return the segments of a unit by language, marks of footnotes left out."""
    return {variant.get(LANG): "".join(variant.find("seg").xpath("text()")) for variant in unit.iter("tuv")}


def test_a_row_is_a_unit_with_a_variant_for_each_language(orchard, memory):
    units = list(memory(orchard()).iter("tu"))
    assert segments(units[1]) == {
        "ar": "رسالة نموذجية بشأن البستان",
        "zh": "关于果园的样本信",
        "en": "SAMPLE letter on the orchard",
        "fr": "EXEMPLE de lettre sur le verger",
    }


def test_the_head_names_the_tool_and_the_original(orchard, memory):
    header = memory(orchard()).find("header")
    assert (header.get("creationtool"), header.get("srclang"), header.get("segtype")) == ("Reviewer", "en", "paragraph")
    assert re.fullmatch(r"\d{8}T\d{6}Z", header.get("creationdate"))


def test_without_an_original_every_language_may_be_the_source(orchard, memory, versions):
    unknown = tuple(replace(one, values={**one.values, "original_languages": []}) for one in versions)
    assert memory(orchard(versions=unknown)).find("header").get("srclang") == "*all*"
    assert memory(orchard(languages=("ar", "fr"))).find("header").get("srclang") == "*all*"


def test_a_unit_without_the_original_says_that_any_language_is_its_source(orchard, memory):
    made = orchard()
    rows = (Row(((0,), (0,), (), ()), 1.0), *made.rows[1:])
    assert next(memory(replace(made, rows=rows)).iter("tu")).get("srclang") == "*all*"


def test_what_was_not_translated_is_no_variant(orchard, memory):
    last = list(memory(orchard()).iter("tu"))[-1]
    assert list(segments(last)) == ["ar", "en", "fr"]
    assert len(list(memory(orchard(languages=("zh", "en"))).iter("tu"))) == 5


def test_rows_set_apart_are_no_translations(orchard, memory):
    made = orchard()
    rows = tuple(replace(row, apart=n > 1) for n, row in enumerate(made.rows))
    assert len(list(memory(replace(made, rows=rows)).iter("tu"))) == 2


def test_symbol_and_paragraph_are_told(orchard, memory):
    unit = list(memory(orchard()).iter("tu"))[2]
    assert [(one.get("type"), one.text) for one in unit.findall("prop")] == [("x-symbol", "A/79/901")]
    assert {one.text for one in unit.findall("tuv/prop")} == {"3"}


def test_the_call_of_a_footnote_is_a_placeholder(orchard, memory):
    unit = list(memory(orchard()).iter("tu"))[2]
    assert [(mark.get("type"), mark.text) for mark in unit.iter("ph")] == [("fnote", "*")] * 4
    assert segments(unit)["en"] == "SAMPLE: 1,250 trees were planted in 2024."
    assert segments(unit)["fr"].endswith("en 2024.")


def test_several_paragraphs_of_one_cell_are_one_segment(orchard, memory):
    made = orchard()
    rows = (*made.rows[:5], Row(((5, 6), (), (5, 6), (5, 6)), 1.0))
    last = list(memory(replace(made, rows=rows)).iter("tu"))[-1]
    assert segments(last)["en"] == "Annex SAMPLE: the trees of this orchard grow slowly."


def test_what_xml_forbids_is_left_out(orchard, memory, versions):
    content = versions[2].text.content.replace("SAMPLE: 1", "SA\x00\x0bLE<1").replace("A SAMPLE", "A S\ud800\ufffePLE")
    english = replace(versions[2], text=replace(versions[2].text, content=content))
    unit = list(memory(orchard(versions=(*versions[:2], english, versions[3]))).iter("tu"))[2]
    assert segments(unit)["en"].startswith("SALE<1,250")


def test_the_declarations_refuse_what_is_no_memory():
    allowed = etree.DTD(str(DTD))
    assert not allowed.validate(etree.fromstring('<tmx version="1.4"><body/></tmx>'))
