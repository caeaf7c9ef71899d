"""A version -> a Word draft."""

from reviewer.export.draft import DraftOptions, write_draft

__all__ = ["DraftOptions", "write_draft"]
