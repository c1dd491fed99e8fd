"""``python docs/img/make_tasks_picture.py``: the picture of the README, from the real output of ``dondoc tasks``.

The samples are read into a database of their own; the command runs in a terminal of 118 columns, and what it
prints is drawn letter by letter, so that the picture looks the same wherever it is seen.
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from rich.console import Console
from rich.style import Style
from rich.text import Text

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PICTURE = HERE / "tasks.png"
DONDOC = Path(sys.executable).parent / "dondoc"

COLUMNS, ROWS = 118, 60
ASKED = ("--due-from", "2025-11-16", "--due-to", "2025-12-31", "--as-of", "2025-11-25")

# Each has the Vietnamese letters in one piece; the first that is installed is taken.
FONTS = (
    ("Cousine-Regular.ttf", "Cousine-Bold.ttf"),
    ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
    ("NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf"),
)
SIZE, MARGIN = 17, 18
PAPER, INK, FAINT = "#ffffff", "#1f2328", "#8c959f"
COLOURS = {1: "#cf222e", 3: "#9a6700"}
"""Red and yellow of the terminal, dark enough for white paper."""
SIDES = {"LEFT": (0, 0.5), "RIGHT": (1, 0.5), "UP": (0.5, 0), "DOWN": (0.5, 1)}
"""Where the lines of a box-drawing character go, in parts of its cell."""


def main() -> None:
    """Read the samples, ask, draw."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/samples.sqlite3"
        samples = ROOT / "data" / "raw" / "samples"
        subprocess.run([DONDOC, "ingest", samples, "--db", database], check=True)
        printed = in_terminal([str(DONDOC), "tasks", "--db", database, *ASKED])
    prompt = Text.assemble((f"$ dondoc tasks {' '.join(ASKED)}\n", "bold"))
    picture = draw(prompt + Text.from_ansi(printed))
    # Few shades of ink on paper, but each colour its own.
    picture.quantize(64, Image.Quantize.MAXCOVERAGE).save(PICTURE, optimize=True)
    sys.stderr.write(f"{PICTURE.name}: {PICTURE.stat().st_size // 1024} KiB, {picture.size}\n")


def in_terminal(command: list[str]) -> str:
    """What ``command`` prints where its standard output is a terminal that shows colours."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("COLUMNS", None)
    with subprocess.Popen(
        command, stdout=its, stderr=subprocess.STDOUT, env=environment
    ) as running:
        os.close(its)
        printed = b"".join(_until_closed(ours))
    if running.returncode:
        raise SystemExit(printed.decode())
    return printed.decode().replace("\r\n", "\n")


def _until_closed(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            read = os.read(terminal, 65536)
        except OSError:  # Linux says so where the other side is closed
            return
        if not read:
            return
        yield read


def draw(text: Text) -> Image.Image:
    """``text`` with its styles, each letter in its cell."""
    plain, bold = fonts()
    wide = plain.getlength("M")
    ascent, descent = plain.getmetrics()
    high = ascent + descent
    console = Console(width=COLUMNS, color_system="standard", legacy_windows=False)
    lines = console.render_lines(text, console.options, pad=False)
    size = (round(COLUMNS * wide) + 2 * MARGIN, len(lines) * high + 2 * MARGIN)
    image = Image.new("RGB", size, PAPER)
    pen = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        column = 0
        for segment in line:
            style = segment.style or Style.null()
            for letter in segment.text:
                left, top = MARGIN + column * wide, MARGIN + row * high
                if "─" <= letter <= "╿":
                    draw_lines(pen, letter, (left, top, wide, high))
                else:
                    ink = bold if style.bold else plain
                    pen.text((left, top), letter, colour(style), ink)
                column += 1
    return image


def draw_lines(
    pen: ImageDraw.ImageDraw, letter: str, cell: tuple[float, float, float, float]
) -> None:
    """The lines of a table, which fonts draw with gaps or not at all."""
    left, top, wide, high = cell
    name = unicodedata.name(letter).replace("HORIZONTAL", "LEFT RIGHT")
    words = name.replace("VERTICAL", "UP DOWN").split()
    for side in SIDES.keys() & set(words):
        across, down = SIDES[side]
        end = (round(left + across * wide), round(top + down * high))
        middle = (round(left + wide / 2), round(top + high / 2))
        pen.line([middle, end], FAINT)


def colour(style: Style) -> str:
    """The colour of a letter."""
    if style.dim:
        return FAINT
    number = style.color.number if style.color else None
    return COLOURS.get(number, INK) if number is not None else INK


def fonts() -> tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont]:
    """The plain and the bold face of the first font that is installed."""
    for plain, bold in FONTS:
        try:
            return ImageFont.truetype(plain, SIZE), ImageFont.truetype(bold, SIZE)
        except OSError:
            continue
    raise SystemExit("none of these fonts is installed: " + ", ".join(name for name, _ in FONTS))


if __name__ == "__main__":
    main()
