"""Writes fitted weights as ONNX, in int8. `python export.py WEIGHTS.pt judge.onnx [--keep-full]`; prints how far both are from torch.

Weights are quantised per output channel and in seven bits (`reduce_range`): processors without VNNI saturate on eight."""

import math
import os
import sys
import tempfile

import onnxruntime
import torch
from network import Judge
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


class Plain(nn.Module):
    """The judge written out in plain operations, for one pair at a time: ids and types [1, pieces] → logits."""

    def __init__(self, judge: Judge):
        super().__init__()
        self.judge = judge

    def forward(self, ids: torch.Tensor, types: torch.Tensor):
        encoder = self.judge.encoder
        table = encoder.embeddings
        hidden = table.word_embeddings(ids) + table.position_embeddings.weight[: ids.shape[1]] + table.token_type_embeddings(types)
        hidden = table.LayerNorm(hidden)
        for layer in encoder.encoder.layer:
            hidden = self.layer(layer, hidden)
        return self.judge.head(torch.cat([hidden[:, 0], hidden.mean(1)], 1))

    def layer(self, layer, hidden):
        attention = layer.attention.self
        heads = attention.num_attention_heads
        batch, pieces, width = hidden.shape

        def split(projected):
            return projected.view(batch, pieces, heads, width // heads).transpose(1, 2)

        query, key, value = split(attention.query(hidden)), split(attention.key(hidden)), split(attention.value(hidden))
        share = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(width // heads), -1)
        mixed = (share @ value).transpose(1, 2).reshape(batch, pieces, width)
        hidden = layer.attention.output.LayerNorm(layer.attention.output.dense(mixed) + hidden)
        inner = nn.functional.gelu(layer.intermediate.dense(hidden))
        return layer.output.LayerNorm(layer.output.dense(inner) + hidden)


def write(plain, ids, types, path):
    torch.onnx.export(
        plain, (ids, types), path, input_names=["ids", "types"], output_names=["logits"], opset_version=17, dynamo=False,
        dynamic_axes={"ids": {1: "pieces"}, "types": {1: "pieces"}},
    )


def main():
    weights, out = sys.argv[1:3]
    judge = Judge()
    judge.load_state_dict(torch.load(weights))
    judge.eval()
    plain = Plain(judge).eval()
    ids = torch.randint(1000, 20000, (1, 61))
    types = (torch.arange(61) > 30).long().unsqueeze(0)
    with torch.no_grad(), tempfile.TemporaryDirectory() as folder:
        expected = judge(ids, types, torch.ones_like(ids))
        full, prepared = os.path.join(folder, "full.onnx"), os.path.join(folder, "prepared.onnx")
        write(plain, ids, types, full)
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        for name, path in (("full", full), ("int8", out)):
            session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
            got = session.run(None, {"ids": ids.numpy(), "types": types.numpy()})
            print(name, os.path.getsize(path), "bytes; logits off by", abs(got[0] - expected.numpy()).max())
        if "--keep-full" in sys.argv:
            write(plain, ids, types, out.replace(".onnx", ".full.onnx"))


if __name__ == "__main__":
    main()
