"""Renaming touches names and nothing else, in the text and in the answers alike."""

import pytest

from benchmarks.renamed import (
    rename_fields,
    rename_places,
    renamed_answers,
    renamed_source,
    renamed_texts,
)
from models.text import Box, Line, Page, SourceText, Word


@pytest.mark.parametrize(
    ("texts", "renamed"),
    [
        (["Sở Nội vụ, Sở Y tế."], ["Sở Nhân sự, Sở Sức khỏe."]),
        (["SỞ Y TẾ"], ["SỞ SỨC KHỎE"]),
        (["các Sở: Nội", "vụ, Tư pháp"], ["các Sở: Nhân", "sự, Pháp chế"]),
        (["bảo hiểm y tế"], ["bảo hiểm y tế"]),
        (["Nội. vụ"], ["Nội. vụ"]),
    ],
)
def test_fields_of_work(texts: list[str], renamed: list[str]) -> None:
    assert renamed_texts(texts, rename_fields()) == renamed


def test_a_place_has_one_new_name_everywhere() -> None:
    rename = rename_places()
    [first, again] = renamed_texts(["UBND tỉnh Cao Bằng", "TỈNH CAO BẰNG"], rename)
    assert "Cao Bằng" not in first
    assert again == "TỈNH " + first.removeprefix("UBND tỉnh ").upper()
    assert renamed_answers({"path": "Cao Bằng", "lead": ["Cao Bằng"]}, rename) == {
        "path": "Cao Bằng",
        "lead": [first.removeprefix("UBND tỉnh ")],
    }


def test_words_stand_at_their_places_in_the_new_text() -> None:
    box = Box(0.1, 0.1, 0.2, 0.2)
    words = tuple(Word(start=s, end=e, box=box) for s, e in ((0, 2), (3, 6), (7, 10), (11, 14)))
    line = Line(text="Sở Nội vụ, báo", page=1, words=words)
    source = SourceText(
        path="a.txt",
        sha256="0" * 64,
        media_type="text/plain",
        pages=(Page(number=1, blocks=(line,), obtained_by="file"),),
    )
    [changed] = renamed_source(source, rename_fields()).pages[0].blocks
    assert isinstance(changed, Line)
    assert [changed.text[w.start : w.end] for w in changed.words] == ["Sở", "Nhân", "sự,", "báo"]
