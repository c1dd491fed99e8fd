"""What may be set when the desk is opened."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from pipeline.settings import Settings

MB = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of one running desk."""

    settings: Settings
    """How uploaded files are read, and where the database is."""
    host: str = "127.0.0.1"
    port: int = 8000
    folder: Path = Path("data/processed/desk")
    """Where uploaded files and pictures of pages are kept."""
    max_file: int = 200 * MB
    """Bytes that one uploaded file may have."""
    pictures: int = 500 * MB
    """Bytes that pictures of pages may take; those that were not looked at for longest go first."""
    hosts: tuple[str, ...] = ()
    """Names under which the desk is reached, beside those of this machine and ``host``."""
    https: bool = False
    """Whether browsers reach it by HTTPS, behind a proxy: cookies are then sent no other way."""
    private_webhooks: bool = False
    """Whether webhooks may have addresses of the own network."""
    sending: bool = True
    """Whether this process sends what waits for webhooks; of several over one database one is enough."""
    session_hours: int = 12
    names: frozenset[str] = field(init=False)
    """All names under which requests are answered."""

    def __post_init__(self) -> None:
        here = {"localhost", "127.0.0.1", "[::1]", self.host, f"[{self.host}]", *self.hosts}
        object.__setattr__(self, "names", frozenset(name.lower() for name in here))


def is_loopback(host: str) -> bool:
    """Whether only programs of this machine reach an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
