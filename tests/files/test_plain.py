import pytest

from tests.files.making import docx, p

RUSSIAN = "Вербальная нота Постоянного представительства. Это ОБРАЗЕЦ, такого документа нет.\n" * 12
ARABIC = "مذكرة شفوية من البعثة الدائمة. هذا نموذج ولا وجود لهذه الوثيقة.\n" * 12
CHINESE = "常驻代表团的普通照会。这是样本，并无此文件。\n" * 12
FRENCH = "Note verbale datée du même jour. Ceci est un modèle fictif, où l’été n’a pas de fin.\n" * 12


def test_a_line_keeps_its_number_leading_spaces_and_blank_lines_before(read):
    block = read(b"SAMPLE\n\n \n   Annex \n").blocks[1]
    assert (block.text, block.place.index, block.place.column) == ("Annex", 4, 3)
    assert (block.look.indent, block.look.gap, block.whole) == (3.0, 2.0, False)


def test_a_form_feed_begins_a_page(read):
    assert [block.look.page_start for block in read(b"SAMPLE\n\fAnnex\nmore").blocks] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"), (FRENCH, "utf-8-sig"), (RUSSIAN, "utf-16"), (ARABIC, "utf-16-le"), (FRENCH, "utf-16-be"),
        (RUSSIAN, "utf-32"), (FRENCH, "utf-32-le"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "iso8859-5"),
        (ARABIC, "cp1256"), (ARABIC, "iso8859-6"), (CHINESE, "gb18030"), (FRENCH, "cp1252"),
    ],
)  # fmt: skip
def test_a_text_is_read_in_its_own_encoding(read, text, encoding):
    assert read(text.encode(encoding)).blocks[0].text == text.splitlines()[0]


def test_a_guessed_encoding_is_told_to_the_clerk(read):
    assert "not Unicode" in read(RUSSIAN.encode("cp1251")).notes[0]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_are_line_ends(texts, end):
    assert texts(f"SAMPLE{end}text".encode()) == ["SAMPLE", "text"]


def test_the_kind_is_judged_by_content_and_not_by_name(read):
    assert read(docx(p("SAMPLE")), "sample.txt").kind == "docx"
    assert read(b"SAMPLE", "sample.pdf").kind == "text"


def test_a_text_that_begins_like_a_binary_file_is_a_text(texts):
    assert texts(b"BM means sample here") == ["BM means sample here"]


def test_the_same_bytes_have_the_same_fingerprint(read):
    assert read(b"SAMPLE", "one").sha256 == read(b"SAMPLE", "two").sha256
