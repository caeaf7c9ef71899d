"""An entry of the history in words: what was done, to which field of which version, from what to what."""

from datetime import datetime

from reviewer.desk import HistoryRow
from reviewer.messages import N_
from reviewer.ui.field_model import choice_name
from reviewer.ui.wording import STATES, language_name, local_day, local_time, say

_DONE = {
    "import": N_("history", "imported"),
    "read again": N_("history", "read again"),
    "correct": N_("history", "corrected"),
    "bring back": N_("history", "what was read brought back"),
    "state": N_("history", "state changed"),
    "accept": N_("history", "difference accepted"),
    "reopen": N_("history", "difference stands again"),
    "rows": N_("history", "rows changed"),
    "split": N_("history", "version split off"),
    "join": N_("history", "documents joined"),
    "tell apart": N_("history", "documents told apart"),
    "remove samples": N_("history", "samples removed"),
    "undo": N_("history", "undone"),
    "redo": N_("history", "done again"),
}


def when(row: HistoryRow) -> str:
    """Return the day, with its year where that is not the present one, and the time."""
    try:
        time = datetime.fromisoformat(row.when).astimezone()
    except ValueError:
        return local_time(row.when)
    return f"{local_day(row.when)} {time:%H:%M}"


def what(row: HistoryRow) -> str:
    """Return what was done: "Title corrected (French)"."""
    done = say("history", _DONE.get(row.action, row.action))
    language = language_name(row.language) if row.language else ""
    label = say("fields", row.label) if row.label else ""
    text = N_("history", "{label}: {done}") if label else "{done}"
    said = say("history", text, label=label, done=done)
    return say("history", N_("history", "{said} ({language})"), said=said, language=language) if language else said


def value(row: HistoryRow, value: str) -> str:
    """Return an old or a new value in words: codes and states have names."""
    if row.coded:
        return "; ".join(choice_name(code) for code in value.split("; ")) if value else ""
    state, colon, note = value.partition(": ")
    return f"{say('states', STATES[state])}{colon}{note}" if row.action == "state" and state in STATES else value
