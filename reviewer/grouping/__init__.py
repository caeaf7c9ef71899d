"""Versions -> documents, with the reasons."""

from reviewer.grouping.groups import Group, Related, group_versions

__all__ = ["Group", "Related", "group_versions"]
