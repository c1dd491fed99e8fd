"""Every pattern of a package, how it is asked, and the lines that nearly fit it.

Patterns are found by walking: the attributes of each module and class, what stands in tables and records there, and
the patterns that a function of `re` or `regex` is given as a literal. One put together while the program runs isn't.
"""

import ast
import inspect
import pkgutil
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from itertools import chain
from types import ModuleType

import regex

from pipeline.extract.deadlines.entry import Entry
from pipeline.lexicon.wording import Wording

Pattern = re.Pattern[str] | regex.Pattern[str]
Search = Callable[[str], int]
"""Asks a line, says how often the pattern was found."""

ONCE = {"match", "fullmatch", "search"}
METHODS = ONCE | {"finditer", "findall", "split", "sub", "subn"}
FILLING = ("\t", "a", "a ", "A ", "Aa ", "a, ", "( ", "- ", ". ", "1 ", "1.", "1/", ", và ")
OPENINGS = ("Số", "Số:", "Ngày", "ngày 1", "/", "/A", "(", "-", "1.")
RUNS = (" ", "…", "1", "A,")
"""What fills up a line behind one opening: blanks, dots to be filled in, a number and a symbol without end."""
LONGEST_RUN = 30_000
"""Letters of such a run: there are many, and what grows with the square takes a second for it."""
CITED = (
    "Luật sửa đổi, ",
    "61/2018/NĐ-",
    "18-NQ/TW, ",
    "điểm a, ",
    "ngày 15/7/2021 ",
    "số 1",
    "ngày … ",
)
"""Half of what codes, dates and provisions are made of."""


@dataclass(frozen=True)
class Asked:
    """A pattern, where it stands, and the methods it is asked with."""

    name: str
    pattern: Pattern
    methods: frozenset[str]

    @staticmethod
    def once(method: Callable[[str], object]) -> Search:
        """A search for one place."""
        return lambda line: int(method(line) is not None)

    def searches(self) -> Iterator[Search]:
        """As it is asked: at the start, for the first place, for all of them."""
        for method in sorted(self.methods & ONCE):
            if method in self.methods:
                yield self.once(getattr(self.pattern, method))
        if self.methods - ONCE:
            yield lambda line: sum(1 for _ in self.pattern.finditer(line))

    def near_misses(self, length: int) -> Iterator[str]:
        """Lines of ``length`` letters that begin to fit, and at whose end it doesn't."""
        text = self.pattern.pattern
        words = {word for word in _words(text) if len(word) > 1}
        for piece in sorted({f"{word} " for word in words} | {*FILLING, *RUNS, *CITED}):
            yield line_of(piece, length)
        for word in sorted(words | {*OPENINGS}):
            yield from (f"{word}{line_of(run, min(length, LONGEST_RUN))}" for run in RUNS)


def line_of(piece: str, length: int) -> str:
    """``piece`` again and again, and an end that nothing fits."""
    return piece * (length // len(piece)) + "\x00"


def near_misses(entry: Wording) -> list[str]:
    """What a line may hold again and again that begins to fit: its examples, whole and cut short, and mere filling."""
    pieces = {" ", "a", "a ", "a, ", "( ", "- ", "…", ". ", "1.", ", và "}
    for example in entry.examples:
        words = example.split()
        pieces |= {f"{example} ", f"{words[0] if words else ''} ", f"{' '.join(words[:-1])} "}
    return sorted(pieces)


def near_misses_of_time(entry: Entry) -> list[str]:
    """The same for a wording of time, with the numbers and prepositions that begin most of them."""
    pieces = {
        " ",
        "1 ",
        "1, ",
        "1/",
        "1 - ",
        "ngày ",
        "trước ngày ",
        "từ 1 đến ",
        "trong ",
        "năm 2",
    }
    for text in (*(text for text, _ in entry.examples), *entry.counterexamples):
        words = text.split()
        pieces |= {f"{text} ", f"{words[0] if words else ''} ", f"{' '.join(words[:-1])} "}
    return sorted(pieces - {""})


def patterns_of(package: ModuleType) -> list[Asked]:
    """Every pattern of ``package``; one that stands at two places is named after the first."""
    modules = [
        import_module(found.name)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    trees = {module.__name__: ast.parse(inspect.getsource(module)) for module in modules}
    uses = {name: _uses(tree) for name, tree in trees.items()}
    found: dict[Pattern, Asked] = {}
    for module in modules:
        for name, pattern in _inside(vars(module), module.__name__, set()):
            attribute = name.removeprefix(f"{module.__name__}.")
            own = [uses[module.__name__]] if attribute.startswith("_") else uses.values()
            methods = frozenset(chain.from_iterable(use.get(attribute, ()) for use in own))
            known = found.get(pattern)
            methods |= known.methods if known else frozenset()
            found[pattern] = Asked(known.name if known else name, pattern, methods)
        for asked in _literals(trees[module.__name__], module.__name__):
            found.setdefault(asked.pattern, asked)
    # what stands in a table or is handed on is looked for everywhere
    return [Asked(a.name, a.pattern, a.methods or frozenset({"search"})) for a in found.values()]


def _words(pattern: str) -> Iterator[str]:
    """The words that stand in a pattern, one by one."""
    for word in re.findall(r"(?:[^\W\d_]|\\s[+*]?\+?| ){2,}", pattern):
        yield " ".join(re.sub(r"\\s[+*]?\+?", " ", word).split())


def _inside(value: object, name: str, seen: set[int]) -> Iterator[tuple[str, Pattern]]:
    """The patterns in a module's attribute, with their places."""
    if isinstance(value, (re.Pattern, regex.Pattern)):
        if isinstance(value.pattern, str):
            yield name, value
        return
    if id(value) in seen:
        return
    parts: Iterable[tuple[object, object]] = ()
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, (tuple, list)):
        parts = enumerate(value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = [(field.name, getattr(value, field.name, None)) for field in fields(value)]
    elif isinstance(value, type) and name.startswith(f"{value.__module__}."):
        parts = vars(value).items()
    seen.add(id(value))
    for key, part in parts:
        yield from _inside(part, f"{name}.{key}", seen)


def _uses(tree: ast.Module) -> dict[str, set[str]]:
    """What the names of a module are asked; one that is handed on may be searched anywhere."""
    uses: dict[str, set[str]] = defaultdict(set)
    asked: set[ast.expr] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            name = _name(node.value)
            if name:
                uses[name].add(node.attr)
                asked.add(node.value)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and node not in asked:
            name = _name(node)
            if name in uses and isinstance(node.ctx, ast.Load):
                uses[name].add("search")
    return uses


def _name(node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else None


def _literals(tree: ast.Module, module: str) -> Iterator[Asked]:
    """``re.match(r"…", text)``, with the flags left out: they make no pattern slow."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re" | "regex" as library), attr=method),
                args=[ast.Constant(value=str(text)), *_],
            ) if method in METHODS:
                pattern = (re if library == "re" else regex).compile(text)
                yield Asked(f"{module}:{node.lineno}", pattern, frozenset({method}))
