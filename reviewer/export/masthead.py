"""A version's values -> the lines above its title, as printed. What is not known is not printed."""

from collections.abc import Sequence

from reviewer.export import forms
from reviewer.export.source_lines import dates_in_source, items_in_source, restriction_in_source, session_in_source
from reviewer.fields import Version
from reviewer.light import light
from reviewer.vocabulary.masthead import organ_name, principal
from reviewer.vocabulary.tables import table


@light
class Line:
    """One line below the masthead; `mark` stands in it where the agenda's footnote is called."""

    text: str
    bold: bool = False
    size: float = 10
    agenda: bool = False  # the line of the items
    tail: str = ""  # what follows the footnote's mark
    title: bool = False  # of an item


@light
class Masthead:
    """Everything above the title. `right`: the second column of a document of two organs, or none."""

    name: str
    symbols: tuple[str, ...]
    organs: tuple[str, ...]
    block: tuple[str, ...]  # ``""``: a blank line
    left: tuple[Line, ...]
    right: tuple[Line, ...] = ()


def masthead(version: Version) -> Masthead:
    """Print the values of `version` in its language."""
    language = version.language
    organs = version.items("organs")
    upper = [organ for organ in organs if _in_masthead(organ)]
    joint = upper[:2] == ["A", "S"] and len(organs) == 2
    session, council = _session(version), _council_year(version)
    items = (*_agenda(version), *(Line(title, bold=True, title=True) for title in version.items("agenda_titles")))
    left: tuple[Line, ...]
    right: tuple[Line, ...] = ()
    if joint and (session or council or items):
        left = (Line(_name(version, "A"), bold=True), *session, *items)
        right = (Line(_name(version, "S"), bold=True), *council)
    else:
        below = (_name(version, organ) for organ in organs if not _in_masthead(organ))
        left = (*(Line(name, bold=True, size=12) for name in below if name), *session, *council, *items)
    return Masthead(
        name=str(forms.words(language)["united_nations"]),
        symbols=_symbols(version),
        organs=tuple(name for name in (_name(version, organ) for organ in upper) if name),
        block=_block(version),
        left=left,
        right=right,
    )


def paper(organs: Sequence[str]) -> str:
    """Return the paper of the station that services these organs: ``A4`` at Geneva, ``Letter`` in New York."""
    roots = tuple(table("draft")["geneva"])
    here = any(organ == root or organ.startswith(f"{root}/") for organ in organs for root in roots)
    return "A4" if here or not organs else "Letter"


def _in_masthead(organ: str) -> bool:
    """Tell whether the name stands beside the distribution block; subsidiary organs stand below the rule."""
    return principal(organ) or "/" not in organ


def _name(version: Version, organ: str) -> str:
    """Return the name of a code, else the name that stood in the source, else the value itself.

    ``""`` for a code without a name that the symbol says anyhow.
    """
    name = organ_name(organ, version.language or "en") or _name_in_source(version, organ)
    implied = any(symbol.startswith(f"{organ}/") for symbol in version.items("symbols"))
    return name or ("" if implied else organ)


def _name_in_source(version: Version, organ: str) -> str:
    starts = [each.span.start for each in version.readings if (each.field, each.value) == ("organs", organ)]
    first = version.text.paragraph_at(starts[0]) if starts else None
    if first is None:
        return ""
    parts = version.parts[first:]
    following = next((n for n, part in enumerate(parts) if part.line != "body_name"), len(parts))
    return " ".join(version.text.cut(each).strip() for each in version.text.paragraphs[first : first + following])


def _symbols(version: Version) -> tuple[str, ...]:
    printed = version.items("symbols")
    if not (printed and version.values.get("reissued")):
        return tuple(printed)
    marked = [symbol for symbol in printed if f"{symbol}*" in version.text.content] or printed[-1:]
    return tuple(f"{symbol}*" if symbol in marked else symbol for symbol in printed)


def _block(version: Version) -> tuple[str, ...]:
    language, originals = version.language, version.items("original_languages")
    upper = [
        forms.distribution(str(version.values.get("distribution") or ""), language),
        forms.block_date(str(version.values.get("date") or ""), language),
    ]
    lower = [
        forms.version_line(language) if originals and language not in originals else "",
        forms.original(originals, language) or restriction_in_source(version),
    ]
    upper, lower = [line for line in upper if line], [line for line in lower if line]
    return (*upper, *([""] if upper and lower else []), *lower)


def _session(version: Version) -> tuple[Line, ...]:
    number, kind = version.values.get("session"), version.values.get("session_kind")
    name = forms.session(number, str(kind or "regular"), version.language) if isinstance(number, int) else ""
    dates = forms.interval(str(version.values.get("session_dates") or ""), version.language)
    lines = (
        Line(session_in_source(version) or name, bold=True),
        Line(dates_in_source(version) or dates),
    )
    return tuple(line for line in lines if line.text)


def _council_year(version: Version) -> tuple[Line, ...]:
    year = version.values.get("sc_year")
    text = forms.council_year(year, version.language) if isinstance(year, int) else ""
    return (Line(text, bold=True),) if text else ()


def _agenda(version: Version) -> tuple[Line, ...]:
    apart = items_in_source(version)
    if apart:
        marked = next(n for n, (_, kind) in enumerate(apart) if kind != "agenda")
        return tuple(Line(text, agenda=n == marked) for n, (text, _) in enumerate(apart))
    council = any(organ.startswith("A/HRC") for organ in version.items("organs"))
    kind = str(version.values.get("agenda_kind") or "agenda")
    head, tail = forms.agenda_line(version.items("agenda_items"), kind, version.language, council=council)
    return (Line(head, agenda=True, tail=tail),) if head or tail else ()
