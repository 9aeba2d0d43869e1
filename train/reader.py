"""The sentence reader: an encoder of windows, and heads that answer for each sentence in them."""

import encoder
import torch
from torch import Tensor, nn
from windows import Tokens, Window


class Reader(nn.Module):
    """Takes windows to themes, stance, source, agencies, and whether a sentence recommends."""

    def __init__(self, pretrained: encoder.Encoder, answers: int) -> None:
        super().__init__()
        self.encoder = pretrained
        self.settle = nn.LayerNorm(encoder.WIDTH)
        self.dropout = nn.Dropout(0.2)
        self.heads = nn.Linear(encoder.WIDTH, answers)
        for part in (pretrained.words, pretrained.places, pretrained.distances):
            part.requires_grad_(False)

    @torch.no_grad()
    def start(self, definitions: list[list[int]]) -> None:
        """Starts the heads of themes at the token ids of what the codebook says of each, and at how rare themes are."""
        self.eval()
        hidden = [self.encoder(torch.tensor([ids]), torch.ones(1, len(ids)))[0].mean(0) for ids in definitions]
        vectors = nn.functional.normalize(torch.stack(hidden), dim=1) * encoder.WIDTH**0.5
        centred = nn.functional.normalize(vectors - vectors.mean(0), dim=1)
        self.heads.weight[: len(definitions)] = 4 * centred / encoder.WIDTH**0.5
        self.heads.bias[: len(definitions)] = -3.5

    def vectors(self, ids: Tensor, mask: Tensor, rows: Tensor, units: int) -> Tensor:
        """
        `ids` and `mask` are [windows, tokens]; `rows` [windows × tokens] names the unit of each token, or `units` where it
        is of none. Gives [units, width], each the mean of its tokens and of length √width.
        """
        hidden = self.encoder(ids, mask).float().flatten(0, 1)
        sums = torch.zeros(units + 1, hidden.shape[1]).index_add_(0, rows, hidden)
        return nn.functional.normalize(sums[:-1], dim=1) * encoder.WIDTH**0.5

    def answers(self, vectors: Tensor) -> Tensor:
        """Logits, [units, answers], in the order of `targets.WEIGHTS`."""
        return self.heads(self.dropout(self.settle(vectors)))

    def forward(self, windows: list[Window], tokens: Tokens) -> Tensor:
        """Logits of the units of windows, one window after the other."""
        pad = nn.utils.rnn.pad_sequence
        made = [tokens.of(window) for window in windows]
        ids = pad([torch.tensor(one) for one, _ in made], batch_first=True, padding_value=encoder.FILLING)
        mask = pad([torch.ones(len(one)) for one, _ in made], batch_first=True)
        owners = pad([torch.tensor(one) for _, one in made], batch_first=True, padding_value=-1)
        counts = torch.tensor([len(window.places) for window in windows])
        units = int(counts.sum())
        # Units are numbered through; tokens of none go to one more that is dropped
        rows = torch.where(owners >= 0, owners + (counts.cumsum(0) - counts)[:, None], units).flatten()
        return self.answers(self.vectors(ids, mask, rows, units))
