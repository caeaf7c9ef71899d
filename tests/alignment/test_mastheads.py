"""Mastheads side by side: a line stands beside the line that says the same."""

from reviewer.alignment import align_versions


def heads(*lines):
    return [("masthead", line) for line in lines]


def cells(versions):
    return [row.cells for row in align_versions(versions)]


def test_blocks_in_another_order_answer_by_what_they_say(build):
    english = build("en", *heads("Distr.: General", "General Assembly", "Ninth session"))
    french = build("fr", *heads("Assemblée générale", "Distr. générale", "Neuvième session"))
    assert sorted(cells([english, french])) == [((0,), (1,)), ((1,), (0,)), ((2,), (2,))]


def test_a_lost_line_leaves_its_cell_empty(build):
    english = build("en", *heads("General Assembly", "12 May 2044", "Ninth session"))
    russian = build("ru", *heads("Генеральная Ассамблея", "Девятая сессия"))
    assert cells([english, russian]) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]


def test_lines_of_no_formula_are_paired_only_where_both_have_as_many(build):
    english = build("en", *heads("Committee of Gardeners", "Village Branch", "Ninth session"))
    french = build("fr", *heads("Comité des jardiniers", "Neuvième session"))
    assert ((2,), (1,)) in cells([english, french])
    assert ((0,), (0,)) not in cells([english, french])


def test_a_version_without_masthead_leaves_the_column_empty(build):
    english = build("en", *heads("General Assembly"), ("body", "SAMPLE of 12 roses."))
    chinese = build("zh", ("body", "样本：12朵玫瑰。"))
    assert cells([english, chinese]) == [((0,), ()), ((1,), (0,))]
