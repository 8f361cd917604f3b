"""Writes the fitted reader as ONNX, in int8. `PYTHONPATH=train python export.py READER.pt topics.onnx`; prints how far both are from torch."""

import sys

import torch
from network import WIDTH, Reader, read_weights
from torch import nn
from written_out import read_layer, write_int8


class Plain(nn.Module):
    """hidden [1, pieces, 3 × 384] → rows [1, pieces, 2 × 64]: as a statement's own words, and as a headline's."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, hidden: torch.Tensor):
        rows = read_layer(self.reader.layer, self.reader.norm(self.reader.mix(hidden)))
        return torch.cat([self.reader.content(rows), self.reader.headline(rows)], -1)


def main():
    weights, out = sys.argv[1:3]
    plain = Plain(read_weights(Reader(), weights)).eval()
    hidden = torch.randn(1, 61, 3 * WIDTH)
    axes = {"hidden": {1: "pieces"}, "rows": {1: "pieces"}}
    with torch.no_grad():
        write_int8(plain, {"hidden": hidden}, axes, plain(hidden), out)


if __name__ == "__main__":
    main()
