"""Long work says how fast it goes and how long it will still take."""

from reviewer.ui.pace import Pace


def said(*reports):
    """Return what the last of some reports says; each is seconds, files done, files in all."""
    clock = iter([seconds for seconds, _, _ in reports])
    pace = Pace(lambda: next(clock))
    return [pace.said(done, total) for _, done, total in reports][-1]


def test_at_first_there_is_too_little_to_go_by():
    assert said((0, 0, 200), (1, 10, 200)) == ""


def test_rate_and_time_left_are_said():
    assert said((0, 0, 200), (10, 100, 200)) == "10 a second, 10 s left"


def test_slow_work_has_a_rate_with_a_decimal():
    assert said((0, 0, 20), (10, 5, 20)) == "0.5 a second, 30 s left"


def test_long_work_is_counted_in_minutes():
    assert said((0, 0, 10_000), (60, 600, 10_000)) == "10 a second, 16 min left"


def test_at_the_end_nothing_is_left_to_say():
    assert said((0, 0, 10), (10, 10, 10)) == ""


def test_the_line_of_the_window_says_it(window):
    clock = iter([0.0, 0.0, 10.0])
    window.notice._pace = Pace(lambda: next(clock))
    window.notice.show_progress(0, 0)
    window.notice.show_progress(0, 200)
    window.notice.show_progress(100, 200)
    assert window.notice.working.text() == "Reading 101 of 200 files – 10 a second, 10 s left"
