"""Keys: digests that are equal when a product's template and view are."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from operator import attrgetter

_SIZE = 16
_PLAIN = frozenset((str, int, bool, float, bytes, type(None)))


class Keys:
    """Digests the views of one run; a value of a shared type is digested once for all views."""

    def __init__(self, shared: Collection[type] = ()) -> None:
        """Take the types of frozen values that stand in many views."""
        self._shared = frozenset(shared)
        self._parts: dict[type, Callable[[object], tuple[object, ...]] | None] = {}
        # An id is a value's own only while it lives, so the value is kept beside its digest.
        self._digests: dict[int, tuple[object, bytes]] = {}

    def key_of(self, template_digest: str, view: object) -> bytes:
        """Give the digest of a template and a view."""
        return _digest((template_digest, self._plain(view)))

    def _plain(self, value: object) -> object:
        """Give a value with tuples in place of dataclasses, and digests in place of shared ones."""
        kind = type(value)
        if isinstance(value, tuple) and kind is tuple:
            return self._all(value)
        if kind not in self._parts:
            self._parts[kind] = _parts_of(kind)
        parts = self._parts[kind]
        if parts is None:
            return value
        if kind not in self._shared:
            return (kind.__qualname__, *self._all(parts(value)))
        known = self._digests.get(id(value))
        if known is None:
            digest = _digest((kind.__qualname__, *self._all(parts(value))))
            known = self._digests[id(value)] = (value, digest)
        return known[1]

    def _all(self, values: tuple[object, ...]) -> tuple[object, ...]:
        """Make several values plain; most are texts, which are so already."""
        plain = self._plain
        return tuple([value if type(value) in _PLAIN else plain(value) for value in values])


def _parts_of(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """Give what takes a value of a dataclass apart; None for any other type."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) < 2:  # of one name, attrgetter gives the bare value
        return lambda value: tuple(getattr(value, name) for name in names)
    return attrgetter(*names)


def _digest(plain: object) -> bytes:
    """Digest a pickle without its memo: it depends on values alone, never on which are the same."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(plain)
    return blake2b(buffer.getbuffer(), digest_size=_SIZE).digest()
