"""Takes e5-small-v2 as ONNX, as the Maven artifact carries it; writes it as torch weights. `python base.py e5-small-v2.onnx BASE.pt`."""

import sys

import onnx
import torch
from network import Judge
from onnx import numpy_helper


def main():
    source, out = sys.argv[1:3]
    graph = onnx.load(source).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    products = {
        node.name: stored[name]
        for node in graph.node
        if node.op_type == "MatMul"
        for name in node.input
        if name in stored
    }
    encoder = Judge().encoder
    weights = {}
    for name in encoder.state_dict():
        if name in stored:
            weights[name] = torch.tensor(stored[name])
        elif name.endswith(".weight"):
            # Weights of dense layers have no names of their own: the product that uses them has the layer's.
            path = name.removesuffix(".weight").replace(".layer.", "/layer.").replace(".", "/").replace("layer/", "layer.") + "/MatMul"
            (found,) = [value for product, value in products.items() if product.endswith(path)]
            weights[name] = torch.tensor(found.T.copy())
    encoder.load_state_dict(weights)
    torch.save(encoder.state_dict(), out)


if __name__ == "__main__":
    main()
