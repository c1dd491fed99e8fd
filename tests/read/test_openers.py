"""What opens a line is what the picture shows: a dash, a speck, a letter."""

import numpy as np
import pytest

from models.text import Box
from pipeline.read.layout import Placed
from pipeline.read.preprocess import Prepared
from pipeline.read.scan.openers import with_seen_dashes

LEVEL, SIZE, LEFT = 100, 30, 50
DASH = (0, 98, 10, 102)
SPECK = (0, 110, 6, 116)
LETTER = (0, 86, 14, 114)


def seen(opener: str, *ink: tuple[int, int, int, int], confidence: float = 0.6) -> str:
    """The line `opener Rà soát hồ sơ` once looked at, where ``ink`` stands at its beginning."""
    page = np.full((200, 600), 255, np.uint8)
    for left, top, right, bottom in ink:
        page[top:bottom, LEFT + left : LEFT + right] = 0
    page[86:114, 130:] = 0
    words = []
    for place, text in enumerate((opener, "Rà", "soát", "hồ", "sơ")):
        left = LEFT + 80 * place
        words.append(
            Placed(
                text=text,
                box=Box(left, 86, left + 60, 114),
                level=float(LEVEL),
                size=float(SIZE),
                confidence=confidence if place == 0 else 0.96,
            )
        )
    looked = with_seen_dashes(Prepared(image=page, dpi=200, turned=0.0, is_bilevel=False), words)
    return " ".join(word.text for word in looked)


@pytest.mark.parametrize("opener", ["„-", "_", "¬", "-_", ".—"])
def test_a_flat_stroke_is_a_dash(opener: str) -> None:
    assert seen(opener, DASH) == "- Rà soát hồ sơ"


def test_what_was_hardly_read_may_be_a_dash() -> None:
    assert seen("xi”", DASH, confidence=0.2) == "- Rà soát hồ sơ"
    assert seen("xi”", DASH, confidence=0.7) == "xi” Rà soát hồ sơ"


@pytest.mark.parametrize("opener", ["„", ":", "_..", ".__"])
def test_a_speck_is_left_out(opener: str) -> None:
    assert seen(opener, SPECK) == "Rà soát hồ sơ"
    assert seen(opener) == "Rà soát hồ sơ"


@pytest.mark.parametrize("opener", ["-", "–", "+", "*", "•", "a)", "1.", "§"])
def test_other_openers_stay(opener: str) -> None:
    assert seen(opener) == f"{opener} Rà soát hồ sơ"


def test_a_letter_is_no_speck() -> None:
    assert seen("|.", LETTER) == "|. Rà soát hồ sơ"
    assert seen(":", LETTER) == ": Rà soát hồ sơ"


@pytest.mark.parametrize("opener", ["_Tăng", ":Tăng"])
def test_a_sign_that_touches_a_word_was_never_written(opener: str) -> None:
    assert seen(opener, LETTER) == "Tăng Rà soát hồ sơ"
    assert seen(opener, DASH, (20, 86, 34, 114)) == f"{opener} Rà soát hồ sơ"


def test_pieces_of_a_signature_are_no_lines() -> None:
    page = Prepared(image=np.full((200, 600), 255, np.uint8), dpi=200, turned=0.0, is_bilevel=False)
    word = Placed(text=":", box=Box(50, 86, 60, 114), level=100.0, size=30.0, confidence=0.6)
    assert with_seen_dashes(page, [word]) == [word]
