"""What is made of the trained readers: the weighing of their answers, the held-out answers, and the files that ship."""

import hashlib
import json
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import torch
from encoder import LAYERS, WIDTH
from examples import AGENCIES, SOURCES, STANCES, Run
from exported import write
from reader import Reader
from targets import WEIGHTS, likely, widths_of
from texts import data_files
from torch import Tensor
from windows import BESIDE, LONGEST, LONGEST_HEADING, TOKENS_BESIDE, WINDOW, Tokens

# Answers less likely than this count as this, so that no sentence is past persuasion.
LEAST = 1e-3
# Findings are made from this confidence on, where F1 was best on held-out letters.
ENOUGH = 0.29


def read_out(reader: Reader, tokens: Tokens, runs: list[Run], file: Path) -> None:
    """Writes the answers to all units of some letters, one JSON object a line."""
    made = []
    for run in runs:
        answers = torch.cat([likely(one) for one in answered(reader, tokens, run)])
        parts = answers.split(widths_of(answers), dim=1)
        for at in range(len(run.units)):
            line = {"path": run.path, "at": at}
            line |= {name: [round(value, 4) for value in part[at].tolist()] for name, part in zip(WEIGHTS, parts)}
            made.append(json.dumps(line))
    file.write_text("\n".join(made) + "\n", encoding="utf-8")


@torch.no_grad()
def answered(reader: Reader, tokens: Tokens, run: Run) -> list[Tensor]:
    """Logits of all units of a letter, window by window, as the program reads it."""
    return [reader([window], tokens) for window in tokens.windows(run, True)]


def logistic(rows: np.ndarray, right: np.ndarray, held_back: float = 0.1) -> np.ndarray:
    """Weights of a logistic regression, the last of them the constant; by Newton's method, held back by their squares."""
    inputs = np.hstack([rows, np.ones((len(rows), 1))])
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (likely - right) + held_back * weights
        bend = (inputs * (likely * (1 - likely))[:, None]).T @ inputs + held_back * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def softmax_weights(answers: np.ndarray, rules: np.ndarray, kinds: np.ndarray | None, right: np.ndarray):
    """
    How a choice among labels is weighed: the logarithms of the reader's answers, plus a weight times what the rules
    say, plus a leaning of each kind of letter. Gives the weight and the leanings.
    """
    logs = torch.tensor(np.log(np.maximum(answers, LEAST)), dtype=torch.float64)
    said = torch.tensor(rules, dtype=torch.float64)
    weight = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    leanings = torch.zeros((kinds.shape[1] if kinds is not None else 1, answers.shape[1]), dtype=torch.float64)
    leanings.requires_grad_(kinds is not None)
    of_kind = torch.tensor(kinds, dtype=torch.float64) if kinds is not None else None
    optimiser = torch.optim.LBFGS([weight] + ([leanings] if kinds is not None else []), max_iter=200)

    def cost():
        optimiser.zero_grad()
        scores = logs + weight * said
        if of_kind is not None:
            scores = scores + of_kind @ leanings
        total = torch.nn.functional.cross_entropy(scores, torch.tensor(right)) + 1e-3 * (leanings**2).sum()
        total.backward()
        return total

    optimiser.step(cost)
    return float(weight.detach()), leanings.detach().numpy()


# What a theme of a sentence is weighed by, in the order of the columns below
FEATURES = (
    "reader",  # Log odds of the reader's answer
    "cues",  # How far cues speak for it
    "strong",  # Whether one of them is strong
    "readerBefore",  # The reader's answer for the sentence before and the one after
    "readerAfter",
    "cuesBefore",  # What cues say there
    "cuesAfter",
    "readerMean",  # The reader's answers over the letter
    "readerMost",
    "cuesMean",
    "behind",  # How far the answer is behind the likeliest theme of the sentence
    "readerSum",  # Sums over all themes of the sentence
    "cuesSum",
    "length",  # Logarithm of its words
    "commas",  # Tenths of its commas
    "rank",  # Themes of it that the reader finds likelier
    "answered",  # The reader's answer for the recommendation that it answers
)

# Where no cue is, and the reader finds it less likely than this, a theme is not asked about.
WORTH_ASKING = 0.02


def features_of(letter: list[dict], themes: list[str]) -> np.ndarray:
    """Of all sentences of a letter in their order: [sentences, themes, features]."""
    reader = np.array([unit["read"]["themes"] for unit in letter])
    said = [[unit["rules"]["support"].get(theme, {"confidence": 0, "strong": False}) for theme in themes] for unit in letter]
    cues = np.array([[one["confidence"] for one in row] for row in said])
    strong = np.array([[float(one["strong"]) for one in row] for row in said])
    none = np.zeros((1, len(themes)))
    kept = np.clip(reader, LEAST, 1 - LEAST)
    everywhere = np.ones_like(reader)
    most = reader.max(1, keepdims=True)
    words = np.array([[np.log(len(unit["text"].split())) for unit in letter]]).T
    commas = np.array([[unit["text"].count(",") / 10 for unit in letter]]).T
    rank = (reader[:, None, :] > reader[:, :, None]).sum(2)
    asked = [unit["rules"]["answers"] for unit in letter]
    answered = np.array([reader[places].max(0) if places else none[0] for places in asked])
    columns = (
        np.log(kept / (1 - kept)),
        cues,
        strong,
        np.vstack([none, reader[:-1]]),
        np.vstack([reader[1:], none]),
        np.vstack([none, cues[:-1]]),
        np.vstack([cues[1:], none]),
        everywhere * reader.mean(0),
        everywhere * reader.max(0),
        everywhere * cues.mean(0),
        most - reader,
        everywhere * reader.sum(1, keepdims=True),
        everywhere * cues.sum(1, keepdims=True),
        everywhere * words,
        everywhere * commas,
        rank,
        answered,
    )
    return np.stack(columns, axis=2)


def by_letter(units: list[dict]) -> list[list[int]]:
    """The places of each letter's sentences in `units`, in the order of the letter."""
    by_path: dict[str, list[int]] = {}
    for place, unit in enumerate(units):
        by_path.setdefault(unit["path"], []).append(place)
    return [sorted(places, key=lambda place: units[place]["read"]["at"]) for places in by_path.values()]


def pairs_of(units: list[dict], themes: list[str]) -> tuple[np.ndarray, np.ndarray, list[tuple[int, str]]]:
    """
    A row for each theme that reader or cues speak for in a coded sentence, whether a coder agreed, and which sentence of
    `units` and theme it is.
    """
    rows, right, which = [], [], []
    for places in by_letter(units):
        features = features_of([units[place] for place in places], themes)
        for at, place in enumerate(places):
            if not units[place]["coded"]:
                continue
            coded = {finding["theme"] for finding in units[place]["findings"]}
            for index, theme in enumerate(themes):
                if units[place]["read"]["themes"][index] < WORTH_ASKING and features[at, index, 1] == 0:
                    continue
                rows.append(features[at, index])
                right.append(theme in coded)
                which.append((place, theme))
    return np.array(rows), np.array(right, dtype=float), which


# What an agency of a sentence is weighed by, in the order of the columns below
AGENCY_FEATURES = (
    "reader",  # Log odds of the reader's answer
    "named",  # Whether rules name it
    "namedSum",  # Agencies that they name in the sentence
    "readerBefore",  # The reader's answer for the sentence before and the one after
    "readerAfter",
    "namedBefore",  # Whether rules name it in the sentence before
    "readerMean",  # The reader's answers over the letter
    "namedMean",  # The share of its sentences in which rules name it
    "behind",  # How far the answer is behind the likeliest agency of the sentence
    "readerSum",  # Sum over all agencies of the sentence
    "rank",  # Agencies of it that the reader finds likelier
)

# An agency is named from this likelihood on.
AGENCY_ENOUGH = 0.4


def agency_features_of(letter: list[dict]) -> np.ndarray:
    """Of all sentences of a letter in their order: [sentences, agencies, features]."""
    reader = np.array([unit["read"]["agencies"] for unit in letter])
    named = np.array([[float(agency in unit["rules"]["agencies"]) for agency in AGENCIES] for unit in letter])
    none = np.zeros((1, len(AGENCIES)))
    kept = np.clip(reader, LEAST, 1 - LEAST)
    everywhere = np.ones_like(reader)
    columns = (
        np.log(kept / (1 - kept)),
        named,
        everywhere * named.sum(1, keepdims=True),
        np.vstack([none, reader[:-1]]),
        np.vstack([reader[1:], none]),
        np.vstack([none, named[:-1]]),
        everywhere * reader.mean(0),
        everywhere * named.mean(0),
        reader.max(1, keepdims=True) - reader,
        everywhere * reader.sum(1, keepdims=True),
        (reader[:, None, :] > reader[:, :, None]).sum(2),
    )
    return np.stack(columns, axis=2)


def agency_weighing_of(units: list[dict]) -> dict:
    """One logistic regression for all agencies, in which each has a constant of its own."""
    rows, right = [], []
    for letter in by_letter(units):
        features = agency_features_of([units[place] for place in letter])
        for at, place in enumerate(letter):
            if not (units[place]["coded"] and units[place]["findings"]):
                continue
            coded = {agency for finding in units[place]["findings"] for agency in finding["agencies"]}
            rows.append(np.hstack([features[at], np.eye(len(AGENCIES))]))
            right.append([agency in coded for agency in AGENCIES])
    weights = logistic(np.vstack(rows), np.concatenate(right).astype(float), held_back=1.0)
    named = len(AGENCY_FEATURES)
    # The constant of all goes to each: they are added only.
    base = weights[named:-1] + weights[-1]
    return {
        "base": {agency: round(value, 3) for agency, value in zip(AGENCIES, base)},
        "weights": {name: round(value, 3) for name, value in zip(AGENCY_FEATURES, weights[:named])},
        "enough": AGENCY_ENOUGH,
    }


def weighing_of(units: list[dict], themes: list[str]) -> dict:
    """Fitted on answers to letters that were not learned from."""
    rows, right, _ = pairs_of(units, themes)
    *weights, base = logistic(rows, right)
    found = [unit for unit in units if unit["coded"] and unit["findings"]]
    stance, _ = softmax_weights(
        np.array([unit["read"]["stance"] for unit in found]),
        np.array([[unit["rules"]["stance"][label] for label in STANCES] for unit in found]),
        None,
        np.array([STANCES.index(unit["findings"][0]["stance"]) for unit in found]),
    )
    kinds = sorted({unit["kind"] for unit in units})
    source, leanings = softmax_weights(
        np.array([unit["read"]["source"] for unit in found]),
        np.array([[float(unit["rules"]["source"] == label) for label in SOURCES] for unit in found]),
        np.array([[float(unit["kind"] == kind) for kind in kinds] for unit in found]),
        np.array([SOURCES.index(unit["findings"][0]["source"]) for unit in found]),
    )
    return {
        "base": round(base, 3),
        "theme": {name: round(value, 3) for name, value in zip(FEATURES, weights)},
        "enough": ENOUGH,
        "stance": round(stance, 3),
        "source": {
            "rules": round(source, 3),
            "kinds": {kind: {label: round(v, 3) for label, v in zip(SOURCES, row)} for kind, row in zip(kinds, leanings.tolist())},
        },
        "agencies": agency_weighing_of(units),
    }


def held_out(files: list[Path], units: Path) -> list[dict]:
    """The units of coded letters with the answers of a reader that had not seen their letter."""
    by_path: dict[str, list[dict]] = {}
    for line in units.read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        by_path.setdefault(unit["path"], []).append(unit)
    made = []
    for fold, file in enumerate(files):
        for line in file.read_text(encoding="utf-8").splitlines():
            answers = json.loads(line)
            made.append(by_path[answers["path"]][answers["at"]] | {"read": answers, "fold": fold})
    return made


def weighed_in_folds(units: list[dict], themes: list[str]) -> dict[int, set[str]]:
    """The themes found in each coded sentence, weighed by what was fitted on the other folds."""
    rows, right, which = pairs_of(units, themes)
    folds = np.array([units[place]["fold"] for place, _ in which])
    found: dict[int, set[str]] = {place: set() for place, unit in enumerate(units) if unit["coded"]}
    for fold in sorted(set(folds)):
        *weights, base = logistic(rows[folds != fold], right[folds != fold])
        for at in np.flatnonzero(folds == fold):
            if 1 / (1 + np.exp(-(rows[at] @ np.array(weights) + base))) >= ENOUGH:
                found[which[at][0]].add(which[at][1])
    return found


def alone(units: list[dict], themes: list[str], enough: float) -> dict[int, set[str]]:
    """The themes that the reader alone finds in each coded sentence."""
    return {
        place: {theme for theme, likely in zip(themes, unit["read"]["themes"]) if likely >= enough}
        for place, unit in enumerate(units)
        if unit["coded"]
    }


def score(units: list[dict], found: dict[int, set[str]], wanted) -> str:
    """F1 of themes on those coded sentences of which `wanted` holds."""
    right = ours = coded = 0
    for place, themes in found.items():
        if not wanted(units[place]):
            continue
        gold = {finding["theme"] for finding in units[place]["findings"]}
        right, ours, coded = right + len(themes & gold), ours + len(themes), coded + len(gold)
    return f"{2 * right / max(1, ours + coded):.3f}"


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def card_page(units: list[dict], themes: list[str], data: list[Path], root: Path) -> str:
    """The model card."""
    parts = [(f"fold {fold + 1}", lambda unit, fold=fold: unit["fold"] == fold) for fold in sorted({u["fold"] for u in units})]
    parts += [
        (f"`{group}`", lambda unit, group=group: unit["group"] == group) for group in sorted({u["group"] for u in units})
    ]
    parts += [("all", lambda unit: True)]
    weighed = weighed_in_folds(units, themes)
    plain = alone(units, themes, 0.35)
    rows = [
        f"| {name} | {len({unit['path'] for unit in units if unit['coded'] and of(unit)})} "
        f"| {sum(unit['coded'] and of(unit) for unit in units)} "
        f"| {score(units, plain, of)} | {score(units, weighed, of)} |"
        for name, of in parts
    ]
    hashes = [f"| `{file.relative_to(root) if root in file.parents else file.name}` | {digest(file)} |" for file in data]
    return "\n".join(
        [
            "# The sentence reader",
            "",
            "Written by `train/fit.py`; do not edit it by hand.",
            "",
            f"What it is: the first {LAYERS} of the twelve layers of all-mpnet-base-v2 (Apache-2.0), trained on, and heads for each",
            "sentence. It reads several sentences at once, with their headings and a little of what stands before and after.",
            f"It tells what a sentence is about ({len(themes)} themes), its stance, whose statement it is, whom it is about, and",
            "whether it recommends.",
            "",
            "What it is for: English letters, reports and press releases about inspections of policing and children's services.",
            "It knows the themes of this project's codebook and no others, and it is not made to judge persons or forces.",
            "",
            "## Learned from",
            "",
            "| data | SHA-256, first 16 digits |",
            "|---|---|",
            *hashes,
            "",
            "`data/coded` was written for training (CC0); the letters themselves are not part of the project, only what the",
            "reader learned from them. The specimens in `corpus` were not learned from.",
            "",
            "## Measured",
            "",
            "Themes of sentences in letters that the reader measured had not seen (F1; alone: what it finds likelier than 0.35).",
            "How its answers are weighed against cues was fitted on the other folds:",
            "",
            "| letters | number | sentences | reader alone | with the rules |",
            "|---|--:|--:|--:|--:|",
            *rows,
            "",
            "By finding, with everything else that the program does: `docs/accuracy.md`.",
            "",
            "## Limits",
            "",
            "One coder a letter. Where coders differ it learned one of them. Sentences of more than "
            f"{LONGEST} tokens are cut. Its weights are stored in 8 bits and used in 32.",
            "",
        ]
    )


def finish(reader: Reader, held: ZipFile, themes: list[str], files: list[Path], units: Path, root: Path) -> None:
    """Writes data/reader: the models, what is needed to run them, and the held-out answers for measuring."""
    folder = root / "data/reader"
    folder.mkdir(parents=True, exist_ok=True)
    write(reader, folder)
    (folder / "tokenizer.json").write_bytes(held.read("all-mpnet-base-v2/tokenizer.json"))
    read_units = held_out(files, units)
    card = {
        "themes": themes,
        "stances": STANCES,
        "sources": SOURCES,
        "agencies": AGENCIES,
        "window": WINDOW,
        "beside": BESIDE,
        "longest": {"sentence": LONGEST, "heading": LONGEST_HEADING, "beside": TOKENS_BESIDE},
        "width": WIDTH,
        "weighing": weighing_of(read_units, themes),
    }
    data = [*data_files(), units]
    (folder / "README.md").write_text(card_page(read_units, themes, data, root), encoding="utf-8")
    (folder / "reader.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    lines = []
    for unit in sorted(read_units, key=lambda one: key_of(one["path"], one["text"])):
        answers = unit["read"]
        numbers = [min(255, round(value * 255)) for name in WEIGHTS for value in answers[name]]
        lines.append(key_of(unit["path"], unit["text"]) + bytes(numbers).hex())
    (folder / "held-out.txt").write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="ascii")


def key_of(path: str, text: str) -> str:
    """Stands for a sentence of a letter without telling its words."""
    return hashlib.sha256(f"{path}\0{text}".encode()).hexdigest()[:16]
