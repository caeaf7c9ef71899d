"""Lines cut at a fixed number of characters, through words and figures."""

import textwrap

import pytest

from reviewer.files import read_file
from reviewer.text import clean_text

ENGLISH = (
    "SAMPLE: The reading room of the garden library is open from 10 to 18 hours, and 1 400 books stand in it.",
    "SAMPLE: Whoever borrows a book for longer than 30 days is asked to plant a tree beside the library, or two.",
    "SAMPLE: The trees that were planted in 2015 have since borne fruit, which all who read under them may eat.",
)
CHINESE = (
    "示例：图书馆每天从10时至18时开放，馆内藏书1 400册，读者可借阅《Garden Notes》和其他关于园艺的书籍，为期30天。",
    "示例：2015年栽种的树木现已结果，凡在树下读书的人均可食用；管理员Marguerite Oakwood女士每周二浇水两次。",
    "示例：借书超过30天的读者须在图书馆旁栽种一棵树，或赠送10 000张书签；书签由Lakeside小学的学生用彩纸制作而成。",
)


def cut(text: str, length: int, behind: str) -> str:
    return "\n".join(text[at : at + length] + behind for at in range(0, len(text), length))


@pytest.mark.parametrize("behind", ["", " "])
@pytest.mark.parametrize(("texts", "length"), [(ENGLISH, 33), (ENGLISH, 47), (CHINESE, 20), (CHINESE, 27)])
def test_words_and_figures_cut_in_two_are_whole_again(paragraphs, texts, length, behind):
    assert paragraphs("\n\n".join(cut(text, length, behind) for text in texts)) == list(texts)


@pytest.mark.parametrize("columns", [33, 47, 60])
def test_lines_wrapped_at_spaces_get_their_spaces_back(paragraphs, columns):
    assert paragraphs("\n\n".join(textwrap.fill(text, columns) for text in ENGLISH)) == list(ENGLISH)


def test_a_word_put_together_leads_back_to_both_its_lines(paragraphs, tmp_path):
    file = tmp_path / "cut.txt"
    file.write_text("\n\n".join(cut(text, 33, " ") for text in ENGLISH), "utf-8")
    text = clean_text(read_file(file))
    at = text.content.index("borrows")
    assert [text.place(at + offset).index for offset in (0, 6)] == [6, 6]
