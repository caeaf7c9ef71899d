"""Ranges replaced in paragraphs of all kinds of runs: whatever the runs, the text is the one that was asked for."""

import random
from datetime import UTC, datetime

import pytest
from lxml import etree

from reviewer.export.corrected.marks import Marks
from reviewer.export.corrected.runs import Cut, apply_cuts, editable, trimmed
from reviewer.files.word_places import Piece, WordParagraph

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{SPACE}}}"
TEXT = "SAMPLE of the\tnorthern harbours, which was\nwritten on 12 May 2044 by three inspectors"
SHELLS = ("", "", "", 'ins w:id="1" w:author="B"', "hyperlink", "smartTag", 'moveTo w:id="2" w:author="B"')
LOOKS = ("", "", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:sz w:val="40"/></w:rPr>')


def built(dice: random.Random) -> etree._Element:
    """Make a paragraph of TEXT, cut into runs and shells at random."""
    parts, at = [], 0
    while at < len(TEXT):
        shell, runs = dice.choice(SHELLS), ""
        for _ in range(dice.randint(1, 3)):
            length = dice.randint(1, 12)
            some, at = TEXT[at : at + length], at + length
            inner = some.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
            whole = f'<w:t xml:space="preserve">{inner}</w:t>'.replace("<w:t></w:t>", "")
            runs += f"<w:r>{dice.choice(LOOKS)}{whole}</w:r>" if some else ""
            runs += dice.choice(
                ("", "", '<w:proofErr w:type="spellStart"/>', '<w:r><w:footnoteReference w:id="3"/></w:r>')
            )
        parts.append(f"<w:{shell}>{runs}</w:{shell.split(' ')[0]}>" if shell else runs)
    return etree.fromstring(f'<w:p xmlns:w="{SPACE}">{"".join(parts)}</w:p>')


def pieces(paragraph: etree._Element) -> tuple[Piece, ...]:
    found, at = [], 0
    for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        length = len(one.text or "") if one.tag == f"{W}t" else 1
        if length:
            found.append(Piece(at, at + length, one))
        at += length
    return tuple(found)


def shown(paragraph: etree._Element, *, gone: str) -> str:
    """Give the text without what stands in elements of this name by the clerk."""
    parts = []
    for one in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br"):
        if not any(over.get(f"{W}author") == "A" for over in one.iterancestors(f"{W}{gone}")):
            parts.append({f"{W}tab": "\t", f"{W}br": "\n"}.get(one.tag, one.text or ""))
    return "".join(parts)


def cuts_in(whole: WordParagraph, dice: random.Random) -> list[Cut]:
    ends = sorted(dice.sample(range(len(TEXT) + 1), 6))
    texts = [dice.choice(("", "new", " two words ")) for _ in range(3)]
    cuts = [Cut(whole, *ends[at * 2 : at * 2 + 2], text) for at, text in enumerate(texts)]
    return [trimmed(cut) for cut in cuts if cut.end - cut.start > 0 or cut.text]


def expected(cuts: list[Cut]) -> str:
    text = TEXT
    for cut in reversed(cuts):
        text = text[: cut.start] + cut.text + text[cut.end :]
    return text


@pytest.mark.parametrize("seed", range(120))
def test_tracked_changes_can_be_accepted_and_rejected_whatever_the_runs(seed):
    dice = random.Random(seed)
    paragraph = built(dice)
    whole = WordParagraph("word/document.xml", paragraph, pieces(paragraph), TEXT)
    cuts = cuts_in(whole, dice)
    assert all(map(editable, cuts))
    apply_cuts(cuts, Marks(True, "A", datetime(2026, 1, 2, tzinfo=UTC)))
    assert (shown(paragraph, gone="del"), shown(paragraph, gone="ins")) == (expected(cuts), TEXT)
    assert not paragraph.findall(".//w:ins//w:ins", {"w": SPACE})


@pytest.mark.parametrize("seed", range(120))
def test_plain_changes_leave_the_text_asked_for_whatever_the_runs(seed):
    dice = random.Random(seed)
    paragraph = built(dice)
    notes = len(list(paragraph.iter(f"{W}footnoteReference")))
    whole = WordParagraph("word/document.xml", paragraph, pieces(paragraph), TEXT)
    cuts = cuts_in(whole, dice)
    apply_cuts(cuts, Marks(False, "A", datetime(2026, 1, 2, tzinfo=UTC)))
    assert shown(paragraph, gone="del") == expected(cuts)
    assert len(list(paragraph.iter(f"{W}footnoteReference"))) == notes
