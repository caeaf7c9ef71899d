import struct
from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file

SAMPLE = Path(__file__).parent / "data" / "sample.doc"


def texts(role):
    return [block.text for block in read_file(SAMPLE).blocks if block.role == role]


def changed(at, form, *values):
    """Return the sample with other numbers at a byte of the main stream, which lies first in the file."""
    data = bytearray(SAMPLE.read_bytes())
    start = data.index(b"\xec\xa5")
    struct.pack_into(form, data, start + at, *values)
    return bytes(data)


def test_narrow_and_wide_letters_of_all_scripts_are_read():
    assert texts("text")[0] == "SAMPLE: école, Ёлка, 学校, مدرسة"


def test_a_field_shows_its_result_and_a_deletion_nothing():
    assert texts("text")[1] == "The garden was opened in 2031, see the page."


def test_cells_are_blocks_of_their_own():
    assert texts("table") == ["Beans", "84"]


def test_notes_come_with_their_numbers():
    assert texts("footnote") == ["1 A note on beans.", "i An endnote on onions."]


def test_the_first_header_is_the_masthead_and_the_footer_is_set_apart():
    assert (texts("header"), texts("footer")) == (["SAMPLE/99/1"], ["99-00001 (E)"])


def test_a_paragraph_knows_its_part_and_index():
    block = next(block for block in read_file(SAMPLE).blocks if "garden" in block.text)
    assert (block.place.part, block.place.index, block.whole) == ("body", 1, True)


def test_deletions_are_told_to_the_clerk():
    assert "tracked deletions (1)" in read_file(SAMPLE).notes[0]


@pytest.mark.parametrize("at", [0x4C, 0x50, 0x54, 0x60])
def test_a_story_said_to_be_endless_ends_with_the_text(read, at):
    assert any("garden" in block.text for block in read(changed(at, "<I", 0xFFFFFFFF)).blocks)


@pytest.mark.parametrize(
    ("at", "form", "value", "wanted"),
    [
        (10, "<H", 0x0100, errors.EncryptedFile), (2, "<H", 0x65, errors.UnknownKind),
        (0x1A2, "<I", 0x7FFFFFFF, errors.DamagedFile),
    ],
)  # fmt: skip
def test_a_file_with_a_password_of_an_older_word_or_without_pieces_is_refused(read, at, form, value, wanted):
    with pytest.raises(wanted):
        read(changed(at, form, value))


def test_a_chain_of_sectors_that_bites_its_tail_ends(read):
    data = bytearray(SAMPLE.read_bytes())
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    for number in range(128):
        struct.pack_into("<I", data, table + 4 * number, number)
    with pytest.raises(errors.UnreadableFile):
        read(bytes(data))
