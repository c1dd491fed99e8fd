"""The cache of OCR: nothing is recognised twice, nothing in it is trusted, nobody else may read it."""

import json
import os
import zlib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SettingsError
from pipeline.read import read
from pipeline.read.ocr.cache import CachedEngine, OcrCache, cache_of
from pipeline.read.ocr.choice import engine_of
from pipeline.read.ocr.engine import ONE_BLOCK
from pipeline.read.source import PageUnread
from pipeline.settings import DEFAULT_CACHE, Settings
from tests.read.engines import FailingEngine, RecordedEngine, word
from tests.read.files import BODY, file_of, pdf_of, picture_of, texts

WORDS = [word("Điều", 200, 300), word("1.", 300, 300.5, confidence=0.123456)]
WHITE = np.full((300, 200), 255, dtype=np.uint8)
GREY = np.full((300, 200), 200, dtype=np.uint8)
MEGABYTE = 1_000_000


def cache_in(folder: Path, max_bytes: int = MEGABYTE) -> OcrCache:
    return OcrCache(folder / "cache", max_bytes)


def files_of(cache: OcrCache) -> list[Path]:
    return [entry.path for entry in cache.entries()]


def test_what_was_recognised_is_not_recognised_again(tmp_path: Path) -> None:
    engine = RecordedEngine(WORDS)
    first = CachedEngine(engine, cache_in(tmp_path))
    assert first.recognise([WHITE], 200) == WORDS
    again = CachedEngine(engine, cache_in(tmp_path))
    assert again.recognise([WHITE], 200) == WORDS
    assert len(engine.asked) == 1


def test_whatever_the_words_depend_on_counts(tmp_path: Path) -> None:
    engine, other = RecordedEngine(WORDS), RecordedEngine(WORDS)
    other.identity = "another version"
    cached, renewed = (CachedEngine(e, cache_in(tmp_path)) for e in (engine, other))
    cached.recognise([WHITE], 200)
    cached.recognise([GREY], 200)
    cached.recognise([WHITE], 201)
    cached.recognise([WHITE], 200, mode=ONE_BLOCK)
    cached.recognise([WHITE], 200, mode=ONE_BLOCK, only="0123456789")
    cached.recognise([WHITE], 200, mode=ONE_BLOCK, only="01234567")
    cached.recognise([WHITE, WHITE], 200)
    cached.recognise([WHITE.reshape(200, 300)], 200)
    assert len(engine.asked) == 8
    renewed.recognise([WHITE], 200)
    assert len(other.asked) == 1


def test_a_second_reading_recognises_nothing(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(file_of(picture_of(pdf_of(BODY)), "PNG"))
    settings = Settings(cache=str(tmp_path / "cache"))
    first = read(path, settings)
    # Of the same identity, so that only what is not kept comes to its ears.
    deaf = FailingEngine([], set(range(99)))
    deaf.identity = engine_of(settings).identity
    found = read(path, settings, engine=CachedEngine(deaf, cache_in(tmp_path)))
    assert found == first
    assert texts(found) == [piece.text for piece in BODY]
    assert deaf.asked == []


def test_failures_are_not_kept(tmp_path: Path) -> None:
    cached = CachedEngine(FailingEngine(WORDS, {1}), cache_in(tmp_path))
    with pytest.raises(PageUnread):
        cached.recognise([WHITE], 200)
    assert cached.recognise([WHITE], 200) == WORDS


DAMAGES = {
    "empty": b"",
    "no zlib": b"{}",
    "no JSON": zlib.compress(b"{"),
    "deep": zlib.compress(b"[" * 100_000),
    "a list": zlib.compress(b"[]"),
    "other version": zlib.compress(b'{"schema": "dondoc-words/0", "words": []}'),
    "words missing": zlib.compress(b'{"schema": "dondoc-words/1"}'),
    "short row": zlib.compress(b'{"schema": "dondoc-words/1", "words": [["a", 1]]}'),
    "text is none": zlib.compress(
        json.dumps(
            {"schema": "dondoc-words/1", "words": [[1, 0, 0, 1, 1, 0.5, 0, 1, 1, 1]]}
        ).encode()
    ),
    "sure beyond 1": zlib.compress(
        json.dumps(
            {"schema": "dondoc-words/1", "words": [["a", 0, 0, 1, 1, 95, 0, 1, 1, 1]]}
        ).encode()
    ),
    "no such picture": zlib.compress(
        json.dumps(
            {"schema": "dondoc-words/1", "words": [["a", 0, 0, 1, 1, 0.5, 7, 1, 1, 1]]}
        ).encode()
    ),
    "too large": zlib.compress(b" " * 60_000_000),
}


@pytest.mark.parametrize("content", DAMAGES.values(), ids=DAMAGES)
def test_damaged_entries_are_read_anew_and_mended(tmp_path: Path, content: bytes) -> None:
    engine = RecordedEngine(WORDS)
    cached = CachedEngine(engine, cache_in(tmp_path))
    cached.recognise([WHITE], 200)
    (path,) = files_of(cache_in(tmp_path))
    path.write_bytes(content)
    assert cached.recognise([WHITE], 200) == WORDS
    assert cached.recognise([WHITE], 200) == WORDS
    assert len(engine.asked) == 2


def test_half_an_entry_is_none(tmp_path: Path) -> None:
    cache = cache_in(tmp_path)
    cache.put("abc", WORDS)
    (path,) = files_of(cache)
    whole = path.read_bytes()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        assert cache.get("abc", 1) is None
    path.write_bytes(whole)
    assert cache.get("abc", 1) == WORDS


@given(st.binary())
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    cache = cache_in(tmp_path_factory.getbasetemp(), MEGABYTE)
    cache.put("abc", WORDS)
    cache._path("abc").write_bytes(content)
    assert cache.get("abc", 1) is None


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    cache = cache_in(tmp_path)
    cache.put("abc", WORDS)
    (path,) = files_of(cache)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert cache.folder.stat().st_mode & 0o777 == 0o700


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = cache_in(tmp_path, 10 * 4096)
    for number in range(10):
        cache.put(f"{number:02}", WORDS)
        os.utime(cache._path(f"{number:02}"), (number + 1, number + 1))
    assert cache.get("00", 1) == WORDS  # used just now
    for number in range(10, 13):
        cache.put(f"{number:02}", WORDS)
    kept = {path.name[:2] for path in files_of(cache)}
    assert {"00", "12"} <= kept
    assert {"01", "02"}.isdisjoint(kept)
    assert sum(entry.size for entry in cache.entries()) <= 10 * 4096
    gone, freed = cache.prune(0)
    assert gone == len(kept)
    assert freed == 4096 * gone
    assert cache.entries() == []


def test_leftovers_of_processes_that_died_go(tmp_path: Path) -> None:
    cache = cache_in(tmp_path)
    cache.put("abc", WORDS)
    old, new = (cache.folder / "ab" / name for name in ("old.part", "new.part"))
    for path in (old, new):
        path.write_bytes(b"x")
    os.utime(old, (1, 1))
    cache.prune()
    assert [old.exists(), new.exists()] == [False, True]
    assert len(cache.entries()) == 1


def test_reading_goes_on_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder", encoding="utf-8")
    for cache in (cache_in(tmp_path), cache_in(tmp_path / "no" / "such")):
        assert CachedEngine(RecordedEngine(WORDS), cache).recognise([WHITE], 200) == WORDS
        assert cache.entries() == []
        assert cache.prune() == (0, 0)
    assert not (tmp_path / "no").exists()


def _fill(folder: Path, start: int) -> int:
    cache = OcrCache(folder, 30 * 4096)
    wrong = 0
    for number in range(start, start + 60):
        key = f"{number % 40:02}"
        cache.put(key, WORDS)
        wrong += cache.get(key, 1) not in (None, WORDS)
    return wrong


def test_several_processes_share_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert sum(pool.map(_fill, [folder] * 3, [0, 7, 20])) == 0
    cache = OcrCache(folder, 30 * 4096)
    assert sum(entry.size for entry in cache.entries()) <= 33 * 4096
    assert [path for path in folder.glob("*/*") if path.suffix != ".words"] == []


def test_settings_say_where_and_how_large() -> None:
    assert cache_of("off", 5) is None
    assert cache_of("", 5) is None
    assert Settings().cache == "off"
    assert Settings.from_environment({}).cache == DEFAULT_CACHE
    assert Settings.from_environment({"DONDOC_CACHE": "off"}).cache == "off"
    found = cache_of("x", 5)
    assert found is not None
    assert (found.folder, found.max_bytes) == (Path("x"), 5_000_000)
    with pytest.raises(SettingsError, match="cache_mb"):
        Settings(cache_mb=0)
