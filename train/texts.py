"""All that is learned from, numbered through."""

import json
import random
from dataclasses import replace
from pathlib import Path

from examples import Run, letters, passages, sentences

ROOT = Path(__file__).resolve().parent.parent
FOLDS = 5
# Written later, in the register of letters
LATER = ("passages-2", "passages-3", "passages-4")
CODED = ROOT / "data/coded"


def data_files() -> list[Path]:
    return [CODED / f"{name}.jsonl" for name in ("sentences", "passages", *LATER)]


class Texts:
    """What was written for training, and the letters of `units`, in an order that does not change."""

    def __init__(self, units: Path) -> None:
        written = sentences(CODED / "sentences.jsonl") + passages(CODED / "passages.jsonl")
        later = [run for name in LATER for run in passages(CODED / f"{name}.jsonl")]
        self.every: list[Run] = []
        number = 0
        for run in written + later + letters(units):
            self.every.append(replace(run, first=number))
            number += len(run.units)
        self.written = self.every[: len(written)]
        self.later = self.every[len(written) : len(written) + len(later)]
        coded_letters = self.every[len(written) + len(later) :]
        self.coded = [run for run in coded_letters if any(unit.themes is not None for unit in run.units)]
        self.themes = sorted({theme for run in self.every for unit in run.units for theme in unit.themes or ()})

    def with_passages(self) -> list[Run]:
        """The passages that are most like letters, and a fifth of the other written text, lest that be forgotten."""
        return [*self.later, *some_of(self.written, sum(len(run.units) for run in self.written) / 5, 0)]

    def with_letters(self, runs: list[Run], seed: int) -> list[Run]:
        """Letters, and as many sentences of the passages that are most like letters."""
        size = sum(unit.themes is not None for run in runs for unit in run.units)
        return [*runs, *some_of(self.later, size, seed)]


def some_of(runs: list[Run], least: float, seed: int) -> list[Run]:
    """Runs drawn until they hold so many units."""
    drawn: list[Run] = []
    for run in random.Random(seed).sample(runs, len(runs)):
        if least <= 0:
            break
        drawn.append(run)
        least -= len(run.units)
    return drawn


def definitions_of(themes: list[str]) -> list[str]:
    """What the codebook says of each theme."""
    files = sorted((ROOT / "data/themes").rglob("*.json"))
    entries = {entry["id"]: entry for file in files for entry in [json.loads(file.read_text(encoding="utf-8"))]}
    return [f"{entries[theme]['label']}. {entries[theme]['definition']}" for theme in themes]


def folds_of(runs: list[Run]) -> dict[str, int]:
    """The fold of each letter, by its path: every kind of letter in all of them."""
    chance = random.Random(7)
    place, folds = 0, {}
    for group in sorted({run.group for run in runs}):
        for run in chance.sample(members := sorted((r for r in runs if r.group == group), key=lambda r: r.path), len(members)):
            folds[run.path] = place % FOLDS
            place += 1
    return folds
