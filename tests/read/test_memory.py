"""A process that has read large pictures is small again."""

import subprocess
import sys

import pytest

HELD = """
import numpy as np
from pathlib import Path
from pipeline.read.ocr.memory import give_back_large_blocks
give_back_large_blocks()
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
kept, before = [], held()
np.ones(30 << 20, np.uint8)  # freed at once: a block of this size would move the limit
for size in range(2, 22):
    picture = np.ones(size << 20, np.uint8)
    kept.append(np.ones(100 << 10, np.uint8))  # what stays lies behind it
    del picture
print(held() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_freed_pictures_go_back_to_the_system() -> None:
    said = subprocess.run(
        [sys.executable, "-c", HELD], capture_output=True, text=True, check=True, timeout=60
    )
    assert float(said.stdout) < 15  # 2 MB are kept; the heap would keep over 20
