from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file

SAMPLE = Path(__file__).parent / "data" / "sample.html"


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_a_page_of_a_word_processor_is_read_with_its_notes():
    found = [(block.role, block.text) for block in read_file(SAMPLE).blocks]
    assert ("text", "SAMPLE: école, Ёлка, 学校, مدرسة") in found
    assert ("table", "Beans") in found
    assert ("footnote", "1 A note on beans.") in found


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("one<br>two<br><br>three", ["one\ntwo", "three"]),
        ("<div>a <b>bold</b>\n word<p>inner</p>tail</div>", ["a bold word", "inner", "tail"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<p>kept</p><script>alert(1)</script><style>p{}</style><iframe src='x'>x</iframe>", ["kept"]),
        ("<p>kept<span style='display: none'>hidden</span><i hidden>too</i></p>", ["kept"]),
        ("<p>&lt;b&gt; &amp; &eacute;</p>", ["<b> & é"]),
        ("<p>new <del>old</del></p>", ["new "]),
    ],
)  # fmt: skip
def test_blocks_are_paragraphs_and_what_is_hidden_stays_out(read, body, wanted):
    assert [block.text.strip() for block in read(page(body)).blocks] == [text.strip() for text in wanted]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1251", "windows-1251"), ("gb18030", "gb2312"), ("utf-16", "utf-16"), ("utf-8", "nonsense")],
)
def test_the_encoding_is_the_mark_s_or_the_page_s_own(read, encoding, said):
    text = "学校花园" if encoding == "gb18030" else "Школьный сад"
    content = f'<html><head><meta charset="{said}"></head><body><p>{text}</p></body></html>'
    assert read(content.encode(encoding)).blocks[0].text == text


def test_a_block_knows_its_index(read):
    place = read(page("<p>one</p><p>two</p>")).blocks[1].place
    assert (place.part, place.index) == ("body", 1)


def test_scripts_are_named_and_not_run(read):
    assert "scripts" in read(page("<p>SAMPLE</p><script>alert(1)</script>")).notes[0]


def test_a_page_nested_past_all_bounds_does_no_harm(read):
    with pytest.raises(errors.UnreadableFile):
        read(page("<div>" * 100_000))


def test_entities_are_not_expanded(read):
    bomb = b'<!DOCTYPE html [<!ENTITY a "SAMPLE"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>x &b;</p></body></html>'
    assert "SAMPLE&a;SAMPLE" not in read(bomb).blocks[-1].text
