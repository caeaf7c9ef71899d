"""The libraries opened last, and why one of them cannot be opened now."""

from pathlib import Path

from reviewer.messages import N_
from reviewer.ui.geometry import Geometry
from reviewer.ui.wording import say

_KEPT = 8
_KEY = "libraries/recent"


class Recent:
    """The last ones first; a library that is missing stays on the list: its disk may come back."""

    def __init__(self, geometry: Geometry) -> None:
        self._geometry = geometry

    def paths(self) -> list[Path]:
        """Return the libraries opened, the last one first."""
        return [Path(line) for line in self._geometry.text(_KEY).split("\n") if line]

    def put(self, library: Path) -> None:
        """Put a library first."""
        path = library.absolute()
        others = [other for other in self.paths() if other != path]
        if "\n" not in str(path):
            self._geometry.keep(_KEY, "\n".join(map(str, [path, *others][:_KEPT])))


def why_not(library: Path) -> str:
    """Return why a library cannot be opened now, "" where it can be tried."""
    try:
        if library.is_file():
            return ""
        text = N_("recent", "not there") if library.parent.is_dir() else N_("recent", "its folder is not there")
    except OSError:  # a path that this system cannot even look at
        text = N_("recent", "cannot be reached")
    return say("recent", text)


def named(library: Path) -> str:
    """Return a library as a clerk tells it from others: name, folder, and what is wrong with it."""
    reason = why_not(library)
    text = f"{library.stem} – {library.parent}"
    return f"{text} ({reason})" if reason else text
