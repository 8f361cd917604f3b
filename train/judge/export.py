"""Writes fitted weights as ONNX, in int8. `PYTHONPATH=train python export.py WEIGHTS.pt judge.onnx [--keep-full]`; prints how far both are from torch."""

import sys

import torch
from network import Judge
from torch import nn
from written_out import read_one, write_int8


class Plain(nn.Module):
    """The judge for one pair at a time: ids and types [1, pieces] → logits."""

    def __init__(self, judge: Judge):
        super().__init__()
        self.judge = judge

    def forward(self, ids: torch.Tensor, types: torch.Tensor):
        hidden = read_one(self.judge.encoder, ids, types)
        return self.judge.head(torch.cat([hidden[:, 0], hidden.mean(1)], 1))


def main():
    weights, out = sys.argv[1:3]
    judge = Judge()
    judge.load_state_dict(torch.load(weights))
    judge.eval()
    ids = torch.randint(1000, 20000, (1, 61))
    types = (torch.arange(61) > 30).long().unsqueeze(0)
    axes = {"ids": {1: "pieces"}, "types": {1: "pieces"}, "logits": {}}
    with torch.no_grad():
        expected = judge(ids, types, torch.ones_like(ids))
        write_int8(Plain(judge).eval(), {"ids": ids, "types": types}, axes, expected, out, "--keep-full" in sys.argv)


if __name__ == "__main__":
    main()
