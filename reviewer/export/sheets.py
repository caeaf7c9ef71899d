"""The papers of the two stations with their measures."""

from reviewer.light import light


@light
class Sheet:
    """A paper with the measures of its station, in twips.

    The masthead begins at the height ``margins["header"]``; a running head stands `head_gap` below that.
    """

    width: int
    height: int
    margins: dict[str, int]
    indent: int  # of the text column, on both sides
    columns: tuple[int, int, int, int, int]  # of the masthead: emblem, name, two of the symbol and organs, block
    rows: tuple[int, int]  # heights
    step: int = 567  # from a paragraph's number to its text
    head_gap: int = 0
    ruled: bool = False  # a thin rule below running heads
    counted: bool = False  # pages are counted as ``2/7``


SHEETS = {
    "A4": Sheet(
        11906,
        16838,
        {"top": 1417, "right": 1134, "bottom": 1134, "left": 1134, "header": 285, "footer": 567, "gutter": 0},
        1134,
        (1242, 2552, 717, 2293, 2835),
        (1134, 2552),
        head_gap=565,
        ruled=True,
    ),
    "Letter": Sheet(
        12240,
        15840,
        {"top": 1742, "right": 1195, "bottom": 1898, "left": 1210, "header": 576, "footer": 1030, "gutter": 0},
        1267,
        (1250, 2700, 700, 2080, 3105),
        (704, 2540),
        step=475,
        head_gap=290,
        counted=True,
    ),
}
