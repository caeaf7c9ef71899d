"""How sure it is that the versions of one document are one, asked again and again while a clerk works on it."""

from collections.abc import Sequence

from reviewer.fields import Version
from reviewer.grouping.fingerprint import FirstPage, first_page
from reviewer.grouping.grouping import group_versions
from reviewer.grouping.groups import Certainty, Group


class Ties:
    """What binds the versions of one document together: looked for again only where a first page has changed."""

    def __init__(self) -> None:
        self._known: tuple[list[FirstPage], Certainty] | None = None

    def certainty(self, versions: Sequence[Version]) -> Certainty:
        """Return how sure it is that `versions` are one document; their texts are always the same."""
        pages = [first_page(version) for version in versions]
        if self._known is None or self._known[0] != pages:
            groups = group_versions(versions)
            self._known = pages, certainty_of(groups[0]) if len(groups) == 1 else "likely"
        return self._known[1]


def certainty_of(group: Group) -> Certainty:
    """Return how sure it is that the members are one document, whatever other documents there are."""
    if len(group.members) == 1:
        return "same"
    return "likely" if group.certainty == "to decide" else group.certainty
