"""What the heads shall answer for each unit: what its coder said."""

from dataclasses import dataclass

import torch
from examples import AGENCIES, SOURCES, STANCES, Run, Unit
from torch import Tensor

# Heads in the order of their answers in a row, and how much the error of each counts
WEIGHTS = {"themes": 1.0, "stance": 0.7, "source": 0.3, "agencies": 0.3, "recommendation": 0.3}
# Heads that choose one label; the others say yes or no to each
CHOICES = ("stance", "source")


def widths(themes: int) -> list[int]:
    """How many answers each head gives."""
    return [themes, len(STANCES), len(SOURCES), len(AGENCIES), 1]


@dataclass(frozen=True)
class Targets:
    """`wanted` [units, answers]; `known` [units, heads] is 0 where nothing is learned from."""

    wanted: Tensor
    known: Tensor


def said(unit: Unit, themes: list[str]) -> tuple[list[list[float]], list[float]]:
    """The answers of a unit's coder by head, and for which heads there are any."""
    return (
        [
            [float(theme in (unit.themes or ())) for theme in themes],
            [unit.stances.count(label) / max(1, len(unit.stances)) for label in STANCES],
            [unit.sources.count(label) / max(1, len(unit.sources)) for label in SOURCES],
            [float(agency in (unit.agencies or ())) for agency in AGENCIES],
            [float(unit.recommendation or False)],
        ],
        [
            float(unit.themes is not None),
            float(bool(unit.stances)),
            float(bool(unit.sources)),
            float(unit.agencies is not None),
            float(unit.recommendation is not None),
        ],
    )


def of_coders(runs: list[Run], themes: list[str]) -> Targets:
    """Targets of all units, in the order of their numbers."""
    every = [said(unit, themes) for run in runs for unit in run.units]
    return Targets(
        torch.tensor([[value for head in answers for value in head] for answers, _ in every]),
        torch.tensor([known for _, known in every]),
    )


def loss(logits: Tensor, wanted: Tensor, known: Tensor) -> Tensor:
    """The sum of the heads' losses, each the mean over the units that have a target for it."""
    total = torch.zeros((), device=logits.device)
    parts = zip(WEIGHTS.items(), *(tensor.split(widths_of(tensor), dim=1) for tensor in (logits, wanted)), known.unbind(1))
    for (name, weight), answers, targets, units in parts:
        if name in CHOICES:
            cost = -(targets * torch.log_softmax(answers, dim=1)).sum(1)
        else:
            cost = torch.nn.functional.binary_cross_entropy_with_logits(answers, targets, reduction="none").sum(1)
        total = total + weight * (cost * units).sum() / units.sum().clamp(min=1)
    return total


def widths_of(rows: Tensor) -> list[int]:
    others = widths(0)
    return [rows.shape[1] - sum(others), *others[1:]]


def likely(logits: Tensor) -> Tensor:
    """Probabilities in place of logits, [units, answers]."""
    parts = logits.split(widths_of(logits), dim=1)
    return torch.cat(
        [
            torch.softmax(part, dim=1) if name in CHOICES else torch.sigmoid(part)
            for name, part in zip(WEIGHTS, parts)
        ],
        dim=1,
    )
