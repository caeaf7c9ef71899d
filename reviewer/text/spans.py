"""Where a piece of text stands in its version."""

from reviewer.light import light_ordered


@light_ordered
class Span:
    """A half-open range ``[start, end)`` of one version's normalised text.

    Both ends count Unicode code points, as ``str`` does. Qt counts UTF-16
    units, which differ beyond U+FFFF: only ``ui.cursors`` converts.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def cut(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]
