"""How an office wants its drafts."""

from pathlib import Path

from reviewer.light import light


@light
class DraftOptions:
    """`paper`: ``A4`` (Geneva) or ``Letter`` (New York); `image`: the office's own picture for the masthead."""

    paper: str = ""  # empty: by the organs
    image: Path | None = None
    overwrite: bool = False
