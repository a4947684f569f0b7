"""Write the model that ships: 8-bit weights, link tables, vocabulary and card.

usage: python -m training.export --encoder DIR --network DIR --out DIR --card FILE
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import BertModel

from .model import Network
from .shipped import OF_NETWORK, write_card, write_links
from .widened import widen


class Whole(nn.Module):
    """The network for one window a run: nothing is padded, so that nothing is masked."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor) -> torch.Tensor:
        """Pieces (1, T) and cases (1, T) -> numbers (1, T, WIDTH)."""
        encoder = self.network.encoder
        found = encoder.embeddings(input_ids=pieces, token_type_ids=cases)
        for layer in encoder.encoder.layer:
            found = layer(found, None)
            found = found[0] if isinstance(found, tuple) else found
        return self.network.heads(found)


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--encoder", required=True)
    ask.add_argument("--network", required=True)
    ask.add_argument("--out", required=True, type=Path)
    ask.add_argument("--card", required=True, type=Path, help="JSON with what the model was trained on and how")
    asked = ask.parse_args()
    network = Network(BertModel.from_pretrained(asked.encoder, add_pooling_layer=False, attn_implementation="eager"))
    network.load_state_dict(torch.load(Path(asked.network, "network.pt")))
    network.eval()
    asked.out.mkdir(parents=True, exist_ok=True)
    example = torch.randint(1000, 20000, (1, 64))
    given = (example, torch.zeros_like(example))
    axes = {name: {1: "pieces"} for name in ("pieces", "cases", "rows")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        torch.onnx.export(
            Whole(network),
            given,
            str(whole),
            input_names=["pieces", "cases"],
            output_names=["rows"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            asked.out / "tagger.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )
    widen(asked.out / "tagger.onnx")
    write_links(asked.out, network.near.detach().numpy(), network.bias.detach().numpy())
    shutil.copy(Path(asked.encoder, "vocab.txt"), asked.out / "vocab.txt")
    write_card(asked.out, json.loads(asked.card.read_text(encoding="utf-8")), OF_NETWORK)


if __name__ == "__main__":
    main()
