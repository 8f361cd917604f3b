"""Writes fitted weights as ONNX, in int8. `PYTHONPATH=train python export.py WEIGHTS.pt finder.onnx [--keep-full]`; prints how far both are from torch."""

import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from tagger import Tagger, read_tagger
from torch import nn
from written_out import read_layers, write_int8

# What the reader of topics goes on from (train/topics): near the words, half way, and what the roles are told from.
HANDED_ON = (2, 3, 5)


class Plain(nn.Module):
    """The tagger for one text at a time: ids [1, pieces] → roles, pointers, hidden [1, pieces, 3 × 384] after three of its layers."""

    def __init__(self, tagger: Tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: torch.Tensor):
        layers = read_layers(self.tagger.encoder, ids)
        roles, pointers = self.tagger.heads(layers[-1], torch.ones_like(ids))
        return roles, pointers, torch.cat([layers[number] for number in HANDED_ON], -1)


def main():
    weights, out = sys.argv[1:3]
    tagger = Tagger() if weights == "untrained" else read_tagger(weights)
    tagger.eval()
    ids = torch.randint(1000, 20000, (1, 61))
    axes = {"ids": {1: "pieces"}, "roles": {1: "pieces"}, "pointers": {2: "pieces", 3: "pieces"}, "hidden": {1: "pieces"}}
    with torch.no_grad():
        expected = tagger(ids, torch.ones_like(ids))
        write_int8(Plain(tagger).eval(), {"ids": ids}, axes, expected[0], out, "--keep-full" in sys.argv)


if __name__ == "__main__":
    main()
