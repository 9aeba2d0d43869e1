"""
Trains the sentence reader: `python train/fit.py`, some hours on one core.

1. `written`: the sentences and passages that were written for training first (data/coded).
2. `fold-0` to `fold-4`: goes on with four fifths of the coded letters and the passages that were written later, and
   reads the fifth that it has not seen.
3. `final`: goes on with all coded letters and those passages.
4. `finish`: weighs the answers of step 2 against the rules, and writes data/reader.

Each step leaves a file in out/train and is not done again where that is there; `--step` does one alone, so that folds
can be trained side by side. The letters come from `npm run training-units`. Where the teacher's answers are there too
(`train/teach.py`), they count beside the coders'.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from batches import Lower, batches, read
from encoder import LAYERS
from examples import Run
from finish import finish, read_out
from reader import Reader
from targets import loss, of_coders, with_teachers
from texts import FOLDS, ROOT, Texts, definitions_of, folds_of

# Layers that stay as they are, as the embeddings do; what the next one takes is worked out once.
FROZEN_FOR_WRITTEN = 0
FROZEN_FOR_LETTERS = 2
BATCH = 40
STEPS = ("written", *(f"fold-{fold}" for fold in range(FOLDS)), "final", "finish")


class Trainer:
    """What the steps share: the texts, what is wanted of each unit, and the states of what is not trained."""

    def __init__(self, units: Path, out: Path) -> None:
        torch.manual_seed(1)
        self.out = out
        self.texts = Texts(units)
        self.coders = of_coders(self.texts.every, self.texts.themes)
        self.all_texts = {text for run in self.texts.every for unit in run.units for text in (unit.text, unit.heading) if text}
        described = definitions_of(self.texts.themes)
        plain = Reader(len(described)).eval()
        with torch.no_grad():
            self.definitions = Lower(plain, LAYERS, set(described)).vectors(plain, described)

    def taught(self, step: str) -> list[Path]:
        """The teacher's answers that a step may learn from: none of a teacher that has seen the letters held out."""
        names = [f"fold-{fold}" for fold in range(FOLDS)] if step == "final" else [step]
        files = [self.out / f"taught-{name}.npy" for name in dict.fromkeys([*names, "written"])]
        return [file for file in files if file.exists()]

    def reader(self, weights: Path | None) -> Reader:
        reader = Reader(len(self.texts.themes), self.definitions)
        if weights:
            reader.load_state_dict(torch.load(weights))
        return reader

    def fit(
        self, reader: Reader, frozen: int, runs: list[Run], epochs: int, rates: tuple[float, float], seed: int, step: str
    ) -> Lower:
        """
        `rates` are those of the encoder and of the heads; they rise for a twentieth of the way and then fall. Gives the
        states of what was not trained.
        """
        for name, parameter in reader.encoder.named_parameters():
            parameter.requires_grad_(any(name.startswith(f"layers.{layer}.") for layer in range(frozen, LAYERS)))
        lower = Lower(reader.eval(), frozen, self.all_texts)
        torch.manual_seed(seed)
        files = self.taught(step)
        print(f"{step}: {', '.join(file.name for file in files) or 'no teacher'}", flush=True)
        answers = [np.load(file) for file in files]
        targets = with_teachers(self.coders, answers, len(self.texts.themes)) if answers else self.coders
        learned = targets.known.any(dim=1)
        trained = [(name, parameter) for name, parameter in reader.named_parameters() if parameter.requires_grad]
        optimiser = torch.optim.AdamW(
            [
                {"params": [parameter for name, parameter in trained if name.startswith("encoder")], "lr": rates[0]},
                {"params": [parameter for name, parameter in trained if not name.startswith("encoder")], "lr": rates[1]},
            ],
            weight_decay=0.01,
        )
        chance = random.Random(seed)
        steps = len(batches(runs, BATCH, learned, random.Random(0))) * epochs
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda done: min(1, (done + 1) / (0.06 * steps)) * max(0.02, 1 - done / steps)
        )
        reader.train()
        for epoch in range(epochs):
            since, total, made = time.time(), 0.0, batches(runs, BATCH, learned, chance)
            for batch in made:
                rows = torch.tensor([place.number for place in batch])
                cost = loss(read(reader, lower, batch), targets.wanted[rows], targets.known[rows])
                optimiser.zero_grad()
                cost.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                total += cost.item()
            print(f"{step}, epoch {epoch + 1}: loss {total / len(made):.3f}, {time.time() - since:.0f} s", flush=True)
        reader.eval()
        return lower

    def with_letters(self, runs: list[Run], seed: int, step: str) -> tuple[Reader, Lower]:
        """Goes on from what was written for training."""
        reader = self.reader(self.out / "written.pt")
        learned = self.texts.with_letters(runs, seed)
        return reader, self.fit(reader, FROZEN_FOR_LETTERS, learned, 2, (8e-5, 1e-3), seed, step)


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
    coded = trainer.texts.coded
    folds = folds_of(coded)
    for step in given.step or STEPS:
        made = out / (f"{step}.jsonl" if step.startswith("fold") else f"{step}.pt")
        if step != "finish" and made.exists():
            continue
        if step == "written":
            reader = trainer.reader(None)
            trainer.fit(reader, FROZEN_FOR_WRITTEN, trainer.texts.written, 4, (1.5e-4, 2e-3), 1, step)
            torch.save(reader.state_dict(), made)
        elif step == "final":
            torch.save(trainer.with_letters(coded, FOLDS, step)[0].state_dict(), made)
        elif step == "finish":
            reader = trainer.reader(out / "final.pt").eval()
            held_out = [out / f"fold-{fold}.jsonl" for fold in range(FOLDS)]
            taught = [name for name in STEPS if (out / f"taught-{name}.npy").exists()]
            finish(reader, trainer.texts.themes, held_out, given.units, taught, ROOT)
        else:
            fold = int(step.removeprefix("fold-"))
            reader, lower = trainer.with_letters([run for run in coded if folds[run.path] != fold], fold, step)
            unseen = [run for run in coded if folds[run.path] == fold]
            read_out(reader, lower, unseen, trainer.texts.themes, made)


if __name__ == "__main__":
    main()
