"""``dondoc mcp``, asked by the client of the official library over standard input and output."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from dondoc.assistant import MOST


def asked(database: Path, *calls: tuple[str, dict[str, Any]]) -> tuple[list[Any], list[Any]]:
    """The tools there are, and the answers to some calls."""

    async def ask() -> tuple[list[Any], list[Any]]:
        program = "import sys; from dondoc.cli import main; sys.exit(main())"
        arguments = ["-c", program, "mcp", "--db", str(database)]
        server = StdioServerParameters(command=sys.executable, args=arguments, cwd=Path.cwd())
        async with Client(stdio_client(server)) as client:
            tools = (await client.list_tools()).tools
            return tools, [await client.call_tool(name, given) for name, given in calls]

    # Where a browser is under test, its loop runs in this thread.
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, ask()).result()


def test_an_assistant_asks_and_changes_nothing(read_samples: Path) -> None:
    tools, answers = asked(
        read_samples,
        ("search_tasks", {"unit": "cong an phuong", "role": "lead"}),
        ("due", {"first_day": "2025-12-01", "days": 31}),
        ("get_document", {"name": "112/KH-UBND"}),
        ("citations", {"name": "21/CT-UBND"}),
        ("get_document", {"name": "không có"}),
        ("search_tasks", {"limit": MOST + 1}),
    )
    assert {tool.name for tool in tools} == {"search_tasks", "due", "get_document", "citations"}
    assert all(tool.annotations.read_only_hint for tool in tools)
    search, due, document, citing, missing = (each.structured_content for each in answers[:-1])
    assert answers[-1].is_error
    first = search["tasks"][0]
    assert first["lead"][0]["text"] == "Công an phường"
    assert {"page", "box", "quote", "document", "item"} <= first.keys()
    assert [each["due"] for each in due["tasks"]] == sorted(each["due"] for each in due["tasks"])
    assert document["document"]["header"]["code"] == "112/KH-UBND"
    assert citing["by"][0]["quote"].startswith("Chỉ thị số 21/CT-UBND")
    assert missing == {"document": None, "candidates": []}
