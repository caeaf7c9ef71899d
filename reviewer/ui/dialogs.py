"""The dialogs of the window: a door, since none of them is built before it is asked for."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.ui.about import About
    from reviewer.ui.export_dialog import Documents, ExportDialog
    from reviewer.ui.for_all import ForAll
    from reviewer.ui.keys_page import KeysPage
    from reviewer.ui.keys_settings import KeysSettings
    from reviewer.ui.watch_settings import WatchSettings

open_door(
    __name__,
    {
        "reviewer.ui.about": "About",
        "reviewer.ui.export_dialog": "Documents ExportDialog",
        "reviewer.ui.for_all": "ForAll",
        "reviewer.ui.keys_page": "KeysPage",
        "reviewer.ui.keys_settings": "KeysSettings",
        "reviewer.ui.watch_settings": "WatchSettings",
    },
)
