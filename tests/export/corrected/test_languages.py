"""Title, date, session and item corrected in each of the six languages, and read again as they were meant."""

import pytest

SAMPLES = {
    "en": {
        "name": "United Nations",
        "organ": "General Assembly",
        "block": ("Distr.: General", "12 May 2044", "", "Original: English"),
        "below": ("Forty-third session", "Agenda item 25", "SAMPLE planning of harbours"),
        "titles": ("SAMPLE harbours of the north",),
        "title": "SAMPLE harbours of the south",
        "date": "1 June 2044",
        "session": "Forty-fourth session",
        "body": ("The harbours of the north were visited by the inspectors of the committee on a rainy day.",),
    },
    "fr": {
        "name": "Nations Unies",
        "organ": "Assemblée générale",
        "block": ("Distr. générale", "12 mai 2044", "Français", "Original : anglais"),
        "below": ("Quarante-troisième session", "Point 25 de l’ordre du jour", "EXEMPLE de plan des ports"),
        "titles": ("EXEMPLE des ports du nord",),
        "title": "EXEMPLE des ports du sud",
        "date": "1er juin 2044",
        "session": "Quarante-quatrième session",
        "body": ("Les ports du nord ont été visités par les inspecteurs du comité un jour de pluie et de vent.",),
    },
    "es": {
        "name": "Naciones Unidas",
        "organ": "Asamblea General",
        "block": ("Distr. general", "12 de mayo de 2044", "Español", "Original: inglés"),
        "below": ("Cuadragésimo tercer período de sesiones", "Tema 25 del programa", "EJEMPLO de plan de los puertos"),
        "titles": ("EJEMPLO de los puertos del norte",),
        "title": "EJEMPLO de los puertos del sur",
        "date": "1 de junio de 2044",
        "session": "Cuadragésimo cuarto período de sesiones",
        "body": ("Los puertos del norte fueron visitados por los inspectores del comité en un día de lluvia.",),
    },
    "ru": {
        "name": "Организация Объединенных Наций",
        "organ": "Генеральная Ассамблея",
        "block": ("Distr.: General", "12 May 2044", "Russian", "Original: English"),
        "below": ("Сорок третья сессия", "Пункт 25 повестки дня", "ПРИМЕР плана гаваней"),
        "titles": ("ПРИМЕР северных гаваней",),
        "title": "ПРИМЕР южных гаваней",
        "date": "1 June 2044",
        "session": "Сорок четвертая сессия",
        "body": ("Северные гавани посетили инспекторы комитета в один дождливый и ветреный день прошлого года.",),
    },
    "zh": {
        "name": "联合国",
        "organ": "大会",
        "block": ("Distr.: General", "12 May 2044", "Chinese", "Original: English"),
        "below": ("第四十三届会议", "议程项目25", "港口规划样本"),
        "titles": ("北方港口样本",),
        "title": "南方港口样本",
        "date": "1 June 2044",
        "session": "第四十四届会议",
        "body": ("委员会的检查员在一个下雨天访问了北方的港口，并写了这份报告，说明他们所看到的情况。",),
    },
    "ar": {
        "name": "الأمم المتحدة",
        "organ": "الجمعية العامة",
        "block": ("Distr.: General", "12 May 2044", "Arabic", "Original: English"),
        "below": ("الدورة الثالثة والأربعون", "البند 25 من جدول الأعمال", "عينة تخطيط الموانئ"),
        "titles": ("عينة موانئ الشمال",),
        "title": "عينة موانئ الجنوب",
        "date": "1 June 2044",
        "session": "الدورة الرابعة والأربعون",
        "body": ("زار مفتشو اللجنة موانئ الشمال في يوم ماطر وكتبوا هذا التقرير عما رأوه في تلك الموانئ.",),
    },
}


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("language", SAMPLES)
def test_corrections_are_read_again_in_every_language(desk, masthead, language, tracked):
    sample = SAMPLES[language]
    lines = {key: sample[key] for key in ("name", "organ", "block", "below", "titles", "body")}
    assert desk.take(masthead(**lines)).language == language
    changes = {"title": sample["title"], "date": "2044-06-01", "session": 44, "agenda_items": ["26 (a)"]}
    assert desk.correct(tracked=tracked, **changes).not_placed == ()
    again = desk.again()
    assert {key: again.values[key] for key in changes} == changes


@pytest.mark.parametrize("language", SAMPLES)
def test_the_corrected_lines_are_printed_as_the_language_prints_them(desk, masthead, language):
    sample = SAMPLES[language]
    desk.take(masthead(**{key: sample[key] for key in ("name", "organ", "block", "below", "titles", "body")}))
    desk.correct(date="2044-06-01", session=44)
    again = desk.again()
    lines = [again.text.cut(one) for one in again.text.paragraphs]
    assert {sample["date"], sample["session"]} <= set(lines)
