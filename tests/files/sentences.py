"""SAMPLE sentences in the six languages, for texts of any length. Nobody wrote such documents."""

SENTENCES = {
    "en": (
        "Note verbale dated 3 March 2099 from the Permanent Mission of Nowhere – a SAMPLE",
        "The Mission’s “garden” isn’t real; its café closed in the naïve hope of rain",
        "The sample delegation notes that beans cost £5 or €6 a row, see § 4",
        "Members of the sample committee shall plant twelve trees between the two rivers",
        "Nothing in this text refers to any State, and its author regrets the façade",
        "It was decided to read the onions a second time, without a vote",
    ),
    "fr": (
        "Note verbale datée du 3 mars 2099, adressée au Secrétariat par un modèle fictif",
        "L’été n’a pas de fin où l’on sème des oignons : c’est là une belle idée",
        "La délégation a été élue à l’unanimité après l’étude du cinquième rapport",
        "Les élèves du lycée préfèrent le théâtre à la forêt, même en août",
        "Le comité « modèle » a décidé de planter des chênes près de l’œuvre d’art",
        "Nous vous saurions gré de bien vouloir faire distribuer le présent jardin",
    ),
    "es": (
        "Nota verbal de fecha 3 de marzo de 2099 dirigida a la Secretaría por una muestra",
        "El niño sembró cebollas en el jardín, año tras año, según la tradición",
        "¿Quién leerá la sección décima? Nadie, pues la comisión ya terminó",
        "La delegación señaló que el avión salió más tarde de lo que se creía",
        "Todos los vecinos regaron las plantas durante la sequía del pasado otoño",
        "El ejemplo número 5 no existe; también lo dijo la señora del camión",
    ),
    "ru": (
        "Вербальная нота Постоянного представительства от 3 марта 2099 года — ОБРАЗЕЦ",
        "Ни один из жителей деревни не читал этого письма, потому что его нет",
        "Комитет образцов постановил посадить двенадцать деревьев между двумя реками",
        "Лук и фасоль растут в саду, который существует только на этой странице",
        "Делегация с сожалением отметила, что подъезд к библиотеке закрыт на ремонт",
        "Всё это написано для проверки, а её итоги никому не будут сообщены",
    ),
    "ar": (
        "مذكرة شفوية مؤرخة 3 آذار/مارس 2099 من بعثة دائمة لا وجود لها، وهذا نموذج",
        "قررت اللجنة أن تزرع اثنتي عشرة شجرة بين النهرين في فصل الربيع",
        "لم يقرأ أحد من سكان القرية هذه الرسالة لأنها كتبت من أجل الاختبار",
        "ينمو البصل والفول في الحديقة التي لا توجد إلا على هذه الصفحة",
        "ولاحظ الوفد مع الأسف أن المكتبة مغلقة بسبب أعمال الصيانة",
        "ويرجى التفضل بتعميم هذا النموذج بوصفه وثيقة من وثائق الحديقة",
    ),
    "zh": (
        "2099年3月3日不存在的常驻代表团的普通照会，这是样本",
        "委员会决定在两条河流之间种植十二棵树，并在春天浇水",
        "村里没有人读过这封信，因为它只是为了测试而写的",
        "花园里的洋葱和豆子只生长在这一页上，并无此事",
        "代表团遗憾地指出，图书馆因维修而关闭，学生们在树下读书",
        "请将本样本作为花园的文件分发给各位成员",
    ),
}
STOPS = {"zh": "。", "ar": ". ", "en": ". ", "fr": ". ", "es": ". ", "ru": ". "}
ENCODINGS = {
    "en": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "mac_roman"),
    "fr": ("utf-8", "utf-16-le", "cp1252", "latin-1", "iso8859-15", "mac_roman"),
    "es": ("utf-8", "utf-16-be", "cp1252", "latin-1", "iso8859-15", "mac_roman"),
    "ru": ("utf-8", "utf-16-le", "cp1251", "koi8-r", "iso8859-5", "cp866", "mac_cyrillic"),
    "ar": ("utf-8", "utf-16-le", "utf-32-be", "cp1256", "iso8859-6"),
    "zh": ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030", "gbk", "big5"),
}  # fmt: skip
_TRADITIONAL = str.maketrans("这样团会决条树并读过它测试写园里豆们遗憾关闭维图书馆因为请将发给员长页无",
                             "這樣團會決條樹並讀過它測試寫園裡豆們遺憾關閉維圖書館因為請將發給員長頁無")  # fmt: skip


def sample(language: str, length: int, first: int = 0) -> str:
    """Return a text of `length` characters that begins with sentence `first`, six sentences a paragraph."""
    sentences = SENTENCES[language]
    text = ""
    at = first
    while len(text) < length:
        at += 1
        text += sentences[(at - 1) % len(sentences)] + (".\n" if at % len(sentences) == 0 else STOPS[language])
    return text[:length]


def encoded(text: str, encoding: str) -> tuple[bytes, str]:
    """Return the bytes of `text` in an encoding, what it cannot write left out, and the text they hold."""
    text = text.translate(_TRADITIONAL) if encoding == "big5" else text
    data = text.encode(encoding, "ignore")
    return data, data.decode(encoding)
