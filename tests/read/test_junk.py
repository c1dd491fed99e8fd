"""Lines as Tesseract reports them: what stays, and what is dirt."""

import pytest

from models.text import Box
from pipeline.read.ocr.engine import Recognised
from pipeline.read.scan.junk import is_word, readable

GOOD = 0.95
TEXT = "Các sở, ban ngành liên quan phối hợp thực hiện"


def line_of(*words: tuple[str, float]) -> list[Recognised]:
    """A line of (text, confidence), each word 50 pixels from the one before."""
    return [
        Recognised(
            text=text,
            confidence=sure,
            box=Box(50.0 * at, 0.0, 50.0 * at + 40.0, 20.0),
            line=(0, 0, 0),
            picture=0,
        )
        for at, (text, sure) in enumerate(words)
    ]


def kept(*words: tuple[str, float], in_cell: bool = False) -> str:
    return " ".join(word.text for word in readable(line_of(*words), in_cell=in_cell))


def text_behind(*words: tuple[str, float]) -> str:
    """What is kept of ``words`` in front of a line that is read well."""
    line = kept(*words, *((word, GOOD) for word in TEXT.split()))
    assert line.endswith(TEXT)
    return line.removesuffix(TEXT).strip()


@pytest.mark.parametrize("marker", ["2.", "10.", "a)", "IV.", "¬)", "ä)", "¬-", "-_"])
def test_a_marker_before_good_words_stays_however_badly_it_is_read(marker: str) -> None:
    """Without it, its item would be glued to the one before."""
    assert text_behind((marker, 0.05)) == marker


def test_a_marker_behind_the_edge_of_the_paper_stays() -> None:
    assert text_behind(("_", 0.2), ("3.", 0.2)) == "3."


@pytest.mark.parametrize("speck", ["—", "-", ":", "‹", "*"])
def test_a_sign_alone_that_is_badly_read_is_a_speck(speck: str) -> None:
    assert text_behind((speck, 0.13)) == ""


def test_a_marker_before_badly_read_words_is_no_better_than_they() -> None:
    assert (
        kept(("2.", 0.1), ("Các", 0.5), ("sở", 0.45), ("ngành", 0.5), ("ÿx", 0.3))
        == "Các sở ngành ÿx"
    )


def test_the_last_words_of_a_paragraph_stay() -> None:
    """A line of three, of which the paper or a seal spoils two."""
    assert kept(("định", 0.96), ("này", 0.35), ("./.", 0.35)) == "định này ./."


@pytest.mark.parametrize(
    "words",
    [
        [("h", 0.96), ("¬", 0.3), ("h", 0.3)],
        [("ĐÓC", 0.96), ("ⱡ", 0.1), ("x", 0.1)],
        [("wnBk", 0.96), ("~", 0.1), ("n", 0.1)],
        [("định", 0.8), ("ÿ", 0.1), ("n", 0.1)],
    ],
)
def test_scribble_goes(words: list[tuple[str, float]]) -> None:
    assert kept(*words) == ""


def test_in_a_cell_words_stay_and_specks_go() -> None:
    assert kept(("Các", 0.2), ("~", 0.2), in_cell=True) == "Các"


@pytest.mark.parametrize(
    ("text", "found"), [("Các", True), ("1.", False), ("x", False), ("12", True)]
)
def test_a_word_is_mostly_letters(text: str, found: bool) -> None:
    assert is_word(text) is found
