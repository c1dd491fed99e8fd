"""Directives in which something is doubtful, and what is found in them."""

from dataclasses import replace

from models.directive import Directive
from models.finding import Finding
from models.text import Span
from models.unit import Unit
from tests.texts import FOOT, HEADER, Block, directive

CLEAN = """\
1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát, báo cáo UBND huyện trước ngày 15/4/2024.

2. Công an huyện:

a) Tăng cường tuần tra;

b) Báo cáo kết quả trước ngày 15 hằng tháng."""

OPEN = "Trong thời gian tới cần thực hiện tốt các nội dung sau:"

ORDERED = (
    "Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan, đơn vị thực hiện tốt các nội dung sau:"
)


def found(content: str | list[Block]) -> list[Finding]:
    return list(directive(content).findings)


def codes(content: str | list[Block]) -> set[str]:
    return {finding.code for finding in found(content)}


def whole(body: str = CLEAN, **replaced: str) -> str:
    """A directive whose header is changed as ``replaced`` says by the name of a field."""
    printed_as = {
        "issuer": "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ",
        "code": "Số: 04/CT-UBND",
        "date": "Sơn Hà, ngày 15 tháng 3 năm 2024",
        "kind": "CHỈ THỊ",
        "title": "Về việc tăng cường công tác cải cách hành chính trên địa bàn huyện",
    }
    content = f"{HEADER}\n{body}\n\n{FOOT}"
    for field, text in replaced.items():
        assert printed_as[field] in content
        content = content.replace(f"{printed_as[field]}\n\n", f"{text}\n\n" if text else "", 1)
    return content


def led_by(name: str, sentence: str) -> Directive:
    """A directive with one task, whose lead was read as ``name`` in ``sentence``."""
    made = directive(whole(f"1. {sentence}.\n\n2. Sở Nội vụ báo cáo."))
    start = made.text.text.index(f"{name} " if f"{name} " in sentence else name)
    evidence = made.text.evidence(Span(start, start + len(name)), "role.subject")
    lead = (Unit(text=name, evidence=evidence),)
    return replace(made, tasks=(replace(made.tasks[0], lead=lead),))
