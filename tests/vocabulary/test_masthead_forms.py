"""Lines of agenda items, distribution and original languages, in the forms that mastheads print."""

import pytest

from reviewer.vocabulary.items import item_line
from reviewer.vocabulary.masthead import distribution, original_languages

ITEMS = [
    ("Agenda items 32, 37, 68, 70, 75 and 83", "32 37 68 70 75 83", "agenda"),
    ("Item 69 (b) of the provisional agenda*", "69 (b)", "provisional_agenda"),
    ("Provisional agenda item 3", "3", "provisional_agenda"),
    ("Item 3 of the draft provisional agenda", "3", "provisional_agenda"),
    ("Items 21 (b) and 74 (a) of the preliminary list*", "21 (b) 74 (a)", "preliminary_list"),
    ("Agenda item 3 (continued)", "3", "agenda"),
    ("Agenda items 98 (j) and (k) and 105", "98 (j) 98 (k) 105", "agenda"),
    ("Agenda item 67 (a)–(c)", "67 (a) 67 (b) 67 (c)", "agenda"),
    ("Agenda item 119(b)", "119 (b)", "agenda"),
    ("Item 5 (a) (i) and (ii) of the provisional agenda", "5 (a) (i) 5 (a) (ii)", "provisional_agenda"),
    ("Agenda items 5 (a) (i), (b) and 7 bis", "5 (a) (i) 5 (b) 7 bis", "agenda"),
    ("Point 7 ter de l’ordre du jour", "7 ter", "agenda"),
    ("Пункт 7 бис повестки дня", "7 bis", "agenda"),
    ("议程项目7之二", "7 bis", "agenda"),
    ("البند 7 مكررا من جدول الأعمال", "7 bis", "agenda"),
    ("Item 4.6.1 of the provisional agenda", "4.6.1", "provisional_agenda"),
    ("Points 37 et 40 a) de l’ordre du jour provisoire*", "37 40 (a)", "provisional_agenda"),
    ("Point 69 b) de la liste préliminaire*", "69 (b)", "preliminary_list"),
    ("Points 4, 5 a) et b), et 7 de l’ordre du jour", "4 5 (a) 5 (b) 7", "agenda"),
    ("Tema 4 de la agenda", "4", "agenda"),
    ("Temas 3, 4 y 5 a) y b) del programa", "3 4 5 (a) 5 (b)", "agenda"),
    ("Tema 3 del proyecto de programa provisional", "3", "provisional_agenda"),
    ("Пункты 32 и 37 предварительной повестки дня*", "32 37", "provisional_agenda"),
    ("Пункт 3 предварительного перечня вопросов*", "3", "preliminary_list"),
    ("Пункты 5 а) и 6 повестки дня", "5 (a) 6", "agenda"),
    ("议程项目32、37和68(c)及70", "32 37 68 (c) 70", "agenda"),
    ("议程项目４和５（ａ）", "4 5 (a)", "agenda"),
    ("暂定项目表**项目 5", "5", "preliminary_list"),
    ("临时议程项目7(a)和(b)", "7 (a) 7 (b)", "provisional_agenda"),
    ("البندان 4 (أ) و (ب) من جدول الأعمال", "4 (a) 4 (b)", "agenda"),
    ("البند ٤ من جدول الأعمال", "4", "agenda"),
    ("البند 69 (ب) من القائمة الأولية*", "69 (b)", "preliminary_list"),
]
NO_ITEMS = ["Items of furniture", "Point de vue", "Agenda", "Пункт назначения", "项目", "البند", "Item 4 was opened"]
DISTRIBUTIONS = {
    "general": [
        "Distr.: General",
        "Distr. générale",
        "DISTR. GENERAL",
        "Distribution: General",
        "大会 Distr.: General",
    ],
    "limited": ["Distr. limitée", "Distr.: Limited", "Distr. limitada"],
    "restricted": ["Distr.: Restricted*", "Distr. restreinte", "Distr. reservada"],
    "provisional": ["Provisional", "Provisoire", "Предварительный", "临时", "مؤقت"],
    "participants_only": [
        "For participants only",
        "Réservé aux participants",
        "Para los participantes únicamente",
        "Только для участников",
        "仅供与会者参考",
        "للمشاركين فقط",
    ],
}
ORIGINALS = [
    ("Original : anglais et français", ["en", "fr"]),
    ("ORIGINAL: ENGLISH", ["en"]),
    ("Original: Chinese, English and French", ["zh", "en", "fr"]),
    ("原件：英文", ["en"]),
    ("Язык оригинала: английский", ["en"]),
    ("Оригинал: английский", ["en"]),
    ("الأصل: بالفرنسية/الإنكليزية", ["fr", "en"]),
    ("الأصل: إنكليزي", ["en"]),
]


@pytest.mark.parametrize(("line", "items", "kind"), ITEMS)
def test_items_are_read_with_the_kind_of_agenda(line, items, kind):
    found = item_line(line)
    assert found is not None
    assert (" ".join(item.value for item in found.items), found.kind) == (items, kind)


@pytest.mark.parametrize("line", NO_ITEMS)
def test_other_lines_name_no_items(line):
    assert item_line(line) is None


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in DISTRIBUTIONS.items() for line in lines])
def test_a_distribution_is_read(code, line):
    assert distribution(line)[0] == code


@pytest.mark.parametrize(
    "line", ["RESTRICTED", "Conference room paper", "The provisional roof of the barn", "参与者名单"]
)
def test_other_lines_are_no_distribution(line):
    assert distribution(line) is None


@pytest.mark.parametrize(("line", "languages"), ORIGINALS)
def test_original_languages_are_read_in_printed_order(line, languages):
    assert original_languages(line)[0] == languages
