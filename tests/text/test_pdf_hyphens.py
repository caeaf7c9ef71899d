import pytest

from tests.text.test_pdf_paragraphs import cut, line

FULL = "This SAMPLE line is full of words so that there is no more room on it for"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("a well-", "known SAMPLE", "a well-known SAMPLE"),
        ("the mid-", "term review", "the mid-term review"),
        ("inter-", "national law", "international law"),
        ("the mid-", "dle of it", "the middle of it"),
        ("et celui-", "ci vaut", "et celui-ci vaut"),
        ("un plan-", "cadre vaut", "un plan-cadre vaut"),
        ("une em-", "barcation", "une embarcation"),
        ("of e-", "government here", "of e-government here"),
        ("of large-", "scale works", "of large-scale works"),
        ("наш веб-", "сервис готов", "наш веб-сервис готов"),
        ("c’est-à-", "dire que", "c’est-à-dire que"),
        ("le ci-", "toyen", "le citoyen"),
        ("lo político-", "social de", "lo político-social de"),
        ("la infor-", "mación", "la información"),
        ("а кто-", "либо еще", "а кто-либо еще"),
        ("весь социально-", "экономический рост", "весь социально-экономический рост"),
        ("для социально-", "го роста", "для социального роста"),
        ("между-", "народный", "международный"),
    ],
)
def test_a_hyphen_at_a_lines_end_is_kept_in_real_compounds_only(before, after, whole):
    assert cut(line(f"{FULL} {before}", 700), line(after, 688, width=100)) == [f"{FULL} {whole}"]


def test_items_of_a_list_without_numbers_are_paragraphs_of_their_own():
    first = line(
        "• A first SAMPLE item that is long enough to go on over the end of its line", 660, left=141, width=348
    )
    rest = [line(text, 636 - 12 * at, left=141, width=60) for at, text in enumerate(("• A second;", "– A third."))]
    assert cut(first, line("and ends here;", 648, left=152, width=60), *rest)[1:] == ["• A second;", "– A third."]


def test_items_of_an_arabic_list_are_paragraphs_of_their_own():
    first = line("• بند أول من بنود العينة وهو طويل بما يكفي ليستمر إلى السطر التالي من", 660, width=348)
    rest = [line("الصفحة نفسها؛", 648, left=400, width=60), line("• بند ثان", 636, left=410, width=61)]
    assert len(cut(first, *rest)) == 2


def test_items_of_a_chinese_list_are_paragraphs_of_their_own():
    first = line("· 第一个样本项目，它足够长，可以延续到下一行，所以这一行是满的而且", 660)
    rest = [line("在这里结束；", 648, left=135, width=60), line("● 第二个项目", 636, width=61)]
    assert len(cut(first, *rest)) == 2
