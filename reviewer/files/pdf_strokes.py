"""What is drawn on a PDF page beside its text, as the boxes of strokes: rules, and the edges of larger shapes."""

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as pdfium

from reviewer.files.pdf_pieces import four_floats, plainly
from reviewer.files.source import BoxPoints

_OBJECTS = 20_000  # on one page that are looked at
_SEGMENTS = 400  # of one shape: more are a drawing
_ONE = 6  # segments of a single line or rectangle

_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_object_at = plainly(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
_segments_of = plainly(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
_bounds_of = plainly(pdfium.FPDFPageObj_GetBounds, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
_matrix_of = plainly(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
_segment_at = plainly(pdfium.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
_point_of = plainly(pdfium.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)
_type_of = plainly(pdfium.FPDFPathSegment_GetType, _INT, _POINTER)


def strokes_of(page: object) -> Iterator[BoxPoints]:
    """Yield the boxes of a page's strokes."""
    address = ctypes.cast(page, _POINTER).value  # type: ignore[arg-type]
    box = (ctypes.c_float * 4)()
    edges = [ctypes.addressof(box) + 4 * at for at in range(4)]
    objects = range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS))
    things = [_object_at(address, at) for at in objects]
    for thing, count in zip(things, map(_segments_of, things), strict=True):  # -1 for what is no path
        if 1 < count <= _ONE:
            if _bounds_of(thing, *edges):
                yield four_floats(box)
        elif _ONE < count <= _SEGMENTS:
            yield from _sides(thing, count)


def _sides(thing: int, count: int) -> Iterator[BoxPoints]:
    """Yield the straight sides of a path that draws many lines at once."""
    matrix = (ctypes.c_float * 6)()
    _matrix_of(thing, ctypes.addressof(matrix))
    a, b, c, d, e, f = matrix
    point = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(point), ctypes.addressof(point) + 4
    last: tuple[float, float] | None = None
    for at in range(count):
        segment = _segment_at(thing, at)
        kind = _type_of(segment)
        if not _point_of(segment, x, y):
            continue
        here = (a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f)
        if kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            yield min(here[0], last[0]), min(here[1], last[1]), max(here[0], last[0]), max(here[1], last[1])
        last = here
