"""Figures, dates and symbols, row by row."""


def test_equal_figures_in_different_dress_are_no_finding(found, body):
    english = body("en", "SAMPLE: the library holds 60,000 books, worth $1.2 million.")
    french = body("fr", "SAMPLE : la bibliothèque possède 60 000 livres, soit 1,2 million de dollars.")
    arabic = body("ar", "SAMPLE: تضم المكتبة 000 60 كتاب، قيمتها 1.2 مليون دولار.")
    assert found("figures-agree", english, french, arabic) == []


def test_a_changed_figure_is_an_error_that_names_both_places(found, body):
    english = body("en", "Good morning.", "SAMPLE: the library holds 60,000 books and 1,250 maps.")
    french = body("fr", "Bonjour.", "SAMPLE : la bibliothèque possède 66 000 livres et 1 250 cartes.")
    (finding,) = found("figures-agree", english, french)
    assert finding.severity == "error"
    assert finding.message == "The figure 60,000 in English paragraph 2 is 66 000 in French."
    assert finding.languages == ("en", "fr")
    assert [mark.span.cut((english, french)[mark.version].text.content) for mark in finding.marks] == [
        "60,000",
        "66 000",
    ]


def test_the_odd_one_of_three_is_named(found, body):
    versions = (
        body("en", "SAMPLE: 350 roses and 17 owls."),
        body("fr", "SAMPLE : 350 roses et 17 hiboux."),
        body("ru", "SAMPLE: 530 роз и 17 сов."),
    )
    (finding,) = found("figures-agree", *versions)
    assert finding.message == "The figure 350 in English paragraph 1 is 530 in Russian."


def test_a_missing_figure_is_a_warning(found, body):
    english = body("en", "SAMPLE: all 4,321 leaves of the old garden were counted.")
    french = body("fr", "SAMPLE : toutes les feuilles du vieux jardin ont été comptées.")
    (finding,) = found("figures-agree", english, french)
    assert (finding.severity, finding.message) == (
        "warning",
        "The figure 4,321 in English paragraph 1 is not in French.",
    )


def test_a_number_written_out_is_no_finding(found, body):
    chinese = body("zh", "SAMPLE：会员可借5本书，为期3周。")
    english = body("en", "SAMPLE: members may borrow five books for three weeks.")
    assert found("figures-agree", english, chinese) == []


def test_a_figure_in_a_neighbouring_row_has_only_moved(found, body):
    english = body("en", "SAMPLE: the garden has old trees.", "There are 350 roses, which are all red.")
    french = body("fr", "SAMPLE : le jardin a de vieux arbres et 350 roses.", "Les roses sont toutes d’un beau rouge.")
    assert found("figures-agree", english, french) == []


def test_figures_of_the_masthead_are_left_to_the_fields(found, build):
    english = build("en", ("masthead", "Agenda item 4"), ("body", "SAMPLE."))
    french = build("fr", ("masthead", "Point 5 de l’ordre du jour"), ("body", "SAMPLE."))
    assert found("figures-agree", english, french) == []


def test_dates_agree_in_all_six_forms(found, body):
    versions = (
        body("ar", "SAMPLE: تفتح القاعة في 4 أيار/مايو 2021."),
        body("zh", "SAMPLE：阅览室于2021年5月4日开放。"),
        body("en", "SAMPLE: the room opens on 4 May 2021."),
        body("fr", "SAMPLE : la salle ouvre le 4 mai 2021."),
        body("ru", "SAMPLE: зал открывается 4 мая 2021 года."),
        body("es", "SAMPLE: la sala abre el 4 de mayo de 2021."),
    )
    assert found("dates-agree", *versions) == []


def test_a_changed_date_is_an_error(found, body):
    english = body("en", "SAMPLE: the room opens on 4 May 2021.")
    spanish = body("es", "SAMPLE: la sala abre el 14 de mayo de 2021.")
    (finding,) = found("dates-agree", english, spanish)
    assert finding.severity == "error"
    assert finding.message == (
        "The date 4 May 2021 (2021-05-04) in English paragraph 1 is 14 de mayo de 2021 (2021-05-14) in Spanish."
    )


def test_a_bare_annex_heading_misses_no_date(found, build):
    english = build("en", ("body", "SAMPLE."), ("annex heading", "Annex to the letter dated 4 May 2021"))
    arabic = build("ar", ("body", "SAMPLE."), ("annex heading", "المرفق"))
    assert found("dates-agree", english, arabic) == []


def test_a_changed_symbol_is_an_error(found, body):
    english = body("en", "SAMPLE: see document A/70/15 and the garden’s plan.")
    french = body("fr", "SAMPLE : voir le document A/70/51 et le plan du jardin.")
    (finding,) = found("symbols-agree", english, french)
    assert finding.severity == "error"
    assert "A/70/15" in finding.message
    assert "A/70/51" in finding.message


def test_a_resolution_named_by_its_number_is_no_missing_symbol(found, body):
    english = body("en", "SAMPLE: as decided in S/RES/9822 (1993) on gardens.")
    russian = body("ru", "SAMPLE: согласно резолюции 9822 (1993) о садах.")
    assert found("symbols-agree", english, russian) == []
