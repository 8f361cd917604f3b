"""Fits the tagger. `python fit.py --corpus POLNEAR/train --out first.pt`, then `--init first.pt --epochs 2 --rate 1.2e-4 --cases …`.

Embeddings and the first layer stay as they are; AdamW; linear warm-up and decay; bf16 products on one core."""

import argparse
import glob
import os
import random
import time

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import torch
import torch.nn.functional as functional
from augment import augment
from corpus import read_cases, read_split
from tagger import BASE, Tagger
from transformers import AutoTokenizer
from windows import IGNORED, Pieces, Window, add_targets, cut

POINTER_WEIGHT = 0.3
HEAD_RATE = 1e-3


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", required=True, help="folder of a PolNeAR split")
    parser.add_argument("--cases", help="folder of marked cases; each is read --case-weight times an epoch")
    parser.add_argument("--case-weight", type=int, default=3)
    parser.add_argument("--out", required=True)
    parser.add_argument("--init", help="weights to go on from")
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plain", action="store_true", help="no augmentation")
    return parser.parse_args()


def epoch_windows(articles, cases, options, pieces, rng) -> list[Window]:
    printed = articles if options.plain else [augment(article, rng) for article in articles]
    texts = printed + [augment(case, rng) for case in cases for _ in range(options.case_weight)]
    return [add_targets(w, text) for number, text in enumerate(texts) for w in cut(number, text, pieces)]


def batches(windows, size: int, rng):
    """Windows of like length together; the order of batches by chance."""
    order = list(range(len(windows)))
    rng.shuffle(order)
    grouped = []
    for at in range(0, len(order), size * 25):
        block = sorted(order[at : at + size * 25], key=lambda i: len(windows[i].ids))
        grouped += [[windows[i] for i in block[k : k + size]] for k in range(0, len(block), size)]
    rng.shuffle(grouped)
    return grouped


def tensors(batch: list[Window]):
    width = max(len(window.ids) for window in batch)

    def padded(rows, value):
        return torch.tensor([row + [value] * (width - len(row)) for row in rows])

    ids = padded([w.ids for w in batch], 0)
    mask = padded([[1] * len(w.ids) for w in batch], 0)
    targets = [padded([getattr(w, name) for w in batch], IGNORED) for name in ("roles", "cues", "sources")]
    return ids, mask, targets


def losses(roles, pointers, targets):
    width = roles.shape[1]
    tagged = functional.cross_entropy(roles.float().view(-1, roles.shape[-1]), targets[0].view(-1), ignore_index=IGNORED)
    pointed = []
    for head in (0, 1):
        goal = targets[head + 1].view(-1)
        chosen = goal != IGNORED
        scores = pointers[:, head].float().reshape(-1, width)[chosen]
        pointed.append(functional.cross_entropy(scores, goal[chosen]) if chosen.any() else pointers.sum() * 0)
    return tagged, *pointed


def main():
    options = arguments()
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    pieces = Pieces(AutoTokenizer.from_pretrained(BASE))
    articles = read_split(options.corpus)
    cases = [case for path in sorted(glob.glob(os.path.join(options.cases, "*.txt"))) for case in read_cases(path)] if options.cases else []
    model = Tagger()
    if options.init:
        model.load_state_dict(torch.load(options.init))
    for parameter in [*model.encoder.embeddings.parameters(), *model.encoder.encoder.layer[0].parameters()]:
        parameter.requires_grad = False
    body = [p for n, p in model.named_parameters() if n.startswith("encoder") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": heads, "lr": HEAD_RATE if not options.init else HEAD_RATE / 2}], weight_decay=0.01
    )
    base = [group["lr"] for group in optimizer.param_groups]
    planned = epoch_windows(articles, cases, options, pieces, random.Random(options.seed))
    total = int(len(planned) / options.batch * options.epochs)
    print(f"{len(articles)} articles, {len(cases)} cases, {len(planned)} windows, {total} steps", flush=True)

    step, began, smooth = 0, time.time(), None
    model.train()
    while step < total:
        for batch in batches(epoch_windows(articles, cases, options, pieces, rng), options.batch, rng):
            if step >= total:
                break
            warm = max(1, int(0.06 * total))
            rate = step / warm if step < warm else max(0.02, (total - step) / (total - warm))
            for group, top in zip(optimizer.param_groups, base):
                group["lr"] = top * rate
            ids, mask, targets = tensors(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                roles, pointers = model(ids, mask)
            parts = losses(roles, pointers, targets)
            loss = parts[0] + POINTER_WEIGHT * (parts[1] + parts[2])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimizer.step()
            step += 1
            now = [part.item() for part in parts]
            smooth = now if smooth is None else [0.97 * a + 0.03 * b for a, b in zip(smooth, now)]
            if step % 50 == 0:
                took = time.time() - began
                print(f"step {step}/{total} " + " ".join(f"{x:.3f}" for x in smooth) + f" {took:.0f}s", flush=True)
            if step % 300 == 0:
                torch.save(model.state_dict(), options.out)
    torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    main()
