"""Signs that open an item of a list without numbering it: as authors type them, and as word processors leave them.

Word draws its bullets with fonts of its own. What is copied or converted keeps the code in that font (``U+F0B7``), or
the plain letter that the font draws otherwise: ``o`` (Courier New), ``v``, ``q``, ``Ø``, ``ü`` (Wingdings).
"""

from typing import Final

DASHES: Final = "-–—"
DOTS: Final = "•●○·"
FIGURES: Final = "▪▫■□◆◇❖➢➤►▶✓✔★☆"
SIGNS: Final = f"{DASHES}+*{DOTS}{FIGURES}"
"""All of them; the dash stands first, so that a class of a pattern may begin with them."""
LETTERS: Final = {"o": "○", "q": "□", "v": "❖", "Ø": "➢", "ü": "✓", "Ÿ": "•"}
"""Letters that stand for bullets with a blank and a capital letter behind them: no Vietnamese sentence begins so."""
SYMBOL_FONTS: Final = {
    0xF02D: "-",
    0xF06F: "□",
    0xF076: "❖",
    0xF0A7: "▪",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0E0: "►",
    0xF0FC: "✓",
}
"""Bullets of the fonts Symbol and Wingdings, which have no Unicode letters of their own."""
