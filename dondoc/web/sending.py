"""Sends what waits in the outbox: signed, one message after the other, to addresses that may be told."""

import hmac
import socket
from datetime import date
from hashlib import sha256
from ipaddress import ip_address
from threading import Event, Thread
from time import time
from urllib.parse import urlsplit

import httpx

from models.desk import Delivery
from models.status import today
from models.store.desk import Desk
from models.store.errors import StoreError

_EVERY = 10.0
_SECONDS = 10.0


class Forbidden(Exception):
    """An address that is not told anything."""


class Sender:
    """A thread that empties the outbox, and once a day asks which tasks came near their day."""

    def __init__(self, desk: Desk, *, private: bool) -> None:
        self._desk = desk
        self._private = private
        self._ended = Event()
        self._announced: date | None = None

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="webhooks", daemon=True).start()

    def stop(self) -> None:
        """End with the message in hand."""
        self._ended.set()

    def once(self) -> int:
        """Send what is due; returns how many messages arrived."""
        day = today()
        if day != self._announced:
            self._desk.announce_days(day)
            self._announced = day
        arrived = 0
        for delivery in self._desk.due_deliveries():
            if self._ended.is_set():
                break
            fault = self._send(delivery)
            self._desk.delivered(delivery.number, fault)
            arrived += fault is None
        return arrived

    def _run(self) -> None:
        while not self._ended.wait(_EVERY):
            try:
                self.once()
            except StoreError:
                continue  # the database is busy or away: messages wait where they are

    def _send(self, delivery: Delivery) -> str | None:
        """Send a message; returns what went wrong, without anything that the other side says."""
        moment = str(int(time()))
        body = delivery.body.encode()
        headers = {
            "content-type": "application/json",
            "user-agent": "dondoc",
            "x-dondoc-event": delivery.event,
            "x-dondoc-delivery": str(delivery.number),
            "x-dondoc-timestamp": moment,
            "x-dondoc-signature": f"sha256={signature(delivery.secret, moment, body)}",
        }
        try:
            url, host = self._resolved(delivery.url)
            with httpx.Client(timeout=_SECONDS, follow_redirects=False, trust_env=False) as client:
                request = client.build_request(
                    "POST",
                    url,
                    content=body,
                    headers={**headers, "host": host},
                    extensions={"sni_hostname": host.partition(":")[0]},
                )
                status = client.send(request).status_code
        except (httpx.HTTPError, OSError, Forbidden) as error:
            return type(error).__name__
        return None if 200 <= status < 300 else f"HTTP {status}"

    def _resolved(self, url: str) -> tuple[str, str]:
        """The address with its host as the number that was looked at: a second look-up could say otherwise."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        numbers = {str(each[4][0]) for each in found}
        if not self._private and not all(is_public(number) for number in numbers):
            raise Forbidden(host)
        number = min(numbers)
        place = f"[{number}]" if ":" in number else number
        path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        return f"{parts.scheme}://{place}:{port}{path}", parts.netloc.rpartition("@")[2]


def is_public(number: str) -> bool:
    """Whether an IP address is one of the open internet."""
    address = ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


def signature(secret: str, moment: str, body: bytes) -> str:
    """HMAC-SHA-256 over the moment, a full stop and the body, in hexadecimal."""
    return hmac.new(secret.encode(), f"{moment}.".encode() + body, sha256).hexdigest()


def url_fault(url: str, *, private: bool) -> str | None:
    """Key of the sentence that says why an address can't be a webhook; None if it can."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        return "webhooks.no-url"
    try:
        is_private = not is_public(parts.hostname)
    except ValueError:
        is_private = parts.hostname == "localhost"
    return "webhooks.private" if is_private and not private else None
