from reviewer.alignment import align_versions

SIX = ("ar", "zh", "en", "fr", "ru", "es")


def body(texts):
    return [("body", text) for text in texts]


def columns(rows):
    return [[n for row in rows for n in row.cells[k]] for k in range(len(rows[0].cells))]


def test_six_versions_stand_in_one_table(pages, build):
    rows = align_versions([build(language, *body(pages[language])) for language in SIX])
    assert [row.cells for row in rows] == [((n,),) * 6 for n in range(8)]


def test_one_version_is_its_own_rows(pages, build):
    rows = align_versions([build("en", *body(pages["en"]))])
    assert [row.cells for row in rows] == [((n,),) for n in range(8)]


def test_no_version_makes_no_rows():
    assert align_versions([]) == ()


def test_each_column_keeps_its_order_and_all_its_paragraphs(pages, build):
    pages["fr"] = [*pages["fr"][:2], "Ceci n’est qu’ici, SAMPLE.", *pages["fr"][2:]]
    pages["ru"] = [f"{pages['ru'][0]} {pages['ru'][1]}", *pages["ru"][3:]]
    versions = [build(language, *body(pages[language])) for language in SIX]
    assert columns(align_versions(versions)) == [list(range(len(pages[language]))) for language in SIX]


def test_what_the_first_version_lacks_is_aligned_among_the_others(pages, build):
    pages["en"] = pages["en"][:3] + pages["en"][4:]
    rows = align_versions([build(k, *body(pages[k]), original_languages=["en"]) for k in ("en", "fr", "es")])
    assert ((), (3,), (3,)) in [row.cells for row in rows]


def test_parts_meet_their_like(build):
    english = build("en", ("title", "SAMPLE letter"), ("body", "All is well."), ("annex1 heading", "Annex"))
    french = build("fr", ("body", "Tout va bien."), ("annex1 heading", "Annexe"))
    cells = [row.cells for row in align_versions([english, french])]
    assert cells == [((0,), ()), ((1,), (0,)), ((2,), (1,))]


def test_an_untranslated_annex_meets_itself(pages, build):
    annex = [("annex1", text) for text in pages["en"]]
    chinese = build("zh", ("body", pages["zh"][0]), *annex)
    russian = build("ru", ("body", pages["ru"][0]), *annex)
    assert [row.cells for row in align_versions([chinese, russian])] == [((n,), (n,)) for n in range(9)]


def test_as_many_paragraphs_left_over_on_both_sides_are_paired_by_their_place(build):
    english = build("en", ("body", "Yes."), ("body", "In 2019 there were 4,321 owls in the park."))
    french = build("fr", ("body", "Oui."), ("body", "Le renard a mangé 12 pommes et 77 poires en 1988, dit-on."))
    assert [row.cells for row in align_versions([english, french])] == [((0,), (0,)), ((1,), (1,))]
