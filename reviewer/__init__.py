"""Reviewer: language versions of United Nations documents, side by side."""

__version__ = "0.1.0"
