import pytest

from reviewer.text import clean_text
from tests.files.making import at, pdf

WORDS = "A SAMPLE line of text that is long enough"
UPWARDS = "BT /F1 10 Tf 0 1 -1 0 {x} {y} Tm ({text}) Tj ET\n"
DOWNWARDS = "BT /F1 10 Tf 0 -1 1 0 {x} {y} Tm ({text}) Tj ET\n"


def page_with(entries: str, *pages: str) -> bytes:
    """Return a PDF whose pages have these further entries."""
    return pdf(*pages).replace(b"/Type /Page ", f"/Type /Page {entries} ".encode())


def boxes(source):
    return [tuple(round(edge) for edge in block.place.box) for block in source.blocks]


def test_lines_that_run_upwards_are_read_from_left_to_right(read):
    page = UPWARDS.format(x=300, y=100, text="The first SAMPLE line") + UPWARDS.format(x=312, y=100, text="the second")
    source = read(pdf(page))
    assert [block.text for block in source.blocks] == ["The first SAMPLE line", "the second"]
    left, bottom, right, top = boxes(source)[0]
    assert (left, bottom, right) == (292, 100, 302) and 190 < top < 220


def test_turned_running_heads_are_no_part_of_the_lines_that_they_pass(read):
    text = "".join(at(100, 500 - 12 * n, WORDS) for n in range(3))
    source = read(pdf(DOWNWARDS.format(x=580, y=502, text="A/99/1") + text))
    assert [block.text for block in source.blocks] == [WORDS, WORDS, WORDS, "A/99/1"]
    assert [block.look.turned for block in source.blocks] == [0, 0, 0, 3]


def test_turned_symbols_and_page_numbers_are_asides(read):
    head = DOWNWARDS.format(x=580, y=502, text="A/99/1") + DOWNWARDS.format(x=30, y=502, text="2/9")
    text = clean_text(read(pdf(at(100, 700, WORDS + "."), at(100, 500, WORDS) + head)))
    assert [text.cut(one) for one in text.paragraphs] == [WORDS + ".", WORDS]


def test_a_turned_paragraph_is_one(read):
    lines = [f"{WORDS}, and it has no room left on this line for", "the words that follow it here."]
    page = "".join(UPWARDS.format(x=300 + 12 * n, y=100, text=line) for n, line in enumerate(lines))
    text = clean_text(read(pdf(page)))
    assert text.content == " ".join(lines)


@pytest.mark.parametrize(
    ("rotated", "box"),
    [
        (0, (100, 698, 286, 708)),
        (90, (698, 326, 708, 512)),
        (180, (326, 84, 512, 94)),
        (270, (84, 100, 94, 286)),
    ],
)
def test_boxes_are_those_of_the_page_as_it_is_shown(read, rotated, box):
    source = read(page_with(f"/Rotate {rotated}", at(100, 700, WORDS)))
    assert boxes(source)[0] == pytest.approx(box, abs=1)


def test_a_page_that_is_shown_turned_reads_level(read):
    page = UPWARDS.format(x=300, y=100, text=WORDS) + UPWARDS.format(x=312, y=100, text="and more")
    source = read(page_with("/Rotate 90", page))
    assert [(block.text, block.look.turned) for block in source.blocks] == [(WORDS, 0), ("and more", 0)]
    assert boxes(source)[0][:2] == (100, 310)


def test_boxes_are_counted_from_the_corner_of_the_page_that_is_shown(read):
    source = read(page_with("/CropBox [50 60 550 760]", at(100, 700, WORDS)))
    assert boxes(source)[0][:2] == (50, 638)


def test_printers_marks_beside_the_page_are_no_text(read):
    marks = at(100, 780, "A_99_1.indd 1") + at(5, 400, "mark")
    source = read(page_with("/CropBox [50 60 550 760]", at(100, 700, WORDS) + marks))
    assert [block.text for block in source.blocks] == [WORDS]


def test_a_page_no_larger_than_a_stamp_is_read(read):
    small = pdf(at(2, 5, "SAMPLE", 3)).replace(b"/MediaBox [0 0 612 792]", b"/MediaBox [0 0 30 20]")
    assert [block.text for block in read(small).blocks] == ["SAMPLE"]


def test_a_page_as_large_as_a_wall_is_read(read):
    large = pdf(at(9000, 9000, "SAMPLE", 200)).replace(b"/MediaBox [0 0 612 792]", b"/MediaBox [0 0 14400 14400]")
    assert [block.text for block in read(large).blocks] == ["SAMPLE"]


def test_scans_under_a_running_head_are_named_with_their_pages(read):
    image = "q 500 0 0 700 50 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n"
    text = "".join(at(100, 700 - 12 * n, WORDS) for n in range(9))
    source = read(pdf(text, at(60, 760, "A/99/1") + image, text, image))
    assert source.notes == ("In this PDF pages 2, 4 are pictures without text: what stands there was not read.",)
