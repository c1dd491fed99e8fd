"""The spaCy tokenizer of directives: the tokens of `pipeline.extract.tokens` as a `Doc`.

spaCy's own tokenizer for ``vi`` needs pyvi, breaks ``10/4/2023`` and ``NĐ-CP`` apart and joins the
syllables of words unlike from sentence to sentence, so that no name could be looked up by its tokens.
"""

from collections.abc import Callable, Sequence

from spacy.attrs import NORM  # type: ignore[import-not-found]  # compiled, without types
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from pipeline.extract.tokens import Line, split_lines
from pipeline.lexicon.folding import key

NAME = "vi_directive.Tokenizer.v1"
_LINES = "vi_directive.lines"


class Tokenizer(DummyTokenizer):
    """Text to `Doc`; ``token.norm_`` is the token's `key`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        # The norm hangs on the word, not on each of its occurrences: it is worked out once.
        vocab.lex_attr_getters[NORM] = key  # type: ignore[attr-defined]

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``."""
        lines = list(split_lines(text))
        words, spaces = list(lines[0].words), list(lines[0].spaces)
        for line in lines[1:]:
            words += ("\n", *line.words)
            spaces += (False, *line.spaces)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data[_LINES] = lines
        return doc


def lines_of(doc: Doc) -> Sequence[Line]:
    """The lines of ``doc``, as its tokenizer has kept them; of another tokenizer's `Doc` they are read again."""
    lines: Sequence[Line] = doc.user_data.get(_LINES) or tuple(split_lines(doc.text))
    return lines


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """What spaCy calls for ``@tokenizers = "vi_directive.Tokenizer.v1"``."""

    def create(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create
