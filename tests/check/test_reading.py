"""Reading: pages that failed, and digits that OCR was not sure of."""

from dataclasses import replace

import pytest

from models.text import Line
from tests.check.doubted import CLEAN, found, whole
from tests.texts import Block, directives, paragraphs, printed, source_of


def test_a_page_that_failed() -> None:
    source = source_of(paragraphs(whole()), failed=[2])
    (made,) = directives(source)
    (finding,) = made.findings
    assert (finding.code, finding.page, finding.severity) == ("failed-page", 2, "fault")


def scanned(confidence: float, content: str = "") -> list[Block]:
    """The clean document as OCR reads it, a line a paragraph."""
    blocks: list[Block] = []
    for row, block in enumerate(paragraphs(content or whole())):
        assert isinstance(block, Line)
        blocks.append(printed(block.text, top=0.03 + 0.03 * row, confidence=confidence))
    return blocks


@pytest.mark.parametrize(("confidence", "unsure"), [(0.95, False), (0.4, True)])
def test_digits_that_ocr_was_not_sure_of(confidence: float, unsure: bool) -> None:
    """Only where a wrong digit does harm: code, issue date and deadlines."""
    messages = [f.message for f in found(scanned(confidence)) if f.code == "low-confidence"]
    for beginning in ("Số, ký hiệu", "Ngày ban hành", "Thời hạn"):
        assert any(message.startswith(beginning) for message in messages) is unsure


def test_two_readings_of_digits_are_both_named() -> None:
    """On the value whose digits they are: code, issue date, deadline, cited document."""
    body = CLEAN + "\n\nc) Thực hiện Quyết định số 186/QĐ-UBND ngày 22/12/2023 của UBND tỉnh."
    blocks = scanned(0.96, whole(body))
    others = {"04/CT-UBND": "01/CT-UBND", "15/4/2024.": "13/4/2024", "186/QĐ-UBND": "136/QĐ-UBND"}
    doubted: list[Block] = []
    for block in blocks:
        assert isinstance(block, Line)
        words = (
            replace(word, other=others.get(block.text[word.start : word.end]))
            for word in block.words
        )
        doubted.append(replace(block, words=tuple(words)))
    messages = {f.message: f.path for f in found(doubted) if f.code == "two-readings"}
    assert messages == {
        "Số, ký hiệu đọc hai lần khác nhau: “04/CT-UBND” và “01/CT-UBND”.": None,
        "Thời hạn đọc hai lần khác nhau: “15/4/2024.” và “13/4/2024”.": "1",
        "Văn bản viện dẫn đọc hai lần khác nhau: “186/QĐ-UBND” và “136/QĐ-UBND”.": "2/c",
    }


@pytest.mark.parametrize("confirmed", [False, True])
def test_what_a_second_look_confirms_is_sure_unless_it_may_be_handwriting(
    *, confirmed: bool
) -> None:
    body = CLEAN + "\n\nc) Thực hiện Quyết định số 186/QĐ-UBND ngày 22/12/2023 của UBND tỉnh."
    blocks: list[Block] = []
    for block in scanned(0.96, whole(body)):
        assert isinstance(block, Line)
        words = (
            replace(word, confidence=0.7, confirmed=confirmed)
            if any(sign.isdigit() for sign in block.text[word.start : word.end])
            else word
            for word in block.words
        )
        blocks.append(replace(block, words=tuple(words)))
    names = {f.message.split(" đọc")[0] for f in found(blocks) if f.code == "low-confidence"}
    of_header = {"Số, ký hiệu", "Ngày ban hành"}
    assert names == (of_header if confirmed else of_header | {"Thời hạn", "Văn bản viện dẫn"})
