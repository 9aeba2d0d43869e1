"""
Trains the sentence reader: `python train/fit.py`, some two hours on two cores that multiply in bfloat16.

1. `written`: the sentences and the first passages that were written for training (data/coded).
2. `passages`: goes on with the passages that were written later, in the register of letters.
3. `fold-0` to `fold-4`: goes on with four fifths of the coded letters and some of those passages, and reads the fifth
   that it has not seen.
4. `final`: goes on with all coded letters.
5. `finish`: weighs the answers of step 3 against the rules, and writes data/reader.

Each step leaves a file in out/train and is not done again where that is there; `--step` does one alone. The letters come
from `npm run training-units`.
"""

import argparse
import random
import time
from pathlib import Path

import encoder
import torch
from examples import Run
from finish import finish, read_out
from reader import Reader
from targets import loss, of_coders, widths
from texts import FOLDS, ROOT, Texts, definitions_of, folds_of
from torch import nn
from windows import Tokens, batches

# The lowest layers stay as they are while letters are learned from
FROZEN_FOR_LETTERS = 3
STEPS = ("written", "passages", *(f"fold-{fold}" for fold in range(FOLDS)), "final", "finish")


class Trainer:
    """What the steps share: the texts, their tokens, and what is wanted of each unit."""

    def __init__(self, units: Path, out: Path) -> None:
        self.out = out
        self.texts = Texts(units)
        self.targets = of_coders(self.texts.every, self.texts.themes)
        self.held = encoder.archive()
        self.tokenizer = encoder.tokenizer(self.held)
        self.tokens = Tokens(self.tokenizer, self.texts.every)

    def reader(self, weights: str | None) -> Reader:
        """A new reader, or one as a step left it."""
        torch.manual_seed(1)
        reader = Reader(encoder.pretrained(self.held), sum(widths(len(self.texts.themes))))
        if weights is None:
            reader.start([self.tokenizer.encode(text).ids for text in definitions_of(self.texts.themes)])
        else:
            reader.load_state_dict(torch.load(self.out / f"{weights}.pt"))
        return reader

    def fit(self, reader: Reader, frozen: int, runs: list[Run], epochs: int, rate: float, seed: int, step: str) -> Reader:
        """`rate` is that of the encoder; it rises for a twentieth of the way and then falls."""
        torch.manual_seed(seed)
        chance = random.Random(seed)
        for part in [*reader.encoder.layers[:frozen], *([reader.encoder.after] if frozen else [])]:
            part.requires_grad_(False)
        trained = [(name, parameter) for name, parameter in reader.named_parameters() if parameter.requires_grad]
        optimiser = torch.optim.AdamW(
            [
                {"params": [parameter for name, parameter in trained if name.startswith("encoder")], "lr": rate},
                {"params": [parameter for name, parameter in trained if not name.startswith("encoder")], "lr": 20 * rate},
            ],
            weight_decay=0.01,
        )
        rounds = [
            batches([one for run in runs for one in self.tokens.windows(run, False, chance)], self.tokens, chance)
            for _ in range(epochs)
        ]
        steps = sum(len(one) for one in rounds)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda done: min(1, (done + 1) / (0.06 * steps)) * max(0.02, 1 - done / steps)
        )
        reader.train()
        for epoch, made in enumerate(rounds):
            since, total = time.time(), 0.0
            for batch in made:
                rows = torch.tensor([number for window in batch for number in window.numbers()])
                # On processors that multiply in bfloat16 this takes half the time
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    logits = reader(batch, self.tokens)
                cost = loss(logits.float(), self.targets.wanted[rows], self.targets.known[rows])
                optimiser.zero_grad()
                cost.backward()
                nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                total += cost.item()
            print(f"{step}, epoch {epoch + 1}: loss {total / len(made):.3f}, {time.time() - since:.0f} s", flush=True)
        return reader.eval()

    def with_letters(self, runs: list[Run], seed: int, step: str) -> Reader:
        """Goes on from what was written for training."""
        learned = self.texts.with_letters(runs, seed)
        return self.fit(self.reader("passages"), FROZEN_FOR_LETTERS, learned, 2, 5e-5, seed, step)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=Path, default=ROOT / "out/training-units.jsonl")
    parser.add_argument("--step", action="append", choices=STEPS)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    if not given.units.exists():
        raise SystemExit(f"There is no file {given.units}: npm run training-units")
    torch.set_num_threads(given.threads)
    out = ROOT / "out/train"
    out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(given.units, out)
    texts = trainer.texts
    folds = folds_of(texts.coded)
    for step in given.step or STEPS:
        made = out / (f"{step}.jsonl" if step.startswith("fold") else f"{step}.pt")
        if step != "finish" and made.exists():
            continue
        if step == "written":
            reader = trainer.fit(trainer.reader(None), 0, texts.written, 4, 5e-5, 1, step)
            torch.save(reader.state_dict(), made)
        elif step == "passages":
            reader = trainer.fit(trainer.reader("written"), 0, texts.with_passages(), 2, 4e-5, 1, step)
            torch.save(reader.state_dict(), made)
        elif step == "final":
            torch.save(trainer.with_letters(texts.coded, FOLDS, step).state_dict(), made)
        elif step == "finish":
            held_out = [out / f"fold-{fold}.jsonl" for fold in range(FOLDS)]
            finish(trainer.reader("final").eval(), trainer.held, texts.themes, held_out, given.units, ROOT)
        else:
            fold = int(step.removeprefix("fold-"))
            reader = trainer.with_letters([run for run in texts.coded if folds[run.path] != fold], fold, step)
            unseen = [run for run in texts.coded if folds[run.path] == fold]
            read_out(reader, trainer.tokens, unseen, made)


if __name__ == "__main__":
    main()
