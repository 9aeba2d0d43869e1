"""
Trains the sentence reader: `python train/fit.py`, three hours on one core.

1. `written`: the sentences and passages that were written for training first (data/coded).
2. `fold-0` to `fold-4`: goes on with four fifths of the coded letters and the passages that were written later
   (data/coded/passages-2.jsonl), and reads the fifth that it has not seen.
3. `final`: goes on with all coded letters and those passages.
4. `finish`: weighs the answers of step 2 against the rules, and writes data/reader.

Each step leaves a file in out/train and is not done again where that is there; `--step` does one alone, so that folds
can be trained side by side. The letters come from `npm run training-units`.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from batches import Lower, batches, loss, read
from encoder import LAYERS
from examples import Run, letters, passages, sentences
from finish import finish, read_out
from reader import Reader

ROOT = Path(__file__).resolve().parent.parent
FOLDS = 5
# The embeddings and the lower layers stay as they are: they know English. Letters move more layers than what was written.
FROZEN_FOR_WRITTEN = 3
FROZEN = 1
BATCH = 32
STEPS = ("written", *(f"fold-{fold}" for fold in range(FOLDS)), "final", "finish")


class Trainer:
    """What the steps share: the texts, the themes, and the states of the layers that are not trained."""

    def __init__(self, units: Path, out: Path) -> None:
        torch.manual_seed(1)
        self.out = out
        self.written = sentences(ROOT / "data/coded/sentences.jsonl") + passages(ROOT / "data/coded/passages.jsonl")
        self.later = passages(ROOT / "data/coded/passages-2.jsonl")
        self.letters = letters(units)
        every = self.written + self.later + self.letters
        self.themes = sorted({theme for run in every for unit in run.units for theme in unit.themes or ()})
        texts = {unit.text for run in every for unit in run.units}
        texts |= {unit.heading for run in every for unit in run.units if unit.heading}
        files = sorted((ROOT / "data/themes").rglob("*.json"))
        entries = [json.loads(file.read_text(encoding="utf-8")) for file in files]
        codebook = {theme["id"]: f"{theme['label']}. {theme['definition']}" for theme in entries}
        described = [codebook[theme] for theme in self.themes]
        plain = Reader(len(self.themes)).eval()
        self.lower = Lower(plain, FROZEN, texts | set(described))
        with torch.no_grad():
            self.definitions = self.lower.vectors(plain, described)

    def reader(self, weights: Path | None, frozen: int = FROZEN) -> Reader:
        reader = Reader(len(self.themes), self.definitions)
        if weights:
            reader.load_state_dict(torch.load(weights))
        for name, parameter in reader.encoder.named_parameters():
            parameter.requires_grad_(any(name.startswith(f"layers.{layer}.") for layer in range(frozen, LAYERS)))
        return reader

    def fit(self, reader: Reader, runs: list[Run], epochs: int, rates: tuple[float, float], seed: int, name: str) -> None:
        """`rates` are those of the encoder and of the heads; they rise for a twentieth of the way and then fall."""
        torch.manual_seed(seed)
        trained = [(name, parameter) for name, parameter in reader.named_parameters() if parameter.requires_grad]
        optimiser = torch.optim.AdamW(
            [
                {"params": [parameter for name, parameter in trained if name.startswith("encoder")], "lr": rates[0]},
                {"params": [parameter for name, parameter in trained if not name.startswith("encoder")], "lr": rates[1]},
            ],
            weight_decay=0.01,
        )
        chance = random.Random(seed)
        steps = len(batches(runs, BATCH, random.Random(0))) * epochs
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda step: min(1, (step + 1) / (0.06 * steps)) * max(0.02, 1 - step / steps)
        )
        reader.train()
        for epoch in range(epochs):
            since, total, made = time.time(), 0.0, batches(runs, BATCH, chance)
            for batch in made:
                cost = loss(read(reader, self.lower, batch), [place.unit for place in batch], self.themes)
                optimiser.zero_grad()
                cost.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                total += cost.item()
            print(f"{name}, epoch {epoch + 1}: loss {total / len(made):.3f}, {time.time() - since:.0f} s", flush=True)
        reader.eval()

    def with_letters(self, runs: list[Run], seed: int, name: str) -> Reader:
        """
        Goes on with letters, with the passages that are most like letters, and with as many sentences of the other
        written text as letters have, lest that be forgotten.
        """
        reader = self.reader(self.out / "written.pt")
        wanted = sum(unit.themes is not None for run in runs for unit in run.units)
        again = list(self.later)
        most = wanted + sum(len(run.units) for run in again)
        for run in random.Random(seed).sample(self.written, len(self.written)):
            if sum(len(one.units) for one in again) >= most:
                break
            again.append(run)
        self.fit(reader, runs + again, 3, (8e-5, 1e-3), seed, name)
        return reader


def folds_of(runs: list[Run]) -> dict[str, int]:
    """The fold of each letter, by its path: every kind of letter in all of them."""
    chance = random.Random(7)
    place, folds = 0, {}
    for group in sorted({run.group for run in runs}):
        for run in chance.sample(members := sorted((r for r in runs if r.group == group), key=lambda r: r.path), len(members)):
            folds[run.path] = place % FOLDS
            place += 1
    return folds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=Path, default=ROOT / "out/training-units.jsonl")
    parser.add_argument("--step", action="append", choices=STEPS)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    if not given.units.exists():
        raise SystemExit(f"There is no file {given.units}: npm run training-units")
    torch.set_num_threads(given.threads)
    out = ROOT / "out/train"
    out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(given.units, out)
    coded = [run for run in trainer.letters if any(unit.themes is not None for unit in run.units)]
    folds = folds_of(coded)
    for step in given.step or STEPS:
        made = out / (f"{step}.jsonl" if step.startswith("fold") else f"{step}.pt")
        if step != "finish" and made.exists():
            continue
        if step == "written":
            reader = trainer.reader(None, FROZEN_FOR_WRITTEN)
            trainer.fit(reader, trainer.written, 4, (1.5e-4, 2e-3), 1, step)
            torch.save(reader.state_dict(), made)
        elif step == "final":
            torch.save(trainer.with_letters(coded, FOLDS, step).state_dict(), made)
        elif step == "finish":
            reader = trainer.reader(out / "final.pt").eval()
            finish(reader, trainer.themes, [out / f"fold-{fold}.jsonl" for fold in range(FOLDS)], given.units, ROOT)
        else:
            fold = int(step.removeprefix("fold-"))
            reader = trainer.with_letters([run for run in coded if folds[run.path] != fold], fold, step)
            unseen = [run for run in coded if folds[run.path] == fold]
            read_out(reader, trainer.lower, unseen, trainer.themes, made)


if __name__ == "__main__":
    main()
