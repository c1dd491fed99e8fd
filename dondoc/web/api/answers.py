"""Forms in which the interface answers: pages of lists, and single things with a tag of their content."""

import base64
import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated, Any

from fastapi import Query, Request
from fastapi.responses import Response

from dondoc.web.filters import BadQuery

Json = dict[str, Any]
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]
Cursor = Annotated[
    str | None, Query(max_length=400, description="`next` of the page before this one.")
]


def listed(items: Sequence[Any], following: object | None, **facts: Any) -> Json:
    """A page of a list; ``next`` is the cursor of what follows, null at the end."""
    return {**facts, "items": list(items), "next": None if following is None else packed(following)}


def packed(place: object) -> str:
    """A place in a list as a cursor: nothing that anybody should make or read."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def unpacked(cursor: str | None, kind: type) -> Any:
    """The place that a cursor stands for, None for the beginning; raises `BadQuery`."""
    if cursor is None:
        return None
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        place = None
    if not isinstance(place, kind):
        raise BadQuery("cursor")
    return place


def tagged(request: Request, content: Json) -> Response:
    """One thing with its ETag; 304 where the asker has it already."""
    body = json.dumps(content, ensure_ascii=False).encode()
    tag = tag_of(content)
    if tag in [each.strip() for each in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers={"etag": tag})
    return Response(body, media_type="application/json", headers={"etag": tag})


def tag_of(content: Json) -> str:
    """The ETag of a content."""
    body = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    return f'"{sha256(body).hexdigest()[:32]}"'


def example(content: Any, description: str = "OK") -> dict[int | str, dict[str, Any]]:
    """What the description of the interface shows as an answer."""
    return {
        200: {"description": description, "content": {"application/json": {"example": content}}}
    }
