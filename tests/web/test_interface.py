"""The REST interface, as programs use it."""

import hmac
import json
import socket
import threading
import time
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import ics
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from sqlalchemy import select, update

from dondoc.web.sending import Sender, signature
from models.store import desk_numbers, ranges
from models.store.tables_desk import StoredDelivery
from tests.batch.directives import text_of
from tests.web.conftest import NewDesk
from tests.web.serving import Running

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "dondoc-1.json"


@pytest.fixture
def client(desk: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{desk.url}/api/v1") as client:
        yield client


def all_of(client: httpx.Client, path: str, **wanted: Any) -> list[dict[str, Any]]:
    """Everything in a list, page by page."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        parameters = {**wanted, **({"cursor": cursor} if cursor else {})}
        answer = client.get(path, params=parameters).raise_for_status().json()
        found += answer["items"]
        cursor = answer["next"]
        if cursor is None:
            return found


def test_no_request_makes_the_server_fail(desk: Running) -> None:
    schema = schemathesis.openapi.from_url(f"{desk.url}/api/v1/openapi.json")
    paths = []
    for result in schema.get_all_operations():
        operation = result.ok()  # type: ignore[union-attr]  # raises where it isn't
        paths.append(operation.path)

        @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def tried(case: Any) -> None:
            answer = case.call(timeout=60)
            assert answer.status_code < 500, (case.as_curl_command(), answer.text)
            if answer.status_code >= 400:
                assert answer.headers["content-type"][0].startswith("application/problem+json")

        tried()
    assert len(paths) > 20


def test_what_was_not_counted_is_not_called_none(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a store in which a million tasks have the word."""
    address, not_counted = f"{desk.url}/?search=và", "chưa đếm"
    assert not_counted not in httpx.get(address).text
    monkeypatch.setattr(ranges, "FEW", 0)
    monkeypatch.setattr(ranges, "_LITTLE", 0)
    monkeypatch.setattr(desk_numbers, "_WORDED", 2)
    page = httpx.get(f"{address} của").text
    assert not_counted in page
    assert "hoặc hơn" in page


@pytest.mark.parametrize("path", ["/tasks", "/documents", "/findings"])
def test_pages_of_a_list_are_the_list(client: httpx.Client, path: str) -> None:
    whole = all_of(client, path, limit=200)
    assert len(whole) > 1
    assert all_of(client, path, limit=max(len(whole) // 4, 1)) == whole


def test_filters_are_those_of_the_command_line(client: httpx.Client, desk: Running) -> None:
    wanted = {"unit": "cong an phuong", "role": "lead", "as_of": "2025-12-20", "status": "due"}
    found = all_of(client, "/tasks", **wanted)
    assert found
    assert all(
        "Công an phường" in {unit["text"] for unit in each["lead"]} and each["status"] == "due"
        for each in found
    )
    assert client.get("/tasks", params={"status": "never"}).status_code == 422
    assert client.get("/tasks", params={"due_from": "tomorrow"}).status_code == 422


def test_a_document_is_as_its_schema_says_and_has_a_tag(client: httpx.Client) -> None:
    [row] = [each for each in all_of(client, "/documents") if each["code"] == "112/KH-UBND"]
    answer = client.get(f"/documents/{row['id']}")
    document = answer.json()
    envelope = {
        "schema": "dondoc/1",
        "source": {key: document["source"][key] for key in ("path", "sha256")},
        "documents": [document],
    }
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(envelope)
    again = client.get(f"/documents/{row['id']}", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    missing = client.get("/documents/0000000000000000-1")
    assert missing.status_code == 404
    assert missing.json()["status"] == 404


def test_a_correction_says_what_it_has_seen(client: httpx.Client) -> None:
    task = next(each for each in all_of(client, "/tasks") if each["due"])
    task_path = f"/tasks/{task['id'].replace('#', '%23')}"
    tag = client.get(task_path).headers["etag"]
    said = {
        "document": task["document"]["id"],
        "task": task["id"].partition(":")[2],
        "field": "due",
        "value": "2030-01-02",
        "seen": task["due"],
    }
    assert client.post("/corrections", json=said, headers={"if-match": '"old"'}).status_code == 412
    assert client.post("/corrections", json=said, headers={"if-match": tag}).status_code == 201
    clash = client.post("/corrections", json={**said, "value": "2031-01-02"})
    assert clash.status_code == 409
    assert (clash.json()["now"], clash.json()["seen"]) == ("2030-01-02", task["due"])
    bad = client.post("/corrections", json={**said, "seen": "2030-01-02", "value": "mai"})
    assert bad.status_code == 422
    [kept] = client.get(f"/documents/{said['document']}/corrections").json()["items"]
    assert client.delete(f"/corrections/{kept['number']}").status_code == 204
    assert client.get(task_path).json()["due"] == task["due"]
    assert client.delete("/corrections/99999").status_code == 404


def test_what_became_of_a_task(client: httpx.Client) -> None:
    task = next(each["id"] for each in all_of(client, "/tasks") if each["due"])
    said = {"task": task, "act": "extended", "day": "2030-01-31"}
    assert client.post("/progress", json=said).status_code == 422  # without a reason
    assert client.post("/progress", json={**said, "reason": "chờ"}).json() == {"new": True}
    assert client.post("/progress", json={"task": task, "act": "done"}).json() == {"new": True}
    events = client.get("/progress", params={"task": task}).json()["items"]
    assert [each["act"] for each in events] == ["extended", "done"]
    assert client.post("/progress", json={"task": "x:1", "act": "done"}).status_code == 404


def test_days_on_which_something_comes_again(client: httpx.Client) -> None:
    window: dict[str, str | int] = {"due_from": "2026-01-01", "due_to": "2026-03-31", "limit": 200}
    found = client.get("/occurrences", params=window).json()["items"]
    days = [each["day"] for each in found]
    assert days == sorted(days)
    assert all("2026-01-01" <= day <= "2026-03-31" for day in days)
    weekly = [each for each in found if each["text"].startswith("vào thứ Bảy")]
    assert len(weekly) in (12, 13)
    assert any(not each["recurring"] for each in found)


def test_sending_a_file_twice_is_sending_it_once(new_desk: NewDesk) -> None:
    desk = new_desk(empty=True)
    with httpx.Client(base_url=f"{desk.url}/api/v1") as client:
        headers = {"idempotency-key": "letter 7"}
        sent = [
            client.post("/documents?name=a.txt", content=text_of().encode(), headers=headers)
            for _ in range(2)
        ]
        assert [answer.status_code for answer in sent] == [202, 202]
        assert sent[0].json()["id"] == sent[1].json()["id"]
        other = client.post("/documents?name=a.txt", content=b"other", headers=headers)
        assert other.status_code == 409
        address = f"{desk.url}{sent[0].headers['location']}"
        for _ in range(200):
            state = client.get(address).json()
            if state["state"] not in ("waiting", "reading"):
                break
            time.sleep(0.1)
        assert state["state"] == "stored"
        assert "path" not in state
        assert len(all_of(client, "/tasks")) == 2


def test_a_calendar_under_a_secret_address(client: httpx.Client, desk: Running) -> None:
    made = client.post("/feeds", json={"unit": "Công an phường"})
    address = made.json()["url"]
    calendar = httpx.get(address)
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert ics.Calendar(calendar.text).events
    [feed] = client.get("/feeds").json()["items"]
    assert feed["id"] not in address
    assert client.delete(f"/feeds/{feed['id']}").status_code == 204
    assert httpx.get(address).status_code == 404


class Hook(BaseHTTPRequestHandler):
    """Whoever is told; answers with 500 first, and takes it then."""

    received: list[tuple[dict[str, str], bytes]]
    answers: list[int]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.received.append(({k.lower(): v for k, v in self.headers.items()}, body))
        self.send_response(self.answers.pop(0) if self.answers else 200)
        self.end_headers()

    def log_message(self, *_: Any) -> None: ...


def test_webhooks_are_signed_and_tried_again(new_desk: NewDesk) -> None:
    desk = new_desk(empty=True, private_webhooks=True, sending=False)
    kind = type("OneHook", (Hook,), {"received": [], "answers": [500]})
    server = HTTPServer(("127.0.0.1", 0), kind)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/hook"
    made = httpx.post(
        f"{desk.url}/api/v1/webhooks", json={"url": url, "events": ["document.stored"]}
    )
    secret = made.json()["secret"]
    httpx.post(f"{desk.url}/api/v1/documents?name=a.txt", content=text_of().encode())
    wait_for(lambda: desk.desk.documents() != [])

    sender = Sender(desk.desk, private=True)
    assert sender.once() == 0
    assert desk.desk.due_deliveries() == []  # it waits for its next try
    with desk.desk._engine.begin() as connection:
        connection.execute(update(StoredDelivery).values(next_at="2000-01-01T00:00:00+00:00"))
    assert sender.once() == 1
    server.shutdown()
    first, second = kind.received  # type: ignore[attr-defined]  # as above
    assert first[1] == second[1]
    headers, body = second
    assert json.loads(body)["event"] == "document.stored"
    expected = hmac.new(
        secret.encode(), f"{headers['x-dondoc-timestamp']}.".encode() + body, sha256
    ).hexdigest()
    assert headers["x-dondoc-signature"] == f"sha256={expected}"
    assert signature(secret, headers["x-dondoc-timestamp"], body) == expected


def test_a_name_that_leads_into_the_own_network_is_not_told(
    new_desk: NewDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = new_desk(empty=True, sending=False)
    desk.desk.new_webhook("http://inside.example/", ("document.stored",), by="test")
    httpx.post(f"{desk.url}/api/v1/documents?name=a.txt", content=text_of().encode())
    wait_for(lambda: desk.desk.documents() != [])
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.1.2.3", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert Sender(desk.desk, private=False).once() == 0
    monkeypatch.undo()
    with desk.desk._engine.connect() as connection:
        assert connection.scalars(select(StoredDelivery.fault)).all() == ["Forbidden"]


def wait_for(condition: Any) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize("word", ["'; DROP TABLE tasks; --", "%", "_", "\\", '" OR 1=1 --', "x\0y"])
def test_hostile_words_are_words(client: httpx.Client, word: str) -> None:
    before = all_of(client, "/tasks")
    for name in (
        "unit",
        "issuer",
        "document",
        "text",
        "search",
        "role",
        "status",
        "sort",
        "cursor",
    ):
        answer = client.get("/tasks", params={name: word})
        assert answer.status_code < 500, name
        if name != "sort" and answer.status_code == 200:
            assert answer.json()["items"] == [], name
    assert client.get("/tasks", params={"limit": 10**30}).status_code in (400, 422)
    assert all_of(client, "/tasks") == before
