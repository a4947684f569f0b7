"""Teach a model folder which words of a report stand for the same actor, and fit the weights beside the rules.

usage: python -m training.standing GOLD.jsonl.gz… --model FOLDER [--epochs N] [--strength X]

The encoder stays as it is. From the states of three of its layers one linear layer learns, for each annotated mention,
which other mentions name its actor (the rules name theirs); it is written into FOLDER (tagger.onnx, links.npz,
card.json). Then for each fold of exchanges, with a layer that had not read it, the weights of
resolve/standing.py are fitted and standing_weights.csv is written. Texts kept apart are not learned from.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from verbale.mention.days import find_days
from verbale.mention.mentions import find_mentions
from verbale.tagger.labels import DISTANCES, ENDS, bucket
from verbale.tagger.standing import FAR, STANDING_WIDTH, Standing
from verbale.tagger.tagger import load_tagger

from .shipped import write_card
from .split import is_apart, is_held_out
from .standins import Text, cases_of, fit_weights
from .weights import FOLDS, fold

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
from actors import HELD_OUT, is_no_actor, roles_of
from mentions import UNSEEN, best, reading_of, rows

#: Layers of the encoder whose states are read: those in the middle know the words better, the last one their parts.
LAYERS = (1, 3, 5)
STATE = "/layer.{}/output/LayerNorm/LayerNormalization_output_0"
BATCH = 16  # documents
RATE = 2e-3
DROPPED = 0.2
#: Share with which names count that the tables know: they need no link, but teach what names look like.
OF_NAMES = 0.15


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", nargs="+", type=Path)
    ask.add_argument("--model", type=Path, required=True, help="folder of the tagger; its files are written anew")
    ask.add_argument("--epochs", type=int, default=10)
    ask.add_argument("--strength", type=float, default=2.0, help="of the pull towards zero")
    ask.add_argument("--all", action="store_true", help="learn from the files held out for benchmarks/actors.py too")
    asked = ask.parse_args()
    torch.manual_seed(0)
    network = asked.model / "tagger.onnx"
    texts = list(read(asked.gold, network, asked.all))
    print(f"{len(texts)} reports, {sum(len(text.asked) for text in texts)} annotated mentions", flush=True)
    layers = [fit_layer([t for t in texts if fold(t.id) != number], asked.epochs) for number in range(FOLDS)]
    cases = [case for text in texts for case in cases_of(text, layers[fold(text.id)].of(text))]
    fit_weights(cases, asked.strength)
    write_layer(fit_layer(texts, asked.epochs), asked.model)


def read(paths: list[Path], network: Path, everything: bool) -> Iterator[Text]:
    """The annotated reports, each once, with the states of their words."""
    tagger = load_tagger(network.parent)
    session = with_states(network)
    met: set[str] = set()
    for path in paths:
        for row in rows(path, UNSEEN):
            held = path.name.split(".")[0] in HELD_OUT and not everything
            if row["id"] in met or is_held_out(row["id"]) or is_apart(row["id"]) or held:
                continue
            met.add(row["id"])
            reading, _ = reading_of(row, marked=False)
            reading.days = find_days(reading)
            marking = replace(tagger.mark(reading.text, reading.paragraphs), standing=None)
            reading.marking = marking
            mentions = find_mentions(reading)
            _, (_, states) = replace(tagger, session=session).read(reading.text, reading.paragraphs)
            asked = [
                (span, actor)
                for (span, actor), roles in roles_of(row).items()
                for mention in [best(mentions, span)]
                if not is_no_actor(actor, roles, reading.words(span)) or (mention and mention.actor)
            ]
            yield Text(row["id"], reading, marking, states, mentions, asked)


def with_states(network: Path) -> Any:
    """A session of the network that gives rows and, side by side, the states of LAYERS (pieces, 3 · 384)."""
    model = onnx.load(str(network))
    drop_layer(model.graph)
    model.graph.node.append(helper.make_node("Concat", [STATE.format(n) for n in LAYERS], ["states"], axis=2))
    model.graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


class Layer(nn.Module):
    """States (words, 3 · 384) -> ends (words, STANDING_WIDTH), and what a distance costs (DISTANCES)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(DROPPED)
        self.ends = nn.Linear(width, STANDING_WIDTH)
        self.near = nn.Parameter(torch.zeros(DISTANCES))

    def of(self, text: Text) -> Standing:
        """What the layer says of the words of a report."""
        with torch.no_grad():
            ends = self.ends(torch.from_numpy(text.states.astype(np.float32))).numpy()
        return Standing(ends.astype(np.float16), self.near.detach().numpy())

    def forward(self, asking: torch.Tensor, places: torch.Tensor, buckets: torch.Tensor) -> torch.Tensor:
        """Scores (asking, places) of every place as the one that names whom a mention stands for."""
        starts = self.ends(self.drop(asking))[:, :ENDS]
        offers = self.ends(self.drop(places))[:, ENDS:]
        return starts @ offers[:, :-1].T / math.sqrt(ENDS) + offers[:, -1] + self.near[buckets]


@dataclass(frozen=True, slots=True)
class Task:
    """One report for the layer: states of what is asked (A) and of the places (M), buckets, right ones, weights (A)."""

    asking: torch.Tensor
    places: torch.Tensor
    buckets: torch.Tensor
    among: torch.Tensor
    right: torch.Tensor
    weight: torch.Tensor


def task_of(text: Text) -> Task | None:
    """None for a report in which no mention can be learned from."""
    where = [text.marking.inside(mention.head) for mention in text.mentions]
    kept = [n for n, place in enumerate(where) if place.stop > place.start and text.mentions[n].actor is not None]
    asking, among, right, weight, buckets = [], [], [], [], []
    for span, actor in text.asked:
        mention = best(text.mentions, span)
        place = text.marking.inside(mention.head if mention is not None else span)
        if place.stop == place.start:
            continue
        distances = [where[n].start - place.start for n in kept]
        open_to = [abs(gap) <= FAR and text.mentions[n] is not mention for n, gap in zip(kept, distances, strict=True)]
        fits = [ok and text.is_right(actor, text.mentions[n]) for n, ok in zip(kept, open_to, strict=True)]
        if not any(fits):
            continue
        known = mention is not None and mention.naming in {"name", "surname", "metonym"}
        asking.append(text.states[place].mean(axis=0, dtype=np.float32))
        among.append(open_to)
        right.append(fits)
        weight.append(OF_NAMES if known else 1.0)
        buckets.append([bucket(gap) for gap in distances])
    if not asking:
        return None
    places = np.stack([text.states[where[n]].mean(axis=0, dtype=np.float32) for n in kept])
    return Task(
        torch.from_numpy(np.stack(asking)), torch.from_numpy(places), torch.tensor(buckets), torch.tensor(among),
        torch.tensor(right), torch.tensor(weight),
    )  # fmt: skip


def fit_layer(texts: list[Text], epochs: int) -> Layer:
    """The layer under which the places that name the actor are likeliest, over so many rounds of the reports."""
    tasks = [task for task in map(task_of, texts) if task is not None]
    layer = Layer(tasks[0].asking.shape[1])
    steps = epochs * math.ceil(len(tasks) / BATCH)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=RATE, weight_decay=1e-4)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    layer.train()
    order = np.random.default_rng(0)
    for _ in range(epochs):
        numbers = order.permutation(len(tasks))
        for first in range(0, len(tasks), BATCH):
            some = [tasks[n] for n in numbers[first : first + BATCH]]
            losses = torch.stack([loss_of(layer, task) for task in some])
            optimiser.zero_grad()
            (losses.sum() / sum(float(task.weight.sum()) for task in some)).backward()
            optimiser.step()
            rate.step()
    layer.eval()
    return layer


def loss_of(layer: Layer, task: Task) -> torch.Tensor:
    scores = layer(task.asking, task.places, task.buckets).masked_fill(~task.among, -1e9)
    right = torch.logsumexp(scores.masked_fill(~task.right, -1e9), 1)
    return ((torch.logsumexp(scores, 1) - right) * task.weight).sum()


def drop_layer(graph: Any) -> None:
    """Takes an earlier layer out of a network."""
    for nodes, gone in ((graph.node, _NODES), (graph.initializer, _NUMBERS), (graph.output, {"ends"})):
        for one in [one for one in nodes if one.name in gone]:
            nodes.remove(one)


_NODES = {"standing_states", "standing_product", "standing_sum"}
_NUMBERS = {"standing_weight", "standing_bias"}


def write_layer(layer: Layer, folder: Path) -> None:
    """Writes the layer into the network of a model folder, what distances cost into its links, and its card."""
    path = folder / "tagger.onnx"
    model = onnx.load(str(path))
    graph = model.graph
    drop_layer(graph)
    weight = layer.ends.weight.detach().numpy().T.copy()
    graph.initializer.extend(
        [
            numpy_helper.from_array(weight, "standing_weight"),
            numpy_helper.from_array(layer.ends.bias.detach().numpy(), "standing_bias"),
        ]
    )
    graph.node.extend(
        [
            helper.make_node("Concat", [STATE.format(n) for n in LAYERS], ["states"], name="standing_states", axis=2),
            helper.make_node("MatMul", ["states", "standing_weight"], ["product"], name="standing_product"),
            helper.make_node("Add", ["product", "standing_bias"], ["ends"], name="standing_sum"),
        ]
    )
    graph.output.append(helper.make_tensor_value_info("ends", TensorProto.FLOAT, [1, "pieces", STANDING_WIDTH]))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    held = dict(np.load(folder / "links.npz"))
    np.savez(folder / "links.npz", **{**held, "standing": layer.near.detach().numpy()})
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    write_card(folder, card, ("links.npz", "tagger.onnx"))


if __name__ == "__main__":
    main()
