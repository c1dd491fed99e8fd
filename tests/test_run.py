"""One file through all stages: its directives, or the fault that stopped it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.directive import Directive
from models.outcome import Outcome
from models.text import one_line
from pipeline.run import read_through, run
from pipeline.settings import Settings
from tests.texts import (
    FOOT,
    HEADER,
    LETTER,
    Block,
    blocks_from,
    directives,
    paragraphs,
    source_of,
    table,
)

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "data" / "raw" / "samples"
BODY = "1. Sở Y tế báo cáo UBND huyện trước ngày 15/4/2024.\n\n2. Sở Nội vụ rà soát."
DIRECTIVE = f"{HEADER}\n{BODY}\n\n{FOOT}"


def run_on(folder: Path, content: bytes | str, name: str = "chi-thi.txt") -> Outcome:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return run(path, Settings())


def test_a_text_file(tmp_path: Path) -> None:
    outcome = run_on(tmp_path, DIRECTIVE)
    assert (outcome.status, outcome.fault) == ("ok", None)
    assert outcome.path == str(tmp_path / "chi-thi.txt")
    (directive,) = outcome.directives
    assert directive.header.code == "04/CT-UBND"
    assert [task.path for task in directive.tasks] == ["1", "2"]
    assert directive.source.sha256 == outcome.sha256
    assert (directive.source.part, directive.source.pages) == (1, 1)


def test_a_text_file_without_blank_lines(tmp_path: Path) -> None:
    """What the header says does not hang on blank lines."""
    first = run_on(tmp_path, DIRECTIVE).directives[0]
    second = run_on(tmp_path, DIRECTIVE.replace("\n\n", "\n")).directives[0]
    assert second.header.title == first.header.title
    assert second.header.issuer == first.header.issuer
    assert second.header.signer == first.header.signer
    assert [task.text for task in second.tasks] == [task.text for task in first.tasks]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    outcome = run_on(tmp_path, DIRECTIVE.encode(encoding))
    assert outcome.directives[0].header.issuer == "Ủy ban nhân dân huyện Sơn Hà"


def test_two_documents_of_one_file(tmp_path: Path) -> None:
    outcome = run_on(tmp_path, f"{LETTER}\n\n{DIRECTIVE}")
    assert [d.source.part for d in outcome.directives] == [1, 2]
    assert [d.header.type for d in outcome.directives] == ["CV", "CT"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rong.txt", b""),
        ("trang.txt", b"  \n\n  "),
        ("hong.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        ("hong.docx", b"PK\x03\x04hong"),
        ("anh.png", b"\x89PNG\r\n\x1a\nhong"),
        ("la.bin", bytes(range(256)) * 8),
    ],
)
def test_a_broken_file_is_a_fault_and_no_exception(
    tmp_path: Path, name: str, content: bytes
) -> None:
    outcome = run_on(tmp_path, content, name)
    assert (outcome.status, outcome.directives) == ("failed", ())
    assert outcome.fault is not None
    assert outcome.fault.stage == "read"
    assert name in outcome.fault.message
    for words in (outcome.fault.message, outcome.fault.advice):
        assert any(c in "ăâđêôơưạảãàáệểễềếịỉợởớờựữửừứộổỗồố" for c in words.lower()), words


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    outcome = run(tmp_path / "khong-co.pdf", Settings())
    assert outcome.status == "failed"
    assert outcome.fault is not None
    assert outcome.fault.code == "unreadable"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert run(tmp_path, Settings()).status == "failed"


def test_the_same_bytes_give_the_same_rows(tmp_path: Path) -> None:
    assert run_on(tmp_path, DIRECTIVE) == run_on(tmp_path, DIRECTIVE)


def test_a_page_that_failed_keeps_the_others() -> None:
    (directive,) = read_through(source_of(paragraphs(DIRECTIVE), failed=[2]))
    assert directive.source.obtained_by == ("text", "failed")
    assert [task.path for task in directive.tasks] == ["1", "2"]
    assert "failed-page" in {finding.code for finding in directive.findings}


@pytest.mark.parametrize(
    ("name", "kind", "obtained_by"),
    [
        ("07-quyet-dinh-ke-hoach.pdf", "QĐ", "text"),
        ("08-thong-bao-ket-luan.docx", "TB", "file"),
        ("05-cong-van.pdf", "CV", "ocr"),
    ],
)
def test_a_sample_of_each_form(name: str, kind: str, obtained_by: str) -> None:
    seen: list[tuple[int, int]] = []
    outcome = run(SAMPLES / name, Settings(), on_page=lambda *pages: seen.append(pages))
    assert (outcome.status, outcome.fault) == ("ok", None)
    (directive, *_) = outcome.directives
    assert directive.header.type == kind
    assert directive.tasks
    assert obtained_by in directive.source.obtained_by
    pages = directive.source.pages
    assert seen[-1] == (pages, pages)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


# --- texts that nobody would write --------------------------------------------------------------------

PARAGRAPHS = (
    "1. Sở Y tế rà soát.|2. Giao Sở Nội vụ chủ trì, phối hợp với Công an huyện:|a) Báo cáo UBND huyện trước ngày 15/4/2024;|b) Rà soát."
    "|- Đơn vị chủ trì: Phòng Tư pháp.|- Thời gian thực hiện: Quý II/2024.|- Sản phẩm: Báo cáo.|Trách nhiệm thực hiện:|3. Phân công nhiệm vụ"
    "|I. MỤC ĐÍCH, YÊU CẦU|II. NHIỆM VỤ|III. Tồn tại, hạn chế|Điều 1. Ban hành Kế hoạch|1.1. Sở Y tế:|Sở Y tế|Số: 04/CT-UBND|CHỈ THỊ"
    "|Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;|Chủ tịch UBND huyện yêu cầu Thủ trưởng các cơ quan thực hiện:"
    "|Sơn Hà, ngày 15 tháng 3 năm 2024|Kính gửi: Sở Y tế; Sở Nội vụ.|Thường xuyên báo cáo trước ngày 31/02/2024.|Trên đây là Chỉ thị."
    "|Quyết định này có hiệu lực kể từ ngày ký.|Nơi nhận:|- Như trên;|CHỦ TỊCH|Nguyễn Văn An|PHỤ LỤC I|Theo Kế hoạch¹ này.|¹ Kế hoạch số 1/KH-UBND."
)
CELLS = st.sampled_from(
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "1", "I", "", "Sở Y tế", "Năm 2025", "Rà soát"]
)  # fmt: skip
TABLES = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4).map(lambda r: table(*r))
LINES = st.sampled_from(PARAGRAPHS.split("|")).map(lambda text: paragraphs(text)[0])
FILES = st.lists(LINES | LINES | LINES | TABLES, max_size=25)


def made_of(blocks: list[Block]) -> tuple[Directive, ...]:
    return directives(source_of(blocks))


@settings(max_examples=100)
@given(FILES)
def test_what_the_stages_say_hangs_together(blocks: list[Block]) -> None:
    for made in made_of(blocks):
        items = {item.path: item for item in made.items}
        accounts = {entry.path: entry.account for entry in made.ledger}
        assert len(items) == len(made.items)
        assert len(accounts) == len(made.ledger)
        assert set(accounts) <= set(items)
        parents = {item.parent for item in made.items}
        assert {path for path in items if path not in parents} <= set(accounts)
        for task in made.tasks:
            assert task.evidence.span.within(items[task.path].evidence.span)
            assert task.text == one_line(task.evidence.quote)
            assert accounts[task.path] in ("task", "table_row", "optional")
            assert task.inherited == (task.lead_source is not None)
            assert not task.inherited or task.lead
        for entry in made.ledger:
            if entry.account in ("task", "table_row"):
                assert entry.path in {task.path for task in made.tasks}


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_no_text_stops_them(text: str) -> None:
    assert len(made_of(blocks_from(text))) <= 1


@settings(max_examples=30)
@given(FILES)
def test_the_same_file_gives_the_same_directives(blocks: list[Block]) -> None:
    assert made_of(blocks) == made_of(blocks)
