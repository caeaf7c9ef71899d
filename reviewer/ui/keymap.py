"""Which key does what: the delivered keys, the clerk’s own over them, and those of OmegaT for who has them in hand."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from reviewer.messages import N_
from reviewer.ui.actions import ACTS, CANDIDATES, named_keys
from reviewer.ui.geometry import Geometry
from reviewer.ui.wording import say

Keys = Mapping[str, tuple[str, ...]]  # action -> its keys

DELIVERED: Keys = {act.name: act.keys for act in ACTS if act.name}
OMEGAT: Keys = {
    "next_work": ("Ctrl+U",),  # next untranslated segment
    "next_document": ("Ctrl+N",),  # next segment
    "previous_document": ("Ctrl+P",),
    "use_as": ("Ctrl+R",),  # replace with the match
    "add_as": ("Ctrl+I",),  # insert the match
}
_CANDIDATE = N_("actions", "Take candidate 1 to 9")
_FIXED = {
    **{f"Alt+{number}": _CANDIDATE for number in range(1, CANDIDATES + 1)},
    **{key: act.text for act in ACTS if not act.name for key in act.keys if key.isascii() and " " not in key},
}
"""Keys that lists and boxes answer themselves, with what they do."""
_HOLDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_BARE = N_("keys", "{key} alone is for typing and moving. Press it together with Ctrl or Alt.")
_STAYS = N_("keys", "{key} is “{what}” in lists and boxes; it stays with that.")
_BETWEEN = "\n"


def why_not(key: str) -> str:
    """Return why no action can have `key`; ``""``: it can. No letter alone may do what a slip of the hand would do."""
    asked = QKeySequence(key)
    fixed = next((what for other, what in _FIXED.items() if QKeySequence(other) == asked), "")
    if fixed:
        return say("keys", _STAYS, key=key, what=say("actions", fixed))
    pressed = asked[0]  # type: ignore[index]  # its stub does not know
    function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return "" if function or pressed.keyboardModifiers() & _HOLDING else say("keys", _BARE, key=key)


class Keymap:
    """The keys in force, kept from one day to the next."""

    def __init__(self, geometry: Geometry) -> None:
        self._geometry = geometry
        self._own: dict[str, tuple[str, ...]] = {}
        for name in DELIVERED:
            kept = geometry.text(f"keys/{name}", "delivered")
            if kept != "delivered":
                self._own[name] = tuple(kept.split(_BETWEEN)) if kept else ()

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of an action."""
        return self._own.get(name, DELIVERED[name])

    def user(self, key: str, but: str = "") -> str:
        """Return the action that has `key`, other than `but`; "" for none."""
        asked = QKeySequence(key)
        return next((name for name in DELIVERED if name != but and asked in map(QKeySequence, self.keys(name))), "")

    def give(self, name: str, key: str) -> None:
        """Give an action one key, taken from whatever has it; `""` leaves it without. Some keys cannot be given."""
        if key and why_not(key):
            return
        other = self.user(key, name) if key else ""
        if other:
            asked = QKeySequence(key)
            self._set(other, tuple(one for one in self.keys(other) if QKeySequence(one) != asked))
        self._set(name, (key,) if key else ())

    def use(self, preset: Keys) -> None:
        """Go back to the delivered keys, with those of `preset` over them."""
        for name in DELIVERED:
            self._set(name, DELIVERED[name])
        for name, keys in preset.items():
            for key in keys:
                self.give(name, key)

    def _set(self, name: str, keys: tuple[str, ...]) -> None:
        self._own[name] = keys
        delivered = keys == DELIVERED[name]
        self._geometry.keep(f"keys/{name}", "delivered" if delivered else _BETWEEN.join(keys))

    def apply(self, actions: Mapping[str, QAction]) -> None:
        """Give every action its keys."""
        texts = {act.name: act.text for act in ACTS}
        for name, action in actions.items():
            if name in texts:
                keys = self.keys(name)
                action.setShortcuts([QKeySequence(key) for key in keys])
                action.setToolTip(
                    " ".join([say("actions", texts[name]), *(f"({named_keys((key,))})" for key in keys[:1])])
                )
