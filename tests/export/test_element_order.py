"""Children stand in the order of the schema (ECMA-376, part 1, annex A): Word refuses or ignores what does not."""

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
ORDER = {
    "p": "pPr *",
    "r": "rPr *",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath rPrChange",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tr": "tblPrEx trPr tc",
    "trPr": "*",
    "tc": "tcPr p|tbl",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation "
    "evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "body": "p|tbl sectPr",
    "footnote": "p",
}


def places(rule):
    """Return the place of each name in a rule: those joined by a bar share one."""
    return {name: place for place, names in enumerate(rule.split()) for name in names.split("|")}


def misplaced(root):
    """Return the elements with children that are unknown there or out of order."""
    found = []
    for each in root.iter():
        name = each.tag.removeprefix(W) if isinstance(each.tag, str) else ""
        if name not in ORDER:
            continue
        known = places(ORDER[name])
        children = [child.tag.removeprefix(W) for child in each if isinstance(child.tag, str)]
        order = [known.get(child, known.get("*")) for child in children]
        if None in order or order != sorted(order):
            found.append((name, children))
    return found


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_stands_in_the_order_of_the_schema(sample, draft, language, paper):
    assert [found for root in draft(sample(language), paper=paper).values() for found in misplaced(root)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_ends_with_a_paragraph_and_a_table_has_as_many_columns_as_its_rows(sample, draft, language):
    for root in draft(sample(language)).values():
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            for row in table.findall(f"{W}tr"):
                cells = row.findall(f"{W}tc")
                spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
                assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns
                assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_properties_out_of_order_would_be_found(sample, draft):
    document = draft(sample("en"))["document"]
    properties = document.find(f".//{W}pPr")
    properties.insert(0, properties[-1])
    assert [name for name, _ in misplaced(document)] == (["pPr"] if len(properties) > 1 else [])
