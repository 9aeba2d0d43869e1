"""
Trains the teacher, and writes what it says of all that the reader learns from: `python train/teach.py`, on a GPU.

The teacher is five times as large as the reader and sees a sentence among its neighbours; it is too slow to ship. The
reader learns from its answers beside those of coders.

1. `written`: learns from what was written for training, and reads it.
2. `fold-0` to `fold-4`: goes on with four fifths of the coded letters, and reads those; what it says of the fifth that
   it has not seen is written too, to be measured.

Each step leaves answers in out/train (taught-STEP.npy, 8 bits, [units, answers]; zeros where it did not read), and is
not done again where they are there.
"""

import argparse
import random
import time
from pathlib import Path

import mpnet
import numpy as np
import torch
from examples import Run
from targets import Targets, likely, loss, of_coders, widths
from texts import FOLDS, ROOT, Texts, definitions_of, folds_of
from torch import Tensor, nn
from windows import Tokens, Window

STEPS = ("written", *(f"fold-{fold}" for fold in range(FOLDS)))
# Tokens that go through at once
BATCH = 4096


class Teacher(nn.Module):
    """Answers for the units of windows."""

    def __init__(self, encoder: mpnet.Encoder, answers: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.settle = nn.LayerNorm(mpnet.WIDTH)
        self.dropout = nn.Dropout(0.2)
        self.heads = nn.Linear(mpnet.WIDTH, answers)
        encoder.words.requires_grad_(False)
        encoder.places.requires_grad_(False)

    @torch.no_grad()
    def start(self, definitions: list[list[int]]) -> None:
        """Starts the heads of themes at the token ids of what the codebook says of each, and at how rare themes are."""
        device = self.heads.weight.device
        self.eval()
        hidden = [self.encoder(torch.tensor([ids], device=device), torch.ones(1, len(ids), device=device)) for ids in definitions]
        vectors = nn.functional.normalize(torch.stack([one[0].mean(0) for one in hidden]), dim=1) * mpnet.WIDTH**0.5
        centred = nn.functional.normalize(vectors - vectors.mean(0), dim=1)
        self.heads.weight[: len(definitions)] = 4 * centred / mpnet.WIDTH**0.5
        self.heads.bias[: len(definitions)] = -3.5

    def forward(self, windows: list[Window], tokens: Tokens) -> Tensor:
        """Logits, [units, answers]."""
        device = self.heads.weight.device
        pad = nn.utils.rnn.pad_sequence
        made = [tokens.of(window) for window in windows]
        ids = pad([torch.tensor(one) for one, _ in made], batch_first=True, padding_value=mpnet.FILLING)
        mask = pad([torch.ones(len(one)) for one, _ in made], batch_first=True)
        owners = pad([torch.tensor(one) for _, one in made], batch_first=True, padding_value=-1)
        counts = torch.tensor([len(window.places) for window in windows])
        units = int(counts.sum())
        # Units are numbered through; tokens of none go to one more that is dropped
        rows = torch.where(owners >= 0, owners + (counts.cumsum(0) - counts)[:, None], units).flatten().to(device)
        hidden = self.encoder(ids.to(device), mask.to(device)).float().flatten(0, 1)
        sums = torch.zeros(units + 1, hidden.shape[1], device=device).index_add_(0, rows, hidden)
        sizes = torch.zeros(units + 1, device=device).index_add_(0, rows, torch.ones_like(hidden[:, 0]))
        vectors = nn.functional.normalize(sums[:-1] / sizes[:-1, None].clamp(min=1), dim=1) * mpnet.WIDTH**0.5
        return self.heads(self.dropout(self.settle(vectors)))


def batches(windows: list[Window], tokens: Tokens, chance: random.Random) -> list[list[Window]]:
    """In batches of about BATCH tokens; windows of like length go together."""
    chance.shuffle(windows)
    size = {id(window): len(tokens.of(window)[0]) for window in windows}
    made: list[list[Window]] = []
    for at in range(0, len(windows), 200):
        batch, total = [], 0
        for window in sorted(windows[at : at + 200], key=lambda one: size[id(one)]):
            if batch and total + size[id(window)] > BATCH:
                made.append(batch)
                batch, total = [], 0
            batch.append(window)
            total += size[id(window)]
        made.append(batch)
    chance.shuffle(made)
    return made


def fit(teacher: Teacher, tokens: Tokens, runs: list[Run], targets: Targets, epochs: int, rate: float, seed: int, name: str):
    """`rate` is that of the encoder; it rises for a twentieth of the way and then falls."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    device = teacher.heads.weight.device
    wanted, known = targets.wanted.to(device), targets.known.to(device)
    trained = [(name, parameter) for name, parameter in teacher.named_parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [parameter for name, parameter in trained if name.startswith("encoder")], "lr": rate},
            {"params": [parameter for name, parameter in trained if not name.startswith("encoder")], "lr": 20 * rate},
        ],
        weight_decay=0.01,
    )
    rounds = [
        batches([one for run in runs for one in tokens.windows(run, False, chance)], tokens, chance) for _ in range(epochs)
    ]
    steps = sum(len(one) for one in rounds)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (0.06 * steps)) * max(0.02, 1 - step / steps)
    )
    teacher.train()
    for epoch, made in enumerate(rounds):
        since, total = time.time(), 0.0
        for batch in made:
            rows = torch.tensor([number for window in batch for number in window.numbers()], device=device)
            with torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda"):
                logits = teacher(batch, tokens)
            cost = loss(logits.float(), wanted[rows], known[rows])
            optimiser.zero_grad()
            cost.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(cost.detach())
        print(f"{name}, epoch {epoch + 1}: loss {total / len(made):.3f}, {time.time() - since:.0f} s", flush=True)
    teacher.eval()


@torch.no_grad()
def answers(teacher: Teacher, tokens: Tokens, runs: list[Run], shape: tuple[int, int]) -> np.ndarray:
    """Answers for all units of some runs, in 8 bits; no row of theirs is zeros, since the sources of a row add up to 1."""
    made = np.zeros(shape, dtype=np.uint8)
    for batch in batches([one for run in runs for one in tokens.windows(run, True)], tokens, random.Random(0)):
        logits = teacher(batch, tokens).float()
        made[[number for window in batch for number in window.numbers()]] = (likely(logits) * 255).round().byte().cpu()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=Path, default=ROOT / "out/training-units.jsonl")
    parser.add_argument("--step", action="append", choices=STEPS)
    parser.add_argument("--device", default="cuda")
    given = parser.parse_args()
    if given.device == "cuda" and not torch.cuda.is_available():
        raise SystemExit("There is no GPU here: on processors the teacher takes days (--device cpu, if you have them)")
    out = ROOT / "out/train"
    out.mkdir(parents=True, exist_ok=True)
    texts = Texts(given.units)
    every = texts.every
    shape = (sum(len(run.units) for run in every), sum(widths(len(texts.themes))))
    targets = of_coders(every, texts.themes)
    held = mpnet.archive()
    tokenizer = mpnet.tokenizer(held)
    tokens = Tokens(tokenizer, every)
    torch.manual_seed(1)
    teacher = Teacher(mpnet.pretrained(held), shape[1]).to(given.device)
    teacher.start([tokenizer.encode(text).ids for text in definitions_of(texts.themes)])
    folds = folds_of(texts.coded)
    for step in given.step or STEPS:
        made = out / f"taught-{step}.npy"
        if made.exists():
            continue
        if step == "written":
            fit(teacher, tokens, texts.written, targets, 4, 5e-5, 1, step)
            torch.save(teacher.state_dict(), out / "teacher.pt")
            np.save(made, answers(teacher, tokens, texts.written, shape))
            continue
        fold = int(step.removeprefix("fold-"))
        teacher.load_state_dict(torch.load(out / "teacher.pt"))
        learned = texts.with_letters([run for run in texts.coded if folds[run.path] != fold], fold)
        fit(teacher, tokens, learned, targets, 3, 3e-5, fold, step)
        np.save(made, answers(teacher, tokens, learned, shape))
        unseen = [run for run in texts.coded if folds[run.path] == fold]
        np.save(out / f"teacher-{step}.npy", answers(teacher, tokens, unseen, shape))


if __name__ == "__main__":
    main()
