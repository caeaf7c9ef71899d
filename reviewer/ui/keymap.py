"""Which key does what: the delivered keys, the clerk’s own over them, and those of OmegaT for who has them in hand."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence

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
RESERVED = tuple(f"Alt+{number}" for number in range(1, CANDIDATES + 1))
_BETWEEN = "\n"


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
        """Return the action that has `key`, other than `but`; "candidate" for those of the candidates, "" for none."""
        asked = QKeySequence(key)
        if any(asked == QKeySequence(reserved) for reserved in RESERVED):
            return "candidate"
        return next((name for name in DELIVERED if name != but and asked in map(QKeySequence, self.keys(name))), "")

    def give(self, name: str, key: str) -> None:
        """Give an action one key, taken from whatever has it; `""` leaves it without. Candidates keep theirs."""
        other = self.user(key, name) if key else ""
        if other == "candidate":
            return
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
