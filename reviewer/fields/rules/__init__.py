"""The rules, one file a family; each family is a function from a page to its readings."""

from collections.abc import Callable, Iterable

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.fields.rules.agenda import read_agenda
from reviewer.fields.rules.annexes import read_annexes
from reviewer.fields.rules.block import read_block
from reviewer.fields.rules.citations import read_citations
from reviewer.fields.rules.communications import read_communication
from reviewer.fields.rules.languages import read_language
from reviewer.fields.rules.organs import read_organs
from reviewer.fields.rules.sessions import read_sessions
from reviewer.fields.rules.signatures import read_signatories
from reviewer.fields.rules.symbols import read_symbols
from reviewer.fields.rules.titles import read_title

FAMILIES: tuple[Callable[[Page], Iterable[Reading]], ...] = (
    read_language,
    read_symbols,
    read_organs,
    read_sessions,
    read_agenda,
    read_block,
    read_title,
    read_communication,
    read_signatories,
    read_annexes,
    read_citations,
)
