"""Lists that each language puts in its own order are known as not to be aligned."""

import itertools

import pytest

from reviewer.alignment import Pin, align_versions
from reviewer.vocabulary.states import state_name
from tests.alignment.conftest import build

# In the order of each language: Arabic and Latin by the alphabet, Chinese by strokes.
STATES = {
    "en": ("Brazil", "Chad", "Egypt", "France", "Germany", "India", "Japan", "Kenya", "Spain", "Zambia"),
    "fr": ("Allemagne", "Brésil", "Égypte", "Espagne", "France", "Inde", "Japon", "Kenya", "Tchad", "Zambie"),
    "es": ("Alemania", "Brasil", "Chad", "Egipto", "España", "Francia", "India", "Japón", "Kenya", "Zambia"),
    "ru": ("Бразилия", "Германия", "Египет", "Замбия", "Индия", "Испания", "Кения", "Франция", "Чад", "Япония"),
    "zh": ("日本", "巴西", "乍得", "印度", "西班牙", "肯尼亚", "法国", "埃及", "德国", "赞比亚"),
    "ar": ("إسبانيا", "ألمانيا", "البرازيل", "تشاد", "زامبيا", "فرنسا", "كينيا", "مصر", "الهند", "اليابان"),
}
BODIES = {  # SAMPLE bodies, in the order of each alphabet; Chinese by sound
    "en": ("Book Council", "Garden Office", "Lamp Board", "Oil Fund", "Rose Committee", "Water Institute"),
    "fr": ("Amis du livre", "Bureau vert", "Groupe des eaux", "Lampes unies", "Office d’huile", "Roses unies"),
    "es": ("Comité de Rosas", "Consejo del Libro", "Fondo de Luz", "Instituto de Agua", "Junta Local", "Oficina Verde"),
    "ru": ("Институт воды", "Комитет роз", "Нефтяной фонд", "Совет книги", "Управление садов", "Штаб ламп"),
    "zh": ("灯委员会", "花园办公室", "玫瑰委员会", "石油基金", "书理事会", "水研究所"),
    "ar": ("صندوق النفط", "لجنة الورود", "مجلس الكتاب", "مجلس المصابيح", "المعهد المائي", "مكتب الحدائق"),
}  # fmt: skip
PAIRS = list(itertools.combinations(STATES, 2))


def version(pages, language, items):
    """Return a version with a list among SAMPLE paragraphs."""
    texts = (*pages[language][:4], *items, *pages[language][4:])
    return build(language, *(("body", text) for text in texts))


def apart(rows, place=0):
    return [k for row in rows if row.apart for k in row.cells[place]]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_states_in_the_order_of_each_language_are_set_apart(pages, pair):
    rows = align_versions([version(pages, language, STATES[language]) for language in pair])
    assert apart(rows, 0) == apart(rows, 1) == list(range(4, 14))


@pytest.mark.parametrize("pair", list(itertools.combinations(BODIES, 2)), ids="-".join)
def test_bodies_in_the_order_of_each_alphabet_are_set_apart(pages, pair):
    rows = align_versions([version(pages, language, BODIES[language]) for language in pair])
    assert apart(rows, 0) == apart(rows, 1) == list(range(4, 10))


def test_six_languages_have_their_lists_side_by_side(pages):
    rows = align_versions([version(pages, language, STATES[language]) for language in STATES])
    assert [row.cells for row in rows if row.apart] == [((k,),) * 6 for k in range(4, 14)]


def test_the_text_around_a_list_is_aligned(pages):
    rows = align_versions([version(pages, language, STATES[language]) for language in ("en", "ru")])
    assert [row.cells for row in rows if not row.apart] == [((k,), (k,)) for k in (*range(4), *range(14, 18))]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_states_in_the_english_order_everywhere_are_aligned(pages, pair):
    codes = ("BRA", "TCD", "EGY", "FRA", "DEU", "IND", "JPN", "KEN", "ESP", "ZMB")
    rows = align_versions([version(pages, one, [state_name(code, one) for code in codes]) for one in pair])
    assert apart(rows) == []


def test_names_of_persons_in_one_order_are_aligned(pages):
    names = ("Ms. Abena Osei", "Mr. Bruno Lima", "Mr. Chen Tao", "Ms. Dina Haddad", "Mr. Erik Holm", "Ms. Fatou Sow")
    french = [name.replace("Ms.", "Mme").replace("Mr.", "M.") for name in names]
    assert apart(align_versions([version(pages, "en", names), version(pages, "fr", french)])) == []


def test_numbered_headings_are_aligned(pages):
    english = [f"{n}. {word}" for n, word in enumerate(("Lamps", "Oil", "Keepers", "Ships", "Towers", "Books"), 1)]
    french = [f"{n}. {word}" for n, word in enumerate(("Lampes", "Huile", "Gardiens", "Navires", "Tours", "Livres"), 1)]
    assert apart(align_versions([version(pages, "en", english), version(pages, "fr", french)])) == []


def test_annexes_with_roman_numbers_are_aligned(pages):
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    versions = [
        version(pages, "en", [f"Annex {n}" for n in numbers]),
        version(pages, "ru", [f"Приложение {n}" for n in numbers]),
    ]
    assert apart(align_versions(versions)) == []


def test_two_states_changed_for_each_other_in_one_order_are_aligned(pages):
    codes = ["BRA", "TCD", "EGY", "FRA", "DEU", "IND", "JPN", "KEN", "ESP", "ZMB"]
    french = [state_name(code, "fr") for code in codes]
    french[4:6] = french[5], french[4]
    rows = align_versions(
        [version(pages, "en", [state_name(code, "en") for code in codes]), version(pages, "fr", french)]
    )
    assert apart(rows) == []


def test_a_list_with_a_row_that_a_clerk_has_made_stays_as_it_is(pages):
    versions = [version(pages, language, STATES[language]) for language in ("en", "fr")]
    rows = align_versions(versions, [Pin(((4,), (5,)))])
    assert apart(rows) == []


def test_a_list_that_lacks_an_item_is_set_apart_all_the_same(pages):
    rows = align_versions(
        [version(pages, "en", STATES["en"]), version(pages, "ru", STATES["ru"][:4] + STATES["ru"][5:])]
    )
    assert (apart(rows, 0), apart(rows, 1)) == (list(range(4, 14)), list(range(4, 13)))
