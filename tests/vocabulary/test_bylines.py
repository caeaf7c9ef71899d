"""Bylines and headings of resolutions in six languages: the kind they name, and the author."""

import pytest

from reviewer.vocabulary.anatomy import adoption, second_heading

BYLINES = [
    ("Fifth report of the Advisory Committee on Gardens", "report", "the Advisory Committee on Gardens"),
    ("Written statement* submitted by Gardens International", "statement", "Gardens International"),
    ("Joint working paper submitted by Fiji and Peru", "working_paper", "Fiji and Peru"),
    ("Note by the President of the Security Council", "note", "the President of the Security Council"),
    ("Troisième rapport du Comité consultatif", "report", "Comité consultatif"),
    ("Exposé écrit présenté par Jardins sans frontières", "statement", "Jardins sans frontières"),
    ("Circulaire du Secrétaire général", "other", "Secrétaire général"),
    ("Двенадцатый доклад Консультативного комитета", "report", "Консультативного комитета"),
    ("Письменное заявление, представленное Ассоциацией садов", "statement", "Ассоциацией садов"),
    ("Informe de la Quinta Comisión", "report", "Quinta Comisión"),
    ("Documento de trabajo presentado por Colombia y el Perú", "working_paper", "Colombia y el Perú"),
    ("行政和预算问题咨询委员会第十二次报告", "report", "行政和预算问题咨询委员会"),
    ("乡村图书馆协会提交的书面陈述", "statement", "乡村图书馆协会"),
    ("بيان خطي مقدم من رابطة الحدائق", "statement", "رابطة الحدائق"),
    ("مذكرة من الأمين العام", "note", "الأمين العام"),
]
HEADINGS = [
    ("Resolution adopted by the Human Rights Council on 4 April 2044", "adopted"),
    ("Résolution adoptée par le Conseil économique et social le 4 avril 2044", "adopted"),
    ("Resolución aprobada por el Consejo de Derechos Humanos el 4 de abril de 2044", "adopted"),
    ("Резолюция, принятая Советом по правам человека 4 апреля 2044 года", "adopted"),
    ("2044年4月4日人权理事会通过的决议", "adopted"),
    ("قرار اعتمده مجلس حقوق الإنسان في 4 نيسان/أبريل 2044", "adopted"),
    ("Решение, принятое Советом по правам человека 3 апреля 2044 года", "decided"),
    ("第3999(2044)号决议", "council"),
    ("2044年3月31日安全理事会第9999次会议通过", "council_adopted"),
    ("Adoption of the agenda", ""),
    ("A resolution was adopted by the village", ""),
]


@pytest.mark.parametrize(("line", "kind", "author"), BYLINES)
def test_a_byline_names_kind_and_author(line, kind, author):
    heading = second_heading(line)
    assert (heading.type, line[slice(*heading.author)]) == (kind, author)


@pytest.mark.parametrize(
    "line", ["تقرير عن المكتبات المتنقلة", "Доклад о работе сессии", "年度报告", "Village libraries"]
)
def test_a_heading_about_a_subject_names_no_author(line):
    heading = second_heading(line)
    assert heading is None or heading.author is None


@pytest.mark.parametrize(("line", "kind"), HEADINGS)
def test_a_heading_of_a_resolution_or_decision_is_known(line, kind):
    assert adoption(line) == kind
