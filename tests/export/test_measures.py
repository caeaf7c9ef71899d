"""Page 1 as written, beside the measures of the United Nations' own files; all in twips but where it is said.

Geneva: Word files on the template in use. New York: measures of its PDF files, converted.
"""

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
ASKED = {
    "A4": {
        "paper": (11906, 16838),
        "margins": {"top": 1417, "right": 1134, "bottom": 1134, "left": 1134, "footer": 567},
        "running head": 850,
        "masthead top": 285,
        "masthead width": 9639,
        "columns": (1242, 2552, 717, 2293, 2835),
        "rows": (1134, 2552),
        "above the block": 240,
        "text column": 1134,
    },
    "Letter": {
        "paper": (12240, 15840),
        "margins": {"top": 1742, "right": 1195, "bottom": 1898, "left": 1210, "footer": 1030},
        "running head": 866,  # its line stands at 53 points
        "masthead top": 576,
        "masthead width": 9835,
        "columns": (1250, 2700, 700, 2080, 3105),  # organs begin at 123 points, the block at 397
        "rows": (704, 2540),  # what follows stands at 211 points
        "above the block": 240,
        "text column": 1267,
    },
}


def number(element, path, name):
    """Return an attribute of the first element found, as a number."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return int(found.get(f"{W}{name}"))


def masthead(parts):
    return next(root for root in parts.values() if root.tag == f"{W}hdr" and root.find(f"{W}tbl") is not None)


def style(parts, name, path, attribute):
    """Return what a style says, or what it is based on."""
    while name:
        found = parts["styles"].find(f"{W}style[@{W}styleId='{name}']")
        element = found.find("/".join(f"{W}{step}" for step in path.split("/")))
        if element is not None and element.get(f"{W}{attribute}") is not None:
            return element.get(f"{W}{attribute}")
        base = found.find(f"{W}basedOn")
        name = base.get(f"{W}val") if base is not None else ""
    return None


def measured(parts):
    """Return the measures of a draft by the names of `ASKED`."""
    section = next(parts["document"].iter(f"{W}sectPr"))
    table = masthead(parts).find(f"{W}tbl")
    margins = {name: number(section, "pgMar", name) for name in ("top", "right", "bottom", "left", "footer")}
    head = next(root for root in parts.values() if root.tag == f"{W}hdr" and root.find(f"{W}tbl") is None)
    top = number(section, "pgMar", "header")
    block = table.findall(f"{W}tr")[1].findall(f"{W}tc")[-1]
    return {
        "paper": (number(section, "pgSz", "w"), number(section, "pgSz", "h")),
        "margins": margins,
        "running head": top + 240 + number(head.findall(f"{W}p")[1], "pPr/spacing", "before"),  # below the banner
        "masthead top": top,
        "masthead width": number(table, "tblPr/tblW", "w"),
        "columns": tuple(int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")),
        "rows": tuple(number(row, "trPr/trHeight", "val") for row in table.findall(f"{W}tr")),
        "above the block": number(block, "p/pPr/spacing", "before") if block.find(f".//{W}r") is not None else None,
        "text column": int(style(parts, "SingleTxt", "pPr/ind", "left")),
    }


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_one_has_the_measures_of_its_station(sample, draft, language, paper):
    found = measured(draft(sample(language, distribution="general"), paper=paper))
    assert found == ASKED[paper]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_rows_of_the_masthead_have_exact_heights_and_grow_only_for_what_is_longer(sample, draft, paper):
    def rules(version):
        rows = masthead(draft(version, paper=paper)).findall(f"{W}tbl/{W}tr")
        return [row.find(f"{W}trPr/{W}trHeight").get(f"{W}hRule") for row in rows]

    assert rules(sample("en")) == ["exact", "exact"]
    assert rules(sample("en", organs=["Meeting of the gardeners of all orchards"] * 4)) == ["exact", "atLeast"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_masthead_has_a_thin_rule_under_its_first_row_and_a_thick_one_under_its_second(sample, draft, language):
    rows = masthead(draft(sample(language))).findall(f"{W}tbl/{W}tr")
    rules = [
        {cell.find(f"{W}tcPr/{W}tcBorders/{W}bottom").get(f"{W}sz") for cell in row.findall(f"{W}tc")} for row in rows
    ]
    assert rules == [{"4"}, {"12"}]


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "es"])
def test_the_symbol_has_its_first_part_in_twenty_points_and_the_rest_in_ten(sample, draft, language):
    cell = masthead(draft(sample(language))).find(f"{W}tbl/{W}tr").findall(f"{W}tc")[-1]
    sizes = [(run.findtext(f"{W}t"), run.find(f"{W}rPr/{W}sz").get(f"{W}val")) for run in cell.iter(f"{W}r")]
    assert {size for text, size in sizes if "/" not in text} == {"40"}
    assert {size for text, size in sizes if "/" in text} == {"20"}


@pytest.mark.parametrize(
    ("language", "size"), [("ar", "szCs"), ("zh", "sz"), ("en", "sz"), ("fr", "sz"), ("ru", "sz"), ("es", "sz")]
)
def test_name_organs_and_title_have_their_sizes(sample, draft, language, size):
    gain = 2 if language == "ar" else 0  # Arabic type is larger
    parts = draft(sample(language))
    name, _ = masthead(parts).find(f"{W}tbl").findall(f"{W}tr")
    words = next(name.findall(f"{W}tc")[1].iter(f"{W}rPr"))
    organ = next(masthead(parts).find(f"{W}tbl").findall(f"{W}tr")[1].findall(f"{W}tc")[1].iter(f"{W}rPr"))
    title = next(p for p in parts["document"].iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "HCh")
    points = [
        int(each.find(f"{W}{size}").get(f"{W}val")) / 2 - gain for each in (words, organ, next(title.iter(f"{W}rPr")))
    ]
    assert points == [14, 20, 14]
    assert organ.find(f"{W}b") is not None and title.find(f".//{W}b") is not None


STYLES = [
    ("Normal", "pPr/spacing", "line", "240"),
    ("Normal", "pPr/spacing", "lineRule", "atLeast"),
    ("SingleTxt", "pPr/spacing", "after", "120"),
    ("SingleTxt", "pPr/jc", "val", "both"),
    ("HCh", "pPr/spacing", "before", "360"),
    ("HCh", "pPr/spacing", "after", "240"),
    ("HCh", "pPr/spacing", "line", "300"),
    ("HCh", "pPr/spacing", "lineRule", "exact"),
    ("H1", "pPr/spacing", "line", "270"),
    ("H23", "pPr/spacing", "before", "240"),
    ("H23", "pPr/spacing", "after", "120"),
    ("SM", "pPr/spacing", "line", "420"),
    ("Distribution", "pPr/spacing", "line", "240"),
    ("FootnoteText", "pPr/spacing", "line", "220"),
    ("FootnoteText", "rPr/sz", "val", "18"),
    ("RunningHeadRule", "pPr/pBdr/bottom", "sz", "4"),
    ("RunningHeadRule", "pPr/pBdr/bottom", "space", "4"),
]


@pytest.mark.parametrize(("name", "path", "attribute", "asked"), STYLES)
def test_styles_have_the_measures_of_the_official_ones(sample, draft, name, path, attribute, asked):
    assert style(draft(sample("en"), paper="A4"), name, path, attribute) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_names_fonts_for_all_scripts(sample, draft, language):
    for name, root in draft(sample(language)).items():
        for fonts in root.iter(f"{W}rFonts"):
            if name != "styles":
                assert {each.removeprefix(W) for each in fonts.attrib} >= {"ascii", "hAnsi", "eastAsia", "cs"}


@pytest.mark.parametrize(
    ("language", "attribute", "locale"),
    [
        ("ar", "bidi", "ar-SA"),
        ("zh", "eastAsia", "zh-CN"),
        ("en", "val", "en-GB"),
        ("fr", "val", "fr-FR"),
        ("ru", "val", "ru-RU"),
        ("es", "val", "es-ES"),
    ],
)
def test_every_run_of_the_text_names_its_language(sample, draft, language, attribute, locale):
    body = [
        p
        for p in draft(sample(language))["document"].iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "SingleTxt"
    ]
    first = next(body[0].iter(f"{W}lang"))
    assert first.get(f"{W}{attribute}") == locale
