"""The sender's own Word file with the corrected fields in place, and nothing else of it touched."""

from reviewer.export.corrected.file import confirmed, write_corrected
from reviewer.export.corrected.told import Corrected, CorrectedOptions, NotPlaced

__all__ = ["Corrected", "CorrectedOptions", "NotPlaced", "confirmed", "write_corrected"]
