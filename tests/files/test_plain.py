from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file
from reviewer.files.plain import decode
from reviewer.text import clean_text
from tests.files.making import docx, p
from tests.files.sentences import ENCODINGS as OF_LANGUAGES
from tests.files.sentences import encoded, sample

RUSSIAN = "Вербальная нота Постоянного представительства. Это ОБРАЗЕЦ, такого документа нет.\n" * 12
ARABIC = "مذكرة شفوية من البعثة الدائمة. هذا نموذج ولا وجود لهذه الوثيقة.\n" * 12
CHINESE = "常驻代表团的普通照会。这是样本，并无此文件。\n" * 12
ENGLISH = "This is a SAMPLE – the “garden” isn’t real, and nobody wrote this note to anyone.\n" * 12
SPANISH = "Esto es una muestra ficticia; el niño sembró cebollas en el jardín, año tras año.\n" * 12
FRENCH = "Note verbale datée du même jour. Ceci est un modèle fictif, où l’été n’a pas de fin.\n" * 12


def test_a_line_keeps_its_number_its_spaces_and_blank_lines_before(read):
    block = read(b"SAMPLE\n\n \n   Annex \n").blocks[1]
    assert (block.text, block.place.index, block.place.column) == ("Annex ", 4, 3)
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


ENCODINGS = {
    "en": (ENGLISH, ("cp1252", "utf-16-le", "utf-16-be", "utf-32-be")),
    "fr": (FRENCH, ("cp1252", "latin-1", "iso8859-15", "utf-16-le")),
    "es": (SPANISH, ("cp1252", "latin-1", "iso8859-15", "utf-16-be")),
    "ru": (RUSSIAN, ("cp1251", "koi8-r", "iso8859-5", "cp866", "utf-16-le")),
    "ar": (ARABIC, ("cp1256", "iso8859-6", "utf-16-le", "utf-32-le")),
    "zh": (CHINESE, ("gb18030", "utf-16-le", "utf-16-be", "utf-32-be")),
}


@pytest.mark.parametrize("repeats", [1, 200])
@pytest.mark.parametrize(
    ("language", "encoding"), [(language, one) for language, (_, all_of) in ENCODINGS.items() for one in all_of]
)
def test_short_and_long_texts_of_the_six_languages_tell_their_encoding(read, language, encoding, repeats):
    line = ENCODINGS[language][0].splitlines()[0]
    content = (line + "\n") * repeats
    expected = line.encode(encoding, "ignore").decode(encoding)
    assert read(content.encode(encoding, "ignore")).blocks[-1].text == expected


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso8859-5"])
def test_a_heading_in_capitals_tells_its_encoding(texts, encoding):
    heading = "ГЕНЕРАЛЬНАЯ АССАМБЛЕЯ"
    assert texts(heading.encode(encoding)) == [heading]


def test_a_few_broken_bytes_do_not_make_another_encoding_of_utf_8(read):
    source = read((RUSSIAN * 3).encode() + b"\xff\n")
    assert source.blocks[0].text == RUSSIAN.splitlines()[0]
    assert "broken characters" in source.notes[0]


@pytest.mark.parametrize("content", [b"SAMPLE\0" * 500, b"a\0\0b" * 900, bytes(range(256)) * 20])
def test_binary_is_no_text(read, content):
    with pytest.raises(errors.UnknownKind):
        read(content)


def test_a_line_of_a_gigabyte_is_refused_without_being_read(tmp_path):
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.write(b"SAMPLE" * 20_000)
        file.truncate(1 << 30)  # a hole: takes no room on the disk
    with pytest.raises(errors.TooLarge):
        read_file(path)


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


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("SAMPLE: Zażółć gęślą jaźń. Każdy ogród ma swoją bibliotekę, a książki jeżdżą na rowerach. " * 3, "cp1250"),
        ("それぞれの庭には小さな図書館があり、子どもたちは夏のあいだ木の下で本を読みます。" * 3, "shift_jis"),
    ],
)
def test_a_text_in_another_language_is_read_as_well(texts, text, encoding):
    assert texts(text.encode(encoding)) == [text]


@pytest.mark.parametrize("length", [20, 80, 400, 4000])
@pytest.mark.parametrize(
    ("language", "encoding"), [(language, one) for language, all_of in OF_LANGUAGES.items() for one in all_of]
)
def test_texts_of_all_lengths_are_read_letter_for_letter(language, encoding, length):
    texts = [encoded(sample(language, length, first), encoding) for first in range(6)]
    read = sum(decode(Path("sample.txt"), data)[0] == text for data, text in texts)
    assert read >= (5 if encoding == "mac_roman" and length == 80 else 6)


def test_a_mark_in_the_middle_of_files_put_together_is_no_letter(read):
    joined = "SAMPLE é.\n\n".encode("utf-8-sig") + "Un été.\n".encode("utf-8-sig")
    assert clean_text(read(joined)).content == "SAMPLE é.\nUn été."


def test_mixed_line_ends_and_vertical_tabs_end_lines(texts):
    assert texts(b"SAMPLE\r\none\ntwo\rthree\x0bfour\r\r\nfive") == ["SAMPLE", "one", "two", "three", "four", "five"]


def test_unicode_s_own_line_and_paragraph_ends_end_lines(texts):
    assert texts("SAMPLE\u2028one\u2029two\x85three".encode()) == ["SAMPLE", "one", "two", "three"]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "cp1252"])
def test_a_line_in_another_encoding_costs_only_itself(read, encoding):
    data = b"".join(
        f"{line}\n".encode("koi8-r" if at == 3 else encoding, "replace")
        for at, line in enumerate((RUSSIAN if encoding == "cp1251" else FRENCH).splitlines())
    )
    first = (RUSSIAN if encoding == "cp1251" else FRENCH).splitlines()[0]
    assert read(data).blocks[0].text == first


def test_a_few_nuls_in_a_long_text_are_passed_over(read):
    source = read(ENGLISH.encode() * 40 + b"\0\0" + b"The SAMPLE ends.\n")
    assert clean_text(source).content.endswith("to anyone.\nThe SAMPLE ends.")
