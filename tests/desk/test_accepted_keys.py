"""What an acceptance holds on to: the words, not their place in the document."""

from dataclasses import replace

from reviewer.checks import Finding, Mark
from reviewer.desk.accepting import accepted_by, fingerprints, place_key
from reviewer.store import Acceptance
from reviewer.text import Paragraph, Span, Text


def versions(make_file, *texts):
    spans, content = [], ""
    for text in texts:
        spans.append(Paragraph(Span(len(content), len(content) + len(text))))
        content += text + "\n"
    return [replace(make_file("en").version, text=Text(content, tuple(spans)))]


def finding(one, words):
    start = one.text.content.index(words)
    return Finding("figures-agree", "error", "…", ("en",), None, (Mark(0, Span(start, start + len(words))),))


def test_a_paragraph_added_above_changes_nothing(make_file):
    short, long = versions(make_file, "He has 12 lamps."), versions(make_file, "New.", "He has 12 lamps.")
    assert place_key(finding(short[0], "12"), short) == place_key(finding(long[0], "12"), long)


def test_a_changed_paragraph_is_another_place(make_file):
    before, after = versions(make_file, "He has 12 lamps."), versions(make_file, "She has 12 lamps.")
    assert place_key(finding(before[0], "12"), before) != place_key(finding(after[0], "12"), after)


def test_a_kind_is_accepted_until_a_text_concerned_changes(make_file):
    before, after = versions(make_file, "He has 12 lamps."), versions(make_file, "She has 12 lamps.")
    accepted = {"kind figures-agree": Acceptance("right", "", "Ana", fingerprints(before))}
    assert accepted_by(finding(before[0], "12"), "", accepted, fingerprints(before)) is not None
    assert accepted_by(finding(after[0], "12"), "", accepted, fingerprints(after)) is None
