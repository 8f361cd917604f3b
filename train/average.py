"""Averages weights (Wortsman et al. 2022): `python average.py first.pt 0.35 second.pt 0.65 out.pt`."""

import sys

import torch


def main():
    *parts, out = sys.argv[1:]
    weights = [(torch.load(path), float(share)) for path, share in zip(parts[::2], parts[1::2])]
    mixed = {name: sum(state[name] * share for state, share in weights) for name in weights[0][0]}
    torch.save(mixed, out)


if __name__ == "__main__":
    main()
