"""Citations in their place: where a document is named, and whether it grounds the directive."""

from models.citation import Citation
from tests.texts import FOOT, HEADER, directive, resolved

HEAD, OPERATIVE = (
    HEADER[: HEADER.index("Chủ tịch UBND huyện yêu cầu")],
    "Chủ tịch UBND huyện yêu cầu các đơn vị thực hiện các nội dung sau:",
)


def cited(opening: str, body: str = "1. Rà soát.\n\n2. Báo cáo.") -> list[Citation]:
    return list(resolved(f"{HEAD}{opening}\n\n{OPERATIVE}\n\n{body}\n\n{FOOT}").citations)


def test_what_grounds_the_document() -> None:
    (citation,) = cited("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;")
    assert (citation.path, citation.basis) == ("opening", True)
    assert (citation.type, citation.code, citation.date) == ("NĐ", "30/2020/NĐ-CP", "2020-03-05")
    assert citation.issuer == "Chính phủ"


def test_what_an_item_names_does_not_ground() -> None:
    (citation,) = cited("Thời gian qua, kết quả tốt.", "1. Thực hiện Chỉ thị số 05/CT-TTg ngày 01/02/2023 của Thủ tướng Chính phủ.\n\n2. Rà soát.")  # fmt: skip
    assert (citation.path, citation.basis, citation.code) == ("1", False, "05/CT-TTg")


def test_a_document_does_not_cite_itself() -> None:
    assert cited("Thời gian qua, kết quả tốt.", "1. Phổ biến Chỉ thị số 04/CT-UBND này.\n\n2. Xong.") == []  # fmt: skip


def test_each_item_names_a_document_once() -> None:
    body = "1. Theo Nghị định số 30/2020/NĐ-CP; thực hiện Nghị định số 30/2020/NĐ-CP.\n\n2. Theo Nghị định số 30/2020/NĐ-CP."
    assert [c.path for c in cited("Thời gian qua, kết quả tốt.", body)] == ["1", "2"]


def test_a_footnote_has_a_path_of_its_own() -> None:
    body = "1. Thực hiện Kế hoạch¹ của tỉnh.\n\n2. Rà soát."
    made = directive(f"{HEAD}{OPERATIVE}\n\n{body}\n\n{FOOT}\n\n¹ Kế hoạch số 12/KH-UBND ngày 05/01/2023.")  # fmt: skip
    assert [(c.path, c.code) for c in made.citations] == [("footnote_1", "12/KH-UBND")]


def test_a_citation_quotes_its_passage() -> None:
    (citation,) = cited("Căn cứ Luật Đầu tư ngày 17/6/2020;")
    assert "Luật Đầu tư" in citation.evidence.quote
    assert citation.evidence.rule


def test_what_is_named_again_by_its_number_is_the_document_cited_before() -> None:
    opening = "Thực hiện Kế hoạch số 277/KH-UBND ngày 12/3/2024 của UBND tỉnh,"
    body = "1. Thực hiện Mục III Kế hoạch số 277 và Quyết định số 277.\n\n2. Theo Kế hoạch số 277/2; Kế hoạch số 28."
    found = [c for c in cited(opening, body) if c.path != "opening"]
    assert [(c.path, c.code, c.date, c.provision) for c in found] == [
        ("1", "277/KH-UBND", None, "Mục III")
    ]


def test_two_of_one_number_leave_open_which_is_named_again() -> None:
    opening = "Thực hiện Quyết định số 12/QĐ-UBND ngày 12/3/2024 và Quyết định số 12/QĐ-TTg ngày 10/3/2024,"
    assert [c.path for c in cited(opening, "1. Thực hiện Quyết định số 12.\n\n2. Rà soát.")] == ["opening", "opening"]  # fmt: skip


def test_a_law_behind_quy_dinh_cua_is_a_law() -> None:
    body = "1. Thực hiện theo quy định của Luật Đất đai số 31/2024/QH15.\n\n2. Rà soát."
    (citation,) = cited("Thời gian qua, kết quả tốt.", body)
    assert (citation.type, citation.code) == ("Luật", "31/2024/QH15")
