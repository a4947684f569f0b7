"""Write the network of a model folder back as a start for training, from its 8-bit weights.

usage: python -m training.held --encoder DIR --model DIR --out DIR

A number that was rounded to 8 bits stays rounded (to a 250th of the largest of its column), which training mends within
its first steps. The word table is the encoder's own, which no training changes. Whether all weights are in their
places is tried on a few pieces: `main` stops where the network describes them otherwise than the model.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from transformers import BertModel

from .model import Network

#: The products of a layer of the encoder, in the order in which the graph runs them.
PRODUCTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
TABLES = ("token_type_embeddings", "position_embeddings")
ALIKE = 0.98  # correlation of what network and model tell of the same pieces; weights in wrong places have about none


def weights(model: Path, layers: int) -> dict[str, torch.Tensor]:
    """The weights of `tagger.onnx` by their names in the network, links aside."""
    graph = onnx.load(str(model / "tagger.onnx")).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {name.removeprefix("network."): value for name, value in held.items() if name.startswith("network.")}
    found = {name: value for name, value in found.items() if not name.endswith(("_scale", "_zero_point", "_quantized"))}

    def full(name: str) -> np.ndarray:
        zero = held[name + "_zero_point"].astype(np.float32)
        return (held[name + "_quantized"].astype(np.float32) - zero) * held[name + "_scale"]

    for table in TABLES:
        found[f"encoder.embeddings.{table}.weight"] = full(f"network.encoder.embeddings.{table}.weight")
    places = [f"encoder.encoder.layer.{n}.{product}.weight" for n in range(layers) for product in PRODUCTS]
    products = [
        name.removesuffix("_quantized")
        for name in held
        if name.startswith("onnx::MatMul_") and name.endswith("_quantized")
    ]
    for place, product in zip([*places, "heads.weight"], products, strict=True):
        found[place] = full(product).T
    links = np.load(model / "links.npz")
    found["near"], found["bias"] = links["near"], links["bias"]
    return {name: torch.tensor(np.array(value, dtype=np.float32)) for name, value in found.items()}


def likeness(network: Network, model: Path) -> float:
    """Correlation of what network and model tell of the same 64 pieces."""
    pieces = torch.randint(1000, 20000, (1, 64), generator=torch.Generator().manual_seed(1))
    cases = torch.zeros_like(pieces)
    with torch.no_grad():
        here = network(pieces, cases, torch.ones_like(pieces)).numpy().ravel()
    session = onnxruntime.InferenceSession(str(model / "tagger.onnx"))
    there = session.run(["rows"], {"pieces": pieces.numpy(), "cases": cases.numpy()})[0].ravel()
    return float(np.corrcoef(here, there)[0, 1])


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--encoder", required=True)
    ask.add_argument("--model", required=True, type=Path)
    ask.add_argument("--out", required=True, type=Path)
    asked = ask.parse_args()
    network = Network(BertModel.from_pretrained(asked.encoder, add_pooling_layer=False))
    known = network.state_dict()
    known.update(weights(asked.model, network.encoder.config.num_hidden_layers))
    network.load_state_dict(known)
    network.eval()
    alike = likeness(network, asked.model)
    if alike < ALIKE:
        raise SystemExit(
            f"{asked.model}: correlation {alike:.3f} with the model; the weights are not where they were looked for"
        )
    asked.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), asked.out / "network.pt")
    print(f"correlation {alike:.4f} with the model")


if __name__ == "__main__":
    main()
