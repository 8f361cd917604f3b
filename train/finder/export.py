"""Writes fitted weights as ONNX, in int8. `PYTHONPATH=train python export.py WEIGHTS.pt finder.onnx [--keep-full]`; prints how far both are from torch."""

import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from tagger import Tagger, read_tagger
from torch import nn
from written_out import read_one, write_int8


class Plain(nn.Module):
    """The tagger for one text at a time: ids [1, pieces] → roles, pointers."""

    def __init__(self, tagger: Tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: torch.Tensor):
        return self.tagger.heads(read_one(self.tagger.encoder, ids), torch.ones_like(ids))


def main():
    weights, out = sys.argv[1:3]
    tagger = Tagger() if weights == "untrained" else read_tagger(weights)
    tagger.eval()
    ids = torch.randint(1000, 20000, (1, 61))
    axes = {"ids": {1: "pieces"}, "roles": {1: "pieces"}, "pointers": {2: "pieces", 3: "pieces"}}
    with torch.no_grad():
        expected = tagger(ids, torch.ones_like(ids))
        write_int8(Plain(tagger).eval(), {"ids": ids}, axes, expected[0], out, "--keep-full" in sys.argv)


if __name__ == "__main__":
    main()
