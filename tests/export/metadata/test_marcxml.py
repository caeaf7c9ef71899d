"""The structure is that of the Library of Congress's schema MARC21slim; what is checked of it stands in `FORMS`."""

import re
from dataclasses import replace
from datetime import datetime

import pytest
from lxml import etree

from reviewer.export import Record, write_marcxml
from reviewer.fields import Reading
from reviewer.text import Span

M = "{http://www.loc.gov/MARC21/slim}"
WHEN = datetime(2026, 5, 12, 14, 30)
FORMS = {
    "leader": r"[\d ]{5}[\dA-Za-z ][\dA-Za-z][\dA-Za-z ]{3}[2 ][2 ][\d ]{5}[\dA-Za-z ]{3}(4500|    )",
    "controlfield": r"00[1-9A-Za-z]",
    "datafield": r"(0[1-9A-Z][0-9A-Z]|[1-9A-Z][0-9A-Z]{2})",
}


@pytest.fixture
def records(tmp_path):
    """Write documents and give the records, of which each has the form of the schema."""

    def make(*documents):
        write_marcxml(documents, tmp_path / "metadata.xml", WHEN, overwrite=True)
        root = etree.parse(tmp_path / "metadata.xml").getroot()
        assert root.tag == f"{M}collection"
        for record in root:
            check(record)
        return list(root)

    return make


def check(record):
    """Find the record's elements, their order and their marks to be those of the schema."""
    names = [each.tag.removeprefix(M) for each in record]
    assert names == sorted(names, key=["leader", "controlfield", "datafield"].index)
    assert re.fullmatch(FORMS["leader"], record[0].text)
    for each in record[1:]:
        assert re.fullmatch(FORMS[each.tag.removeprefix(M)], each.get("tag"))
    for field in record.iter(f"{M}datafield"):
        assert re.fullmatch("[0-9a-z ]{2}", field.get("ind1") + field.get("ind2"))
        assert len(field) and all(re.fullmatch("[0-9a-z]", one.get("code")) and one.text for one in field)


def control(record, tag):
    """Return a control field."""
    return record.findtext(f"{M}controlfield[@tag='{tag}']")


def fields(record, tag):
    """Return fields as catalogues print them: ``0_ $a eng``."""
    return [
        " ".join(
            [
                (field.get("ind1") + field.get("ind2")).replace(" ", "_"),
                *(f"${one.get('code')} {one.text}" for one in field),
            ]
        )
        for field in record.iterfind(f"{M}datafield[@tag='{tag}']")
    ]


def test_each_symbol_stands_with_its_body_and_session(records, sample):
    (record,) = records(Record("one", (sample("en"),)))
    assert fields(record, "191") == ["__ $a A/74/901 $b A/ $c 74", "__ $a S/2020/902 $b S/ $c 75"]


def test_a_subsidiary_organ_is_the_body_of_its_symbol(records, sample):
    (record,) = records(Record("one", (sample("zh"),)))
    assert fields(record, "191") == ["__ $a A/HRC/43/G/91 $b A/HRC/ $c 43"]


def test_a_title_of_two_headings_is_divided(records, sample):
    (record,) = records(Record("one", (sample("es"),)))
    assert fields(record, "245") == ["10 $a Plantación de árboles : $b Nota de la Secretaría"]


def test_the_languages_stand_in_one_string_and_a_translation_is_told(records, versions):
    (record,) = records(Record("one", versions))
    assert fields(record, "041") == ["1_ $a arachiengfre"]


def test_the_english_title_leads_and_the_others_follow(records, versions):
    (record,) = records(Record("one", versions))
    assert fields(record, "245") == ["10 $a SAMPLE letter on the orchard"]
    assert [line[:9] for line in fields(record, "767")] == ["0_ $9 ara", "0_ $9 chi", "0_ $9 fre"]


def test_date_distribution_and_contents_have_the_librarys_codes(records, sample):
    (record,) = records(Record("one", (sample("en", document_type="letter"),)))
    assert [fields(record, tag) for tag in ("269", "091", "089")] == [
        ["__ $a 2020-04-16"],
        ["__ $a GEN"],
        ["__ $b B18"],
    ]


def test_a_report_of_the_secretary_general_has_two_codes(records, sample):
    (record,) = records(Record("one", (sample("en", document_type="report", senders=["SG"]),)))
    assert fields(record, "089") == ["__ $b B15", "__ $b B16"]


def test_items_of_the_agenda_stand_with_their_titles(records, sample):
    (record,) = records(Record("one", (sample("en"),)))
    assert fields(record, "991") == [
        "1_ $b 32 $c SAMPLE: the planting of trees",
        "1_ $b 69b $c SAMPLE: the care of orchards",
    ]


def test_documents_cited_are_related_documents(records, sample):
    version = sample("en")
    cited = tuple(Reading("citations", value, Span(0, 1), "rule", 0.9) for value in ("S/RES/822 (1993)", "A/73/900"))
    (record,) = records(Record("one", (replace(version, readings=cited),)))
    assert fields(record, "993") == ["__ $a S/RES/822 (1993)", "__ $a A/73/900"]


def test_job_numbers_have_the_letters_of_station_and_language(records, sample):
    version = replace(sample("fr"), readings=(Reading("job_number", "GE.20-06201", Span(0, 1), "rule", 0.9),))
    (record,) = records(Record("one", (version,)))
    assert fields(record, "029") == ["__ $a JN $b G2006201 F"]


def test_a_sending_state_stands_with_its_english_name(records, sample):
    (record,) = records(Record("one", (sample("fr", senders=["ISL"]),)))
    assert fields(record, "710") == ["1_ $a Iceland"]


def test_the_fixed_field_has_forty_characters_with_date_and_language(records, sample):
    (record,) = records(Record("one", (sample("ar"),)))
    fixed = control(record, "008")
    assert (len(fixed), fixed[:15], fixed[28], fixed[35:38]) == (40, "260512e20200416", "i", "ara")
    assert control(record, "005") == "20260512143000.0"


def test_a_document_without_a_date_says_so_in_the_fixed_field(records, sample):
    (record,) = records(Record("one", (sample("ru"),)))
    assert control(record, "008")[6:15] == "nuuuuuuuu" and not fields(record, "269")


def test_no_two_records_have_one_control_number(records, sample):
    numbers = [control(record, "001") for record in records(*[Record("one", (sample("ru"),))] * 3)]
    assert len(set(numbers)) == 3


def test_a_missing_symbol_is_told(sample, tmp_path):
    (note,) = write_marcxml([Record("SAMPLE letter", (sample("ru"),))], tmp_path / "metadata.xml", WHEN)
    assert note == "SAMPLE letter has no symbol: its record has no field 191, and a temporary number."
