LONG = "This SAMPLE sentence was written for a test and is about as wide as a page of text is"
SECOND = "and it goes on over a second line, which is as wide as the first one, more or less, is"
LAST = "until it ends."
WHOLE = f"{LONG} {SECOND} {LAST}"


def wrapped(*lines: str, between: str) -> str:
    return between.join(lines)


def test_a_paragraph_a_line_stays_one(paragraphs):
    long = " ".join([WHOLE] * 3)
    assert paragraphs(f"Human Sample Council\nFirst session\nAgenda item 4\n\n{long}\n\n{long}") == [
        "Human Sample Council", "First session", "Agenda item 4", long, long,
    ]  # fmt: skip


def test_hard_wrapped_lines_are_joined_and_blank_lines_part(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between="\n")
    assert paragraphs(f"{block}\n\n{block}") == [WHOLE, WHOLE]


def test_a_blank_line_behind_every_line_parts_nothing(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between=" \n\n")
    assert paragraphs(f"{block} \n\n \n{block} \n\n \n{block}") == [WHOLE] * 3


def test_leading_spaces_begin_a_paragraph_where_nothing_else_does(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between=" \n\n")
    assert paragraphs(f" {block} \n\n {block} \n\n {block}") == [WHOLE] * 3


def test_a_short_last_line_ends_a_paragraph_where_nothing_else_does(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between="\n")
    assert paragraphs(f"{block}\n{block}") == [WHOLE, WHOLE]


def test_lines_of_a_masthead_are_not_joined(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between="\n\n")
    assert paragraphs(f" Sample Council \n\nFirst session \n\nItem 4 of the agenda \n\n \n\n{block}")[:3] == [
        "Sample Council", "First session", "Item 4 of the agenda",
    ]  # fmt: skip


def test_a_heading_wrapped_in_a_narrow_column_is_one(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between="\n\n")
    head = "Questions of the protection of samples and their\n\nuses \n\n \n\n"
    head += "Situation in the territories of all the\n\nSpecimens"
    assert paragraphs(f"{head}\n\n \n\n{block}")[:2] == [
        "Questions of the protection of samples and their uses", "Situation in the territories of all the Specimens",
    ]  # fmt: skip


def test_a_symbol_stands_alone(paragraphs):
    block = wrapped(LONG, SECOND, LAST, between="\n")
    assert paragraphs(f"United Samples\nA/99/1\n\n{block}") == ["United Samples", "A/99/1", WHOLE]


def test_chinese_lines_are_joined_without_a_space(paragraphs):
    line = "这是一份样本，并无此文件，常驻代表团谨此说明此样本的全部内容和目的所在并请各位代表予以注意和考"
    assert paragraphs(f"{line}\n虑。\n\n{line}\n虑。") == [f"{line}虑。"] * 2


def test_soft_hyphens_go_and_real_ones_stay(paragraphs):
    lines = (
        "Это ОБРАЗЕЦ письма, которое никто не писал, и в нем говорится о делах иностран-",
        "ных и о военно-политических, и далее говорится о том, что стороны обсудили военно-",
        "политические дела и положение в районе, который называется здесь Нагорно-",
        "Карабахский образец.",
    )
    joined = " ".join(paragraphs("\n".join(lines)))
    assert "иностранных" in joined and "военно-политические дела" in joined and "Нагорно-Карабахский" in joined


def test_addresses_page_numbers_barcodes_and_boilerplate_are_asides(cleaned):
    lines = ("SAMPLE text.", "https://example.org/x", "2/5", "99-01234 (E)", "*9901234*", "Please recycle")
    text = cleaned("\n\n".join(lines))
    assert [text.cut(one) for one in text.paragraphs] == ["SAMPLE text."]
    assert [text.cut(one) for one in text.asides] == list(lines[1:])


def test_a_symbol_repeated_down_the_file_is_a_running_head(cleaned):
    lines = ["A/99/1", *(f"{number}. SAMPLE." for number in range(20)), "A/99/1", "The end."]
    text = cleaned("\n\n".join(lines))
    assert text.cut(text.paragraphs[0]) == "A/99/1"
    assert [text.cut(one) for one in text.asides] == ["A/99/1"]


def test_a_line_that_begins_with_an_asterisk_is_a_footnote(cleaned):
    text = cleaned("本普通照会及其附件* 是样本。\n\n* 附件不译，原文照发。\n\n* A/99/50.\n\nSAMPLE.")
    assert [one.role for one in text.paragraphs] == ["text", "footnote", "footnote", "text"]


def test_every_character_maps_back_to_its_line_and_column(cleaned):
    lines = [f"  {LONG}", f"{SECOND[:60]}  {SECOND[60:]}-", f" {LAST}"]
    text = cleaned("\n".join(lines))
    for position, char in enumerate(text.content):
        place = text.place(position)
        if not char.isspace():
            assert lines[place.index - 1][place.column] == char
