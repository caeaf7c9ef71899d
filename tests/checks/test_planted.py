"""Errors planted into faithful SAMPLE translations are found, one by one; the translations alone have none."""

import pytest

PAGES = {
    "en": (
        "SAMPLE: the committee on water met on 4 May 2021 in the new school.",
        "The General Assembly asked the bank for a budget of 4,500 dollars, see A/99/17.",
        "Women and children received 362 boxes of food from the health services.",
        "The court read the law on forests and the sea on 18 July 2021.",
    ),
    "fr": (
        "SAMPLE : le comité de l’eau s’est réuni le 4 mai 2021 dans la nouvelle école.",
        "L’Assemblée générale a demandé à la banque un budget de 4 500 dollars, voir A/99/17.",
        "Les femmes et les enfants ont reçu 362 boîtes d’aliments des services de santé.",
        "Le tribunal a lu la loi sur les forêts et la mer le 18 juillet 2021.",
    ),
    "ru": (
        "SAMPLE: комитет по воде собрался 4 мая 2021 года в новой школе.",
        "Генеральная Ассамблея запросила у банка бюджет в 4500 долларов, см. A/99/17.",
        "Женщины и дети получили 362 коробки с продовольствием от служб здравоохранения.",
        "Суд прочитал закон о лесах и море 18 июля 2021 года.",
    ),
    "zh": (
        "SAMPLE：水委员会于2021年5月4日在新学校开会。",
        "大会请银行提供4 500美元的预算，见A/99/17。",
        "妇女和儿童从卫生服务处得到362箱粮食。",
        "法院于2021年7月18日宣读了关于森林和海洋的法律。",
    ),
}
CHANGED = [
    ("en", 2, "362", "326"),
    ("fr", 1, "4 500", "4 600"),
    ("ru", 0, "4 мая", "14 мая"),
    ("zh", 3, "7月18日", "7月13日"),
    ("zh", 2, "362", "312"),
    ("fr", 1, "A/99/17", "A/99/71"),
    ("en", 1, "General Assembly", "Security Council"),
    ("fr", 1, "Assemblée générale", "Assemblée du Conseil de sécurité"),
    ("en", 1, "dollars", "euros"),
]


@pytest.fixture
def alarms(found, body):
    """Return a function: the rows that errors and warnings on these pages point into."""

    def run(pages):
        versions = [body(language, *texts) for language, texts in pages.items()]
        serious = [one for one in found("", *versions) if one.severity != "info"]
        return {versions[mark.version].text.paragraph_at(mark.span.start) for one in serious for mark in one.marks}

    return run


def test_the_pages_alone_give_no_alarm(alarms):
    assert alarms(PAGES) == set()


@pytest.mark.parametrize(("language", "row", "right", "wrong"), CHANGED)
def test_a_changed_word_is_found_in_its_row(alarms, language, row, right, wrong):
    texts = list(PAGES[language])
    texts[row] = texts[row].replace(right, wrong)
    assert texts[row] != PAGES[language][row]
    assert alarms({**PAGES, language: texts}) == {row}


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("move", ["drop", "double", "swap"])
def test_a_paragraph_dropped_doubled_or_swapped_is_found(alarms, language, move):
    one, two, three, four = PAGES[language]
    moved = {"drop": (one, two, four), "double": (one, two, two, three, four), "swap": (one, three, two, four)}[move]
    assert alarms({**PAGES, language: moved})
