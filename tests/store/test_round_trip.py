"""What goes into the store comes out of it as it was."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count, cycle
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.directive import Directive
from models.outcome import Outcome
from models.store.mapping import stored_document
from models.store.restoring import directive_of
from models.store.session import Store, open_store
from models.store.tables import StoredFile
from models.text import CleanText
from tests import builders
from tests.store.conftest import NewDatabase


def kept(directive: Directive) -> Directive:
    """A directive without what the store leaves out on purpose."""
    text = CleanText(
        text=directive.text.text,
        tables=directive.tables,
        footnotes=directive.footnotes,
    )
    return replace(directive, text=text)


def test_a_directive_comes_out_as_it_went_in(database: str) -> None:
    directive = builders.directive()
    with open_store(database) as store:
        assert store.save(builders.outcome())
        [row] = store.documents()
        assert store.directive(row.id) == kept(directive)


def test_several_documents_of_one_file(database: str) -> None:
    directives = tuple(builders.directive(b"two", part=part) for part in (1, 2))
    sha256 = directives[0].source.sha256
    outcome = Outcome(path="chi-thi.pdf", sha256=sha256, status="ok", directives=directives)
    with open_store(database) as store:
        assert store.save(outcome)
        assert [row.part for row in store.documents()] == [1, 2]
        assert store.directive(f"{sha256[:16]}-2") == kept(directives[1])


def test_rows_alone_hold_everything() -> None:
    directive = builders.directive()
    row = stored_document(directive)
    row.file = StoredFile(path=directive.source.path, sha256=directive.source.sha256)
    assert directive_of(row) == kept(directive)


WORDINGS = {str, str | None, tuple[str, ...]}


def reworded(record: Any, word: Callable[[], str]) -> Any:
    """A record with every text in it replaced; words out of a closed set stay as they are."""
    if isinstance(record, tuple) and not is_dataclass(record):
        parts = [reworded(part, word) for part in record]
        return type(record)(*parts) if hasattr(record, "_fields") else tuple(parts)
    if not is_dataclass(record):
        return record
    hints = get_type_hints(type(record))
    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if hints[field.name] not in WORDINGS or value is None:
            changed[field.name] = reworded(value, word)
        elif isinstance(value, str):
            changed[field.name] = word()
        else:
            changed[field.name] = tuple(word() for _ in value)
    return replace(record, **changed)  # type: ignore[type-var]


@pytest.fixture(scope="module")
def store(new_database: NewDatabase) -> Iterator[Store]:
    with open_store(new_database()) as opened:
        yield opened


numbers = count()


# A NUL is what PostgreSQL refuses, see `test_saving`.
@settings(max_examples=30)
@given(words=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=1))
def test_any_text_goes_in_and_comes_out_unchanged(store: Store, words: list[str]) -> None:
    directive = reworded(builders.directive(), cycle(words).__next__)
    content = str(next(numbers)).encode()
    source = replace(builders.directive(content).source, path=directive.source.path)
    directive = replace(directive, source=source)
    outcome = Outcome(path=source.path, sha256=source.sha256, status="ok", directives=(directive,))
    assert store.save(outcome)
    assert store.directive(f"{source.sha256[:16]}-1") == kept(directive)
