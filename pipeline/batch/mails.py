"""E-mails (.eml) as archives: their attachments are files of the batch, the letter itself is none."""

import email
from email.policy import default
from pathlib import Path

_MAX_BYTES = 100_000_000


def is_mail(path: Path) -> bool:
    """Whether a file is an e-mail, by its name."""
    return path.suffix.lower() == ".eml" and path.is_file()


def attachments(path: Path) -> dict[str, bytes]:
    """What is attached, by names of which none comes twice; raises `OSError`, `ValueError` for what is no mail."""
    if path.stat().st_size > _MAX_BYTES:
        raise ValueError("too large")
    with path.open("rb") as file:
        mail = email.message_from_binary_file(file, policy=default)
    if not mail.keys():
        raise ValueError("no mail")
    found: dict[str, bytes] = {}
    for number, part in enumerate(mail.iter_attachments(), 1):
        name = (part.get_filename() or f"tệp {number}").replace("/", "_")
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            found[name if name not in found else f"{number}-{name}"] = content
    return found
