"""``python -m tests.samples [--out DIR] [--only ID]``: write the sample documents."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.samples.fonts import FontMissing
from tests.samples.render import file_name, render
from tests.samples.source import document_paths, read_document

_DEFAULT = Path(__file__).resolve().parents[2] / "data" / "raw" / "samples"


def main() -> int:
    """Render all documents, or the one asked for; 5 where the font is missing."""
    parser = argparse.ArgumentParser(prog="python -m tests.samples", description=__doc__)
    parser.add_argument("--out", type=Path, default=_DEFAULT, help="folder to write to")
    parser.add_argument("--only", metavar="ID", help="one document, by its id or its start")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for path in document_paths():
        if asked.only and not path.stem.startswith(asked.only):
            continue
        document = read_document(path)
        try:
            rendered = render(document)
        except FontMissing as missing:
            print(missing, file=sys.stderr)
            return 5
        target = asked.out / file_name(document)
        target.write_bytes(rendered)
        print(f"{target.name}: {len(rendered) // 1024} KiB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
