"""The papers of the two stations with their measures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper with the measures of its station, in twips."""

    width: int
    height: int
    margins: dict[str, int]
    indent: int  # of the text column, on both sides
    columns: tuple[int, int, int, int]  # of the masthead: emblem, organs (two), distribution block
    rows: tuple[int, int]  # heights


SHEETS = {
    "A4": Sheet(
        11906,
        16838,
        {"top": 1417, "right": 1134, "bottom": 1134, "left": 1134, "header": 567, "footer": 567, "gutter": 0},
        1134,
        (1242, 3100, 2461, 2835),
        (1134, 2552),
    ),
    "Letter": Sheet(
        12240,
        15840,
        {"top": 1440, "right": 1195, "bottom": 1440, "left": 1195, "header": 432, "footer": 504, "gutter": 0},
        1267,
        (1267, 3100, 2387, 3096),
        (864, 2880),
    ),
}
