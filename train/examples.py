"""What the reader learns from: coded letters, and coded text written for the purpose."""

import json
from dataclasses import dataclass, field
from pathlib import Path

STANCES = ("strength", "concern", "recommendation", "action", "context")
SOURCES = ("inspectorate", "pcc", "force", "government", "other")
AGENCIES = (
    "police",
    "children_social_care",
    "health",
    "probation",
    "youth_offending",
    "education",
    "council",
    "partnership",
    "pcc",
    "government",
    "inspectorate",
    "other",
)


@dataclass(frozen=True)
class Unit:
    """A sentence. Lists that are None were not coded, and nothing is learned from them."""

    text: str
    heading: str | None
    themes: frozenset[str] | None = None
    stances: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    agencies: frozenset[str] | None = None
    recommendation: bool | None = None
    support: dict[str, dict] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True)
class Run:
    """Sentences that stand one after the other."""

    units: tuple[Unit, ...]
    # Number of the first unit among all that are learned from
    first: int = 0
    # Path and kind of the letter; None for text written for training
    path: str | None = None
    group: str | None = None


def lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def sentences(file: Path) -> list[Run]:
    """Coded sentences, each a run of its own."""
    return [Run((coded(line, None, None),)) for line in lines(file)]


def passages(file: Path) -> list[Run]:
    """Coded passages."""
    return [
        Run(tuple(coded(line, passage["heading"], line["recommendation"]) for line in passage["sentences"]))
        for passage in lines(file)
    ]


def coded(line: dict, heading: str | None, recommendation: bool | None) -> Unit:
    return Unit(
        text=line["text"],
        heading=heading,
        themes=frozenset(line["themes"]),
        stances=(line["stance"],),
        sources=(line["source"],),
        agencies=frozenset(line["agencies"]),
        recommendation=recommendation,
    )


def letters(file: Path) -> list[Run]:
    """One run a letter, of what `npm run training-units` wrote."""
    by_path: dict[str, list[dict]] = {}
    for line in lines(file):
        by_path.setdefault(line["path"], []).append(line)
    return [
        Run(tuple(of_letter(line) for line in units), path=path, group=units[0]["group"]) for path, units in sorted(by_path.items())
    ]


def of_letter(line: dict) -> Unit:
    findings = line["findings"]
    agencies = frozenset(agency for finding in findings for agency in finding["agencies"])
    return Unit(
        text=line["text"],
        heading=line["heading"],
        themes=frozenset(finding["theme"] for finding in findings) if line["coded"] else None,
        stances=tuple(finding["stance"] for finding in findings),
        sources=tuple(finding["source"] for finding in findings),
        agencies=agencies if findings else None,
        recommendation=line["recommendation"],
        support=line["rules"]["support"],
    )
