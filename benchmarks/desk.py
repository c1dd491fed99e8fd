"""``python -m benchmarks.desk``: pages of the desk over a large store, with many people at once.

The store is that of `benchmarks.large_store`, made for this once or filled before (``--filled``). Twenty people ask one
page after the other, with a second between them (``--pause``); of a unit, words or a document each asks for another one,
so that none of these answers was kept from before.
Each page's times are printed, and it ends with 1 where the 95th percentile of one is over 300 ms, or the start page over
200 kB with its scripts and styles. The client runs on the same machine as the server. The first call of each page, in
which numbers over everything are found, is told apart; ``cpu`` is what the server computes for one call, without the
database server.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

import httpx

from benchmarks.large_store import RARE, TODAY, fill

MILLISECONDS, BYTES = 300, 200_000
PEOPLE = 20
SEVERAL = 100
"""Units and documents that are asked for."""
MATTERS = (
    "chuyen doi so",
    "an toan thuc pham",
    RARE,
    "bao hiem y te",
    "giai ngan",
    "chay",
    "quy hoach",
)
BESIDE = (
    "",
    "so y te",
    "ubnd xa",
    "so xay dung phong",
    "huyen thang",
    "2024",
    "hoan thien",
    "dia ban",
    "so noi vu",
)
WORDS = [f"{matter} {beside}".strip() for beside in BESIDE for matter in MATTERS]
"""From one task in ten thousand to one in four, each asked for once by twenty people in three rounds."""
DAY = f"as_of={TODAY + timedelta(days=400)}"
"""A day behind everything that was said about the tasks, as today is in an office."""


def pages(client: httpx.Client) -> dict[str, list[str]]:
    """Addresses by page; people ask each of them in turn."""
    found = client.get("/api/v1/documents", params={"limit": SEVERAL}).json()["items"]
    largest = client.get("/api/v1/units", params={"limit": SEVERAL}).json()["items"]
    names = [row["name"] for row in largest]
    units = [f"/?{httpx.QueryParams({'unit': name})}&{DAY}" for name in names]
    return {
        "what is due": [f"/?{DAY}"],
        "of a unit": units,
        "overdue": [f"/?status=overdue&{DAY}"],
        "words": [f"/?{httpx.QueryParams({'search': words})}&{DAY}" for words in WORDS],
        "a month": [f"/?view=month&month={month}&{DAY}" for month in ("2026-05", "2026-06")],
        "a chart": [f"/?view=weeks&{DAY}"],
        "documents": ["/documents"],
        "one document": [f"/documents/{row['id']}" for row in found],
        "units": ["/units", "/units?q=so"],
        "a unit": [f"/unit?{httpx.QueryParams({'name': name})}" for name in names],
        "grounds": ["/citations"],
        "statistics": ["/statistics"],
        "tasks by REST": [f"/api/v1/tasks?limit=50&{DAY}"],
    }


def asked(client: httpx.Client, address: str) -> float:
    """Milliseconds until the page is there."""
    began = time.perf_counter()
    client.get(address).raise_for_status()
    return (time.perf_counter() - began) * 1000


def computed(process: int) -> float:
    """Milliseconds that a process has computed so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of one page."""

    first: float
    times: list[float]
    cpu: float
    """What the server computes for one call."""


def measured(url: str, server: int, rounds: int, pause: float) -> dict[str, Measured]:
    """What each page takes."""
    found: dict[str, Measured] = {}
    with httpx.Client(base_url=url, timeout=120) as client:
        wanted = pages(client)
        for page, addresses in wanted.items():
            first = asked(client, addresses[0])

            def person(number: int, addresses: list[str] = addresses) -> list[float]:
                with httpx.Client(base_url=url, timeout=120) as own:
                    own.get("/login")
                    time.sleep(pause * number / PEOPLE)
                    times = []
                    for turn in range(number * rounds, (number + 1) * rounds):
                        times.append(asked(own, addresses[turn % len(addresses)]))
                        time.sleep(pause)
                    return times

            before = computed(server)
            with ThreadPoolExecutor(PEOPLE) as people:
                times = [each for one in people.map(person, range(PEOPLE)) for each in one]
            found[page] = Measured(first, times, (computed(server) - before) / len(times))
    return found


def first_page(url: str) -> int:
    """Bytes of the start page with what it loads."""
    parts = ("/", "/static/desk.css", "/static/desk.js", "/static/htmx.min.js", "/static/icon.svg")
    return sum(len(httpx.get(f"{url}{part}", timeout=120).content) for part in parts)


def main(arguments: list[str] | None = None) -> int:
    """Fill, serve, measure, report; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5, help="Pages that each person asks for.")
    parser.add_argument(
        "--pause",
        type=float,
        default=1.0,
        help="Seconds that a person looks at a page; 0 for none.",
    )
    parser.add_argument("--db", help="An empty database; else a SQLite file for once.")
    parser.add_argument(
        "--filled", action="store_true", help="The database was filled before: nothing is added."
    )
    chosen = parser.parse_args(arguments)
    if chosen.filled and not chosen.db:
        parser.error("--filled needs --db")
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        database = chosen.db or f"sqlite:///{folder}/desk.sqlite3"
        if not chosen.filled:
            print(f"{chosen.tasks} tasks in {fill(database, chosen.tasks):.0f} s")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        program = "import sys; from dondoc.cli import main; sys.exit(main())"
        options = ["--db", database, "--port", str(port), "--files", str(Path(folder) / "files")]
        server = subprocess.Popen(
            [sys.executable, "-c", program, "serve", *options], env=os.environ
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url)
            found = measured(url, server.pid, chosen.rounds, chosen.pause)
            return _report(found, first_page(url), chosen.pause)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)


def _wait_for(url: str) -> None:
    for _ in range(300):
        try:
            httpx.get(f"{url}/login", timeout=5)
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("the server doesn't answer")


def _report(found: dict[str, Measured], size: int, pause: float) -> int:
    print(f"{PEOPLE} people at once, {pause:g} s between two pages; milliseconds")
    print(f"{'page':16}{'first':>9}{'cpu':>9}{'median':>9}{'p95':>9}   at most {MILLISECONDS}")
    late = []
    for page, took in found.items():
        p95 = quantiles(took.times, n=20)[-1]
        if p95 > MILLISECONDS:
            late.append(page)
        print(f"{page:16}{took.first:9.0f}{took.cpu:9.1f}{median(took.times):9.0f}{p95:9.0f}")
    print(f"start page: {size / 1000:.0f} kB, at most {BYTES / 1000:.0f}")
    print(f"late: {', '.join(late) or 'none'}")
    return int(bool(late) or size > BYTES)


if __name__ == "__main__":
    sys.exit(main())
