"""Train the tagger; see README.md for the two stages.

usage: python -m training.train --encoder DIR --out DIR [--start DIR] [--statements FILE…] [--exchange FILE…] [options]
"""

import argparse
import math
import os
import random
import tempfile
import time
from pathlib import Path

import torch
from torch import nn
from transformers import BertModel

from verbale.tagger.labels import LINK_NAMES, LINK_WIDTH, LINKS, SPANS, bucket
from verbale.tagger.wordpiece import Wordpieces

from .batches import batches
from .examples import Example, examples
from .model import Network
from .renamed import Names
from .texts import said_texts, told_texts

TAG_WEIGHT = 3.0  # a tag is one word in many: without weight the links, summed over words, would drown it
LINK_WEIGHT = 0.05  # of the summed loss over a window's words, against the mean loss of the tags
CLASS_WEIGHT = 0.5
#: Halved numbers are twice as fast where the processor has instructions for them, and six times slower elsewhere.
HALVED = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def loss_of(network: Network, batch: list[Example]) -> torch.Tensor:
    longest = max(len(one.window.pieces) for one in batch)
    pieces = torch.zeros(len(batch), longest, dtype=torch.long)
    cases, mask = torch.zeros_like(pieces), torch.zeros_like(pieces)
    for row, one in enumerate(batch):
        size = len(one.window.pieces)
        pieces[row, :size] = torch.tensor(one.window.pieces)
        cases[row, :size] = torch.tensor(one.window.cases)
        mask[row, :size] = 1
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVED):
        found = network(pieces, cases, mask).float()
    losses = []
    described = [found[row][torch.tensor(one.window.heads)] for row, one in enumerate(batch)]
    for name in SPANS:
        logits, gold = [], []
        for row, one in enumerate(batch):
            if name in one.text.tags:
                logits.append(described[row][:, network.places[name]])
                gold.append(torch.tensor(one.tags(name)))
        if logits:
            losses.append(nn.functional.cross_entropy(torch.cat(logits), torch.cat(gold)) * TAG_WEIGHT)
    classed: dict[str, tuple[list[torch.Tensor], list[int]]] = {}
    for row, one in enumerate(batch):
        at = one.window
        inside = one.anchors()
        for kind in LINKS:
            anchors = [anchor for anchor in inside if anchor.kind == kind]
            if not anchors:
                continue
            numbers = [LINK_NAMES.index(f"{kind}.{role}") for role in LINKS[kind]]
            here = torch.tensor([anchor.word - at.first for anchor in anchors])
            size = at.last - at.first
            ends = torch.stack([described[row][:, network.places[LINK_NAMES[n] + ":to"]] for n in numbers])
            starts = torch.stack([described[row][here][:, network.places[LINK_NAMES[n] + ":from"]] for n in numbers])
            scores = starts @ ends.transpose(1, 2) / math.sqrt(LINK_WIDTH)
            near = torch.tensor([[bucket(word - a) for word in range(size)] for a in here.tolist()])
            scores = scores + torch.stack([network.bias[n] + network.near[n][near] for n in numbers])
            gold_links = torch.zeros_like(scores)
            for r, role in enumerate(LINKS[kind]):
                for a, word in one.linked(anchors, role):
                    gold_links[r, a, word] = 1
            share = nn.functional.binary_cross_entropy_with_logits(scores, gold_links, reduction="sum") / len(anchors)
            losses.append(LINK_WEIGHT * share / len(batch))
        for anchor in inside:
            for label, value in anchor.classes.items():
                classed.setdefault(label, ([], []))
                classed[label][0].append(described[row][anchor.word - at.first, network.places[label]])
                classed[label][1].append(value)
            if anchor.statuses is not None:
                logit = described[row][anchor.word - at.first, network.places["status"]]
                goal = torch.tensor(anchor.statuses, dtype=torch.float)
                losses.append(CLASS_WEIGHT * nn.functional.binary_cross_entropy_with_logits(logit, goal) / len(inside))
    for logits, gold in classed.values():
        losses.append(CLASS_WEIGHT * nn.functional.cross_entropy(torch.stack(logits), torch.tensor(gold)))
    return torch.stack(losses).sum()


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--encoder", required=True)
    ask.add_argument("--start")
    ask.add_argument("--out", required=True)
    ask.add_argument("--statements", nargs="*", default=[])
    ask.add_argument("--exchange", nargs="*", default=[])
    ask.add_argument(
        "--apart", action="store_true", help="leave out the exchanges that are kept apart for choosing thresholds"
    )
    ask.add_argument("--share", type=float, default=1.0, help="share of the statement windows read in each epoch")
    ask.add_argument("--epochs", type=int, default=3)
    ask.add_argument("--rate", type=float, default=1e-4)
    ask.add_argument("--size", type=int, default=2048, help="pieces a batch")
    ask.add_argument(
        "--window", type=int, default=256, help="pieces of a statement window; exchange windows take all that fits"
    )
    ask.add_argument("--rename", type=float, default=0.0, help="share of the texts read with other names in each epoch")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--ranks", type=int, default=1, help="processes of one thread, each with its own batch of a step")
    asked = ask.parse_args()
    if asked.ranks == 1:
        train(0, asked)
    else:
        torch.multiprocessing.spawn(train, (asked,), nprocs=asked.ranks)


def train(rank: int, asked: argparse.Namespace) -> None:
    """One process of a training; with several, each reads its own batches and all take the mean of the slopes."""
    if asked.ranks > 1:
        torch.set_num_threads(1)
        torch.distributed.init_process_group(
            "gloo", init_method=meeting_place(asked.out).as_uri(), rank=rank, world_size=asked.ranks
        )
    torch.manual_seed(asked.seed + rank)
    draw = random.Random(asked.seed)  # the same in all processes, so that they deal the same batches
    network = load(asked)
    cut = Wordpieces(Path(asked.encoder, "vocab.txt").read_text(encoding="utf-8").splitlines())
    said = said_texts(map(Path, asked.statements))
    told = told_texts(map(Path, asked.exchange), asked.apart)
    names = Names([*said, *told])
    if rank == 0:
        print(len(said), "texts with statements,", len(told), "with exchanges", flush=True)

    def mixed() -> list[list[list[Example]]]:
        some = draw.sample(said, round(len(said) * asked.share))
        spoken, dealt = (
            [names.renamed(one, draw) if draw.random() < asked.rename else one for one in texts]
            for texts in (some, told)
        )
        made = [
            *batches(examples(spoken, cut, asked.window), asked.size, draw),
            *batches(examples(dealt, cut), asked.size, draw),
        ]
        made = [one for one in made if one]
        draw.shuffle(made)
        return [made[at : at + asked.ranks] for at in range(0, len(made) - asked.ranks + 1, asked.ranks)]

    learned = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    fresh = [p for name, p in learned if not name.startswith("encoder")]
    old = [p for name, p in learned if name.startswith("encoder")]
    step = torch.optim.AdamW(
        [{"params": old, "lr": asked.rate}, {"params": fresh, "lr": asked.rate * 5}], weight_decay=0.01
    )
    total = len(mixed()) * asked.epochs
    plan = torch.optim.lr_scheduler.LambdaLR(
        step, lambda n: min(1, (n + 1) / (0.06 * total)) * max(0.02, 1 - n / total)
    )
    done, begun, mean = 0, time.time(), 0.0
    for number in range(asked.epochs):
        network.train()
        for side_by_side in mixed():
            loss = loss_of(network, side_by_side[rank])
            step.zero_grad()
            loss.backward()
            if asked.ranks > 1:
                share_slopes([p for _, p in learned], asked.ranks)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            step.step()
            plan.step()
            done += 1
            mean = 0.98 * mean + 0.02 * loss.item() if mean else loss.item()
            if done % 50 == 0 and rank == 0:
                print(f"epoch {number + 1} step {done}/{total} loss {mean:.3f} {time.time() - begun:.0f} s", flush=True)
        if rank == 0:
            Path(asked.out).mkdir(parents=True, exist_ok=True)
            torch.save(network.state_dict(), Path(asked.out, "network.pt"))


def share_slopes(learned: list[nn.Parameter], ranks: int) -> None:
    """Gives every process the mean of all slopes; parameters that a batch did not touch count as zero."""
    flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).flatten() for p in learned])
    torch.distributed.all_reduce(flat)
    at = 0
    for p in learned:
        p.grad = (flat[at : at + p.numel()] / ranks).view_as(p).clone()
        at += p.numel()


def meeting_place(out: str) -> Path:
    """The file through which the processes of one training find each other."""
    return Path(tempfile.gettempdir(), f"training-{os.getppid()}-{Path(out).name}")


def load(asked: argparse.Namespace) -> Network:
    network = Network(
        BertModel.from_pretrained(asked.encoder, add_pooling_layer=False, attention_probs_dropout_prob=0.0)
    )
    if asked.start:
        network.load_state_dict(torch.load(Path(asked.start, "network.pt")))
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return network


if __name__ == "__main__":
    main()
