"""Which columns of its table a Word cell takes."""

from lxml import etree

from reviewer.files.package import W

_MOST = 63  # columns that Word allows
_VAL, _ROW, _CELL, _BEFORE, _SPAN = W + "val", W + "trPr", W + "tcPr", W + "gridBefore", W + "gridSpan"


def columns_before(row: etree._Element) -> int:
    """Return how many columns are left free before a row's first cell."""
    return _number(row, _ROW, _BEFORE, 0)


def columns_of(cell: etree._Element) -> int:
    """Return how many columns a cell takes, one at least."""
    return max(_number(cell, _CELL, _SPAN, 1), 1)


def _number(parent: etree._Element, properties: str, tag: str, otherwise: int) -> int:
    """Return the number that the first such element among the properties gives."""
    for own in parent.iterchildren(properties):
        for element in own.iterchildren(tag):
            value = element.get(_VAL, "")
            return min(int(value), _MOST) if value.isascii() and value.isdigit() else otherwise
    return otherwise
