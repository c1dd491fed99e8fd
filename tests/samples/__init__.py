"""The project's own sample documents: invented directives, and what renders them.

Each document is one readable file in ``documents/``: YAML front matter (header,
recipients, signature, how to render) over a body in a small Markdown dialect that
:mod:`tests.samples.source` describes. Places, people and organisations are invented.

``python -m tests.samples`` writes them to ``data/raw/samples``, the same bytes each
time: what looks accidental (skew, specks, signatures) is drawn from a seed that is
made out of the document's id. The expected answers stand in ``tests/corpus``.
"""
