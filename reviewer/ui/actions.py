"""Every action of the window as one table: menus, tool bar, shortcuts and the page of keys are made from it."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from reviewer.light import light
from reviewer.messages import N_
from reviewer.ui.wording import LANGUAGE_NAMES, LANGUAGES, say

CANDIDATES = 9
EVERYWHERE, QUEUE, TEXTS, FIELDS, IMPORT = "everywhere", "queue", "texts", "fields", "import"
GRID, FINDINGS, SOURCE = "grid", "findings", "source"


@light
class Act:
    """One thing that a clerk can do. Without `menu` it is only listed: the widget itself answers the key."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    view: str = EVERYWHERE
    bar: bool = False  # stands in the tool bar
    checkable: bool = False
    line: bool = False  # a line above it in its menu


_LIBRARY, _EDIT = N_("menus", "&Library"), N_("menus", "&Edit")
_DOCUMENT, _FIELD = N_("menus", "&Document"), N_("menus", "&Field")
_ROWS = N_("menus", "&Rows")
_VIEW, _HELP = N_("menus", "&View"), N_("menus", "&Help")
MENUS = (_LIBRARY, _EDIT, _DOCUMENT, _FIELD, _ROWS, _VIEW, _HELP)

ACTS: tuple[Act, ...] = (
    Act("import_files", _LIBRARY, N_("actions", "Import files…"), ("Ctrl+O",), "import", bar=True),
    Act("import_folder", _LIBRARY, N_("actions", "Import a folder…"), ("Ctrl+Shift+O",), "folder"),
    Act("paste", _LIBRARY, N_("actions", "Import the files copied"), ("Ctrl+V",), "import"),
    Act("look_import", _LIBRARY, N_("actions", "Look at the import that waits"), ("Ctrl+Shift+I",), "import"),
    Act("watch_folder", _LIBRARY, N_("actions", "Watch a folder…"), (), "folder"),
    Act("add_samples", _LIBRARY, N_("actions", "Import the samples"), (), "import"),
    Act("remove_samples", _LIBRARY, N_("actions", "Remove the samples"), (), "remove"),
    Act("open_library", _LIBRARY, N_("actions", "Open another library…"), ("Ctrl+Shift+L",), "library", line=True),
    Act("new_library", _LIBRARY, N_("actions", "New library…"), (), "library"),
    Act("find_library", _LIBRARY, N_("actions", "Search the library"), ("Ctrl+Shift+F",), "library", line=True),
    Act("backup", _LIBRARY, N_("actions", "Back up the library now"), (), "save"),
    Act("saved", _LIBRARY, N_("actions", "Is everything saved?"), ("Ctrl+S",), "save"),
    Act("quit", _LIBRARY, N_("actions", "Quit"), ("Ctrl+Q",), "close", line=True),
    Act("undo", _EDIT, N_("actions", "Undo"), ("Ctrl+Z",), "undo", bar=True),
    Act("redo", _EDIT, N_("actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", bar=True),
    Act("find", _EDIT, N_("actions", "Find in the texts"), ("Ctrl+F",), "find", bar=True, line=True),
    Act("find_next", _EDIT, N_("actions", "Find next"), ("F3",), "down"),
    Act("find_previous", _EDIT, N_("actions", "Find previous"), ("Shift+F3",), "up"),
    Act("go_to", _EDIT, N_("actions", "Go to paragraph or symbol"), ("Ctrl+J",), "down"),
    Act(
        "accept", _DOCUMENT, N_("actions", "Accept, then the next"), ("Ctrl+Return", "Ctrl+Enter"), "reviewed", bar=True
    ),
    Act("set_aside", _DOCUMENT, N_("actions", "Set aside…"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "set_aside"),
    Act("circulated", _DOCUMENT, N_("actions", "Mark as circulated"), ("Ctrl+Shift+D",), "circulated"),
    Act("review_again", _DOCUMENT, N_("actions", "Back into review"), ("Ctrl+Shift+R",), "in_review"),
    Act(
        "for_all",
        _DOCUMENT,
        N_("actions", "Same value for all languages of the documents selected…"),
        ("Ctrl+Shift+V",),
        "corrected",
    ),
    Act("draft", _DOCUMENT, N_("actions", "Export…"), ("Ctrl+D",), "draft", bar=True),
    Act("next_finding", _DOCUMENT, N_("actions", "Next finding"), ("F8",), "warning", line=True),
    Act("previous_finding", _DOCUMENT, N_("actions", "Previous finding"), ("Shift+F8",), "warning"),
    Act("accept_finding", _DOCUMENT, N_("actions", "Accept the finding…"), ("Ctrl+Shift+A",), "reviewed"),
    Act("split", _DOCUMENT, N_("actions", "Split the version off"), ("Ctrl+Shift+T",), line=True),
    Act("join", _DOCUMENT, N_("actions", "Join another document…"), ("Ctrl+Shift+J",)),
    Act("next_document", _DOCUMENT, N_("actions", "Next document"), ("Alt+Down",), "down", line=True),
    Act("previous_document", _DOCUMENT, N_("actions", "Previous document"), ("Alt+Up",), "up"),
    Act("next_work", _FIELD, N_("actions", "Next thing that needs work"), ("Alt+PgDown",), "down"),
    Act("previous_work", _FIELD, N_("actions", "Previous thing that needs work"), ("Alt+PgUp",), "up"),
    Act("edit_field", _FIELD, N_("actions", "Edit the field"), ("F2",), "corrected"),
    Act("evidence", _FIELD, N_("actions", "Show the evidence, then the next place"), ("Ctrl+E",), "evidence"),
    Act("use_as", _FIELD, N_("actions", "Use the selected text as the value"), ("Ctrl+U",), "corrected", line=True),
    Act("add_as", _FIELD, N_("actions", "Add the selected text to the values"), ("Ctrl+Shift+U",), "corrected"),
    Act("bring_back", _FIELD, N_("actions", "Bring back what was read"), (), "back"),
    Act("row_join", _ROWS, N_("actions", "Join with the row below"), ("Ctrl+Shift+M",), "join"),
    Act("row_split", _ROWS, N_("actions", "Split the row here"), ("Ctrl+Shift+B",), "split"),
    Act("row_down", _ROWS, N_("actions", "Move to the row below"), ("Alt+Shift+Down",), "down", line=True),
    Act("row_up", _ROWS, N_("actions", "Move to the row above"), ("Alt+Shift+Up",), "up"),
    Act("row_pin", _ROWS, N_("actions", "Pin the row, or let it go"), ("Ctrl+Shift+P",), "pin", line=True),
    Act("row_apart", _ROWS, N_("actions", "Not to be aligned, or again"), ("Ctrl+Shift+N",), "apart"),
    *(
        Act(f"language_{code}", _VIEW, LANGUAGE_NAMES[code], (f"Ctrl+{number}",), checkable=True)
        for number, code in enumerate(LANGUAGES, start=1)
    ),
    Act("column_left", _VIEW, N_("actions", "Move the language to the left"), ("Ctrl+Shift+PgUp",), line=True),
    Act("column_right", _VIEW, N_("actions", "Move the language to the right"), ("Ctrl+Shift+PgDown",)),
    Act("column_wider", _VIEW, N_("actions", "Wider column for the language"), ("Ctrl+Alt+PgUp",)),
    Act("column_narrower", _VIEW, N_("actions", "Narrower column for the language"), ("Ctrl+Alt+PgDown",)),
    Act("columns_usual", _VIEW, N_("actions", "Columns in their usual order and width"), ()),
    Act("larger", _VIEW, N_("actions", "Larger text"), ("Ctrl++", "Ctrl+="), line=True),
    Act("smaller", _VIEW, N_("actions", "Smaller text"), ("Ctrl+-",)),
    Act("looks_system", _VIEW, N_("actions", "Colours of the system"), checkable=True, line=True),
    Act("looks_light", _VIEW, N_("actions", "Light colours"), checkable=True),
    Act("looks_dark", _VIEW, N_("actions", "Dark colours"), checkable=True),
    Act(
        "grid",
        _VIEW,
        N_("actions", "Fields in all languages; in them: one field alone"),
        ("Ctrl+T",),
        "corrected",
        line=True,
    ),
    Act("source", _VIEW, N_("actions", "Page of the file"), ("Ctrl+Shift+E",), "evidence", line=True),
    Act("filter", _VIEW, N_("actions", "Filter the documents"), ("Ctrl+L",), "find"),
    Act("to_fields", _VIEW, N_("actions", "Go to the fields"), ("F6",), "corrected"),
    Act("to_texts", _VIEW, N_("actions", "Go to the texts"), ("Shift+F6",), "evidence"),
    Act("change_keys", _HELP, N_("actions", "Change the keys…"), (), "keys"),
    Act("keys", _HELP, N_("actions", "Keys"), ("F1",), "keys"),
    Act("about", _HELP, N_("actions", "About Reviewer"), (), "info"),
    Act("", "", N_("actions", "Take candidate 1 to 9"), ("Alt+1 … Alt+9",), view=FIELDS),
    Act("", "", N_("actions", "Store the value, then the next field"), ("Enter", "Tab"), view=FIELDS),
    Act("", "", N_("actions", "Store the value, then the field before"), ("Shift+Tab",), view=FIELDS),
    Act("", "", N_("actions", "A new line, in a value of several lines"), ("Shift+Enter",), view=FIELDS),
    Act("", "", N_("actions", "Give up typing"), ("Esc",), view=FIELDS),
    Act("", "", N_("actions", "Type over the value"), ("any letter or digit",), view=FIELDS),
    Act("", "", N_("actions", "Open the calendar, in the box of a date"), ("F4",), view=FIELDS),
    Act("", "", N_("actions", "Go to another field or language"), ("Up", "Down", "Left", "Right"), view=GRID),
    Act("", "", N_("actions", "Store the value, then the field below"), ("Enter",), view=GRID),
    Act("", "", N_("actions", "Give up typing a value"), ("Esc",), view=GRID),
    Act("", "", N_("actions", "Type over the value of the cell"), ("any letter or digit",), view=GRID),
    Act("", "", N_("actions", "Go to the finding above or below"), ("Up", "Down"), view=FINDINGS),
    Act(
        "",
        "",
        N_("actions", "Show the places of the finding, or accept it for the reason typed"),
        ("Enter",),
        view=FINDINGS,
    ),
    Act("", "", N_("actions", "Do not accept the finding after all"), ("Esc",), view=FINDINGS),
    Act("", "", N_("actions", "Select text in the active cell"), ("Enter",), view=TEXTS),
    Act("", "", N_("actions", "Select, also over the rows above and below"), ("Shift+Up", "Shift+Down"), view=TEXTS),
    Act("", "", N_("actions", "Select the cell, then the column"), ("Ctrl+A",), view=TEXTS),
    Act("", "", N_("actions", "Copy the selection, or the whole cell"), ("Ctrl+C",), view=TEXTS),
    Act("", "", N_("actions", "Back to the table, or close the find bar"), ("Esc",), view=TEXTS),
    Act("", "", N_("actions", "To the next or previous mark, in the overview"), ("Up", "Down"), view=TEXTS),
    Act("", "", N_("actions", "Scroll, then turn the page"), ("PgUp", "PgDown"), view=SOURCE),
    Act("", "", N_("actions", "First or last page"), ("Ctrl+Home", "Ctrl+End"), view=SOURCE),
    Act("", "", N_("actions", "Larger or smaller page; as wide as there is room"), ("+", "-", "0"), view=SOURCE),
    Act("", "", N_("actions", "Leave the files selected out, or take them after all"), ("Space",), view=IMPORT),
    Act("", "", N_("actions", "Import the files that are ticked"), ("Enter",), view=IMPORT),
    Act("", "", N_("actions", "Give the import up"), ("Esc",), view=IMPORT),
    Act("", "", N_("actions", "Open the document above or below"), ("Up", "Down"), view=QUEUE),
    Act("", "", N_("actions", "From the filter to the list"), ("Down", "Enter"), view=QUEUE),
    Act("", "", N_("actions", "Clear the filter"), ("Esc",), view=QUEUE),
    Act("", "", N_("actions", "Select several documents"), ("Shift+Up", "Shift+Down"), view=QUEUE),
)

Handlers = Mapping[str, Callable[..., object]]


def make_actions(window: QMainWindow, handlers: Handlers) -> dict[str, QAction]:
    """Make every action that has a handler and give it to the window."""
    made: dict[str, QAction] = {}
    for act in ACTS:
        if act.name:
            made[act.name] = _make(window, act, handlers[act.name])
    for number in range(1, CANDIDATES + 1):
        action = QAction(window)
        action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.triggered.connect(lambda _checked=False, at=number - 1: handlers["candidate"](at))
        window.addAction(action)
    return made


def _make(window: QMainWindow, act: Act, handler: Callable[..., object]) -> QAction:
    action = QAction(say("actions", act.text), window)
    action.setObjectName(act.name)
    action.setShortcuts([QKeySequence(keys) for keys in act.keys])
    action.setCheckable(act.checkable)
    action.setToolTip(" ".join([say("actions", act.text), *(f"({keys})" for keys in act.keys[:1])]))
    action.triggered.connect(handler)
    window.addAction(action)
    return action


def fill_menus(window: QMainWindow, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Make the menus in the order of the table."""
    menus = {title: window.menuBar().addMenu(say("menus", title)) for title in MENUS}
    for act in ACTS:
        if act.menu:
            if act.line:
                menus[act.menu].addSeparator()
            menus[act.menu].addAction(actions[act.name])
    return {title.replace("&", ""): menu for title, menu in menus.items()}


def fill_bar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    """Put the actions most used into the tool bar."""
    for act in ACTS:
        if act.bar:
            bar.addAction(actions[act.name])


def keys_of(view: str, keys: Callable[[str], tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return what can be done in a view and everywhere, with the keys; those of the view come first.

    `keys` gives the keys in force of an action that has a name.
    """
    wanted = [act for act in ACTS if act.view == view] if view != EVERYWHERE else []
    wanted += [act for act in ACTS if act.view == EVERYWHERE]
    found = [(act, keys(act.name) if act.name else act.keys) for act in wanted]
    return [(to_do(act), named_keys(pressed)) for act, pressed in found if pressed]


def to_do(act: Act) -> str:
    """Return in words what an action does."""
    text = say("actions", act.text)
    language = act.name.startswith("language_")
    return say("actions", N_("actions", "Show or hide {what}"), what=text) if language else text


def named_keys(keys: tuple[str, ...]) -> str:
    """Return the keys of an action as they stand on a list."""
    return ", ".join(dict.fromkeys(key.replace("Return", "Enter") for key in keys))
