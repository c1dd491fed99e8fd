"""Before a key, a webhook or a calendar's address is made worthless: a page that asks, as it can't be taken back."""

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import Response

from dondoc.web.site import page, speaker_of


def asked(
    request: Request, what: str, about: str, fields: Mapping[str, str], *, back: str
) -> Response:
    """The page whose form revokes ``what`` (``token``, ``webhook``, ``feed``) by posting to its own address.

    ``about`` is the one that is meant, in words; ``back`` where whoever changes their mind goes.
    """
    say = speaker_of(request)
    values = {
        "question": say(f"connections.revoke_{what}"),
        "about": about,
        "effect": say(f"connections.effect_{what}"),
        "fields": fields,
        "back": back,
    }
    return page(request, "revoke.html", values)
