"""What is asked of the vocabulary about one line: by name, for the cases in ``rows/``.

Each returns something empty for a line that is not what it asks for.
"""

from collections.abc import Callable
from typing import Any

from reviewer.alignment.traits import traits
from reviewer.export import forms
from reviewer.fields.page import Page
from reviewer.fields.rules.citations import read_citations
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text
from reviewer.vocabulary import anatomy, communications, enumerators, items, masthead
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.error_pages import is_error_page
from reviewer.vocabulary.figures import find_figures, written_out
from reviewer.vocabulary.hyphens import keeps_hyphen
from reviewer.vocabulary.languages import language_tables
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.masthead import Session
from reviewer.vocabulary.ordinals import ordinal_value
from reviewer.vocabulary.persons import find_persons
from reviewer.vocabulary.placeholders import find_placeholders
from reviewer.vocabulary.requests import bodies_named, organs_requested
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import LANGUAGES, table
from reviewer.vocabulary.terms import find_terms
from reviewer.vocabulary.units import amounts_of

Ask = Callable[[str, str], Any]
"""From a line and the argument of its section (a language, a code) to an answer."""


def cut(line: str, place: tuple[int, int] | None) -> str:
    return line[slice(*place)] if place else ""


def title(line: str, _: str) -> Any:
    found = communications.parse_title(line)
    return found and (found.type, cut(line, found.date), cut(line, found.sender), cut(line, found.recipient))


def heading(line: str, _: str) -> Any:
    found = anatomy.second_heading(line)
    return found and (found.type, cut(line, found.author))


def sponsors(line: str, _: str) -> Any:
    found = anatomy.sponsor_line(line)
    return found and (found.type, line[found.start : found.end])


def item(line: str, _: str) -> Any:
    found = items.item_line(line)
    return found and ([one.value for one in found.items], found.kind)


def citations(lines: str, _: str) -> Any:
    """Lines are parted by a stroke, since a heading speaks for the cells below it."""
    content = lines.replace("|", "\n")
    spans, at = [], 0
    for line in content.split("\n"):
        spans.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    page = Page(Text(content, tuple(spans)), ("",) * len(spans), (Part("body"),) * len(spans))
    return [reading.value for reading in read_citations(page)]


def weight(line: str, code: str) -> float:
    """The weight of words, endings or letters for one language, as they stand in its table."""
    table = next(table for table in language_tables() if table.code == code)
    word = line.casefold()
    letters = sum(letter in word for letter in table.letters)
    return table.words.get(word, 0) + letters + sum(word.endswith(ending) for ending in table.endings)


def sounds(line: str) -> Any:
    """The keys by which a word is found again in another language; nothing for what is too short for one."""
    found = traits(line)
    return found.names and (found.names, found.words)


def organs(line: str, _: str) -> Any:
    """The organs of a line, with the names by which a draft prints them."""
    codes = [organ.code for organ in masthead.organs_in_line(line)]
    return [(code, [masthead.organ_name(code, language) for language in LANGUAGES]) for code in codes]


def figures(line: str, language: str) -> Any:
    return [figure.value for figure in find_figures(line, language)]


def units(line: str, _: str) -> Any:
    return [amount.unit for amount in amounts_of(line, find_figures(line)) if amount.unit]


def out(line: str, language: str) -> bool:
    """A number in figures and a text in which it is written out, with a stroke between."""
    value, _, text = line.partition("|")
    return written_out(value, text, language)


def printed(line: str, language: str) -> Any:
    """What a draft prints of a value, if it is read back as the same; ``session 43 special`` says what to print."""
    what, *values = line.split(" ")
    prints: dict[str, Callable[..., tuple[str, Any, Any]]] = {
        "session": lambda n, kind: (
            forms.session(int(n), kind, language),
            Session(int(n), kind),
            masthead.session_line(forms.session(int(n), kind, language)),
        ),
        "year": lambda n: _back(forms.council_year(int(n), language), int(n), masthead.year_line),
        "day": lambda day: _back(forms.day(day, forms.words(language), language), [day], _intervals),
        "interval": lambda interval: _back(forms.interval(interval, language), [interval], _intervals),
        "distribution": lambda code: _back(
            forms.distribution(code, language), code, lambda text: masthead.distribution(text)[0]
        ),
        "original": lambda *codes: _back(
            forms.original(codes, language), list(codes), lambda text: masthead.original_languages(text)[0]
        ),
        "items": lambda kind, *given: _back(
            "*".join(forms.agenda_line([one.replace("_", " ") for one in given], kind, language)),
            ([one.replace("_", " ") for one in given], kind),
            lambda text: item(text.strip("*"), ""),
        ),
        "council": lambda kind, *given: _back(
            "*".join(forms.agenda_line(given, kind, language, council=True)),
            (list(given), kind),
            lambda text: item(text.strip("*"), ""),
        ),
        "word": lambda key: (forms.words(language)[key], True, True),
    }
    shown, wanted, read = prints[what](*values)
    return shown if shown and read == wanted else None


def _back(shown: str, wanted: Any, read: Callable[[str], Any]) -> tuple[str, Any, Any]:
    return shown, wanted, read(shown) if shown else None


def _intervals(text: str) -> list[str]:
    return [mention.interval for mention in find_dates(text)]


ASKS: dict[str, Ask] = {
    "annex": lambda line, _: anatomy.annex_heading(line),
    "enclosure": lambda line, _: anatomy.enclosure_heading(line),
    "contents": lambda line, _: anatomy.contents_heading(line),
    "opening": lambda line, _: anatomy.opens_body(line),
    "signed": lambda line, _: anatomy.signature_marks(line),
    "post": lambda line, _: line[anatomy.post_begins(line) :],
    "request": lambda line, _: anatomy.is_request(line),
    "says": lambda line, kind: anatomy.says(kind, line),
    "furniture": lambda line, _: anatomy.is_furniture(line),
    "heading": heading,
    "sponsors": sponsors,
    "type": lambda line, _: anatomy.type_heading(line),
    "addendum": lambda line, _: anatomy.addendum(line),
    "item request": lambda line, _: anatomy.item_request(line),
    "adoption": lambda line, _: anatomy.adoption(line),
    "title": title,
    "body": lambda line, _: communications.heads_a_body(line),
    "no body": lambda line, _: not communications.heads_a_body(line),
    "addressees": lambda line, _: [
        cut(line, (one.start, one.end)) + one.code for one in communications.addressees(line)
    ],
    "addressee's end": lambda line, _: line[communications.addressee_end(line) :],
    "author's end": lambda line, _: line[communications.author_end(line) :],
    "office": lambda line, _: communications.office(line),
    "memo": lambda line, _: communications.memo_line(line),
    "attached": lambda line, _: communications.without_attached(line).removeprefix(line),
    "distribution": lambda line, _: masthead.distribution(line),
    "language": lambda line, _: masthead.language_line(line),
    "original": lambda line, _: masthead.original_languages(line),
    "only": lambda line, _: masthead.languages_only(line),
    "session": lambda line, _: masthead.session_line(line),
    "year": lambda line, _: masthead.year_line(line),
    "item": item,
    "organs": organs,
    "organs asked": lambda line, _: [organ.code for organ in organs_requested(line)],
    "bodies": lambda line, _: [organ.code for organ in bodies_named(line)],
    "names a body": lambda line, _: masthead.names_body(line),
    "root": lambda line, _: masthead.organ_also(line),
    "organization": lambda line, _: masthead.is_united_nations(line),
    "symbols": lambda line, _: [(symbol.value, symbol.stars) for symbol in find_symbols(line)],
    "citations": citations,
    "no citation": lambda line, _: not citations(line, ""),
    "dates": lambda line, _: [mention.days for mention in find_dates(line)],
    "ordinal": ordinal_value,
    "enumerator": lambda line, _: enumerators.heading_number(line),
    "quotes": lambda line, _: [pair for pair in enumerators.quote_pairs() if line[0] + line[-1] == pair],
    "error page": lambda line, _: is_error_page(line),
    "placeholders": lambda line, _: [line[slice(*place)] for place in find_placeholders(line)],
    "hyphen": lambda line, _: keeps_hyphen(*line.split("-")),
    "pair": lambda line, _: keeps_hyphen(line[: line.rindex(" ")], line[line.rindex(" ") + 1 :]),
    "length": lambda line, _: latin_length(line) - len(line),
    "weight": weight,
    "figures": figures,
    "no figures": lambda line, language: not figures(line, language),
    "units": units,
    "written out": out,
    "terms": find_terms,
    "printed": printed,
    "persons": find_persons,
    "draft": lambda line, _: line in (*table("draft")["geneva"], table("draft")["notice"]),
    "sounds": lambda line, _: sounds(line),
}
