"""Documents in fields of JSON, and in strings whose line breaks are written out."""

import json
from pathlib import Path

import pytest

from pipeline.read import read
from pipeline.read.plain.packed import unpacked
from pipeline.settings import Settings
from tests.read.files import texts

LINES = [
    "CHỈ THỊ",
    "Về việc tăng cường phòng cháy, chữa cháy rừng trên địa bàn tỉnh trong mùa khô năm 2024",
    "1. Sở Y tế chuẩn bị thuốc, vật tư và nhân lực; báo cáo trước ngày 30/6/2024.",
    '2. Sở Nội vụ theo dõi phong trào "Giữ rừng" của các xã, phường, thị trấn.',
    "Nơi nhận:",
    "- Lưu: VT.",
]
TEXT = "\n".join(LINES)
HEAD, REST = "\n".join(LINES[:2]), "\n".join(LINES[2:])
RECORD = {"id": 12, "title": "CT 05", "content": TEXT}


@pytest.mark.parametrize(
    "packed",
    [
        json.dumps(RECORD, ensure_ascii=False, indent=2),
        json.dumps([RECORD]),
        json.dumps({"data": {"pages": [{"n": n, "text": line} for n, line in enumerate(LINES)]}}),
        json.dumps({"lines": LINES}),
        json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"content": ""}),
        json.dumps(TEXT, ensure_ascii=False),
        "\ufeff" + TEXT.replace("\n", "\\r\\n").replace('"', '\\"'),
        json.dumps({"html": "".join(f"<p>{line}</p>" for line in LINES)}),
        json.dumps({"html": "".join(f"<div>{line}</div>" for line in LINES)}),
        json.dumps({"html": "<br/>".join(LINES)}),
        json.dumps({"html": LINES[0] + "".join(f"<p>{line}</p>" for line in LINES[1:])}),
        json.dumps([{"page": 1, "content": HEAD}, {"page": 2, "content": None}, {"page": 3, "content": REST}]),
        json.dumps([{"page": 1, "lines": LINES[:2]}, {"page": 2, "lines": []}, {"page": 3, "lines": LINES[2:]}]),
        json.dumps({"pages": {"1": HEAD, "2": "", "3": REST}}),
        json.dumps({"pages": {"page_1": HEAD, "page_2": REST}}),
        json.dumps({"head": HEAD, "body": REST, "url": "https://example.vn/" + "a" * 100}),
        json.dumps({"head": {"text": HEAD}, "body": {"text": REST}}),
        json.dumps({"text": TEXT, "html": "".join(f"<p>{line}</p>" for line in LINES)}),
        json.dumps({"text": TEXT, "words": [{"word": word} for word in TEXT.split()]}),
    ],
)  # fmt: skip
def test_a_packed_document(tmp_path: Path, packed: str) -> None:
    path = tmp_path / "van-ban.txt"
    path.write_text(packed, "utf-8")
    assert " ".join(texts(read(path, Settings()))).split() == TEXT.split()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"[1] {TEXT}",
        f'"{LINES[2]}"\n{TEXT}',
        json.dumps({"title": "CT 05"}),
        f"{TEXT}\nDùng \\n để xuống dòng.",
        "{" * 200_000,
        # which of them the document is can't be told
        json.dumps({"document": {"text": LINES[1] * 3}, "comments": [{"by": {"said": LINES[3] * 3}}]}),
    ],
)  # fmt: skip
def test_what_is_not_packed_stays(text: str) -> None:
    assert unpacked(text) == text


@pytest.mark.parametrize("parted", ["<div>{}</div>", "{}<br/>", "<li>{}</li>"])
def test_tags_part_the_lines(tmp_path: Path, parted: str) -> None:
    path = tmp_path / "van-ban.txt"
    path.write_text(json.dumps({"html": "".join(map(parted.format, LINES))}), "utf-8")
    assert len(texts(read(path, Settings()))) == len(LINES)
