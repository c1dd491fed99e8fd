"""The spaCy tokenizer of directives: lossless, and a syllable, a code and a date are one token each.

spaCy's own tokenizer for ``vi`` needs pyvi, breaks ``10/4/2023`` and ``NĐ-CP`` apart and joins the
syllables of words unlike from sentence to sentence, so that no name could be looked up by its tokens.
"""

from collections.abc import Callable
from itertools import accumulate

import regex
from spacy.attrs import NORM  # type: ignore[import-not-found]  # compiled, without types
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from pipeline.lexicon.folding import key

NAME = "vi_directive.Tokenizer.v1"
_SOURCE = "vi_directive.source"

_TOKEN = regex.compile(
    r"""
    \s+
    # most tokens: a syllable that nothing can join; the rest is looked at closer
    | [\p{L}\p{M}]+(?=[\s,;)]|\Z)
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?:https?://|www\.)[^\s)>\]]+
    # a date; the month and its year
    | \d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d) | \d{1,2}/\d{1,2}/\d{2}(?!\d) | \d{1,2}/\d{4}(?![\d/])
    # a document code: its first letters hold two capitals, which "1-Sở" does not
    | \d+[a-z]?(?:/\d{4})?[/-]\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}[\p{L}\d]*)*
    | (?<![\w/])/\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}[\p{L}\d]*)+
    | (?:QĐ|KH|CT|NQ|TB|CV|BC|TTr|HD|CTr|KL|NĐ|CĐ)[/-](?:UBND|HĐND|TTg|CP|TU|TW|HU|ĐU)(?!\w)
    | \d+h\d{0,2}(?!\w) | \d+(?:[.,]\d+)*
    # a syllable or an abbreviation; an apostrophe stands inside names of the highlands
    | [\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\d*
    | \.{2,}
    | .
    """,
    regex.VERBOSE | regex.DOTALL,
)


def split(text: str) -> tuple[list[str], list[bool]]:
    """The tokens of ``text``, and for each whether one space follows; other white space is a token."""
    words: list[str] = []
    spaces: list[bool] = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token.startswith(" ") and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
            token = token[1:]
            if not token:
                continue
        words.append(token)
        spaces.append(False)
    return words, spaces


class Tokenizer(DummyTokenizer):
    """Text to `Doc`; ``token.norm_`` is the token's `key`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        # The norm hangs on the word, not on each of its occurrences: it is worked out once.
        vocab.lex_attr_getters[NORM] = key  # type: ignore[attr-defined]

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``."""
        words, spaces = split(text)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data[_SOURCE] = text, words, spaces
        return doc


def text_of(doc: Doc) -> str:
    """The text of ``doc``; kept by the tokenizer, since spaCy joins it from its tokens each time it is asked."""
    source = doc.user_data.get(_SOURCE)
    return source[0] if source else doc.text


def words_of(doc: Doc) -> tuple[list[str], list[int]]:
    """The tokens of ``doc`` and where each begins in its text."""
    source = doc.user_data.get(_SOURCE)
    if source is None:
        return [token.text for token in doc], [token.idx for token in doc]
    _, words, spaces = source
    ends = accumulate(len(word) + space for word, space in zip(words, spaces, strict=True))
    return words, [0, *ends][: len(words)]


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """What spaCy calls for ``@tokenizers = "vi_directive.Tokenizer.v1"``."""

    def create(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create
