"""Has what was typed for a field stored, from whichever box."""

from functools import partial

from reviewer.desk import FieldRow
from reviewer.errors import NotAValue, ReviewerError
from reviewer.ui.session import Session


def store(session: Session, language: str, row: FieldRow, typed: str, goes_on: bool) -> bool:
    """Store what was typed for a field of the document shown, and say whether its value is another one now.

    What is no value is kept in ``session.unstored``, and said once. `goes_on`: as one step with what was stored last.
    """
    document, unstored = session.document, session.unstored
    before = unstored.of(document, language).get(row.key)
    if typed.strip() == row.value.strip():
        unstored.drop(document, language, row.key)
        return False
    if before and before[0] == typed:
        return False
    correct = partial(session.desk.correct, document, language, row.key, typed, goes_on)
    if session.written_to:
        return session.do(correct)  # as soon as the other has ended
    try:
        changed = correct()
    except NotAValue as error:
        unstored.keep(document, language, row.key, typed, str(error))
        session.failed.emit(error)
        return False
    except ReviewerError as error:
        session.failed.emit(error)
        return False
    unstored.drop(document, language, row.key)
    session.tell(changed)
    return True
