"""Word pieces: the numbers under which the encoder knows a word (WordPiece, uncased)."""

import unicodedata
from functools import lru_cache

UNKNOWN, OPENS, CLOSES, PAD = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST = 100  # characters of a word that WordPiece still cuts; BERT's own limit


class Wordpieces:
    """Cuts words into the longest known pieces, from left to right (Wu et al. 2016, as BERT does it)."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.number = {piece: number for number, piece in enumerate(vocabulary)}
        self.opens, self.closes, self.pad = self.number[OPENS], self.number[CLOSES], self.number[PAD]
        self.pieces = lru_cache(maxsize=200_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        bare = "".join(
            letter for letter in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(letter) != "Mn"
        )
        found: list[int] = []
        start = 0
        while start < len(bare) and len(bare) <= LONGEST:
            end = len(bare)
            while end > start:
                piece = bare[start:end] if start == 0 else "##" + bare[start:end]
                if piece in self.number:
                    break
                end -= 1
            if end == start:
                return (self.number[UNKNOWN],)
            found.append(self.number[piece])
            start = end
        return tuple(found) or (self.number[UNKNOWN],)
