"""Citations in sentences and in tables of mandates."""

import pytest

from reviewer.fields.page import Page
from reviewer.fields.rules.citations import read_citations
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text


def citations(*paragraphs):
    content = "\n".join(paragraphs)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Paragraph(Span(at, at + len(paragraph))))
        at += len(paragraph) + 1
    text = Text(content, tuple(spans))
    page = Page(text, ("en",) * len(spans), (Part("body"),) * len(spans))
    return [reading.value for reading in read_citations(page)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Recalling resolutions 822 (1993) and 853 (1993),", ["S/RES/822 (1993)", "S/RES/853 (1993)"]),
        ("Recalling its resolution 60/251 of 15 March 2006,", ["A/RES/60/251"]),
        ("Rappelant la résolution 98/14 de l’Assemblée générale", ["A/RES/98/14"]),
        ("回顾大会第97/14号决议", ["A/RES/97/14"]),
        ("إذ تشير إلى قرارها 97/14", ["A/RES/97/14"]),
        ("Human Rights Council resolution 31/36 on gardens", ["A/HRC/RES/31/36"]),
        ("Economic and Social Council resolution 2015/14", ["E/RES/2015/14"]),
        ("resolution 1514 (XV) of 14 December 1960", ["A/RES/1514 (XV)"]),
        ("resolution 80/84 A and B on libraries", ["A/RES/80/84 A", "A/RES/80/84 B"]),
        ("resolution 80/84 A–C on libraries", ["A/RES/80/84 A", "A/RES/80/84 B", "A/RES/80/84 C"]),
        ("see A/RES/60/251 B, of 2006", ["A/RES/60/251 B"]),
        ("see A/RES/60/251. A new council", ["A/RES/60/251"]),
        ("قرارها 60/251 باء", ["A/RES/60/251 B"]),
        ("第60/251 B号决议", ["A/RES/60/251 B"]),
        ("see document A/99/916, and resolution 99/3", ["A/99/916", "A/RES/99/3"]),
        ("la résolution 31/36 du Conseil des droits de l’homme", ["A/HRC/RES/31/36"]),
        ("la resolución 2015/14 del Consejo Económico y Social", ["E/RES/2015/14"]),
        ("резолюция 97/14 Генеральной Ассамблеи", ["A/RES/97/14"]),
        ("la résolution 689 (XXXV) de la Commission économique pour l’Amérique latine", []),
        ("The orchard has 60/251 trees of 822 (1993) kinds.", []),
        ("By resolution, half of the trees (1/2) were moved on 12/5.", []),
    ],
)
def test_a_resolution_is_read_near_its_word(sentence, found):
    assert citations(sentence) == found


def test_a_table_cell_takes_its_series_from_the_heading_above():
    cells = ("General Assembly resolutions", "34/114", "Village libraries", "S-25/2; 70/1")
    assert citations(*cells) == ["A/RES/34/114", "A/RES/S-25/2", "A/RES/70/1"]


def test_a_heading_over_decisions_ends_the_table_of_resolutions():
    assert citations("Economic and Social Council resolutions", "2015/14", "Executive Board decisions", "2025/6") == [
        "E/RES/2015/14"
    ]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (
            ("Recalling Assembly resolution 98/14 and Council resolutions 36 (IV) and 37 (V),",),
            ["A/RES/98/14", "E/RES/36 (IV)", "E/RES/37 (V)"],
        ),
        (("Human Rights Council", "see Council resolutions 31/36 and 31/37"), ["A/HRC/RES/31/36", "A/HRC/RES/31/37"]),
        (("人权理事会", "见大会第60/251号决议和理事会第5/1号决议"), ["A/RES/60/251", "A/HRC/RES/5/1"]),
        (
            ("Le Conseil économique et social", "L’Assemblée générale, par la résolution 36 (IV) du Conseil"),
            ["E/RES/36 (IV)"],
        ),
        (("Human Rights Council", "Under Assembly resolution 31/36, the Council met."), ["A/RES/31/36"]),
        (("The Trusteeship Council met.", "See Council resolution 36 (III)."), []),
        (("See Council resolution 31/36.",), []),
        (("See Governing Council resolution 36 (IV).",), []),
        (("See resolution 36 (IV) of the Council of Gardens.",), []),
        (("Gardens of African Descent (Assembly resolution 79/193)",), ["A/RES/79/193"]),
    ],
)
def test_a_body_called_by_its_last_word_is_the_one_last_named(paragraphs, found):
    assert citations(*paragraphs) == found
