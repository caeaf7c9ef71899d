"""SAMPLE papers for the pictures: letters about lighthouses, with the slips and files that a clerk meets."""

from pathlib import Path

from tests.files.locking import locked_pdf
from tests.files.making import docx, p

_HEAD = {
    "en": "United Nations\nA/99/{n}\nGeneral Assembly\nDistr.: General\n{day} May 2044\nOriginal: English\n\n"
    "Ninety-ninth session\nAgenda item 12 (b)\nUpkeep of lighthouses\n\n",
    "fr": "Nations Unies\nA/99/{n}\nAssemblée générale\nDistr. générale\n{day} mai 2044\nFrançais\n"
    "Original : anglais\n\nQuatre-vingt-dix-neuvième session\nPoint 12 b) de l’ordre du jour\nEntretien des phares\n\n",
    "es": "Naciones Unidas\nA/99/{n}\nAsamblea General\nDistr. general\n{day} de mayo de 2044\nEspañol\n"
    "Original: inglés\n\nNonagésimo noveno período de sesiones\nTema 12 b) del programa\n"
    "Mantenimiento de los faros\n\n",
}
_TITLE = {
    "en": "SAMPLE: Letter dated {day} May 2044 from the Permanent Representative of Iceland to the United Nations "
    "addressed to the Secretary-General",
    "fr": "SAMPLE : Lettre datée du {day} mai 2044, adressée au Secrétaire général par le Représentant permanent de "
    "l’Islande auprès de l’Organisation des Nations Unies",
    "es": "SAMPLE: Carta de fecha {day} de mayo de 2044 dirigida al Secretario General por el Representante Permanente "
    "de Islandia ante las Naciones Unidas",
}
_BODY = {
    "en": (
        "I have the honour to transmit herewith a SAMPLE report on {lamps} lighthouses of the north (see annex).",
        "In the winter of 2043, the keepers lit {lamps} lamps and burned 12,400 litres of oil.",
        "Further to General Assembly resolution 98/14, the keepers met on 14 February 2044 with those of Norway.",
        "I should be grateful if you would have the present letter and its annex circulated as a document of the "
        "General Assembly, under agenda item 12 (b).",
    ),
    "fr": (
        "J’ai l’honneur de vous faire tenir ci-joint un rapport SAMPLE sur {lamps} phares du nord (voir annexe).",
        "Durant l’hiver 2043, les gardiens ont allumé {lamps} lampes et brûlé 12 400 litres d’huile.",
        "Comme suite à la résolution 98/14 de l’Assemblée générale, les gardiens ont rencontré ceux de la Norvège le "
        "14 février 2044.",
        "Je vous serais obligé de bien vouloir faire distribuer le texte de la présente lettre et de son annexe comme "
        "document de l’Assemblée générale, au titre du point 12 b) de l’ordre du jour.",
    ),
    "es": (
        "Tengo el honor de transmitir adjunto un informe SAMPLE sobre {lamps} faros del norte (véase el anexo).",
        "En el invierno de 2043, los guardianes encendieron {lamps} lámparas y quemaron 12.400 litros de aceite.",
        "De conformidad con la resolución 98/14 de la Asamblea General, los guardianes se reunieron con los de Noruega "
        "el 14 de febrero de 2044.",
        "Le agradecería que tuviera a bien hacer distribuir la presente carta y su anexo como documento de la Asamblea "
        "General, en relación con el tema 12 b) del programa.",
    ),
}
_END = {
    "en": ("(Signed) Ana Lind", "Permanent Representative", "Annex", "The lamps are made of glass.", "The oil is old."),
    "fr": (
        "Le Représentant permanent",
        "(Signé) Ana Lind",
        "Annexe",
        "Les lampes sont de verre.",
        "L’huile est vieille.",
    ),
    "es": (
        "(Firmado) Ana Lind",
        "Representante Permanente",
        "Anexo",
        "Las lámparas son de vidrio.",
        "El aceite es viejo.",
    ),
}
_GONE = "<w:del><w:r><w:delText>thirty-two old </w:delText></w:r></w:del>"
PASSWORD = "lamp"


def letter(language: str, number: int, day: int = 12, lamps: int = 31) -> str:
    """Return one letter as plain text; the same number gives versions of one document."""
    lines = [_TITLE[language], *_BODY[language], *_END[language]]
    return (_HEAD[language] + "\n\n".join(lines) + "\n").format(n=9100 + number, day=day, lamps=lamps)


def write_letters(folder: Path, numbers: range) -> list[Path]:
    """Write letters in two or three languages; every third one has a slip in its Spanish or French version."""
    made = []
    for number in numbers:
        for language in ("en", "fr", "es")[: 2 + number % 2]:
            slip = number % 3 == 0 and language != "en"
            day, lamps = 3 + number % 20, 20 + number
            path = folder / f"letter-{number:03}-{language}.txt"
            path.write_text(letter(language, number, day + 1 if slip and number % 2 else day, lamps + slip), "utf-8")
            made.append(path)
    return made


def write_tracked(folder: Path) -> Path:
    """Write a Word file with words and a paragraph that tracked changes deleted."""
    kept = "<w:r><w:t>lamps burn each night.</w:t></w:r>"
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    whole = f"<w:p>{mark}<w:del><w:r><w:delText>A SAMPLE paragraph that was deleted.</w:delText></w:r></w:del></w:p>"
    path = folder / "tracked-en.docx"
    text = (
        p("SAMPLE: Letter on lamps") + p("The keepers’ ", inner=_GONE + kept) + whole + p("The keeper sleeps by day.")
    )
    path.write_bytes(docx(text))
    return path


def write_unreadable(folder: Path) -> list[Path]:
    """Write files that cannot be imported: empty, damaged, of no kind, locked."""
    contents = {
        "empty.txt": b"",
        "half.docx": docx(p("SAMPLE"))[:300],
        "photograph.docx": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(500),
        "locked-note.pdf": locked_pdf(PASSWORD, "BT /F1 12 Tf 72 700 Td (SAMPLE A note about lamps) Tj ET"),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]
