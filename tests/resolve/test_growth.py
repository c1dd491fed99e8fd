"""Three hundred pages take no more time a page than thirty."""

import time

import pytest

from models.directive import Source
from models.outline import Outline
from models.text import CleanText
from pipeline.clean import clean
from pipeline.extract import extract
from pipeline.resolve import resolve
from pipeline.segment import segment
from tests.texts import FOOT, HEADER, paragraphs, source_of

SOURCE = Source(path="", sha256="", part=1, pages=0, obtained_by=())
UNIT = """\
{n}. Sở Y tế:

a) Chủ trì, phối hợp với Sở Nội vụ rà soát thủ tục theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;

b) Báo cáo UBND tỉnh kết quả trước ngày 15/4/2024."""
SENTENCE = (
    "Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát, báo cáo UBND tỉnh trước ngày 15/4/2024. "
)
FEW, MANY = 60, 600
ALLOWED = 2.5
"""How much longer a page may take, on a machine that does other things meanwhile."""


def shaped(body: str) -> tuple[CleanText, Outline]:
    text = clean(source_of(paragraphs(f"{HEADER}\n{body}\n\n{FOOT}")))
    return text, segment(text)[0]


def seconds(text: CleanText, outline: Outline) -> float:
    began = time.process_time()
    resolve(SOURCE, text, outline, extract(text, outline))
    return time.process_time() - began


@pytest.mark.noisy
@pytest.mark.parametrize("kind", ["many items", "one long item"])
def test_time_grows_with_the_text(kind: str) -> None:
    def body(count: int) -> str:
        if kind == "many items":
            return "\n\n".join(UNIT.format(n=n) for n in range(1, count + 1))
        return f"1. {SENTENCE * count}\n\n2. Sở Nội vụ rà soát."

    few, many = shaped(body(FEW)), shaped(body(MANY))
    seconds(*few)  # loads what is loaded once
    ratio = seconds(*many) / min(seconds(*few) for _ in range(2))
    assert ratio < ALLOWED * MANY / FEW
