"""Only what differs is replaced, word by word."""

import pytest

from reviewer.export.corrected.diff import differences
from reviewer.export.corrected.title import rewritten


def changed(old: str, found) -> str:
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        old = old[: one.start] + one.text + old[one.end :]
    return old


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        ("A/80/604/Add.2", "A/80/605/Add.3", ["604", "2"]),
        ("9 April 2044", "10 May 2044", ["9 April"]),
        ("Ninety-ninth session", "Eighty-first session", ["Ninety-ninth"]),
        ("议程项目3", "议程项目4", ["3"]),
        ("关于港口的报告", "关于灯塔的报告", ["港口"]),
        ("Situation in the north", "Situation in the far north", [""]),
        ("الدورة الثالثة والأربعون", "الدورة الرابعة والأربعون", ["الثالثة"]),
    ],
)
def test_what_both_wordings_have_is_left_alone(old, new, replaced):
    found = differences(old, new)
    assert [old[one.start : one.end] for one in found] == replaced
    assert changed(old, found) == new


@pytest.mark.parametrize(
    ("value", "printed", "new", "result"),
    [
        ("Harbours: Report of A", "Harbours\nReport of A", "Ports: Note by B", "Ports\nNote by B"),
        ("Harbours of the north", "Harbours* of\nthe north", "Ports of the south", "Ports* of\nthe south"),
        ("Harbours: Report of A", "Harbours\nReport of A", "Harbours", "Harbours\n"),
        ("Harbours", "7/12. Harbours", "Ports", "7/12. Ports"),
        ("Harbours: Report of A", "Harbours\nReport of A", "Letter on ports", "Letter on ports\n"),
    ],
)
def test_a_title_over_several_lines_gets_its_words_where_they_stand(value, printed, new, result):
    assert changed(printed, rewritten(value, printed, 0, new)) == result


def test_two_paragraphs_are_not_made_one():
    assert rewritten("Harbours: north", "Harbours\nnorth", 0, "Harbours of the north") is None
