"""Write the model that ships: 8-bit weights, link tables, vocabulary and card.

usage: python -m training.export --encoder DIR --network DIR --out DIR --card FILE
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertModel

from .model import Network


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
    example = torch.randint(1000, 20000, (2, 64))
    given = (example, torch.zeros_like(example), torch.ones_like(example))
    axes = {name: {0: "windows", 1: "pieces"} for name in ("pieces", "cases", "mask", "rows")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        torch.onnx.export(
            network,
            given,
            str(whole),
            input_names=["pieces", "cases", "mask"],
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
    np.savez(asked.out / "links.npz", near=network.near.detach().numpy(), bias=network.bias.detach().numpy())
    shutil.copy(Path(asked.encoder, "vocab.txt"), asked.out / "vocab.txt")
    card = json.loads(asked.card.read_text(encoding="utf-8"))
    card["files"] = {
        name: hashlib.sha256((asked.out / name).read_bytes()).hexdigest()
        for name in ("links.npz", "tagger.onnx", "vocab.txt")
    }
    (asked.out / "card.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
