"""What hands and seals leave on paper: signature, handwritten serial, seal, arrival stamp.

All are drawn transparent, at the size of the scan, and laid upon the page.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from PIL.ImageDraw import ImageDraw as Pen

from tests.samples.fonts import font_file

RED: Final = (206, 38, 48)
BLUE: Final = (38, 62, 170)
INK: Final = (28, 44, 140)
_FINE: Final = 3  # drawn this much larger, then reduced: smooth edges

Point = tuple[float, float]

# Strokes of handwritten digits in a box of 1 x 1, y downwards.
_DIGITS: Final[dict[str, tuple[tuple[Point, ...], ...]]] = {
    "0": (
        (
            (0.5, 0.05),
            (0.15, 0.3),
            (0.18, 0.75),
            (0.5, 0.97),
            (0.84, 0.7),
            (0.8, 0.25),
            (0.5, 0.05),
        ),
    ),
    "1": (((0.3, 0.25), (0.55, 0.05), (0.5, 0.97)),),
    "2": (((0.15, 0.25), (0.4, 0.04), (0.78, 0.2), (0.6, 0.55), (0.12, 0.93), (0.88, 0.9)),),
    "3": (
        (
            (0.18, 0.12),
            (0.6, 0.05),
            (0.75, 0.28),
            (0.4, 0.47),
            (0.8, 0.68),
            (0.6, 0.95),
            (0.12, 0.88),
        ),
    ),
    "4": (((0.55, 0.04), (0.12, 0.62), (0.9, 0.6)), ((0.66, 0.35), (0.6, 0.98))),
    "5": (((0.8, 0.06), (0.3, 0.06), (0.24, 0.42), (0.7, 0.45), (0.74, 0.85), (0.15, 0.93)),),
    "6": (
        (
            (0.72, 0.05),
            (0.3, 0.35),
            (0.17, 0.75),
            (0.5, 0.97),
            (0.82, 0.73),
            (0.55, 0.52),
            (0.2, 0.7),
        ),
    ),
    "7": (((0.12, 0.08), (0.85, 0.06), (0.45, 0.97)), ((0.3, 0.5), (0.75, 0.48))),
    "8": (
        (
            (0.75, 0.15),
            (0.4, 0.05),
            (0.25, 0.28),
            (0.75, 0.65),
            (0.5, 0.97),
            (0.2, 0.72),
            (0.75, 0.15),
        ),
    ),
    "9": (((0.78, 0.2), (0.4, 0.05), (0.2, 0.32), (0.5, 0.5), (0.78, 0.2), (0.7, 0.97)),),
}


def handwriting(text: str, height: int, rng: np.random.Generator) -> Image.Image:
    """Digits as a hand writes them into the gap behind ``Số:``."""
    size = height * _FINE
    step = int(size * 0.62)
    sheet = Image.new("RGBA", (step * len(text) + size, int(size * 1.3)), (0, 0, 0, 0))
    pen = ImageDraw.Draw(sheet)
    for place, digit in enumerate(text):
        lift = float(rng.uniform(0, 0.12)) * size
        for stroke in _DIGITS[digit]:
            wobble = rng.normal(0, 0.02, (len(stroke), 2))
            points = [
                (
                    place * step + (0.2 + 0.55 * (x + dx) + 0.12 * (1 - y)) * size,
                    lift + (0.08 + y + dy) * size,
                )
                for (x, y), (dx, dy) in zip(stroke, wobble.tolist(), strict=True)
            ]
            _trace(pen, points, max(2, size // 14))
    return sheet.resize((sheet.width // _FINE, sheet.height // _FINE), Image.Resampling.LANCZOS)


def signature(width: int, rng: np.random.Generator) -> Image.Image:
    """A scrawl that nobody can read."""
    size = width * _FINE
    sheet = Image.new("RGBA", (size, size // 2), (0, 0, 0, 0))
    xs = np.linspace(0.08, 0.9, 9) + rng.normal(0, 0.03, 9)
    ys = 0.5 + 0.32 * np.where(np.arange(9) % 2 == 0, 1, -1) * rng.uniform(0.3, 1.0, 9)
    loops = [(float(x) * size, float(y) * size / 2) for x, y in zip(xs, ys, strict=True)]
    _trace(ImageDraw.Draw(sheet), [*loops, (size * 0.2, size * 0.3)], max(2, size // 90))
    return sheet.resize((width, width // 2), Image.Resampling.LANCZOS)


def seal(lines: tuple[str, ...], diameter: int, rng: np.random.Generator) -> Image.Image:
    """A round red seal: upper line and lower line along the ring, a star in the middle."""
    size = diameter * _FINE
    sheet = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(sheet)
    for share, width in ((0.01, 0.022), (0.055, 0.007), (0.2, 0.009)):
        edge = share * size
        pen.ellipse((edge, edge, size - edge, size - edge), outline=RED, width=int(width * size))
    _star(pen, size / 2, size * 0.24)
    _ring_text(sheet, lines[0], upper=True)
    _ring_text(sheet, lines[-1], upper=False)
    sheet = sheet.rotate(float(rng.uniform(-12, 12)), Image.Resampling.BICUBIC)
    sheet = sheet.resize((diameter, diameter), Image.Resampling.LANCZOS)
    worn = 0.72 + 0.22 * rng.random((diameter, diameter))
    alpha = np.asarray(sheet.getchannel("A"), dtype=np.float64) * worn
    sheet.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return sheet


def arrival_stamp(
    lines: tuple[str, ...], width: int, ink: tuple[int, int, int] = BLUE, turn: float = 6
) -> Image.Image:
    """The stamp of the receiving office: its name, ĐẾN, number, day, to whom passed on."""
    size = width * _FINE
    height = int(size * 0.62)
    sheet = Image.new("RGBA", (size, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(sheet)
    rule = max(2, size // 120)
    pen.rectangle((rule, rule, size - rule, height - rule), outline=ink, width=rule)
    row = height / (len(lines) + 0.4)
    for place, line in enumerate(lines):
        face = "Bold" if place < 2 else "Regular"
        points = row * (0.62 if place != 1 else 0.78)
        points = min(points, 1.35 * size / len(line))
        font = ImageFont.truetype(str(font_file(face)), int(points))
        x = size / 2 if place < 2 else size * 0.06
        anchor = "mm" if place < 2 else "lm"
        pen.text((x, row * (place + 0.7)), line, font=font, fill=ink, anchor=anchor)
    turned = sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    scale = (turned.width // _FINE, turned.height // _FINE)
    return turned.resize(scale, Image.Resampling.LANCZOS)


def _trace(pen: Pen, points: list[Point], width: int) -> None:
    """A smooth line through the points (Catmull-Rom), as wide as a pen."""
    padded = [points[0], *points, points[-1]]
    path: list[Point] = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        path.extend(_between(t, p0, p1, p2, p3) for t in np.linspace(0, 1, 14).tolist())
    pen.line(path, fill=INK, width=width, joint="curve")


def _between(t: float, p0: Point, p1: Point, p2: Point, p3: Point) -> Point:
    x, y = (_blend(t, p0[k], p1[k], p2[k], p3[k]) for k in (0, 1))
    return x, y


def _blend(t: float, a: float, b: float, c: float, d: float) -> float:
    bent = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + (c - a) * t + bent)


def _star(pen: Pen, centre: float, radius: float) -> None:
    corners = []
    for k in range(10):
        reach = radius if k % 2 == 0 else radius * 0.4
        angle = math.pi * k / 5 - math.pi / 2
        corners.append((centre + reach * math.cos(angle), centre + reach * math.sin(angle)))
    pen.polygon(corners, fill=RED)


def _ring_text(sheet: Image.Image, text: str, *, upper: bool) -> None:
    """Letters along the ring, each turned to stand on it."""
    size = sheet.width
    span = min(165.0, 7.5 * len(text))
    font = ImageFont.truetype(str(font_file("Bold")), int(size * min(0.095, 2.1 / len(text))))
    for place, letter in enumerate(text):
        degrees = -span / 2 + span * place / max(1, len(text) - 1)
        turn = degrees if upper else 180 - degrees
        tile = Image.new("RGBA", (size, size), (0, 0, 0, 0))
        away = size * 0.128 if upper else size * 0.872
        ImageDraw.Draw(tile).text((size / 2, away), letter, font=font, fill=RED, anchor="mm")
        sheet.alpha_composite(tile.rotate(-turn if upper else 180 - turn, Image.Resampling.BICUBIC))
