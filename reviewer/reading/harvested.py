"""What comes of reading one file."""

from reviewer.fields import Version
from reviewer.light import light


@light
class Harvested:
    """One file as read; `sha256` and `size` (bytes) are those of the file, `kind` its kind by content."""

    version: Version
    sha256: str
    kind: str
    size: int
