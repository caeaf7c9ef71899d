"""Sessions 1 to 130 in six languages, in words and in digits, of every kind."""

import pytest

from reviewer.vocabulary.masthead import session_line, year_line
from reviewer.vocabulary.ordinals import ordinal_words

KINDS = ("regular", "special", "emergency_special", "resumed")
LINES = {
    "en": ("{} session", "{} special session", "{} emergency special session", "Resumed {} session"),
    "fr": (
        "{} session",
        "{} session extraordinaire",
        "{} session extraordinaire d’urgence",
        "Reprise de la {} session",
    ),
    "es": (
        "{} período de sesiones",
        "{} período extraordinario de sesiones",
        "{} período extraordinario de sesiones de emergencia",
        "Continuación del {} período de sesiones",
    ),
    "ru": ("{} сессия", "{} специальная сессия", "{} чрезвычайная специальная сессия", "Возобновленная {} сессия"),
    "zh": ("{}届会议", "{}届特别会议", "{}届紧急特别会议", "{}届会议续会"),
    "ar": ("الدورة {}", "الدورة الاستثنائية {}", "الدورة الاستثنائية الطارئة {}", "الدورة {} المستأنفة"),
}
YEARS = {"en": "{} year", "fr": "{} année", "es": "{} año", "ru": "{} год", "zh": "{}年", "ar": "السنة {}"}


def english(n):
    return f"{n}{'th' if 10 < n % 100 < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


DIGITS = {"en": english, "fr": "{}e".format, "es": "{}º".format, "ru": "{}-я".format, "zh": "第{}".format, "ar": str}


def read(line):
    session = session_line(line)
    return session and (session.number, session.kind)


@pytest.mark.parametrize("number", range(1, 131))
@pytest.mark.parametrize("language", LINES)
def test_a_session_is_read_in_words_digits_and_capitals(language, number):
    for kind, line in zip(KINDS, LINES[language], strict=True):
        for ordinal in (ordinal_words(number, language), DIGITS[language](number)):
            printed = line.format(ordinal)
            assert read(printed) == read(printed.upper()) == read(printed.replace(" ", "\u00a0")) == (number, kind)


@pytest.mark.parametrize("number", range(1, 131))
@pytest.mark.parametrize("language", YEARS)
def test_a_year_of_the_security_council_is_read(language, number):
    assert year_line(YEARS[language].format(ordinal_words(number, language, "year"))) == number


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("Seventy ninth session", (79, "regular")),
        ("QUATRE-VINGTIEME SESSION", (80, "regular")),
        ("Trigesimo segundo periodo de sesiones", (32, "regular")),
        ("31.er período de sesiones", (31, "regular")),
        ("第 七 十 九 届 会 议", (79, "regular")),
        ("الدورة ٧٩", (79, "regular")),
        ("الدورة الثانية والأربعين", (42, "regular")),
        ("Seventy-ninth session (first part)", (79, "regular")),
        ("Ninth special emergency session", (9, "emergency_special")),
        ("Organizational session for 2025", (2025, "year")),
        ("Second regular session 2025", (2025, "year")),
        ("Session de fond de 2025", (2025, "year")),
        ("Período de sesiones sustantivo de 2025", (2025, "year")),
        ("Основная сессия 2025 года", (2025, "year")),
        ("2025年实质性会议", (2025, "year")),
        ("الدورة الموضوعية لعام 2025", (2025, "year")),
        ("Reprise de la session de 2025", (2025, "resumed")),
        ("Continuación del período de sesiones de 2025", (2025, "resumed")),
        ("Возобновленная сессия 2025 года", (2025, "resumed")),
        ("2025年会议续会", (2025, "resumed")),
        ("دورة عام 2025 المستأنفة", (2025, "resumed")),
        ("Twenty-fifth anniversary session", None),
        ("A session of the village choir", None),
    ],
)
def test_a_session_line_in_other_forms(line, session):
    assert read(line) == session
