"""Values in the printed form in which the page has the old one, in six languages; never a guessed form."""

import pytest

from reviewer.export.corrected.dates import dates_like, interval_like
from reviewer.export.corrected.lines import (
    distribution_like,
    items_like,
    organ_like,
    original_like,
    session_like,
    year_like,
)
from reviewer.vocabulary.masthead import Session


@pytest.mark.parametrize(
    ("printed", "old", "new", "expected"),
    [
        ("12 May 2044", "2044-05-12", "2044-06-13", "13 June 2044"),
        ("May 12, 2044", "2044-05-12", "2044-06-03", "June 3, 2044"),
        ("8 APRIL 2044", "2044-04-08", "2044-06-09", "9 JUNE 2044"),
        ("1er avril 2044", "2044-04-01", "2044-05-02", "2 mai 2044"),
        ("8 avril 2044", "2044-04-08", "2044-05-01", "1er mai 2044"),
        ("24 февраля 2044 года", "2044-02-24", "2045-03-01", "1 марта 2045 года"),
        ("8 de abril de 2044", "2044-04-08", "2044-05-01", "1 de mayo de 2044"),
        ("8 نيسان/أبريل 2044", "2044-04-08", "2044-06-18", "18 حزيران/يونيه 2044"),
        ("٨ نيسان/أبريل ٢٠٤٤", "2044-04-08", "2044-05-18", "١٨ أيار/مايو ٢٠٤٤"),
        ("8 أبريل 2044", "2044-04-08", "2044-05-18", "18 مايو 2044"),
        ("2044年4月8日", "2044-04-08", "2044-12-18", "2044年12月18日"),
        ("2044 年 4 月 8 日", "2044-04-08", "2044-12-18", "2044 年 12 月 18 日"),
        ("二〇四四年四月八日", "2044-04-08", "2045-12-20", "二〇四五年十二月二十日"),
        ("24 February–20 March 2044", "2044-02-24/2044-03-20", "2044-05-24/2044-06-21", "24 May–21 June 2044"),
        ("2044年2月24日至3月20日", "2044-02-24/2044-03-20", "2044-05-24/2044-06-21", "2044年5月24日至6月21日"),
        ("24-28 mai 2044", "2044-05-24/2044-05-28", "2044-06-24/2044-06-28", "24-28 juin 2044"),
        ("24 May 2044", "2044-05-25", "2044-06-25", ""),  # the page does not print what was read
        ("on the Ides of March 2044", "2044-03-15", "2044-03-16", ""),
    ],
)
def test_a_date_is_printed_as_the_old_one_was(printed, old, new, expected):
    assert dates_like(printed, old, new) == expected


def test_dates_within_a_month_take_the_form_of_such_dates():
    old, new = "2044-02-24/2044-03-20", "2044-05-24/2044-05-28"
    assert interval_like("24 February-20 March 2044", old, new, "en") == "24-28 May 2044"


@pytest.mark.parametrize(
    ("language", "printed", "number", "expected"),
    [
        ("en", "EIGHTIETH SESSION", 79, "SEVENTY-NINTH SESSION"),
        ("en", "43rd session", 51, "51st session"),
        ("en", "Eightieth session (first part)", 81, "Eighty-first session (first part)"),
        ("fr", "Quarante-troisième session", 44, "Quarante-quatrième session"),
        ("ru", "Двадцать шестая сессия", 27, "Двадцать седьмая сессия"),
        ("es", "Cuadragésimo tercer período de sesiones", 51, "Quincuagésimo primer período de sesiones"),
        ("zh", "第四十三届会议", 44, "第四十四届会议"),
        ("zh", "第43届会议", 44, "第44届会议"),
        ("ar", "الدورة الثالثة والأربعون", 44, "الدورة الرابعة والأربعون"),
    ],
)
def test_a_session_keeps_the_form_of_its_line(language, printed, number, expected):
    assert session_like(printed, Session(number, "regular"), language) == expected


def test_a_session_past_all_ordinals_has_no_form():
    assert session_like("Eightieth session", Session(731, "regular"), "en") == ""


def test_a_session_of_another_kind_takes_the_official_line():
    assert session_like("Eightieth session", Session(2044, "year"), "en") == "2044 session"


@pytest.mark.parametrize(
    ("language", "printed", "expected"),
    [
        ("en", "Eightieth year", "Seventy-sixth year"),
        ("ru", "Семьдесят пятый год", "Семьдесят шестой год"),
        ("es", "Sexagésimo segundo año", "Septuagésimo sexto año"),
        ("ar", "السنة الخامسة والسبعون", "السنة السادسة والسبعون"),
    ],
)
def test_the_councils_year_keeps_gender_and_case(language, printed, expected):
    assert year_like(printed, 76, language) == expected


@pytest.mark.parametrize(
    ("language", "printed", "expected"),
    [
        ("en", "Distr.: General", "Distr.: Limited"),
        ("en", "Distr. GENERAL", "Distr. LIMITED"),
        ("fr", "Distr. générale", "Distr. limitée"),
        ("es", "Distr. general", "Distr. limitada"),
        ("ar", "Distr.: General", "Distr.: Limited"),
    ],
)
def test_the_distribution_stays_in_the_language_of_its_line(language, printed, expected):
    assert distribution_like(printed, "general", "limited", language) == expected


@pytest.mark.parametrize(
    ("language", "printed", "expected"),
    [
        ("en", "Original: ENGLISH", "Original: FRENCH AND SPANISH"),
        ("fr", "Original : anglais", "Original : français et espagnol"),
        ("zh", "Original: English", "Original: French and Spanish"),
        ("es", "Original: inglés", "Original: francés y español"),
    ],
)
def test_original_languages_stand_in_the_language_of_their_line(language, printed, expected):
    assert original_like(printed, ["en"], ["fr", "es"], language) == expected


@pytest.mark.parametrize(
    ("language", "printed", "old", "new", "kind", "expected"),
    [
        ("en", "Agenda item 151", ["151"], ["151", "152 (a)"], "agenda", "Agenda items 151 and 152 (a)"),
        ("ru", "Пункт 3 повестки дня", ["3"], ["4"], "agenda", "Пункт 4 повестки дня"),
        ("ar", "البند 3 من جدول الأعمال", ["3"], ["4", "7 (b)"], "agenda", "البندان 4 و 7 (ب) من جدول الأعمال"),
        ("zh", "议程项目3", ["3"], ["4"], "agenda", "议程项目4"),
        ("es", "Tema 3 de la agenda", ["3"], ["4", "6 (a)"], "agenda", "Temas 4 y 6 a) de la agenda"),
        ("fr", "Point 3 de l’ordre du jour", ["3"], ["6 (a)", "7"], "agenda", "Points 6 a) et 7 de l’ordre du jour"),
    ],
)
def test_items_are_counted_and_lettered_as_the_language_does(language, printed, old, new, kind, expected):
    assert items_like(printed, (old, "agenda"), (new, kind), language) == expected


def test_the_asterisks_of_an_agendas_footnote_stay_in_its_line():
    was, now = (["138", "139"], "preliminary_list"), (["138"], "provisional_agenda")
    assert items_like("Items 138 and 139 of the preliminary list**", was, now, "en") == (
        "Item 138 of the provisional agenda**"
    )


def test_an_organ_without_a_name_in_the_tables_has_no_form():
    assert organ_like("General Assembly", "A/AC.999", "en") == ""
