from pathlib import Path

from reviewer.files import Block, Look, Place, Source
from reviewer.text import clean_text

FULL = "This SAMPLE line is full: the next word had no room on it at all, so"
WIDE = 366.0


def line(text: str, y: float, page: int = 1, left: float = 123, width: float = WIDE, size: float = 10, **look) -> Block:
    box = (left, y - 0.2 * size, left + width, y + 0.8 * size)
    role = look.pop("role", "text")
    return Block(text, Place("page", page, box=box), role, whole=False, look=Look(size=size, **look))


def cut(*blocks: Block) -> list[str]:
    text = clean_text(Source(Path("sample.pdf"), "pdf", "", blocks))
    return [text.cut(paragraph) for paragraph in text.paragraphs]


def column(count: int, page: int = 1, top: float = 700) -> list[Block]:
    return [line(FULL, top - 12 * at, page) for at in range(count)]


def test_lines_at_the_usual_distance_are_joined():
    assert cut(*column(2), line("and so it ends.", 676, width=80)) == [f"{FULL} {FULL} and so it ends."]


def test_a_gap_parts_paragraphs():
    assert len(cut(*column(3), *column(3, top=640))) == 2


def test_an_indented_line_begins_a_paragraph():
    assert len(cut(*column(3), line("A new SAMPLE begins", 664, left=147, width=342))) == 2


def test_a_short_line_ends_a_paragraph():
    assert len(cut(*column(2), line("It ends here.", 676, width=70), line("Another begins", 664))) == 2


def test_larger_type_is_a_paragraph_of_its_own():
    assert cut(line("A SAMPLE heading", 715, width=120, size=14, bold=True), *column(1))[0] == "A SAMPLE heading"


def test_a_heading_over_two_lines_is_one():
    first = line("Letter dated 1 January 2099 from the Permanent SAMPLE of", 720, size=12, bold=True)
    second = line("Nowhere addressed to nobody", 706.5, width=170, size=12, bold=True)
    assert cut(first, second, *column(3, top=680))[0].endswith("SAMPLE of Nowhere addressed to nobody")


def test_lines_of_the_masthead_stay_apart():
    rows = [
        line("General Sample", 705, size=20, width=148, bold=True),
        line("Distr.: General", 690, left=397, width=63),
        line("1 January 2099", 678, left=397, width=70),
        line("English", 666, left=397, width=35),
    ]
    assert cut(*rows, *column(3, top=500))[:4] == ["General Sample", "Distr.: General", "1 January 2099", "English"]


def test_a_sentence_goes_on_over_the_end_of_a_page():
    end = line("and goes on", 700, 2, width=60)
    assert cut(*column(3), line("99-01234 (E) 010199", 40, width=100), end) == [f"{FULL} {FULL} {FULL} and goes on"]


def test_footnotes_come_after_the_text_and_do_not_cut_it():
    note = line("1 A/99/1.", 100, size=8, role="footnote", width=60)
    assert cut(*column(3), note, line("and goes on.", 700, 2, width=60)) == [
        f"{FULL} {FULL} {FULL} and goes on.", "1 A/99/1.",
    ]  # fmt: skip


def test_running_heads_and_page_numbers_are_asides():
    pages = [block for page in (1, 2, 3) for block in (
        line("A/99/1", 760, page, width=40), *column(5, page), line(f"{page}/3 99-01234", 40, page, width=100)
    )]  # fmt: skip
    text = clean_text(Source(Path("sample.pdf"), "pdf", "", tuple(pages)))
    assert [text.cut(one) for one in text.asides] == [
        "1/3 99-01234",
        "A/99/1",
        "2/3 99-01234",
        "A/99/1",
        "3/3 99-01234",
    ]


def test_a_numbered_paragraph_begins_anew_even_behind_a_full_line():
    ended = line(f"{FULL[:-1]}.", 676)
    assert len(cut(*column(2), ended, line("2. Another SAMPLE begins here", 664))) == 2


def test_headings_that_differ_in_their_numbers_are_no_running_heads():
    pages = [
        block
        for page in (1, 2, 3)
        for block in (line(f"Item {page + 4}", 740, page, width=30, bold=True), *column(5, page))
    ]
    assert [text for text in cut(*pages) if text.startswith("Item")] == ["Item 5", "Item 6", "Item 7"]


def test_a_member_of_a_list_within_a_sentence_begins_no_paragraph():
    before = [line(f"1. {FULL[3:]}", 724), line(f"{FULL[:-1]};", 712)]
    assert len(cut(*before, line("(b) A SAMPLE member of the list, which", 700, width=200), *column(3, top=660))) == 2


def test_a_hanging_paragraph_goes_on_behind_a_full_line_that_ends_a_sentence():
    first = line(f"28.3 {FULL[:-1]}.", 712, left=93, width=WIDE + 30)
    assert cut(first, *column(4))[0].startswith(
        "28.3 This SAMPLE line is full: the next word had no room on it at all, s. This"
    )


def test_a_sentence_goes_on_over_the_page_where_its_lines_were_set_in():
    narrow = [line(FULL, 700 - 12 * at, left=160, width=WIDE - 37) for at in range(3)]
    end = line("SAMPLE States go on", 700, 2, left=160, width=100)
    assert cut(*column(9, top=900), *narrow, end)[-1].endswith("SAMPLE States go on")


def test_long_running_heads_are_asides():
    head = "Section 99 A SAMPLE of an office with a name that is a good deal longer"
    pages = [block for page in (1, 2, 3) for block in (line(head, 760, page, size=8, width=300), *column(5, page))]
    assert sum(head in text for text in cut(*pages)) == 1
