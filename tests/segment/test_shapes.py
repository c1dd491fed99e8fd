"""Whole documents in the shapes that offices give them: header, lists, signature and tree of each."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from models.directive import Directive
from pipeline.run import run
from pipeline.settings import Settings

SHAPES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("shapes.yaml").read_text(encoding="utf-8")
)


def read(text: str, folder: Path) -> tuple[Directive, ...]:
    file = folder / "van-ban.txt"
    file.write_text(text, encoding="utf-8")
    return run(file, Settings()).directives


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_shapes(shape: dict[str, Any], tmp_path: Path) -> None:
    found = read(shape["text"], tmp_path)
    first = found[0]
    header, expected = first.header, {name: str(v) for name, v in shape["header"].items()}
    assert {name: getattr(header, name) for name in expected} == expected
    if "signer" in shape:
        signer = header.signer
        assert [signer.name, signer.title, signer.authority] == shape["signer"]
    for name in ("addressees", "recipients"):
        if name in shape:
            assert list(getattr(header, name)) == shape[name]
    paths = [item.path for item in first.items if item.path not in ("opening", "closing")]
    assert paths == shape["paths"]
    assert {finding.code for finding in first.findings} >= set(shape.get("findings", ()))
    assert len(found) == 1 + ("second" in shape)
    if "second" in shape:
        wanted = {name: str(value) for name, value in shape["second"].items()}
        assert {name: getattr(found[1].header, name) for name in wanted} == wanted
