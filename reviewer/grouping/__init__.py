"""Versions -> documents, with the reasons."""

from reviewer.grouping.expected import expected_languages
from reviewer.grouping.grouping import group_versions
from reviewer.grouping.groups import Certainty, Duplicate, Group, Related
from reviewer.grouping.ties import Ties, certainty_of

__all__ = ["Certainty", "Duplicate", "Group", "Related", "Ties", "certainty_of", "expected_languages", "group_versions"]
