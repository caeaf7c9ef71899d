"""What a clerk may do to the rows of a document."""

from reviewer.light import light


@light
class Join:
    """Rows `first` to `last` become one."""

    first: int
    last: int


@light
class Split:
    """`paragraph` of `language`, and what follows it in its row, go into a row of their own below.

    The other languages' paragraphs are shared out one to one. Where it is the first of its cell, the cell goes
    down as a whole and the other languages stay.
    """

    language: str
    paragraph: int


@light
class Move:
    """`paragraph` of `language` goes into the next row (or the one before), with what must go with it to keep order."""

    language: str
    paragraph: int
    down: bool = True


@light
class Keep:
    """A row stays as it is (`kept`), or is left to the machine again."""

    row: int
    kept: bool = True


@light
class SetApart:
    """Rows `first` to `last` are not to be aligned (`apart`), or are again."""

    first: int
    last: int
    apart: bool = True


RowChange = Join | Split | Move | Keep | SetApart
