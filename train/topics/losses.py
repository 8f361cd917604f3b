"""What the teacher and the reader are taught by."""

import torch
from corpus import share_words
from network import ENDS, OPENS, read_tokenizer
from torch import nn

TAKEN = 40
TEMPERATURE = 0.07
MOST_LABELS = 90
tokenizer = read_tokenizer()


def pieces_of(text):
    return [OPENS, *tokenizer(text, add_special_tokens=False)["input_ids"][:120], ENDS]


def some_of(own, rng):
    """Often statements that stand near each other, which are the harder ones to tell apart."""
    start = rng.randrange(max(1, len(own) - 2 * TAKEN)) if rng.random() < 0.4 else None
    pool = own if start is None else own[start : start + 2 * TAKEN]
    return rng.sample(pool, min(TAKEN, len(pool)))


def pair_loss(likeness, cosines, same):
    """Contrastive, over all pairs of a batch; those on one matter weigh as much together as the others."""
    loss = nn.functional.binary_cross_entropy_with_logits(likeness(cosines), same, reduction="none")
    share = torch.where(same > 0, 0.5 / same.sum().clamp(min=1), 0.5 / (1 - same).sum().clamp(min=1))
    return (loss * share).sum()


def label_loss(vectors, taken, labels, label_vectors):
    """A statement is near its label among all these (InfoNCE, van den Oord et al. 2018)."""
    near = torch.log_softmax(vectors @ label_vectors.T / TEMPERATURE, -1)
    wanted = torch.tensor([[float(label in one["topics"]) / len(one["topics"]) for label in labels] for one in taken])
    return -(wanted * near).sum(-1).mean()


def set_loss(likeness, vectors, taken, own, strict, texts, rng):
    """`strict`: other labels mean another matter; of dossiers they may not where they share a word. `texts`: labels → vectors."""
    pairs = [
        (a, b, float(bool(set(taken[a]["topics"]) & set(taken[b]["topics"]))))
        for a in range(len(taken))
        for b in range(a + 1, len(taken))
        if strict or set(taken[a]["topics"]) & set(taken[b]["topics"]) or not share_words(taken[a]["topics"], taken[b]["topics"])
    ]
    labels = sorted({label for one in (own if strict else taken) for label in one["topics"]})
    if len(labels) > MOST_LABELS:
        labels = sorted({label for one in taken for label in one["topics"]} | set(rng.sample(labels, MOST_LABELS)))
    loss = 0.5 * label_loss(vectors, taken, labels, texts(labels))
    if pairs:
        first, second, same = (torch.tensor(column) for column in zip(*pairs))
        loss = loss + pair_loss(likeness, (vectors[first] * vectors[second]).sum(-1), same)
    return loss


def some_written(fields, rng):
    """Written pairs on different topics, most of them of one field."""
    own = fields[rng.choice(list(fields))]
    rows = rng.sample(own, min(len(own), TAKEN // 2)) + [rng.choice(fields[rng.choice(list(fields))]) for _ in range(TAKEN // 4)]
    return list({row["topic"]: row for row in rows}.values())


def written_loss(likeness, rows, sides):
    """The two sides of a written pair and its topic are near each other. `sides`: vectors of each."""
    told = torch.tensor([[a == b or not share_words([one["topic"]], [other["topic"]]) for b, other in enumerate(rows)] for a, one in enumerate(rows)])
    same = torch.eye(len(rows))[told]
    return sum(pair_loss(likeness, (one @ other.T)[told], same) for one, other in ((sides[0], sides[1]), (sides[0], sides[2]), (sides[1], sides[2]))) / 3


def teaching_loss(vectors, wanted):
    """How far vectors, and how far nearnesses among them, are from the teacher's (Hinton et al. 2015; Park et al. 2019)."""
    return 10 * (1 - (vectors * wanted).sum(-1)).mean() + 10 * ((vectors @ vectors.T - wanted @ wanted.T) ** 2).mean()
