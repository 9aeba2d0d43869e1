"""What the reader reads at once: some sentences with their headings, and a little of what stands before and after."""

import random
from dataclasses import dataclass

from encoder import FIRST, LAST
from examples import Run
from tokenizers import Tokenizer

# Tokens of a sentence and of a heading; what is longer is cut
LONGEST, LONGEST_HEADING = 94, 24
# Sentences beside those that are read, and the tokens of each that are nearest
BESIDE, TOKENS_BESIDE = 2, 40
# Tokens of the sentences and headings that are read
WINDOW = 200
# Tokens that go through at once in training
BATCH = 2048


@dataclass(frozen=True)
class Window:
    """Places of the units that are read, one after the other."""

    run: Run
    places: range

    def numbers(self) -> list[int]:
        return [self.run.first + place for place in self.places]


class Tokens:
    """Token ids of all texts."""

    def __init__(self, tokenizer: Tokenizer, runs: list[Run]) -> None:
        texts = sorted({t for run in runs for unit in run.units for t in (unit.text, unit.heading) if t})
        self.ids = {text: made.ids[1:-1] for text, made in zip(texts, tokenizer.encode_batch(texts))}

    def windows(self, run: Run, every: bool, chance: random.Random | None = None) -> list[Window]:
        """All units of a run, or the coded ones, each once; with `chance` the windows are now larger, now smaller."""
        most = WINDOW * (chance.uniform(0.6, 1.2) if chance else 1)
        made: list[Window] = []
        start, size = 0, 0
        for place, unit in enumerate(run.units):
            if not (every or unit.themes is not None):
                made += [Window(run, range(start, place))] if size else []
                size = 0
                continue
            own = len(self.ids[unit.text][:LONGEST]) + 1
            if unit.heading and (size == 0 or unit.heading != run.units[place - 1].heading):
                own += len(self.ids[unit.heading][:LONGEST_HEADING]) + 1
            if size and size + own > most:
                made.append(Window(run, range(start, place)))
                size = 0
            start = start if size else place
            size += own
        return [*made, Window(run, range(start, len(run.units)))] if size else made

    def of(self, window: Window) -> tuple[list[int], list[int]]:
        """The tokens of a window, and of each the place in the window of the unit that it is of, or -1."""
        units, read = window.run.units, window.places
        ids, owners, heading = [FIRST], [-1], None
        for place in range(max(0, read.start - BESIDE), min(len(units), read.stop + BESIDE)):
            unit = units[place]
            if unit.heading and unit.heading != heading:
                above = [*self.ids[unit.heading][:LONGEST_HEADING], LAST]
                ids, owners = ids + above, owners + [-1] * len(above)
            heading = unit.heading
            text = self.ids[unit.text][:LONGEST]
            if place < read.start:
                text = text[-TOKENS_BESIDE:]
            elif place >= read.stop:
                text = text[:TOKENS_BESIDE]
            owner = place - read.start if place in read else -1
            ids, owners = [*ids, *text, LAST], [*owners, *[owner] * len(text), -1]
        return ids, owners


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
