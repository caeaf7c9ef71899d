"""Versions -> documents, with the reasons."""

from reviewer.grouping.expected import expected_languages
from reviewer.grouping.grouping import group_versions
from reviewer.grouping.groups import Group, Related

__all__ = ["Group", "Related", "expected_languages", "group_versions"]
