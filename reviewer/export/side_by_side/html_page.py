"""The table of versions side by side as one web page: no script, nothing fetched, every cell in its direction."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape

from reviewer.export.forms import notices
from reviewer.export.ooxml import clean
from reviewer.export.side_by_side import front, words
from reviewer.export.side_by_side.comparison import Comparison
from reviewer.export.side_by_side.model import Line, Piece, Separator, Table, TableRow, column_names, lay_out, mirrored
from reviewer.export.side_by_side.remarks import Remark, Spot
from reviewer.resources import resource

_LANDSCAPE = "@page { size: landscape; }\n"
_PAGE = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def compose_page(comparison: Comparison) -> bytes:
    """Return the page in UTF-8; raises `OneLanguageOnly`."""
    table = lay_out(comparison)
    style = resource("templates/bilingual.css").read_text(encoding="utf-8")
    style += _LANDSCAPE if len(table.columns) > 2 else ""
    body = "\n".join((*_front(comparison), *_remarks(table), *_texts(comparison, table)))
    title = f"{comparison.name} – {words.listed(comparison.shown())}"
    return _PAGE.format(policy=_policy(style), title=_plain(title), style=style, body=body).encode("utf-8")


def _policy(style: str) -> str:
    """Return the policy that forbids everything but the page's own style."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _plain(text: str) -> str:
    return escape(clean(text))


def _spoken(language: str) -> str:
    """Return the attributes that say in which language and direction an element is."""
    return f'lang="{_plain(language or "und")}" dir="{"rtl" if language == "ar" else "ltr"}"'


# Above the table


def _front(comparison: Comparison) -> Iterator[str]:
    notice, _ = notices("en")[0]
    title, language = front.title(comparison)
    yield f'<p class="draft">{_plain(notice)}</p>'
    yield f"<h1>{_plain(comparison.name)}</h1>"
    if title and title != comparison.name:
        yield f'<p class="title" {_spoken(language)}>{_plain(title)}</p>'
    yield '<ul class="facts">'
    yield from (f"<li>{_plain(fact)}</li>" for fact in front.facts(comparison))
    yield "</ul>"
    yield f"<h2>{_plain(words.FIELDS_HEAD)}</h2>"
    yield f'<table aria-label="{_plain(words.FIELDS_HEAD)}">'
    yield _head(words.FIELD, "label", column_names(comparison, [version.language for version in comparison.versions]))
    yield "<tbody>"
    for line in front.field_lines(comparison):
        cells = "".join(map(_field, line.cells))
        yield f'<tr><th scope="row" class="label">{_plain(line.label)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _field(cell: front.FieldCell) -> str:
    said = "".join(f'<span class="said" lang="en" dir="ltr">{_plain(one)}</span>' for one in cell.said)
    kind = ' class="said-of"' if cell.said else ""
    value = "<br>".join(map(_plain, cell.value.split("\n")))
    return f"<td{kind} {_spoken(cell.language)}>{value}{said}</td>"


def _head(first: str, kind: str, names: Iterable[str]) -> str:
    cells = "".join(f'<th scope="col" dir="ltr">{_plain(name)}</th>' for name in names)
    return f'<thead><tr><th scope="col" class="{kind}" dir="ltr">{_plain(first)}</th>{cells}</tr></thead>'


def _remarks(table: Table) -> Iterator[str]:
    spots: dict[int, list[Spot]] = {}
    for piece in _pieces(table):
        for spot in piece.ends:
            spots.setdefault(spot.remark.number, []).append(spot)
    open_ones = [remark for remark in table.remarks if not remark.reason]
    yield f"<h2>{_plain(words.FINDINGS_HEAD)}</h2>"
    yield from _list(open_ones, spots) if open_ones else (f"<p>{_plain(words.NO_FINDINGS)}</p>",)
    if table.others:
        yield f"<p>{_plain(words.OTHERS.format(count=table.others))}</p>"
    if accepted := [remark for remark in table.remarks if remark.reason]:
        yield f"<h2>{_plain(words.ACCEPTED_HEAD)}</h2>"
        yield from _list(accepted, spots)


def _pieces(table: Table) -> Iterator[Piece]:
    for row in table.rows:
        if isinstance(row, TableRow):
            yield from (piece for cell in row.cells for line in cell for piece in line.pieces)


def _list(remarks: list[Remark], spots: dict[int, list[Spot]]) -> Iterator[str]:
    yield f'<ol class="remarks" start="{remarks[0].number}">'
    for remark in remarks:
        said = _plain(" ".join(filter(None, (remark.message, remark.reason))))
        where = _plain(front.remark_line(remark))
        links = " ".join(map(_link, spots.get(remark.number, ())))
        yield (
            f'<li id="f{remark.number}"><span class="kind {remark.kind}">{_plain(remark.called)}</span> '
            f'{said} <span class="where">({where})</span> {links}</li>'
        )
    yield "</ol>"


def _link(spot: Spot) -> str:
    return f'<a href="#p{spot.id}">{_plain(words.language_name(spot.language))}</a>'


# The table


def _texts(comparison: Comparison, table: Table) -> Iterator[str]:
    yield f'<h2 class="texts">{_plain(words.TABLE_HEAD)}</h2>'
    direction = "rtl" if mirrored(comparison) else "ltr"
    yield f'<table dir="{direction}" aria-label="{_plain(words.TABLE_HEAD)}">'
    yield _head(words.NUMBER, "number", column_names(comparison, comparison.shown()))
    yield "<tbody>"
    for row in table.rows:
        yield _separator(row, len(table.columns)) if isinstance(row, Separator) else _row(row, comparison.shown())
    yield "</tbody></table>"


def _separator(row: Separator, columns: int) -> str:
    notes = "".join(f"<span>{_plain(note)}</span>" for note in row.notes)
    kind = "part aside" if row.apart else "part"
    return f'<tr class="{kind}"><th colspan="{columns + 1}" dir="ltr">{_plain(row.text)}{notes}</th></tr>'


def _row(row: TableRow, languages: tuple[str, ...]) -> str:
    cells = "".join(_cell(cell, language) for cell, language in zip(row.cells, languages, strict=True))
    kind = ' class="apart"' if row.apart else ""
    return f'<tr{kind} id="r{row.number}"><th scope="row" class="number" dir="ltr">{row.number}</th>{cells}</tr>'


def _cell(cell: tuple[Line, ...], language: str) -> str:
    if not cell:
        return f'<td class="none" lang="en" dir="ltr" title="{_plain(words.NO_ANSWER)}">–</td>'
    return f"<td {_spoken(language)}>{''.join(_line(line, language) for line in cell)}</td>"


def _line(line: Line, language: str) -> str:
    named = (("heading", line.bold), ("slanted", line.italic), ("note", line.note))
    kind = " ".join(name for name, on in named if on)
    own = f" {_spoken(line.language)}" if line.language != language else ""
    pieces = "".join(map(_piece, line.pieces))
    return f"<p{f' class={chr(34)}{kind}{chr(34)}' if kind else ''}{own}>{pieces}</p>"


def _piece(piece: Piece) -> str:
    text = _plain(piece.text)
    if piece.raised:
        text = f"<sup>{text}</sup>"
    if piece.italic:
        text = f"<i>{text}</i>"
    if piece.under and text:
        text = f'<mark class="{piece.under[0].remark.kind}">{text}</mark>'  # in the order of their weight
    return text + "".join(map(_call, piece.ends))


def _call(spot: Spot) -> str:
    remark = spot.remark
    told = _plain(f"{remark.called}: {remark.message} {remark.reason}".strip())
    link = f'<a href="#f{remark.number}" title="{told}">[{remark.number}]</a>'
    return f'<sup class="call" id="p{spot.id}" dir="ltr">{link}</sup>'
