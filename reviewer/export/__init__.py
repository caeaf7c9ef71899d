"""A version -> a Word draft, or the sender's own file corrected; a document -> its versions side by side."""

from reviewer.export.bilingual import Accepted, Comparison, write_bilingual, write_memory, write_page
from reviewer.export.corrected import Corrected, CorrectedOptions, NotPlaced, confirmed, write_corrected
from reviewer.export.draft import DraftOptions, write_draft

__all__ = [
    "Accepted",
    "Comparison",
    "Corrected",
    "CorrectedOptions",
    "DraftOptions",
    "NotPlaced",
    "confirmed",
    "write_bilingual",
    "write_corrected",
    "write_draft",
    "write_memory",
    "write_page",
]
