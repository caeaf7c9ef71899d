"""A version -> a Word draft, or the sender's own file with its fields corrected."""

from reviewer.export.corrected import Corrected, CorrectedOptions, NotPlaced, confirmed, write_corrected
from reviewer.export.draft import DraftOptions, write_draft

__all__ = [
    "Corrected",
    "CorrectedOptions",
    "DraftOptions",
    "NotPlaced",
    "confirmed",
    "write_corrected",
    "write_draft",
]
