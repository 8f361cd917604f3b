"""The judge's network: e5-small-v2 reading two texts side by side, with a head for each question asked of them."""

import json

import torch
from torch import nn
from transformers import BertConfig, BertModel

SHIFTS = ["unchanged", "softened", "hardened", "reversed", "unrelated", "unclear"]
SUBSTANCES = ["unchanged", "softened", "hardened", "reversed", "none"]
TONES = ["unchanged", "softened", "hardened", "none"]
RELATIONS = ["consistent", "inconsistent", "unrelated"]
HEADS = [SHIFTS, SUBSTANCES, TONES, RELATIONS]
WIDTH = sum(map(len, HEADS))
MOST_PIECES = 256
MIRROR = {"softened": "hardened", "hardened": "softened"}


def mirrored(label):
    return MIRROR.get(label, label)


class Judge(nn.Module):
    """ids and types, pieces long → logits of all heads, one beside the other."""

    def __init__(self, layers=12):
        super().__init__()
        config = BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=layers, num_attention_heads=12, intermediate_size=1536)
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * 384, WIDTH)

    def forward(self, input_ids, token_type_ids, attention_mask):
        hidden = self.encoder(input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask).last_hidden_state
        seen = attention_mask.unsqueeze(-1)
        mean = (hidden * seen).sum(1) / seen.sum(1)
        return self.head(self.drop(torch.cat([hidden[:, 0], mean], 1)))

    def heads(self, logits):
        return torch.split(logits, [len(head) for head in HEADS], 1)


def texts(row):
    """The two texts of a row as the weights read them; src/judging writes them in the same way."""
    topic = row.get("topic")
    return (f"{topic}: {row['earlier']}" if topic else row["earlier"]), row["later"]


def swapped(row):
    """The row with its sides exchanged, and what that does to its labels."""
    labels = {name: mirrored(row[name]) for name in ("shift", "substance", "tone") if row.get(name)}
    return {**row, **labels, "earlier": row["later"], "later": row["earlier"]}


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
