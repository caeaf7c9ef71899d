"""Names of bodies, and what is no error at all."""


def test_the_same_body_in_six_languages_is_no_finding(found, body):
    texts = {
        "ar": "SAMPLE: قُدم التقرير للجمعية العامة.",
        "zh": "SAMPLE：报告已提交大会。",
        "en": "SAMPLE: the report went to the General Assembly.",
        "fr": "SAMPLE : le rapport a été présenté à l’Assemblée générale.",
        "ru": "SAMPLE: доклад представлен Генеральной Ассамблее.",
        "es": "SAMPLE: el informe se presentó a la Asamblea General.",
    }
    assert found("names-agree", *(body(code, text) for code, text in texts.items())) == []


def test_another_body_is_an_error_with_both_names(found, body):
    english = body("en", "SAMPLE: the report went to the General Assembly.")
    russian = body("ru", "SAMPLE: доклад представлен Совету Безопасности.")
    (finding,) = found("names-agree", english, russian)
    assert finding.severity == "error"
    assert finding.message == (
        "Russian paragraph 1 names another body than English: “Совету Безопасности” for “General Assembly”."
    )


def test_another_state_is_an_error_with_both_names(found, body):
    english = body("en", "SAMPLE: the lamps of Latvia and Iceland were lit.")
    chinese = body("zh", "SAMPLE：立陶宛和冰岛的灯点亮了。")
    (finding,) = found("states-agree", english, chinese)
    assert finding.severity == "error"
    assert "names another State than" in finding.message


def test_a_state_that_is_not_named_is_no_error(found, body):
    english = body("en", "SAMPLE: the lamps of Latvia and Iceland were lit.")
    french = body("fr", "SAMPLE : les lampes lettones et celles de l’Islande ont été allumées.")
    russian = body("ru", "SAMPLE: в этой стране зажгли лампы.")
    assert found("states-agree", english, french, russian) == []


def test_half_a_name_is_no_error(found, body):
    english = body("en", "SAMPLE: the Security Council met.")
    spanish = body("es", "SAMPLE: se reunió el Consejo de Seguridad.")
    french = body("fr", "SAMPLE : le Conseil s’est réuni.")
    assert found("names-agree", english, spanish, french) == []


def test_digits_of_every_script_are_equal(found, body):
    english = body("en", "SAMPLE: in 2024 there were 60,000 lamps.")
    arabic = body("ar", "SAMPLE: في عام ٢٠٢٤ كان هناك ٦٠ ٠٠٠ مصباح.")
    chinese = body("zh", "SAMPLE：2024年有6万盏灯。")
    assert found("figures-agree", english, arabic, chinese) == []


def test_millions_are_equal_in_every_language(found, body):
    texts = {
        "en": "SAMPLE: 3 million lamps.",
        "zh": "SAMPLE：300万盏灯。",
        "ru": "SAMPLE: 3 млн ламп.",
        "ar": "SAMPLE: 3 ملايين مصباح.",
        "fr": "SAMPLE : 3 millions de lampes.",
    }
    assert found("figures-agree", *(body(code, text) for code, text in texts.items())) == []


def test_a_list_in_the_order_of_each_alphabet_is_right(found, body):
    english = body("en", "SAMPLE: replies came from:", "Egypt", "Germany", "Spain")
    french = body("fr", "SAMPLE : des réponses sont venues de :", "Allemagne", "Égypte", "Espagne")
    assert [one for one in found("paragraph-order", english, french) if one.severity == "error"] == []


def test_a_word_more_is_no_error(found, body):
    english = body("en", "SAMPLE: the resolutions on roses, S/RES/9822 (1993).")
    french = body("fr", "SAMPLE : les résolutions pertinentes de l’ONU sur les roses, S/RES/9822 (1993).")
    assert [one for one in found("", english, french) if one.severity != "info"] == []


def test_dollars_here_and_euros_there_are_an_error(found, body):
    english = body("en", "SAMPLE: the lamp cost 4,500 dollars.")
    french = body("fr", "SAMPLE : la lampe a coûté 4 500 euros.")
    (finding,) = found("units-agree", english, french)
    assert (finding.severity, len(finding.marks)) == ("error", 2)


def test_percentages_are_equal_in_every_form(found, body):
    texts = {
        "en": "SAMPLE: 45 per cent of the lamps.",
        "zh": "SAMPLE：百分之45的灯。",
        "ru": "SAMPLE: 45 процентов ламп.",
        "ar": "SAMPLE: 45 في المائة من المصابيح.",
        "es": "SAMPLE: el 45% de las lámparas.",
    }
    assert found("units-agree", *(body(code, text) for code, text in texts.items())) == []


def test_a_percentage_that_lost_its_sign_is_a_warning(found, body):
    english = body("en", "SAMPLE: 45 per cent of the lamps.")
    (finding,) = found("units-agree", english, body("fr", "SAMPLE : 45 des lampes."))
    assert finding.severity == "warning"


def test_a_body_of_which_no_other_version_has_a_word_is_named(found, body):
    versions = (
        body("en", "SAMPLE: the General Assembly meets in the Trusteeship Council."),
        body("fr", "SAMPLE : l’Assemblée générale se réunit ici."),
        body("es", "SAMPLE: la Asamblea General se reúne aquí."),
    )
    (finding,) = found("names-agree", *versions)
    assert finding.message == (
        "English paragraph 1 names “Trusteeship Council”, which is in none of French and Spanish."
    )


def test_a_body_that_others_call_by_a_part_of_its_name_is_none(found, body):
    versions = (
        body("en", "SAMPLE: the Security Council meets."),
        body("fr", "SAMPLE : le Conseil se réunit."),
        body("es", "SAMPLE: el Consejo se reúne."),
    )
    assert found("names-agree", *versions) == []
