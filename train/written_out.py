"""A BERT encoder written out in plain operations, and what is written so as ONNX in int8. Shared by the exports: PYTHONPATH=train.

Weights are quantised per output channel and in seven bits (`reduce_range`): processors without VNNI saturate on eight."""

import math
import os
import tempfile

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


def read_one(encoder, ids, types=None):
    """One text: ids [1, pieces], types likewise or none → hidden [1, pieces, width]."""
    return read_layers(encoder, ids, types)[-1]


def read_layers(encoder, ids, types=None):
    """As `read_one`, of the embeddings and then of each layer."""
    table = encoder.embeddings
    kinds = table.token_type_embeddings.weight[0] if types is None else table.token_type_embeddings(types)
    hidden = table.LayerNorm(table.word_embeddings(ids) + table.position_embeddings.weight[: ids.shape[1]] + kinds)
    layers = [hidden]
    for layer in encoder.encoder.layer:
        layers.append(read_layer(layer, layers[-1]))
    return layers


def read_layer(layer, hidden):
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


def write_int8(plain, inputs, axes, expected, out, keep_full=False):
    """`inputs` by name; `axes`: of what goes in and comes out, by name, which dimension is pieces; `expected`: the first of what comes out. Prints how far that is from it."""

    def write(path):
        torch.onnx.export(
            plain, tuple(inputs.values()), path, input_names=list(inputs), output_names=[name for name in axes if name not in inputs], opset_version=17,
            dynamo=False, dynamic_axes=axes,
        )

    with tempfile.TemporaryDirectory() as folder:
        full, prepared = os.path.join(folder, "full.onnx"), os.path.join(folder, "prepared.onnx")
        write(full)
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        for name, path in (("full", full), ("int8", out)):
            session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
            got = session.run(None, {key: value.numpy() for key, value in inputs.items()})
            print(name, os.path.getsize(path), "bytes; off by", abs(got[0] - expected.numpy()).max())
    if keep_full:
        write(out.replace(".onnx", ".full.onnx"))
