"""The network, cut at its layers, so that many sentences go through one layer before the next.

One sentence is a few word pieces, and reading the weights of a layer (1.8 MB) from far memory takes longer than computing with them.
A layer that reads fifty sentences, still one a run, finds its weights near. No number changes: the same operators get the same inputs.

The file stays one ONNX model (https://onnx.ai, onnx.proto3); it is cut when it is loaded. Of Protocol Buffers only the wire format is
read (https://protobuf.dev/programming-guides/encoding): a message is a row of fields, each with a number and a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import onnxruntime

Feed = dict[str, np.ndarray]

_END_OF_LAYER = re.compile(r"(?:/norm|/(?:layers|own)\.\d+/norm2)/LayerNormalization_output_0")
"""Tensors that one part hands to the next: the embeddings, and what each layer gives."""

# Measured with onnxruntime 1.31, per layer: 80 µs fused, 18 µs as an addition and a normalisation.
_SLOW = ["SkipLayerNormFusion"]

# Numbers of the fields of onnx.proto3 that are read here.
_GRAPH = 7
_NODE, _GRAPH_NAME, _INITIALIZER, _INPUT, _OUTPUT, _KNOWN = 1, 2, 5, 11, 12, 13
_NODE_INPUT, _NODE_OUTPUT, _VALUE_NAME, _TENSOR_NAME = 1, 2, 1, 8


class Layers:
    """The network as a row of sessions. One thread may use it at a time."""

    def __init__(self, model: bytes) -> None:
        """model: a file of ONNX; one without layers named as ours are is run whole.

        Raises RuntimeError or ValueError if it does not load.
        """
        self._sessions = [session_of(part) for part in parts_of(model)]
        self._inputs = [[one.name for one in session.get_inputs()] for session in self._sessions]
        self._outputs = [[one.name for one in session.get_outputs()] for session in self._sessions]

    def run(self, outputs: Sequence[str], feeds: Iterable[Feed]) -> list[list[np.ndarray]]:
        """The wanted outputs of each feed, one sentence each, in their order; none depends on another sentence."""
        states = [dict(feed) for feed in feeds]
        for session, wanted, given in zip(self._sessions[:-1], self._inputs, self._outputs):
            for state in states:
                state.update(zip(given, session.run(given, {name: state[name] for name in wanted}), strict=True))
        last, wanted = self._sessions[-1], self._inputs[-1]
        return [last.run(outputs, {name: state[name] for name in wanted}) for state in states]


def session_of(model: bytes) -> onnxruntime.InferenceSession:
    """A session with one thread, so that sums are added in one order. Raises RuntimeError where the model does not load."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW)


class _Field(NamedTuple):
    """A field of a message. whole: with its number and length; value: the bytes of a message or text, empty for plain numbers."""

    number: int
    whole: memoryview
    value: memoryview


@dataclass(slots=True)
class _Graph:
    """What a part is made of. nodes: in order, with the names of their inputs and outputs. values: name -> field that declares it."""

    nodes: list[tuple[_Field, list[str], list[str]]] = field(default_factory=list)
    weights: dict[str, _Field] = field(default_factory=dict)
    inputs: dict[str, _Field] = field(default_factory=dict)
    outputs: dict[str, _Field] = field(default_factory=dict)
    values: dict[str, memoryview] = field(default_factory=dict)


def parts_of(model: bytes) -> list[bytes]:
    """The models that follow on each other, each with the tensors of `_END_OF_LAYER` before it as inputs; the last has the outputs.

    Raises ValueError if the file is no ONNX model.
    """
    fields = list(_fields(memoryview(model)))
    graph = _read([one for one in fields if one.number == _GRAPH])
    ends = [name for _, _, outputs in graph.nodes for name in outputs if _END_OF_LAYER.fullmatch(name) and name in graph.values]
    if not ends:
        return [model]
    around = b"".join(one.whole for one in fields if one.number != _GRAPH)
    known = {name: one.value for name, one in graph.inputs.items()}
    parts = []
    for end in ends:
        parts.append(around + _message(_GRAPH, _part(graph, {end: graph.values[end]}, known)))
        known[end] = graph.values[end]
    return [*parts, around + _message(_GRAPH, _part(graph, {name: one.value for name, one in graph.outputs.items()}, known))]


def _part(graph: _Graph, wanted: Mapping[str, memoryview], known: Mapping[str, memoryview]) -> bytes:
    """The graph that makes some tensors out of known ones. wanted, known: name -> declaration."""
    needed, nodes = set(wanted), []
    for node, inputs, outputs in reversed(graph.nodes):
        if any(name in needed and name not in known for name in outputs):
            nodes.append(node.whole)
            needed.update(inputs)
    written: list[bytes | memoryview] = [*reversed(nodes), _message(_GRAPH_NAME, b"part")]
    written += [one.whole for name, one in graph.weights.items() if name in needed]
    written += [_message(_INPUT, declared) for name, declared in known.items() if name in needed]
    # With the shapes between, onnxruntime joins the same operators as in the whole.
    written += [_message(_KNOWN, declared) for name, declared in graph.values.items() if name in needed and not {name} & {*known, *wanted}]
    return b"".join([*written, *(_message(_OUTPUT, declared) for declared in wanted.values())])


def _read(graphs: Sequence[_Field]) -> _Graph:
    found = _Graph()
    for one in (one for graph in graphs for one in _fields(graph.value)):
        if one.number == _NODE:
            inner = list(_fields(one.value))
            names = [[_text(part) for part in inner if part.number == kind] for kind in (_NODE_INPUT, _NODE_OUTPUT)]
            found.nodes.append((one, names[0], names[1]))
        elif one.number == _INITIALIZER:
            found.weights[_name(one, _TENSOR_NAME)] = one
        elif one.number == _INPUT:
            found.inputs[_name(one, _VALUE_NAME)] = one
        elif one.number == _OUTPUT:
            found.outputs[_name(one, _VALUE_NAME)] = one
        elif one.number == _KNOWN:
            found.values[_name(one, _VALUE_NAME)] = one.value
    return found


def _name(message: _Field, number: int) -> str:
    return next((_text(one) for one in _fields(message.value) if one.number == number), "")


def _text(one: _Field) -> str:
    return bytes(one.value).decode("utf8", "replace")


def _fields(message: memoryview) -> Iterator[_Field]:
    """The fields of a message in their order. Raises ValueError where the bytes are none."""
    at = 0
    while at < len(message):
        key, after = _number(message, at)
        start = end = after
        if key & 7 == 0:
            end = _number(message, after)[1]
        elif key & 7 == 2:
            length, start = _number(message, after)
            end = start + length
        elif key & 7 in (1, 5):
            end = after + (8 if key & 7 == 1 else 4)
        else:
            raise ValueError(f"no ONNX model: field of kind {key & 7} at byte {at}")
        if end > len(message):
            raise ValueError(f"no ONNX model: a field at byte {at} goes beyond the end")
        yield _Field(key >> 3, message[at:end], message[start:end] if key & 7 == 2 else message[:0])
        at = end


def _number(message: memoryview, at: int) -> tuple[int, int]:
    """A number, seven bits a byte, the lowest first, and where it ends."""
    value = shift = 0
    while at < len(message) and shift < 70:
        byte = message[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
    raise ValueError(f"no ONNX model: a number that does not end at byte {at}")


def _message(number: int, value: bytes | memoryview) -> bytes:
    """A field that holds a message or text."""
    return b"".join((_written(number << 3 | 2), _written(len(value)), value))


def _written(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])
