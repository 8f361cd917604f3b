"""Writes fitted weights as ONNX, in int8. `python export.py WEIGHTS.pt finder.onnx`; prints how far both are from torch.

Weights are quantised per output channel and in seven bits (`reduce_range`): processors without VNNI saturate on eight."""

import math
import os
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tagger import Tagger, read_tagger
from torch import nn


class Plain(nn.Module):
    """The tagger written out in plain operations, for one text at a time: ids [1, pieces] → roles, pointers."""

    def __init__(self, tagger: Tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: torch.Tensor):
        encoder = self.tagger.encoder
        table = encoder.embeddings
        pieces = ids.shape[1]
        hidden = table.word_embeddings(ids) + table.position_embeddings.weight[:pieces] + table.token_type_embeddings.weight[0]
        hidden = table.LayerNorm(hidden)
        for layer in encoder.encoder.layer:
            hidden = self.layer(layer, hidden)
        return self.tagger.heads(hidden, torch.ones_like(ids))

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


def main():
    weights, out = sys.argv[1:3]
    tagger = Tagger() if weights == "untrained" else read_tagger(weights)
    tagger.eval()
    plain = Plain(tagger).eval()
    ids = torch.randint(1000, 20000, (1, 61))
    with torch.no_grad(), tempfile.TemporaryDirectory() as folder:
        expected = tagger(ids, torch.ones_like(ids))
        full, prepared = os.path.join(folder, "full.onnx"), os.path.join(folder, "prepared.onnx")
        torch.onnx.export(
            plain, (ids,), full, input_names=["ids"], output_names=["roles", "pointers"], opset_version=17, dynamo=False,
            dynamic_axes={"ids": {1: "pieces"}, "roles": {1: "pieces"}, "pointers": {2: "pieces", 3: "pieces"}},
        )
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        for name, path in (("full", full), ("int8", out)):
            session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
            got = session.run(None, {"ids": ids.numpy()})
            print(name, os.path.getsize(path), "bytes; roles off by", abs(got[0] - expected[0].numpy()).max())
    if "--keep-full" in sys.argv:
        torch.onnx.export(plain, (ids,), out.replace(".onnx", ".full.onnx"), input_names=["ids"], output_names=["roles", "pointers"], opset_version=17,
                          dynamo=False, dynamic_axes={"ids": {1: "pieces"}, "roles": {1: "pieces"}, "pointers": {2: "pieces", 3: "pieces"}})


if __name__ == "__main__":
    main()
