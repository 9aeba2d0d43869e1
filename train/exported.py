"""The finished reader as two ONNX files: the encoder of windows, and the heads that answer for each sentence."""

from pathlib import Path

import encoder
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from reader import Reader
from targets import WEIGHTS, likely, widths_of
from torch import Tensor, nn

OPSET = 17
# Tensors with fewer numbers are not worth packing
SMALLEST = 4096


class Sentences(nn.Module):
    """
    From the token ids of a window, [1, tokens], to vectors of its sentences, [units, width]; `owned` [units, tokens] is 1
    where a token is of a sentence.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.encoder = reader.encoder

    def forward(self, ids: Tensor, owned: Tensor) -> Tensor:
        hidden = self.encoder(ids, torch.ones_like(ids, dtype=torch.float32))[0]
        return nn.functional.normalize(owned @ hidden, dim=1) * encoder.WIDTH**0.5


class Heads(nn.Module):
    """From vectors of sentences to probabilities."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, vectors: Tensor) -> tuple[Tensor, ...]:
        answers = likely(self.reader.answers(vectors))
        return answers.split(widths_of(answers), dim=1)


def write(reader: Reader, folder: Path) -> None:
    """Writes encoder.onnx and heads.onnx, with weights in 8 bits that are made 32 before they are reckoned with."""
    reader.eval()
    torch.onnx.export(
        Sentences(reader).eval(),
        (torch.tensor([[encoder.FIRST, 2027, 2007, encoder.LAST]]), torch.tensor([[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]])),
        str(folder / "encoder.onnx"),
        input_names=["ids", "owned"],
        output_names=["vectors"],
        dynamic_axes={"ids": {1: "tokens"}, "owned": {0: "units", 1: "tokens"}, "vectors": {0: "units"}},
        opset_version=OPSET,
        dynamo=False,
    )
    torch.onnx.export(
        Heads(reader).eval(),
        (torch.zeros(2, encoder.WIDTH),),
        str(folder / "heads.onnx"),
        input_names=["vectors"],
        output_names=list(WEIGHTS),
        dynamic_axes={"vectors": {0: "units"}},
        opset_version=OPSET,
        dynamo=False,
    )
    for name in ("encoder.onnx", "heads.onnx"):
        pack(folder / name)


def pack(file: Path) -> None:
    """
    Stores each large matrix as 8-bit numbers and a scale for each word or output. What is multiplied is made 32 bits once,
    when the runtime loads the file; words are when they are looked up, lest all of them stand in memory that wide.
    """
    model = onnx.load(str(file))
    graph = model.graph
    # A matrix that is multiplied from the right has its outputs in columns.
    across = {node.input[1] for node in graph.node if node.op_type == "MatMul"}
    looked_up = {node.input[0]: node for node in graph.node if node.op_type == "Gather"}
    kept, before = [], []
    instead: dict[str, list] = {}
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < SMALLEST:
            kept.append(tensor)
            continue
        axis = 0 if tensor.name in across else 1
        scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-12).astype(np.float32) / np.float32(127)
        packed, wide, scaled = f"{tensor.name}.packed", f"{tensor.name}.wide", f"{tensor.name}.scale"
        kept.append(numpy_helper.from_array(np.rint(values / scale).astype(np.int8), packed))
        kept.append(numpy_helper.from_array(scale, scaled))
        if node := looked_up.get(tensor.name):
            rows, places, made = f"{tensor.name}.rows", node.input[1], node.output[0]
            instead[made] = [
                helper.make_node("Gather", [packed, places], [rows]),
                helper.make_node("Cast", [rows], [wide], to=TensorProto.FLOAT),
                helper.make_node("Gather", [scaled, places], [f"{scaled}.rows"]),
                helper.make_node("Mul", [wide, f"{scaled}.rows"], [made]),
            ]
        else:
            before.append(helper.make_node("Cast", [packed], [wide], to=TensorProto.FLOAT))
            before.append(helper.make_node("Mul", [wide, scaled], [tensor.name]))
    nodes = [*before, *(one for node in graph.node for one in instead.get(node.output[0], [node]))]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
