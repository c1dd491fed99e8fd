"""The pages of the desk, each a router of its own."""

from dondoc.web.pages import (
    citations,
    connections,
    document,
    documents,
    editing,
    entrance,
    statistics,
    tasks,
    units,
    upload,
)

pages = (
    tasks.router,
    documents.router,
    document.router,
    editing.router,
    upload.router,
    units.router,
    citations.router,
    statistics.router,
    connections.router,
    entrance.router,
)
