"""Photographs as telephones keep them: HEIC, and turned as the camera was held."""

import io
import sys
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from pipeline import extras
from pipeline.errors import BadDocument
from pipeline.read import read
from pipeline.settings import Settings
from tests.read.files import BODY, HEAD, pdf_of, picture_of, texts

SETTINGS = Settings(jobs=1)
TEXT = [piece.text for piece in (*HEAD, *BODY)]
ORIENTATION = 0x0112


def photograph(kind: str, *, orientation: int = 1) -> bytes:
    """A page as a camera file that says how it was held (EXIF, tag 0x0112)."""
    pillow_heif.register_heif_opener()
    picture = picture_of(pdf_of([*HEAD, *BODY])).convert("RGB")
    if orientation == 6:  # the camera lay on its side: shown upright by a quarter turn clockwise
        picture = picture.rotate(90, expand=True)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    buffer = io.BytesIO()
    picture.save(buffer, kind, exif=exif, quality=90)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("kind", "orientation"), [("HEIF", 1), ("JPEG", 1), ("JPEG", 6)], ids=["heic", "jpeg", "held"]
)
def test_photographs_are_read(kind: str, orientation: int, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    path.write_bytes(photograph(kind, orientation=orientation))
    assert texts(read(path, SETTINGS)) == TEXT


def test_heic_without_its_plug_in_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photo.heic"
    path.write_bytes(photograph("HEIF"))
    monkeypatch.setattr(extras, "find_spec", lambda _name: None)
    with pytest.raises(BadDocument) as caught:
        read(path, SETTINGS)
    assert caught.value.code == "heic-plugin"
    assert "pillow-heif" in caught.value.message
    assert f"{sys.executable} -m pip install 'dondoc[heic]'" in caught.value.advice
