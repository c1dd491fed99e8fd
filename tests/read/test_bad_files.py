"""What can't be read is named: a stable code, a message for a clerk, advice. Nothing else gets out."""

import io
import os
import tarfile
import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from models.text import SourceText
from pipeline.errors import BadDocument
from pipeline.read import READERS, read
from pipeline.read.sniff import sniff
from pipeline.read.source import Source
from pipeline.settings import Settings
from tests.read.files import BODY, file_of, pdf_of

SETTINGS = Settings()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def locked(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        buffer = io.BytesIO()
        file.save(buffer, encryption=pikepdf.Encryption(user="mat khau", owner="chu"))
    return buffer.getvalue()


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def word_file() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Điều 1. Ban hành kế hoạch.")
    document.save(buffer)
    return buffer.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """A DOCX file with one of its parts exchanged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for entry in old.namelist():
            new.writestr(entry, part if entry == name else old.read(entry))
    return buffer.getvalue()


PDF = pdf_of(BODY)
PNG = file_of(Image.effect_noise((400, 400), 80), "PNG")
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x">&b;</w:document>'

FAULTS = {
    "empty": (b"", "empty-file"),
    "only spaces": (b"  \n\n\t ", "empty-file"),
    "half a PDF": (PDF[: len(PDF) // 2], "damaged-pdf"),
    "head of a PDF": (b"%PDF-1.7\n%%EOF\n", "damaged-pdf"),
    "PDF without pages": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        "damaged-pdf",
    ),
    "PDF whose pages are a loop": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        "damaged-pdf",
    ),
    "PDF with a password": (locked(PDF), "password"),
    "PDF of empty pages": (pdf_of([], []), "no-text"),
    "half a picture": (PNG[: len(PNG) // 2], "damaged-image"),
    "DOCX with a password": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(64), "password"),
    "half a DOCX": (word_file()[:-2000], "damaged-docx"),
    "DOCX with parts missing": (archive(word__document_xml=b"<a/>"), "damaged-docx"),
    "DOCX that defines entities": (
        with_part(word_file(), "word/document.xml", ENTITIES),
        "unsafe-xml",
    ),
    "DOCX that unpacks to much more": (
        with_part(word_file(), "word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>"),
        "too-large",
    ),
    "damaged DOC": (OLE + "WordDocument".encode("utf-16-le") + bytes(64), "damaged-doc"),
    "Excel": (archive(xl__workbook_xml=b"<a/>"), "wrong-type"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), "wrong-type"),
    "ZIP": (archive(a=b"b"), "wrong-type"),
    "RTF": (b"{\\rtf1 abc}", "wrong-type"),
    "program": (b"MZ\x90\x00" + bytes(100), "wrong-type"),
    "noise": (bytes(range(256)) * 8, "not-a-document"),
    "text of unknown encoding": ("Приказ о плане".encode("cp1251") * 5, "unknown-encoding"),
}


@pytest.mark.parametrize(("content", "code"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_have_their_code(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "Kế hoạch [số 5].pdf"
    path.write_bytes(content)
    with pytest.raises(BadDocument) as caught:
        read(path, SETTINGS)
    assert caught.value.code == code
    assert path.name in caught.value.message
    assert caught.value.advice
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("content", "word"),
    [(archive(xl__a_xml=b"1"), "Excel"), (b"{\\rtf1}", "RTF"), (b"Rar!..", "RAR")],
)
def test_what_a_file_is_instead_is_said(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(BadDocument, match=word):
        read(path, SETTINGS)


def stored(*names: str) -> bytes:
    """A ZIP whose members are PDF files as they are, without compression."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, PDF)
    return buffer.getvalue()


def taped() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as file:
        entry = tarfile.TarInfo("a.pdf")
        entry.size = len(PDF)
        file.addfile(entry, io.BytesIO(PDF))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("hồ sơ.zip", stored("a.pdf", "b.pdf"), "`dondoc ingest 'hồ sơ.zip'`"),
        ("a.zip", archive(a=b"b"), "`dondoc ingest a.zip`"),
        ("empty.zip", stored(), "`dondoc ingest empty.zip`"),
        ("a.pdf", stored("a.pdf"), "Đổi đuôi tên tệp thành .zip"),
        ("a.tar", taped(), "giải nén"),
        ("a.rar", b"Rar!\x1a\x07\x00" + PDF, "giải nén"),
    ],
)
def test_an_archive_is_none_of_the_files_in_it(
    tmp_path: Path, name: str, content: bytes, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadDocument, match="tệp nén") as caught:
        read(path, SETTINGS)
    assert caught.value.code == "wrong-type"
    assert advice in caught.value.advice


def test_a_word_file_may_hold_a_pdf_as_it_is(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new, zipfile.ZipFile(io.BytesIO(word_file())) as old:
        new.writestr("word/embeddings/a.pdf", PDF)
        for entry in old.namelist():
            new.writestr(entry, old.read(entry))
    path = tmp_path / "a.docx"
    path.write_bytes(buffer.getvalue())
    assert read(path, SETTINGS).media_type.endswith("wordprocessingml.document")


def test_names_may_lie(tmp_path: Path) -> None:
    pdf, word, text = (tmp_path / name for name in ("a.txt", "b.pdf", "c.docx"))
    pdf.write_bytes(PDF)
    word.write_bytes(word_file())
    text.write_text("Điều 1. Ban hành kế hoạch.", encoding="utf-8")
    kinds = [read(path, SETTINGS).media_type.rpartition(".")[2] for path in (pdf, word, text)]
    assert kinds == ["application/pdf", "document", "text/plain"]


def test_junk_before_the_pdf_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + PDF)
    assert read(path, SETTINGS).pages[0].obtained_by in {"text", "ocr"}


def test_a_password_for_changes_only_does_not_lock(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.open(io.BytesIO(PDF)) as file:
        file.save(path, encryption=pikepdf.Encryption(user="", owner="chu"))
    assert read(path, SETTINGS).pages[0].obtained_by == "text"


def test_folders_and_pipes_are_no_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(BadDocument) as caught:
            read(path, SETTINGS)
        assert caught.value.code == "not-a-file"


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(BadDocument) as caught:
        read(tmp_path / "gone.pdf", SETTINGS)
    assert caught.value.code == "unreadable"


def outcome(path: Path) -> SourceText | BadDocument:
    """What a file becomes: any other exception goes through."""
    try:
        return read(path, SETTINGS)
    except BadDocument as fault:
        return fault


STARTS = [
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", OLE[:8],
    OLE + "WordDocument".encode("utf-16-le"), b"<html>", b"<table><tr>", b"\xff\xfe", b"\xef\xbb\xbf",
    "Điều 1.\n|\na\n|\n|\n".encode(), b"a\tb\tc\n",
]  # fmt: skip


@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=400))
@example(start=b"<html>", rest=b"<p>a" + b"<div>" * 3000)
@example(start=b"<table><tr>", rest=b"<td rowspan=99999999 colspan=-3>a")
@example(start=b"", rest=b"|\n" * 300)
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(start + rest)
    found = outcome(path)
    assert isinstance(found, BadDocument) or found.pages


@given(st.text(max_size=300))
def test_any_text_is_sniffed_or_refused(text: str) -> None:
    source = Source(name="a", content=text.encode("utf-8", "surrogatepass"), settings=SETTINGS)
    try:
        kind, media_type = sniff(source)
    except BadDocument:
        return
    assert kind in READERS
    assert "/" in media_type


@settings(max_examples=40)
@given(cut=st.integers(0, len(PDF) - 1), wrong=st.integers(0, 255))
def test_a_damaged_byte_never_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, cut: int, wrong: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "bit.pdf"
    path.write_bytes(PDF[:cut] + bytes([wrong]) + PDF[cut + 1 :])
    found = outcome(path)
    assert not isinstance(found, BadDocument) or found.code in {
        "damaged-pdf",
        "password",
        "no-text",
        "not-a-document",
    }
