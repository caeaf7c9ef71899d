"""Which columns of its table a Word cell takes."""

from lxml import etree

from reviewer.files.package import W

_MOST = 63  # columns that Word allows


def columns_before(row: etree._Element) -> int:
    """Return how many columns are left free before a row's first cell."""
    return _number(row.find(f"{W}trPr/{W}gridBefore"), 0)


def columns_of(cell: etree._Element) -> int:
    """Return how many columns a cell takes, one at least."""
    return max(_number(cell.find(f"{W}tcPr/{W}gridSpan"), 1), 1)


def _number(element: etree._Element | None, otherwise: int) -> int:
    value = element.get(W + "val", "") if element is not None else ""
    return min(int(value), _MOST) if value.isascii() and value.isdigit() else otherwise
