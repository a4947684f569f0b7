"""The network: a pretrained encoder with one linear layer that describes every word for every head."""

import math

import torch
from torch import nn
from transformers import BertModel

from verbale.tagger.labels import DISTANCES, LINK_NAMES, LINK_WIDTH, WIDTH, columns

CASES = 3


class Network(nn.Module):
    """Pieces (B, T) and cases (B, T) -> numbers (B, T, WIDTH); see `labels.columns` for what stands where."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        hidden = encoder.config.hidden_size
        kinds = encoder.embeddings.token_type_embeddings
        if kinds.num_embeddings != CASES:  # the sentence number of BERT is not used: its table tells capitals instead
            table = nn.Embedding(CASES, hidden)
            table.weight.data[:] = kinds.weight.data[0]
            encoder.embeddings.token_type_embeddings = table
            encoder.config.type_vocab_size = CASES
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(hidden, WIDTH)
        self.near = nn.Parameter(torch.zeros(len(LINK_NAMES), DISTANCES))
        self.bias = nn.Parameter(torch.full((len(LINK_NAMES),), -4.0))
        self.places = columns()

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        found = self.encoder(input_ids=pieces, attention_mask=mask, token_type_ids=cases).last_hidden_state
        return self.heads(self.drop(found))

    def link(self, number: int, described: torch.Tensor, anchor: int, distances: torch.Tensor) -> torch.Tensor:
        """Score of each word (words, WIDTH) as the far end of one link from one anchor."""
        name = LINK_NAMES[number]
        start = described[anchor, self.places[name + ":from"]]
        ends = described[:, self.places[name + ":to"]]
        return ends @ start / math.sqrt(LINK_WIDTH) + self.bias[number] + self.near[number][distances]
