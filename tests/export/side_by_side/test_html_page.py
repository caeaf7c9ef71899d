import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from reviewer.export import Accepted, write_page


@pytest.fixture
def page(tmp_path):
    """Write a page and give it, parsed."""

    def make(comparison):
        path = write_page(comparison, tmp_path / "page.html", overwrite=True)
        return html.fromstring(path.read_bytes())

    return make


def texts(page):
    return page.findall(".//table")[-1]


def test_nothing_is_fetched_and_nothing_runs(orchard, page, finding):
    made = page(orchard(findings=(finding({"en": "1,250"}),)))
    assert not made.xpath("//script | //link | //img | //iframe | //object | //form | //base | //@src | //@style")
    assert not [name for each in made.iter() for name in each.attrib if name.startswith("on")]
    assert all(target.startswith("#") for target in made.xpath("//@href"))
    assert not re.search(r"url\(|@import", made.find(".//style").text)


def test_only_the_pages_own_style_is_allowed(orchard, page):
    made = page(orchard())
    policy = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = base64.b64encode(hashlib.sha256(made.find(".//style").text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_cell_says_its_language_and_direction(orchard, page):
    found = [(cell.get("lang"), cell.get("dir")) for cell in texts(page(orchard())).findall(".//td")[:4]]
    assert found == [("ar", "rtl"), ("zh", "ltr"), ("en", "ltr"), ("fr", "ltr")]
    assert all(cell.get("lang") and cell.get("dir") for cell in page(orchard()).iter("td"))


def test_a_paragraph_in_another_language_than_its_version_says_so(orchard, page):
    last = texts(page(orchard())).findall(".//td")[-3].find("p")
    assert (last.get("lang"), last.get("dir")) == ("en", "ltr")


@pytest.mark.parametrize(("languages", "direction"), [(("ar", "en"), "rtl"), (("zh", "en", "fr"), "ltr")])
def test_the_table_is_mirrored_where_the_word_table_is(orchard, page, languages, direction):
    assert texts(page(orchard(languages=languages))).get("dir") == direction


def test_findings_are_marked_and_lead_to_the_list_and_back(orchard, page, finding):
    made = page(orchard(findings=(finding({"en": "1,250", "fr": "1 250"}, "SAMPLE: figures"),)))
    assert [mark.text_content() for mark in made.iter("mark")] == ["1,250", "1 250"]
    calls = made.xpath("//sup[@class='call']")
    assert [call.find("a").get("href") for call in calls] == ["#f1", "#f1"]
    back = made.xpath("//li[@id='f1']//a")
    assert [link.get("href") for link in back] == [f"#{call.get('id')}" for call in calls]
    assert [link.text for link in back] == ["English", "French"]


def test_the_kind_of_a_finding_is_a_word_and_not_a_colour_alone(orchard, page, finding):
    accepted = Accepted(finding({"zh": "2024"}), "as printed", "Anna", "2026-05-11")
    made = page(orchard(findings=(finding({"en": "1,250"}, severity="error"),), accepted=(accepted,)))
    assert [kind.text for kind in made.xpath("//span[starts-with(@class, 'kind')]")] == ["error", "accepted"]


def test_anchors_are_unique(orchard, page, finding):
    found = tuple(finding({"en": word, "fr": "2024"}) for word in ("SAMPLE", "1,250", "trees"))
    names = page(orchard(findings=found)).xpath("//@id")
    assert len(names) == len(set(names))


def test_hostile_words_are_words(orchard, page, finding):
    text = '"><script>alert(1)</script><b onclick=x>&amp;\x00\u202e'
    found = replace(finding({"en": "1,250"}), message=text)
    made = page(orchard(name=text, clerk=text, findings=(found,)))
    assert not made.xpath("//script | //b | //@onclick")
    assert '"><script>alert(1)</script><b onclick=x>&amp;' in made.find(".//h1").text


def test_the_page_can_be_printed_and_read_in_the_dark(orchard, page):
    style = page(orchard()).find(".//style").text
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "size: landscape" in style
    assert "size: landscape" not in page(orchard(languages=("en", "fr"))).find(".//style").text


def test_heads_of_columns_and_rows_are_told_to_screen_readers(orchard, page):
    table = texts(page(orchard()))
    assert [head.get("scope") for head in table.findall("thead/tr/th")] == ["col"] * 5
    assert {head.get("scope") for head in table.xpath("tbody/tr[td]/th")} == {"row"}
