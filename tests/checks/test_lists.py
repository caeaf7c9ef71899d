"""Lists in the order of each alphabet give no false findings; a State that is lost is named."""

import pytest

from tests.alignment.test_lists import STATES


@pytest.fixture
def listed(body):
    """Build SAMPLE versions of a list of States under a sentence."""
    said = {
        "en": "SAMPLE: the following States have lighthouses:",
        "fr": "SAMPLE : les États suivants ont des phares :",
    }
    said |= {
        "ru": "SAMPLE: маяки есть у следующих государств:",
        "zh": "SAMPLE 下列国家有灯塔：",
        "ar": "SAMPLE: للدول التالية منارات:",
    }
    said |= {"es": "SAMPLE: los siguientes Estados tienen faros:"}
    return lambda language, items: body(language, said[language], *items)


def alarms(findings):
    return [one for one in findings if one.check not in ("missing-languages", "fields-agree")]


def test_lists_in_six_orders_give_no_findings(found, listed):
    assert alarms(found("", *(listed(language, items) for language, items in STATES.items()))) == []


@pytest.mark.parametrize("language", ["ar", "zh", "ru", "fr"])
def test_a_state_that_is_lost_is_named(found, listed, language):
    short = [item for item in STATES[language] if item not in ("Чад", "乍得", "تشاد", "Tchad")]
    (finding,) = found("lists-agree", listed("en", STATES["en"]), listed(language, short))
    assert finding.message.startswith("A list names Chad in English, but not in ")
    assert finding.severity == "warning"


def test_a_state_that_stands_twice_is_named(found, listed):
    (finding,) = found("lists-agree", listed("en", STATES["en"]), listed("ru", [*STATES["ru"], "Чад"]))
    assert finding.message == "A list names Chad more often in Russian than in English."
