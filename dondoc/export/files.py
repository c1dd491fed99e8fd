"""Files that appear whole or not at all: a killed export leaves the old one as it was."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.reasons import reason_of
from pipeline.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to, which takes its place at the end; raises `OutputError`."""
    unfinished: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
        os.close(handle)
        unfinished = Path(name)
        yield unfinished
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        # As any new file; mkstemp makes it readable for its owner alone.
        unfinished.chmod(0o666 & ~_umask())
        unfinished.replace(path)
    except OSError as error:
        raise OutputError(
            f"Không ghi được “{path}”: {reason_of(error)}.",
            advice="Kiểm tra đường dẫn, dung lượng và quyền ghi; tệp cũ (nếu có) vẫn nguyên.",
        ) from error
    finally:
        if unfinished is not None:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
