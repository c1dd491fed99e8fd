"""Settings: one frozen value, explicit wherever it is needed; command line over environment over default."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from pipeline.errors import SettingsError

DEFAULT_CACHE = "data/processed/cache"
DEFAULT_UNITS = "data/processed/units.csv"
DEFAULT_DATABASE = "sqlite:///data/processed/dondoc.sqlite3"
_MIN_DPI, _MAX_DPI = 70, 600
_POSITIVE = ("cache_mb", "page_seconds", "memory_mb", "document_seconds", "stalled_seconds")
_ENGINES = ("auto", "tesserocr", "pytesseract")
_DAYS_OFF = ("flag", "before", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What may be set; every number and word can be given as ``DONDOC_<FIELD>`` in the environment."""

    db: str = DEFAULT_DATABASE
    """SQLAlchemy URL of the store."""
    units: str = DEFAULT_UNITS
    """CSV file of the user's own units and aliases; it need not be there."""
    languages: str = "vie+Vietnamese"
    """Tesseract languages, best first; those not installed are left out, ``vie`` is needed."""
    ocr: str = "auto"
    """The engine that reads pictures: ``tesserocr``, ``pytesseract``, or ``auto`` for the first there is."""
    dpi: int = 300
    """Resolution at which a page without a full-page image is rendered for OCR."""
    page_seconds: int = 60
    """Time that OCR may take for one page."""
    cache: str = "off"
    """Folder where what OCR gave is kept; ``off`` for nowhere. A program that makes its own settings says
    where; those of the environment are `DEFAULT_CACHE` unless it says otherwise."""
    cache_mb: int = 1000
    """Size of that folder in millions of bytes; what was not used for longest goes first."""
    days_off: str = "flag"
    """What is due while offices are closed: marked (``flag``), or moved to the working day ``before`` or ``after``."""
    jobs: int = 0
    """Worker processes; 0 for one a core."""
    memory_mb: int = 2000
    """Memory that a worker may use, with the programs that it starts, in millions of bytes; 300 more for each page
    beyond the first that it reads at the same time. Enforced where there is ``/proc``."""
    document_seconds: int = 600
    """Time for a file beside that for its pages."""
    stalled_seconds: int = 180
    """Time in which a page or a stage has to be finished."""
    database_seconds: int = 60
    """For how long a batch waits for a database server that has gone away; 0 for not at all."""
    allow_secret: bool = False
    """Whether documents with a mark of secrecy may be read. Never taken from the environment: it is allowed each time
    by the person who does it."""

    def __post_init__(self) -> None:
        if not _MIN_DPI <= self.dpi <= _MAX_DPI:
            raise SettingsError(f"dpi = {self.dpi}: must be {_MIN_DPI} to {_MAX_DPI}.")
        if self.ocr not in _ENGINES:
            raise SettingsError(f"ocr = {self.ocr!r}: must be one of {', '.join(_ENGINES)}.")
        if self.days_off not in _DAYS_OFF:
            raise SettingsError(
                f"days_off = {self.days_off!r}: must be one of {', '.join(_DAYS_OFF)}."
            )
        for name in _POSITIVE:
            if getattr(self, name) <= 0:
                raise SettingsError(f"{name} = {getattr(self, name)}: must be above 0.")
        if self.database_seconds < 0:
            raise SettingsError(f"database_seconds = {self.database_seconds}: must be 0 or above.")
        if self.jobs < 0:
            raise SettingsError(f"jobs = {self.jobs}: must be 0 (one a core) or above.")

    @property
    def workers(self) -> int:
        """Number of worker processes, resolved."""
        return self.jobs or os.cpu_count() or 1

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Settings from ``DONDOC_…`` variables; raises `SettingsError` for a number that is none."""
        given: dict[str, str | int] = {"cache": DEFAULT_CACHE}
        for field in fields(cls):
            if field.type in (bool, "bool"):
                continue
            value = environment.get(f"DONDOC_{field.name.upper()}")
            if value is None:
                continue
            if field.type in (int, "int"):
                try:
                    given[field.name] = int(value)
                except ValueError:
                    name = f"DONDOC_{field.name.upper()}"
                    raise SettingsError(f"{name} = {value!r}: must be a whole number.") from None
            else:
                given[field.name] = value
        return cls(**given)  # type: ignore[arg-type]  # checked field by field above
