"""Batches of units with their contexts, over hidden states of the lower layers that are worked out once."""

import random
from dataclasses import dataclass

import torch
from encoder import tokenizer
from examples import Run, Unit
from reader import NEIGHBOURS, Reader
from torch import Tensor

# Runs are cut to so many units, so that a batch is filled evenly
WINDOW = 10


@dataclass(frozen=True)
class Place:
    """A unit in its run."""

    run: Run
    at: int

    @property
    def unit(self) -> Unit:
        return self.run.units[self.at]

    @property
    def number(self) -> int:
        return self.run.first + self.at

    def context(self) -> list[str | None]:
        """Texts of the heading and the neighbours."""
        units = self.run.units
        beside = [
            units[self.at + step].text if 0 <= self.at + step < len(units) else None for step in NEIGHBOURS
        ]
        return [self.unit.heading, *beside]


class Lower:
    """The states of all texts after the layers that are not trained, in 16 bits."""

    def __init__(self, reader: Reader, frozen: int, texts: set[str]) -> None:
        self.frozen = frozen
        self.states: dict[str, Tensor] = {}
        tokens = tokenizer()
        ordered = sorted(texts)
        ids = {text: encoded.ids for text, encoded in zip(ordered, tokens.encode_batch(ordered))}
        by_length = sorted(ordered, key=lambda text: len(ids[text]))
        with torch.no_grad():
            for at in range(0, len(by_length), 64):
                batch = by_length[at : at + 64]
                longest = max(len(ids[text]) for text in batch)
                padded = torch.zeros(len(batch), longest, dtype=torch.long)
                mask = torch.zeros(len(batch), longest)
                for row, text in enumerate(batch):
                    padded[row, : len(ids[text])] = torch.tensor(ids[text])
                    mask[row, : len(ids[text])] = 1
                hidden = reader.encoder.run(reader.encoder.embedded(padded), mask, 0, frozen)
                for row, text in enumerate(batch):
                    self.states[text] = hidden[row, : len(ids[text])].half()

    def vectors(self, reader: Reader, texts: list[str]) -> Tensor:
        """Vectors of texts, in their order; those of like length go through together."""
        order = sorted(range(len(texts)), key=lambda place: len(self.states[texts[place]]))
        parts, step = [], 32
        for at in range(0, len(order), step):
            states = [self.states[texts[place]].float() for place in order[at : at + step]]
            hidden = torch.nn.utils.rnn.pad_sequence(states, batch_first=True)
            mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(state)) for state in states], batch_first=True)
            parts.append(reader.vectors(hidden, mask, self.frozen))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[back]


def read(reader: Reader, lower: Lower, places: list[Place]) -> Tensor:
    """Logits of units, [units, answers]. Each text that they need is encoded once."""
    contexts = [place.context() for place in places]
    texts = list(dict.fromkeys([place.unit.text for place in places] + [t for c in contexts for t in c if t]))
    index = {text: at for at, text in enumerate(texts)}
    vectors = lower.vectors(reader, texts)
    own = vectors[torch.tensor([index[place.unit.text] for place in places])]
    beside = vectors[torch.tensor([[index[text] if text else 0 for text in context] for context in contexts])]
    known = torch.tensor([[1.0 if text else 0.0 for text in context] for context in contexts])
    return reader(own, beside, known)


def batches(runs: list[Run], size: int, learned: Tensor, chance: random.Random) -> list[list[Place]]:
    """All units once of which `learned` [units] holds, in batches of about `size` that keep neighbours together."""
    pieces = []
    for run in runs:
        there = [Place(run, at) for at in range(len(run.units)) if learned[run.first + at]]
        pieces += [there[at : at + WINDOW] for at in range(0, len(there), WINDOW)]
    chance.shuffle(pieces)
    made: list[list[Place]] = []
    batch: list[Place] = []
    for piece in pieces:
        batch += piece
        if len(batch) >= size:
            made.append(batch)
            batch = []
    return [*made, batch] if batch else made
