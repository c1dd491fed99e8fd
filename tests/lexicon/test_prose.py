"""Counts of how directives are worded: as they are made, and as they come with the project."""

import json
import time
from importlib.resources import files
from math import exp
from pathlib import Path

import pytest

from pipeline.lexicon import count
from pipeline.lexicon.prose import END, NUMBER, Prose, prose, tokens


def counted(text: str) -> list[str]:
    return [token.counted for word in text.split() for token in tokens(word)]


def test_tokens_are_syllables_numbers_and_ends() -> None:
    assert counted("Uỷ ban (tỉnh) ban hành, Số 12/KH-UBND: v/v") == [
        "ủy", "ban", "tỉnh", "ban", "hành", "số", NUMBER, END, "v", "v",
    ]  # fmt: skip
    assert counted("QĐ-UBND; kinh tế-xã hội.") == [NUMBER, END, "kinh", "tế", "xã", "hội", END]


def test_tokens_know_their_place() -> None:
    assert [(token.text, token.start) for token in tokens("(tổng,")] == [("tổng", 1)]
    assert [(token.text, token.start) for token in tokens("12.")] == [("12.", 0), (".", 2)]


def test_counts_of_a_text(tmp_path: Path) -> None:
    paragraphs = ["Tổng hợp, báo cáo.", "Tổng kết.", "TS. Nguyễn Văn An", "Trần Thị Bình"]
    (tmp_path / "a.txt").write_text("\n".join(paragraphs), encoding="utf-8")
    table = count.written(count.count(count.paragraphs_of(tmp_path / "a.txt")))
    assert "tổng\thợp 1 kết 1\n" in table
    assert "nguyễn" not in table
    assert "bình" not in table
    few = Prose(table)
    assert few.spellings("tông") == ["tổng"]
    assert few.after(END, "tổng")["hợp"] > few.after(END, "tổng")["báo"]


def test_of_running_text_only_what_occurs_again_is_kept() -> None:
    kept = count.repeated(count.count(["Tổng hợp báo cáo.", "Tổng hợp số liệu."]))
    assert set(kept) == {"", END, f"{END} {END}", "tổng", f"{END} tổng"}
    assert kept["tổng"] == {"hợp": 2}


def test_a_word_list_tells_what_follows_inside_a_word() -> None:
    words = count.count(["an ninh", "an toàn", "bà con"])
    told = count.inside_words(words, known=["an", "ninh"])
    assert told["an"] == {"ninh": 1, "toàn": 1}
    assert not {"ninh", "bà", "con"} & set(told)
    assert told[""] == {"toàn": 1, "bà": 1, "con": 1}  # only what running text doesn't have
    assert count.together(told, told)["an"] == {"ninh": 2, "toàn": 2}


def test_what_ocr_read_is_not_counted(tmp_path: Path) -> None:
    for how in ("text", "ocr"):
        extracted = {"documents": [{"source": {"obtained_by": [how]}, "text": f"chữ {how}"}]}
        (tmp_path / f"{how}.json").write_text(json.dumps(extracted), encoding="utf-8")
    assert list(count.paragraphs_of(tmp_path / "text.json")) == ["chữ text"]
    assert list(count.paragraphs_of(tmp_path / "ocr.json")) == []


def test_likelihoods_add_up_to_one() -> None:
    model = prose()
    everything = [*model.syllables(), NUMBER, END]
    for first, second in ((END, END), ("ủy", "ban"), ("ban", "xyz"), ("không", "ai")):
        assert 0.9 < sum(exp(model.after(first, second)[each]) for each in everything) <= 1.0


@pytest.mark.noisy
def test_the_counts_are_small_and_load_fast() -> None:
    table = files("pipeline.lexicon").joinpath("prose.tsv").read_text(encoding="utf-8")
    assert len(table.encode()) < 3_000_000
    begin = time.process_time()
    Prose(table)
    assert time.process_time() - begin < 0.5  # 0.02 s by itself
