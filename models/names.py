"""What clerks call statuses, fields and items: in lists, sheets and reports, and when they type them.

Programs keep the names of the records: ``overdue``, ``lead``, ``PL/row IV/row 2``.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from models.status import Status

STATUS_NAMES: dict[Status, str] = {
    "overdue": "quá hạn",
    "due-soon": "sắp đến hạn",
    "due": "trong hạn",
    "recurring": "định kỳ",
    "waiting": "chờ mốc tính hạn",
    "ongoing": "thường xuyên",
    "no-date": "không có hạn",
    "done-late": "hoàn thành quá hạn",
    "done": "hoàn thành",
    "withdrawn": "đã thu hồi",
}
ROLE_NAMES = {"lead": "chủ trì", "coordinate": "phối hợp", "report_to": "nhận báo cáo"}
FIELD_NAMES = {
    "text": "nội dung",
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "report_to": "báo cáo về",
    "product": "sản phẩm",
    "deadline": "thời hạn",
    "due": "hạn",
    "rrule": "định kỳ",
    "rejected": "bỏ",
    "split": "tách",
    "merge": "gộp",
    "type": "loại",
    "code": "số, ký hiệu",
    "date": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "title": "trích yếu",
}
_WORDS = {
    "opening": ("phần mở đầu", "opening"),
    "closing": ("phần kết", "closing"),
    "footnote": ("chú thích", "footnote"),
    "annex": ("Phụ lục", "Annex"),
    "item": ("mục", "item"),
    "section": ("mục", "item"),
    "row": ("dòng", "row"),
    "dash": ("gạch đầu dòng", "dash"),
    "plus": ("dấu cộng", "plus sign"),
    "bullet": ("dấu đầu dòng", "bullet"),
    "clause": ("khoản", "clause"),
    "point": ("điểm", "point"),
    "again": ("thứ", "no."),
    "part": ("phần", "part"),
    "added": ("bổ sung", "added"),
}
_KINDS = {
    "opening": re.compile("opening"),
    "closing": re.compile("closing"),
    "footnote": re.compile(r"footnote_.*"),
    "annex": re.compile(r"PL\d*"),
    "row": re.compile(r"row .*"),
    "dash": re.compile(r"-\d+"),
    "plus": re.compile(r"\+\d+"),
    "bullet": re.compile(r"[^\w\s()]\d+"),
    "article": re.compile(r"Điều \d+\w*"),
    "titled": re.compile(r"[^\W\d_]{3,} .+"),
}
"""``titled`` are those that say themselves what they are: ``Chương I``, ``Bước 2``, ``Thứ nhất``."""
_NOTES = re.compile(r"(.*?)(?:#(\d+))?(?:~(\+?)(\d*))?", re.DOTALL)
_SIGN = re.compile(r"^(?:row |PL|footnote_|[^\w\s()](?=\d))")
_SEPARATORS = re.compile(r"[\s,/.]+")


@lru_cache(maxsize=1 << 12)
def item_wording(path: str, *, english: bool = False) -> str:
    """The place of an item, or of a task: ``mục II.1, gạch đầu dòng 1``; ``Phụ lục, mục IV, dòng 2``; ``phần kết``."""
    words = {name: both[english] for name, both in _WORDS.items()}
    parts: list[str] = []
    numbers: list[str] = []
    kind, segments = "", [_noted(segment, words) for segment in path.split("/")]

    def told(part: str) -> None:
        if numbers:
            parts.append(f"{words['item']} {'.'.join(numbers)}")
            numbers.clear()
        if part:
            parts.append(part)

    for (label, note), (below, _) in zip(segments, [*segments[1:], ("", "")], strict=True):
        kind = _kind(label, kind, below)
        if kind == "number":
            if numbers and label.startswith(f"{numbers[-1]}."):
                numbers.pop()  # "3.1" under "3" says it already
            numbers.append(label + note)
            if note:
                told("")
        else:
            number = _SIGN.sub("", label)
            word = words.get(kind, "")
            told((word if label == kind else f"{word} {number}").strip() + note)
    told("")
    return ", ".join(parts)


def named_item(typed: str, paths: Iterable[str]) -> str | None:
    """Which of the paths somebody means, by the path itself or as `item_wording` has it; None where none or several."""
    known = dict.fromkeys(paths)
    if typed in known:
        return typed
    # Points d and đ are two: tones and strokes count, unless only without them one is found.
    for key in (_key, lambda text: unmarked(_key(text))):
        found = [path for path in known if key(typed) in (key(path), key(item_wording(path)))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def named(typed: str, names: Mapping[str, str]) -> str | None:
    """The key that somebody means, by itself or by its name; tones and marks between words don't matter."""
    wanted = _squeezed(typed)
    return next((k for k, name in names.items() if wanted in (_squeezed(k), _squeezed(name))), None)


def unmarked(text: str) -> str:
    """Small letters without tones: ``qua han`` for ``Quá hạn``."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", " ", unmarked(text)).strip()


def _key(text: str) -> str:
    small = unicodedata.normalize("NFC", text).casefold().strip()
    return _SEPARATORS.sub(".", small.removeprefix("mục ").removeprefix("muc "))


def _noted(segment: str, words: Mapping[str, str]) -> tuple[str, str]:
    """The label of a segment, and in brackets what else its name says: the second of its kind, a part, added."""
    label, again, added, number = _NOTES.fullmatch(segment).groups()  # type: ignore[union-attr]  # fits any text
    notes = [f"{words['again']} {again}"] if again else []
    if added is not None:
        notes.append(f"{words['added' if added else 'part']} {number}".strip())
    return label, f" ({', '.join(notes)})" if notes else ""


def _kind(label: str, above: str, below: str) -> str:
    """Which of the words a label has, going by the kind of what is above it; ``number`` for a number of a list."""
    for kind, pattern in _KINDS.items():
        if pattern.fullmatch(label):
            # A row over other rows is their section.
            return "section" if kind == "row" and below.startswith("row ") else kind
    if above == "article" and label.isdigit():
        return "clause"
    if above in ("article", "clause") and len(label) == 1 and label.isalpha():
        return "point"
    return "number"
