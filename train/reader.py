"""The sentence reader: an encoder of sentences, and heads that see a sentence beside its heading and its neighbours."""

import torch
from encoder import LAYERS, WIDTH, mean, pretrained
from examples import AGENCIES, SOURCES, STANCES
from torch import Tensor, nn

# Sentences seen beside the one that is read: two before it and one after, by their distance
NEIGHBOURS = (-1, -2, 1)


class Reader(nn.Module):
    """Takes vectors of sentences to themes, stance, source, agencies, and whether they recommend."""

    def __init__(self, themes: int, definitions: Tensor | None = None) -> None:
        super().__init__()
        self.encoder = pretrained()
        # Stand where a sentence has no heading, or no neighbour
        self.missing = nn.Parameter(torch.zeros(1 + len(NEIGHBOURS), WIDTH))
        self.beside = nn.Linear(WIDTH * (2 + len(NEIGHBOURS)), WIDTH)
        self.settle = nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(0.2)
        self.themes = nn.Linear(WIDTH, themes)
        self.stance = nn.Linear(WIDTH, len(STANCES))
        self.source = nn.Linear(WIDTH, len(SOURCES))
        self.agencies = nn.Linear(WIDTH, len(AGENCIES))
        self.recommendation = nn.Linear(WIDTH, 1)
        with torch.no_grad():
            self.beside.weight.mul_(0.3)
            self.themes.bias.fill_(-3.5)
            if definitions is not None:
                centred = definitions - definitions.mean(0)
                self.themes.weight.copy_(4 * centred / centred.norm(dim=1, keepdim=True) / WIDTH**0.5)

    def vectors(self, hidden: Tensor, mask: Tensor, first: int = 0) -> Tensor:
        """Vectors of sentences from what layer `first` takes; [sentences, width], of length √width."""
        pooled = mean(self.encoder.run(hidden, mask, first, LAYERS), mask)
        return nn.functional.normalize(pooled, dim=1) * WIDTH**0.5

    def forward(self, own: Tensor, context: Tensor, known: Tensor) -> Tensor:
        """
        `own` is [units, width]. `context` [units, 1 + neighbours, width] holds vectors of the heading and the
        neighbours, `known` [units, 1 + neighbours] is 1 where there is one. Gives logits, [units, answers], in the order
        of `targets.WEIGHTS`.
        """
        context = torch.where(known[:, :, None] > 0, context, self.missing)
        seen = torch.cat([own, context.flatten(1)], dim=1)
        hidden = self.settle(own + nn.functional.gelu(self.beside(self.dropout(seen))))
        hidden = self.dropout(hidden)
        heads = (self.themes, self.stance, self.source, self.agencies, self.recommendation)
        return torch.cat([head(hidden) for head in heads], dim=1)
