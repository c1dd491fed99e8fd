"""One file a document: in a ZIP archive, in a folder, or alone."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dondoc.export.files import whole_file
from dondoc.export.xml import bare
from models.directive import Directive
from pipeline.errors import DondocError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member, so that the same documents make the same archive."""
_READABLE = 0o644


class SeveralDocuments(DondocError):
    """A file for one document was asked for, and there are several."""

    exit_code = 2
    code = "several-documents"


def write_each(
    path: Path,
    directives: Iterable[tuple[str, Directive]],
    form: Callable[[Directive, str], bytes],
) -> None:
    """Write each document (id, directive) in its ``form``.

    ``….zip`` is an archive, ``….xml`` the file of a single document, anything else a folder. Archive and single file
    appear whole or not at all, as every file of a folder does; others in the folder are left alone. Raises
    `OutputError`, `SeveralDocuments`.
    """
    files = ((_name(name, each), form(each, name)) for name, each in directives)
    match path.suffix.lower():
        case ".zip":
            _write_archive(path, files)
        case ".xml":
            _write_one(path, files)
        case _:
            _write_folder(path, files)


def _name(document_id: str, directive: Directive) -> str:
    """``04-CT-UBND.0123456789abcdef-1.xml``: the code to find it by, the id to tell it from others."""
    return ".".join(filter(None, (bare(directive.header.code or "")[:80], document_id, "xml")))


def _write_archive(path: Path, files: Iterator[tuple[str, bytes]]) -> None:
    with whole_file(path) as unfinished, zipfile.ZipFile(unfinished, "w") as archive:
        for name, content in files:
            member = zipfile.ZipInfo(name, _EPOCH)
            member.external_attr = _READABLE << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)


def _write_folder(path: Path, files: Iterator[tuple[str, bytes]]) -> None:
    for name, content in files:
        with whole_file(path / name) as unfinished:
            unfinished.write_bytes(content)


def _write_one(path: Path, files: Iterator[tuple[str, bytes]]) -> None:
    first, second = next(files, None), next(files, None)
    if second is not None:
        raise SeveralDocuments(
            f"“{path.name}” là tệp của một văn bản, mà có nhiều văn bản.",
            advice="Chọn một văn bản bằng --document, hoặc xuất vào thư mục hay tệp .zip.",
        )
    if first is not None:
        with whole_file(path) as unfinished:
            unfinished.write_bytes(first[1])
