"""Bodies of requests that are stopped while they stream in, once they are larger than allowed."""

from collections.abc import AsyncIterator

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.types import Message

from dondoc.web.intake import TooLarge
from dondoc.web.options import MB

_PIECE = 1 << 20


def limited(request: Request, most: int) -> Request:
    """The same request, whose body raises `TooLarge` behind ``most`` bytes."""
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > most:
        raise TooLarge(f"{most // MB} MB")
    arrived = 0

    async def receive() -> Message:
        nonlocal arrived
        message = await request.receive()
        arrived += len(message.get("body", b""))
        if arrived > most:
            raise TooLarge(f"{most // MB} MB")
        return message

    return Request(request.scope, receive)


async def pieces_of(file: UploadFile) -> AsyncIterator[bytes]:
    """A file of a form, piece by piece."""
    while piece := await file.read(_PIECE):
        yield piece
