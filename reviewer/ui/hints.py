"""What every list of the window says while it is empty."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QAbstractItemView

from reviewer.messages import N_
from reviewer.ui.frame import Frame
from reviewer.ui.hint import Hint
from reviewer.ui.session import Session
from reviewer.ui.wording import say


def give_hints(window: Frame) -> None:
    """Let no list be merely empty."""
    session = window.session
    asked = {
        window.findings.table: (
            window.findings.gravity.currentIndexChanged,
            window.findings.language.currentIndexChanged,
        ),
        window.search.table: (window.search.box.returnPressed,),
        window.queue.view: (window.queue.box.textChanged,),
    }
    for view, text in _texts(window):
        hint = Hint(view, text)
        for changed in (session.begun, session.opened, session.changed, *asked.get(view, ())):
            changed.connect(hint.look)


def _texts(window: Frame) -> tuple[tuple[QAbstractItemView, Callable[[], str]], ...]:
    """Return each list with what it says while it is empty."""
    of_document = partial(_of_document, window.session)
    return (
        (window.queue.view, partial(_of_queue, window)),
        (window.texts.table, of_document(N_("hints", "This document has no text that can be shown."))),
        (window.inspector.view, of_document(N_("hints", "This version has no fields."))),
        (window.findings.table, partial(_of_findings, window)),
        (window.grid.table, of_document(N_("hints", "This document has no fields."))),
        (window.grouping.table, of_document(N_("hints", "Nothing is known about the versions of this document."))),
        (window.history.table, of_document(N_("hints", "Nothing has been changed in this document yet."))),
        (window.search.table, partial(_of_search, window)),
        (window.refused.table, lambda: say("hints", N_("hints", "All files of the last import could be read."))),
        (window.preview.table, lambda: ""),
    )


def _of_document(session: Session, text: str) -> Callable[[], str]:
    """Return what says `text` beside a document, and what to do where none is open."""
    nothing = N_("hints", "No document is open. Choose one from the list at the left, or import files (Ctrl+O).")

    def said() -> str:
        if not session.document and (session.going_to or not session.ready):
            return ""  # one is about to be shown
        return say("hints", text if session.document else nothing)

    return said


def _of_queue(window: Frame) -> str:
    if window.queue.box.text():
        return say("hints", N_("hints", "No document has these words. Clear the box above to see all of them."))
    nothing = N_("hints", "No documents yet. Drop files here, or press Ctrl+O.")
    return say("hints", nothing) if window.session.ready else ""


def _of_findings(window: Frame) -> str:
    if window.session.document and window.findings.hides_some:
        return say("hints", N_("hints", "No finding of this kind. Choose all kinds and all languages to see more."))
    agree = N_("hints", "Nothing to look at: the versions agree wherever they can be compared.")
    return _of_document(window.session, agree)()


def _of_search(window: Frame) -> str:
    if window.search.box.text():
        text = N_("hints", "No paragraph of the library holds these words. Fewer words find more.")
    else:
        text = N_("hints", "Type words of any language above, then press Enter.")
    return say("hints", text)
