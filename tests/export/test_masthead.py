import pytest

from reviewer.export.masthead import masthead, paper

NOTHING = {
    **{key: [] for key in ("symbols", "organs", "agenda_items", "agenda_titles", "original_languages")},
    **dict.fromkeys(("session", "session_kind", "sc_year", "session_dates", "agenda_kind", "distribution", "date")),
}


def test_what_is_not_known_is_not_printed(sample):
    head = masthead(sample("en", **NOTHING))
    assert (head.symbols, head.organs, head.block, head.left, head.right) == ((), (), (), (), ())


def test_two_organs_stand_in_two_columns(sample):
    head = masthead(sample("ru"))
    assert [line.text for line in head.left[:3]] == [
        "Генеральная Ассамблея",
        "Семьдесят четвертая сессия",
        "Пункты 32 и 37 повестки дня",
    ]
    assert [line.text for line in head.right] == ["Совет Безопасности", "Семьдесят пятый год"]


def test_a_subsidiary_organ_stands_below_and_the_assembly_only_where_it_was_read(sample):
    assert masthead(sample("fr")).organs == ("Assemblée générale",)
    head = masthead(sample("fr", organs=["A/HRC"]))
    assert (head.organs, head.left[0].text) == ((), "Conseil des droits de l’homme")


def test_an_organ_without_a_known_name_is_printed_as_it_is(sample):
    assert masthead(sample("en", organs=["Meeting of Gardeners"])).organs == ("Meeting of Gardeners",)


@pytest.mark.parametrize(
    ("originals", "lines"),
    [(["fr"], ("Distr. générale", "6 mai 2020", "", "Original : français")), ([], ("Distr. générale", "6 mai 2020"))],
)
def test_only_a_translation_names_its_own_language(sample, originals, lines):
    assert masthead(sample("fr", original_languages=originals)).block == lines


def test_a_reissued_symbol_carries_its_asterisk(sample):
    assert masthead(sample("es")).symbols == ("A/79/905*",)


@pytest.mark.parametrize(
    ("organs", "size"),
    [(["A", "S"], "Letter"), (["E", "E/CN.6"], "Letter"), (["A", "A/HRC"], "A4"), (["CCPR"], "A4"), ([], "A4")],
)
def test_the_paper_is_that_of_the_station(organs, size):
    assert paper(organs) == size
