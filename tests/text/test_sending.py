"""A text arrives in another process as it was."""

import pickle

from reviewer.files import Place
from reviewer.text import Anchor, Paragraph, Span, Text
from reviewer.text.sending import Pieces


def test_a_long_sequence_arrives_whole_and_in_order():
    assert pickle.loads(pickle.dumps(Pieces(range(1234)))) == tuple(range(1234))
    assert pickle.loads(pickle.dumps(Pieces(()))) == ()


def test_a_text_arrives_as_it_was():
    spans = [Span(2 * number, 2 * number + 1) for number in range(1100)]
    anchors = tuple(Anchor(span.start, Place("line", number)) for number, span in enumerate(spans))
    sent = Text("\n".join("x" * 1100), tuple(map(Paragraph, spans)), anchors=anchors, notes=("a note",))
    assert pickle.loads(pickle.dumps(sent)) == sent
