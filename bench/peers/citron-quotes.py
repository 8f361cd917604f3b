"""Takes a folder of texts, given whole; writes the quotes that Citron (BBC) finds with the models in CITRON_MODEL. PYTHONPATH holds its code."""
import os

import citron.citron
from citron_parser import open_parser
from predictions import run

# Who a pronoun stands for is not scored, and that step needs a corpus of names that could not be had.
citron.citron.CoreferenceResolver = lambda _: None

extractor = citron.citron.Citron(os.environ["CITRON_MODEL"], open_parser())


def find(text):
    quotes = extractor.get_quotes(extractor.nlp(text), resolve_coreferences=False)
    return [
        {"content": places(quote.contents), "source": places(quote.sources), "cue": places([quote.cue])}
        for quote in quotes
    ]


def places(spans):
    return [(span.start_char, span.end_char) for span in spans]


run(find)
