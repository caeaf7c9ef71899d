import pytest

from reviewer.vocabulary.error_pages import is_error_page


@pytest.mark.parametrize(
    "said",
    [
        "404 Not Found",
        "Page introuvable",
        "Página no encontrada",
        "Страница не найдена",
        "文件不存在。",
        "الوثيقة غير موجودة",
    ],
)
def test_an_error_page_is_known_in_six_languages(said):
    assert is_error_page(said)


@pytest.mark.parametrize(
    "said", ["", "SAMPLE", "Document A/99/1", "Documents not issued: none", "Document not found. " * 60]
)
def test_other_texts_are_no_error_pages(said):
    assert not is_error_page(said)
