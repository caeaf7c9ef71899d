"""Versions -> documents, with the reasons."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.grouping.expected import expected_languages
    from reviewer.grouping.grouping import group_versions
    from reviewer.grouping.groups import Certainty, Duplicate, Group, Related
    from reviewer.grouping.ties import Ties, certainty_of

open_door(
    __name__,
    {
        "reviewer.grouping.expected": "expected_languages",
        "reviewer.grouping.grouping": "group_versions",
        "reviewer.grouping.groups": "Certainty Duplicate Group Related",
        "reviewer.grouping.ties": "Ties certainty_of",
    },
)
