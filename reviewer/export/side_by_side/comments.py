"""Remarks as Word comments: where they are marked, and what they say."""

from contextlib import suppress
from datetime import datetime

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.ooxml import Type, add_text, clean, element, paragraph
from reviewer.export.side_by_side.remarks import Spot

_AUTHOR = "Reviewer"  # of what the program found; what was accepted is signed by the clerk
_PLAIN, _BOLD = Type(10), Type(10, bold=True)


def begin(spot: Spot) -> BaseOxmlElement:
    """Return what stands before a comment's words."""
    return element("commentRangeStart", id=spot.id)


def end(spot: Spot) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    """Return what stands behind them: the end of the range, and the call of the comment."""
    made = parse_xml(
        f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{spot.id}"/></w:r>'
    )
    return element("commentRangeEnd", id=spot.id), made


def comment(spot: Spot, when: datetime) -> BaseOxmlElement:
    """Return the comment of a spot; Word shows its date as local time."""
    remark = spot.remark
    author = clean(remark.clerk) or _AUTHOR
    made = element("comment", id=spot.id, author=author, date=_stamp(remark.when, when), initials=_initials(author))
    line = paragraph("CommentText", "en")
    called = element("r")
    called.append(element("annotationRef"))
    line.append(called)
    add_text(line, f"{remark.called}: ", "en", _BOLD)
    add_text(line, remark.message, "en", _PLAIN)
    made.append(line)
    if remark.reason:
        reason = paragraph("CommentText", "en")
        add_text(reason, remark.reason, "en", _PLAIN)
        made.append(reason)
    return made


def _stamp(accepted: str, when: datetime) -> str:
    with suppress(ValueError):  # empty, or of another program's making
        when = datetime.fromisoformat(accepted)
    return f"{when:%Y-%m-%dT%H:%M:%S}Z"


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split())[:3].upper()
