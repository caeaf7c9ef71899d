"""How the corrections stand in the XML: only the runs concerned, in their look, as changes that can be rejected."""

import zipfile
from itertools import groupby

import pytest
from docx import Document
from lxml import etree

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{SPACE}}}"
MANY = {
    "symbols": ["A/99/9002"],
    "date": "2044-06-13",
    "session": 81,
    "agenda_items": ["26"],
    "title": "SAMPLE ports of the south",
}


def decided(root: etree._Element, *, accept: bool) -> list[list[tuple[str, str]]]:
    """Accept or reject all changes; give each paragraph as (look, text) of its runs."""
    gone, kept = ("del", "ins") if accept else ("ins", "del")
    paragraphs: list[list[tuple[str, str]]] = []
    open_: list[tuple[str, str]] = []
    for paragraph in root.iter(f"{W}p"):
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(f"{W}{gone}"), None) is None:
                look = run.find(f"{W}rPr")
                text = "".join(one.text or "" for one in run.iter(f"{W}t", f"{W}delText"))
                open_.append(("" if look is None else etree.tostring(look).decode(), text))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            same = groupby((one for one in open_ if one[1]), key=lambda one: one[0])
            paragraphs.append([(look, "".join(text for _, text in some)) for look, some in same])
            open_ = []
    del kept
    return paragraphs


def stories(path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return [name for name in package.namelist() if name.startswith(("word/document", "word/header"))]


def test_accepting_all_changes_gives_the_plain_file(desk):
    desk.take()
    plain = desk.correct(tracked=False, **MANY).path
    expected = {name: decided(desk.part(name), accept=True) for name in stories(plain)}
    tracked = desk.correct(tracked=True, **MANY).path
    assert {name: decided(desk.part(name), accept=True) for name in stories(tracked)} == expected


def test_rejecting_all_changes_gives_the_file_that_was_sent(desk):
    desk.take()
    path = desk.correct(tracked=True, **MANY, agenda_titles=["SAMPLE planning of harbours", "SAMPLE two"]).path
    for name in stories(path):
        assert decided(desk.part(name), accept=False) == decided(desk.part(name, source=True), accept=False)


def test_every_change_has_the_clerks_name_the_time_and_an_id_of_its_own(desk):
    desk.take()
    path = desk.correct(tracked=True, **MANY).path
    changes = [one for name in stories(path) for one in desk.part(name).iter(f"{W}ins", f"{W}del")]
    assert {(one.get(f"{W}author"), one.get(f"{W}date")) for one in changes} == {("A. Clerk", "2026-03-04T09:30:00Z")}
    ids = [one.get(f"{W}id") for one in changes]
    assert len(ids) == len(set(ids)) > 8


def test_plain_corrections_leave_no_mark_of_a_change(desk):
    desk.take()
    path = desk.correct(tracked=False, **MANY).path
    assert not [one for name in stories(path) for one in desk.part(name).iter(f"{W}ins", f"{W}del")]


def test_new_text_looks_as_what_it_replaces(desk):
    desk.take()
    desk.correct(symbols=["S/2044/77"])
    paragraph = desk.header("S/2044/77")
    sizes = [(run.find("{*}rPr/{*}sz").get(f"{W}val"), "".join(run.itertext())) for run in paragraph.iter("{*}r")]
    assert [one for one in sizes if one[1]] == [("40", "S"), ("20", "/2044/77")]


def test_only_the_part_of_a_symbol_that_differs_is_replaced(desk):
    desk.take()
    desk.correct(tracked=True, symbols=["A/99/9002"])
    assert [one.text for one in desk.header("A/99/9002").iter("{*}delText")] == ["9001"]


def test_other_parts_keep_their_bytes_their_order_and_their_dates(desk):
    desk.take()
    with zipfile.ZipFile(desk.source) as before, zipfile.ZipFile(desk.correct(date="2044-06-13").path) as after:
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert [(one.filename, one.date_time) for one in before.infolist()] == [
            (one.filename, one.date_time) for one in after.infolist()
        ]
    assert len(changed) == 1
    assert changed[0].startswith("word/header")


def test_a_changed_part_keeps_its_bytes_outside_of_the_paragraph(desk):
    desk.take()
    with zipfile.ZipFile(desk.source) as package:
        before = package.read("word/document.xml")
    with zipfile.ZipFile(desk.correct(session=81).path) as package:
        after = package.read("word/document.xml")
    assert after == before.replace(b"Ninety-ninth session", b"Eighty-first session")


def test_declaration_comments_and_prefixes_of_a_changed_part_stay(desk, masthead):
    desk.take(masthead())
    head = b'<?xml version="1.0" encoding="utf-8"?>\r\n<!-- made by hand -->\n<w:document xmlns:odd="urn:sample" '
    rewrite(desk.source, lambda data: head + data[data.index(b"<w:document ") + len(b"<w:document ") :])
    with zipfile.ZipFile(desk.correct(session=81).path) as package:
        assert package.read("word/document.xml").startswith(head)


def test_a_part_in_utf_16_stays_in_it(desk, masthead):
    desk.take(masthead())
    rewrite(
        desk.source,
        lambda data: data.decode().replace("UTF-8", "UTF-16", 1).replace("utf-8", "UTF-16", 1).encode("utf-16"),
    )
    desk.correct(tracked=True, session=81)
    assert desk.again().values["session"] == 81


def rewrite(path, change, name="word/document.xml") -> None:
    with zipfile.ZipFile(path) as package:
        parts = [(one, package.read(one)) for one in package.infolist()]
    with zipfile.ZipFile(path, "w") as package:
        for info, data in parts:
            package.writestr(info, change(data) if info.filename == name else data)


def edited(desk, masthead, change) -> None:
    """Let `change` work on the paragraph of the session."""

    def on(document) -> None:
        change(next(one for one in document.paragraphs if one.text == "Ninety-ninth session")._p)

    desk.take(masthead(change=on))


def test_text_that_somebody_else_has_inserted_is_deleted_within_the_insertion(desk, masthead, xml):
    def change(paragraph) -> None:
        run = paragraph.r_lst[0]
        insertion = xml('<w:ins w:id="7" w:author="B. Else" w:date="2026-01-02T03:04:05Z"></w:ins>')
        run.addprevious(insertion)
        insertion.append(run)

    edited(desk, masthead, change)
    desk.correct(tracked=True, session=81)
    paragraph = next(one for one in desk.part().iter("{*}p") if "Eighty" in "".join(one.itertext()))
    order = [(one.tag[len(W) :], one.get(f"{W}author")) for one in paragraph if one.tag != f"{W}pPr"]
    assert order == [("ins", "B. Else"), ("ins", "A. Clerk"), ("ins", "B. Else")]
    assert paragraph.find("{*}ins/{*}del").get(f"{W}author") == "A. Clerk"
    assert desk.again().values["session"] == 81


def test_what_a_change_had_deleted_before_stays_deleted(desk, masthead, xml):
    def change(paragraph) -> None:
        paragraph.append(xml('<w:del w:id="7" w:author="B. Else"><w:r><w:delText> of old</w:delText></w:r></w:del>'))

    edited(desk, masthead, change)
    found = desk.correct(session=81)
    assert [one.text for one in desk.part().iter("{*}delText")] == [" of old"]
    assert "The file had tracked changes before; they are kept beside the new ones." in found.sentences


def test_a_value_cut_over_several_runs_is_found(desk, masthead, xml):
    def change(paragraph) -> None:
        paragraph.r_lst[0].text = "Nine"
        paragraph.append(xml('<w:r><w:t xml:space="preserve">ty-ninth </w:t></w:r>'))
        paragraph.append(xml("<w:r><w:t>session</w:t></w:r>"))

    edited(desk, masthead, change)
    desk.correct(tracked=True, session=81)
    assert desk.again().values["session"] == 81


def test_the_call_of_a_footnote_within_a_line_stays(desk, masthead, xml):
    def change(paragraph) -> None:
        paragraph.r_lst[0].append(xml('<w:bookmarkStart w:id="3" w:name="kept"></w:bookmarkStart>'))
        paragraph.r_lst[0].append(xml("<w:t>*</w:t>"))

    edited(desk, masthead, change)
    desk.correct(session=81)
    assert desk.part().find(".//{*}bookmarkStart") is not None


def test_both_copies_of_a_text_box_are_corrected(desk, masthead, xml):
    inner = "<w:txbxContent><w:p><w:r><w:t>Ninety-ninth session</w:t></w:r></w:p></w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{inner}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def change(paragraph) -> None:
        paragraph.r_lst[0].text = ""
        paragraph.append(xml(box))

    edited(desk, masthead, change)
    desk.correct(session=81)
    texts = ["".join(one.itertext()) for one in desk.part().iter("{*}txbxContent")]
    assert texts == ["Eighty-first session"] * 2


def test_a_line_in_a_content_control_that_word_fills_is_not_touched(desk, masthead, xml):
    def change(paragraph) -> None:
        control = xml(
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent/></w:sdt>'
        )
        paragraph.addprevious(control)
        control[1].append(paragraph)

    edited(desk, masthead, change)
    found = desk.correct(session=81)
    assert found.sentences[0].startswith("Session could not be placed: it stands in a content control")


def test_the_variable_behind_a_running_head_is_corrected_with_it(desk, masthead, xml):
    def change(document) -> None:
        run = document.sections[0].header.paragraphs[0].runs[0]._r
        for kind in ("begin", "separate"):
            run.addprevious(xml(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'))
        run.getprevious().addprevious(xml('<w:r><w:instrText> DOCVARIABLE "sss1" </w:instrText></w:r>'))
        run.addnext(xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
        document.settings.element.append(
            xml('<w:docVars><w:docVar w:name="sss1" w:val="A/99/9001"/><w:docVar w:name="b" w:val="c"/></w:docVars>')
        )

    desk.take(masthead(change=change))
    found = desk.correct(tracked=True, symbols=["A/99/9002"])
    values = [one.get(f"{W}val") for one in desk.part("word/settings.xml").iter("{*}docVar")]
    assert values == ["A/99/9002", "c"]
    assert any("“sss1”" in sentence for sentence in found.sentences)


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_python_docx_opens_the_corrected_file(desk, tracked):
    desk.take()
    document = Document(str(desk.correct(tracked=tracked, session=81).path))
    assert len(document.paragraphs) == len(Document(str(desk.source)).paragraphs)


def test_a_line_break_and_a_fixed_space_between_two_changed_words_stay(desk, masthead, xml):
    def change(document) -> None:
        run = next(one for one in document.paragraphs if "north" in one.text).runs[0]._r
        run.text = "SAMPLE harbours\nof\u00a0the north"

    desk.take(masthead(change=change))
    desk.correct(title="SAMPLE ports in\u00a0the north: Report of the Secretary-General".replace("\u00a0", " "))
    paragraph = next(one for one in desk.part().iter("{*}p") if "ports" in "".join(one.itertext()))
    assert [(one.tag[len(W) :], one.text) for one in paragraph.iter("{*}t", "{*}br")] == [
        ("t", "SAMPLE ports"),
        ("br", None),
        ("t", "in\u00a0the north"),
    ]


def test_the_mark_of_a_footnote_behind_a_line_stays(desk, masthead):
    desk.take(masthead(below=("Ninety-ninth session*", "Agenda item 25", "SAMPLE planning of harbours")))
    desk.correct(session=2044, session_kind="year")
    assert "2044 session*" in ["".join(one.itertext()) for one in desk.part().iter("{*}p")]


def test_a_part_in_the_strict_namespace_stays_in_it(desk):
    desk.take()
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    rewrite(desk.source, lambda data: data.replace(SPACE.encode(), strict))
    path = desk.correct(tracked=True, session=81, agenda_titles=["SAMPLE one", "SAMPLE two"]).path
    with zipfile.ZipFile(path) as package:
        data = package.read("word/document.xml")
    assert (SPACE.encode() in data, strict in data) == (False, True)
    assert desk.again().values["session"] == 81


def test_somebodys_change_of_the_look_has_an_id_of_its_own_in_both_halves_of_a_run(desk, masthead, xml):
    def change(paragraph) -> None:
        paragraph.r_lst[0].rPr.append(xml('<w:rPrChange w:id="9" w:author="B. Else"><w:rPr/></w:rPrChange>'))

    edited(desk, masthead, change)
    desk.correct(tracked=True, session=81)
    ids = [one.get(f"{W}id") for one in desk.part().iter("{*}rPrChange", "{*}ins", "{*}del")]
    assert len(ids) == len(set(ids)) == 4
