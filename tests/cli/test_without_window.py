"""The main job where there is no screen."""

from pathlib import Path


def test_the_samples_are_imported_shown_and_drafted(reviewer, samples, home):
    ran = reviewer("without-window", "--json")
    *answers, places = ran.answers
    documents = [answer for answer in answers if "versions" in answer]
    drafts = [answer for answer in answers if "written" in answer]
    assert ran.status == 0
    assert sum(len(document["versions"]) for document in documents) == len(list(samples.glob("SAMPLE_*")))
    assert any(document["findings"] for document in documents)
    assert all(Path(draft["written"]).parent == Path(places["drafts"]) for draft in drafts)
    assert len(list(Path(places["drafts"]).glob("*.docx"))) == len(drafts) == 11
    assert not home.exists()


def test_given_files_are_imported_instead(reviewer, note):
    ran = reviewer("without-window", note["en"], note["fr"])
    assert ran.status == 0
    assert "A/HRC/99/G/9001  [en, fr; missing: ar, zh, ru, es]" in ran.out
    assert ran.out.splitlines()[-1].startswith("The drafts: ")


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_shown(reviewer, note, tmp_path):
    ran = reviewer("without-window", tmp_path / "nowhere.txt", note["en"])
    assert ran.status == 1
    assert "nowhere.txt" in ran.err and "A/HRC/99/G/9001" in ran.out
