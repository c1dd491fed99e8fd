"""``python -m dondoc`` where the command is not on the PATH."""

import subprocess
import sys

from dondoc import __main__


def test_the_module_is_the_command() -> None:
    called = subprocess.run(
        [sys.executable, "-m", "dondoc", "extract"], capture_output=True, text=True, check=False
    )
    assert called.returncode == 2
    assert "dondoc extract" in called.stderr
    assert __main__.__doc__ is not None
