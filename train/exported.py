"""The finished reader as two ONNX files: the encoder of sentences, and the heads that see a sentence in its context."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from reader import NEIGHBOURS, Reader
from targets import WEIGHTS, likely, widths_of
from torch import Tensor, nn

OPSET = 17
# Tensors with fewer numbers are not worth packing
SMALLEST = 4096


class Sentences(nn.Module):
    """From token ids of one sentence, [1, tokens], to its vector, [1, width]."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor) -> Tensor:
        mask = torch.ones_like(ids, dtype=torch.float32)
        return self.reader.vectors(self.reader.encoder.embedded(ids), mask)


class Heads(nn.Module):
    """From vectors of sentences and of what stands beside them to probabilities."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, own: Tensor, context: Tensor, known: Tensor) -> tuple[Tensor, ...]:
        answers = likely(self.reader(own, context, known))
        return answers.split(widths_of(answers), dim=1)


def write(reader: Reader, folder: Path) -> None:
    """Writes encoder.onnx and heads.onnx, with weights in 8 bits that are made 32 when the file is loaded."""
    reader.eval()
    width = reader.missing.shape[1]
    ids = torch.tensor([[101, 2023, 2003, 102]])
    torch.onnx.export(
        Sentences(reader).eval(),
        (ids,),
        str(folder / "encoder.onnx"),
        input_names=["ids"],
        output_names=["vector"],
        dynamic_axes={"ids": {1: "tokens"}},
        opset_version=OPSET,
        dynamo=False,
    )
    units, beside = 2, 1 + len(NEIGHBOURS)
    torch.onnx.export(
        Heads(reader).eval(),
        (torch.zeros(units, width), torch.zeros(units, beside, width), torch.ones(units, beside)),
        str(folder / "heads.onnx"),
        input_names=["own", "context", "known"],
        output_names=list(WEIGHTS),
        dynamic_axes={name: {0: "units"} for name in ("own", "context", "known")},
        opset_version=OPSET,
        dynamo=False,
    )
    for name in ("encoder.onnx", "heads.onnx"):
        pack(folder / name)


def pack(file: Path) -> None:
    """
    Stores each large matrix as 8-bit numbers and a scale for each word or output, and has them multiplied in the graph.
    The runtime works that out once, when it loads the file, so that all is reckoned in 32 bits.
    """
    model = onnx.load(str(file))
    graph = model.graph
    # A matrix that is multiplied from the right has its outputs in columns.
    across = {node.input[1] for node in graph.node if node.op_type == "MatMul"}
    kept, added = [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < SMALLEST:
            kept.append(tensor)
            continue
        axis = 0 if tensor.name in across else 1
        scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-12).astype(np.float32) / np.float32(127)
        packed = np.rint(values / scale).astype(np.int8)
        kept.append(numpy_helper.from_array(packed, f"{tensor.name}.packed"))
        kept.append(numpy_helper.from_array(scale, f"{tensor.name}.scale"))
        added.append(
            helper.make_node("Cast", [f"{tensor.name}.packed"], [f"{tensor.name}.wide"], to=TensorProto.FLOAT)
        )
        added.append(helper.make_node("Mul", [f"{tensor.name}.wide", f"{tensor.name}.scale"], [tensor.name]))
    nodes = [*added, *graph.node]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
