"""What is said after an import, and the second try of files that ask for a password."""

from collections.abc import Callable
from pathlib import Path

from reviewer.desk import Imported, Refused
from reviewer.messages import N_
from reviewer.ui.docks import put_away
from reviewer.ui.frame import Frame
from reviewer.ui.turning import is_typing
from reviewer.ui.wording import say


class ImportOutcome:
    """Tells the clerk what an import did; files refused before stay listed while one of them is tried again."""

    def __init__(self, window: Frame, show_refused: Callable[[], None]) -> None:
        self._window = window
        window.imports.waits.connect(window.notice.show_waiting)
        self._show_refused = show_refused
        self._left_over: tuple[Refused, ...] = ()

    def tell(self, imported: Imported) -> None:
        """Show the first new document, the files refused, and one line with the counts."""
        window = self._window
        window.refused.model.show((*self._left_over, *imported.refused))
        self._left_over = ()
        if window.session.document not in imported.documents and window.inspector.editor is None:
            window.queue.open_first_of(imported.documents)
        if imported.refused:
            self._show_refused()
        elif not window.refused.model.rows:
            put_away(window.docks, ["refused"])
        window.password.take(imported.refused, is_typing(window))
        kind = "warning" if imported.refused else "info"
        window.notice.say(_counted(imported), bool(imported.documents), kind, bool(imported.refused))

    def try_password(self, path: Path, password: str) -> None:
        """Import one file again with the password typed."""
        self._left_over = tuple(row for row in self._window.refused.model.rows if row.path != path)
        self._window.imports.start([path], password=password)


def _counted(imported: Imported) -> str:
    new = N_("imports", "Documents: {documents}, versions: {versions} imported.")
    counted = new if imported.documents else N_("imports", "Nothing new was imported.")
    parts = [say("imports", counted, documents=len(imported.documents), versions=imported.versions)]
    if imported.already:
        parts.append(say("imports", N_("imports", "In the library already: {count}."), count=len(imported.already)))
    if imported.refused:
        parts.append(say("imports", N_("imports", "Not imported: {count}."), count=len(imported.refused)))
    return " ".join(parts)
