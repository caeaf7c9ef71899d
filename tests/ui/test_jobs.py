"""Work on other threads comes back on the window's, also its failures."""

import threading

import pytest
from PySide6.QtCore import QThreadPool

from reviewer.progress import Cancelled
from reviewer.ui.jobs import Jobs


@pytest.fixture
def jobs():
    jobs = Jobs(QThreadPool())
    yield jobs
    jobs.stop()


def test_a_result_comes_back_on_the_windows_thread(jobs, qtbot):
    got = []
    jobs.run(lambda report: 7, lambda result: got.append((result, threading.current_thread())), got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(7, threading.main_thread())]


def test_a_failure_comes_back_as_it_was(jobs, qtbot):
    got = []
    error = ValueError("wrong")

    def work(report):
        raise error

    jobs.run(work, got.append, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [error]


def test_progress_is_told(jobs, qtbot):
    with qtbot.waitSignal(jobs.progressed, timeout=2000) as told:
        ticket = jobs.run(lambda report: report(1, 3), lambda result: None, lambda error: None)
    assert told.args == [ticket, 1, 3]


def test_progress_is_told_no_more_often_than_it_can_be_read(jobs, qtbot):
    told, done = [], []
    jobs.progressed.connect(lambda ticket, done, total: told.append(done))

    def work(report):
        for number in range(5001):
            report(number, 5000)

    jobs.run(work, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert told[0] == 0 and told[-1] == 5000 and len(told) < 100


def test_a_stopped_job_says_that_it_was_cancelled(jobs, qtbot):
    got, begun = [], threading.Event()

    def work(report):
        while True:
            report(0, 1)
            begun.set()

    ticket = jobs.run(work, got.append, got.append)
    qtbot.waitUntil(begun.is_set)
    ticket.set()
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)


def test_after_the_stop_nobody_is_told(qtbot):
    got = []
    jobs = Jobs(QThreadPool())
    with qtbot.waitSignal(jobs._ended, timeout=2000):
        jobs.run(lambda report: 1, got.append, got.append)
        jobs.stop()
    assert got == []
