"""Fits the tagger. `python fit.py --corpus POLNEAR/train --out first.pt`, then `--init first.pt --epochs 2 --rate 1.2e-4 --cases …`;
with `--teacher finder.pt --layers 0,1,2,3,4` a smaller one that begins as those layers and learns the teacher's answers too.

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
from tagger import BASE, Tagger, read_tagger
from transformers import AutoTokenizer
from windows import IGNORED, Pieces, Window, add_targets, cut

POINTER_WEIGHT = 0.3
HEAD_RATE = 1e-3
# Of the loss, where a teacher's answers are learned too.
LABEL_SHARE = 0.3


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", required=True, help="folder of a PolNeAR split")
    parser.add_argument("--cases", help="folder of marked cases; each is read --case-weight times an epoch")
    parser.add_argument("--case-weight", type=int, default=3)
    parser.add_argument("--out", required=True)
    parser.add_argument("--init", help="weights to go on from")
    parser.add_argument("--teacher", help="weights whose answers are learned beside the labels")
    parser.add_argument("--layers", help="numbers, from 0, of the teacher's layers that the student begins with")
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


def distances(roles, pointers, taught, targets):
    """Kullback-Leibler distances of the answers from the teacher's at the words that are scored (Hinton et al. 2015, temperature 1)."""

    def far(student, teacher, chosen):
        width = student.shape[-1]
        told, wanted = (functional.log_softmax(each.float().reshape(-1, width)[chosen], -1) for each in (student, teacher))
        return functional.kl_div(told, wanted, log_target=True, reduction="batchmean") if chosen.any() else student.sum() * 0

    scored = [goal.view(-1) != IGNORED for goal in targets]
    pointed = [far(pointers[:, head], taught[1][:, head], scored[head + 1]) for head in (0, 1)]
    return far(roles, taught[0], scored[0]), *pointed


def weighed(parts):
    return parts[0] + POINTER_WEIGHT * (parts[1] + parts[2])


def main():
    options = arguments()
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    pieces = Pieces(AutoTokenizer.from_pretrained(BASE))
    articles = read_split(options.corpus)
    cases = [case for path in sorted(glob.glob(os.path.join(options.cases, "*.txt"))) for case in read_cases(path)] if options.cases else []
    begin = options.init or options.teacher
    model = read_tagger(begin) if begin else Tagger()
    teacher = read_tagger(options.teacher).eval() if options.teacher else None
    if options.layers:
        model.keep([int(number) for number in options.layers.split(",")])
    for parameter in [*model.encoder.embeddings.parameters(), *model.encoder.encoder.layer[0].parameters()]:
        parameter.requires_grad = False
    body = [p for n, p in model.named_parameters() if n.startswith("encoder") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": heads, "lr": HEAD_RATE / 2 if begin else HEAD_RATE}], weight_decay=0.01
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
            loss = weighed(parts)
            if teacher:
                with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                    taught = teacher(ids, mask)
                loss = LABEL_SHARE * loss + (1 - LABEL_SHARE) * weighed(distances(roles, pointers, taught, targets))
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
