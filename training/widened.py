"""Have a network of 8-bit weights multiply in numbers of full width, as every processor does them alike.

usage: python -m training.widened MODEL.onnx

Products of 8-bit numbers round what they are given to 256 steps. Sums before them differ by a millionth from one
processor to another, now and then a number falls to the next step, and borderline words are then read otherwise. In
full width the same difference stays a millionth. The weights keep their 8 bits in the file and are widened on loading,
by plain steps: behind DequantizeLinear the runtime puts products of 8 bits again where the processor has them.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper


def widen(path: Path) -> int:
    """Rewrites a model in place and says how many products it changed.

    Raises ValueError where a product does not have the form in which `quantize_dynamic` leaves it.
    """
    model = onnx.load(str(path))
    changed = _widen(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return changed


def _widen(graph: GraphProto) -> int:
    made_by = {name: node for node in graph.node for name in node.output}
    used_by: dict[str, list[NodeProto]] = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            used_by[name].append(node)
    gone: set[int] = set()
    instead: dict[int, list[NodeProto]] = {}
    for product in (node for node in graph.node if node.op_type == "MatMulInteger"):
        rounded = made_by[product.input[0]]
        weights, zero = product.input[1], product.input[3]
        cast = _only(used_by[product.output[0]], "Cast")
        scaled = _only(used_by[cast.output[0]], "Mul")
        scales = made_by[next(name for name in scaled.input if name != cast.output[0])]
        scale = next(name for name in scales.input if name not in rounded.output)
        wide = weights.replace("_quantized", "_wide")
        steps = [
            helper.make_node("Cast", [weights], [f"{wide}_numbers"], to=TensorProto.FLOAT),
            helper.make_node("Cast", [zero], [f"{wide}_zero"], to=TensorProto.FLOAT),
            helper.make_node("Sub", [f"{wide}_numbers", f"{wide}_zero"], [f"{wide}_steps"]),
            helper.make_node("Mul", [f"{wide}_steps", scale], [wide]),
        ]
        product_wide = helper.make_node("MatMul", [rounded.input[0], wide], [scaled.output[0]])
        instead[id(scaled)] = [*steps, product_wide]
        gone |= {id(node) for node in (rounded, product, cast, scales)}
    kept = [one for node in graph.node if id(node) not in gone for one in instead.get(id(node), [node])]
    del graph.node[:]
    graph.node.extend(kept)
    return len(instead)


def _only(nodes: list[NodeProto], kind: str) -> NodeProto:
    if len(nodes) != 1 or nodes[0].op_type != kind:
        raise ValueError(f"a product is followed by {[node.op_type for node in nodes]}, not by one {kind}")
    return nodes[0]


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("model", type=Path)
    print(widen(ask.parse_args().model), "products in full width")


if __name__ == "__main__":
    main()
