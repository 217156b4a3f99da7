"""Keys: digests that are equal when values are, such as a product's template and view."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from operator import attrgetter
from typing import Any

_SIZE = 16
_PLAIN = frozenset((str, int, bool, float, bytes, type(None)))
_PLAIN_NAMES = frozenset(kind.__name__ for kind in (str, int, bool, float, bytes))

Plain = Callable[[Any], object]


class Keys:
    """Digests the views of one run; a value of a shared type is digested once for all views."""

    def __init__(self, shared: Collection[type] = ()) -> None:
        """Take the types of frozen values that stand in many views."""
        self._shared = frozenset(shared)
        self._plain: dict[type, Plain] = {tuple: self._all}
        # An id is a value's own only while it lives, so the value is kept beside its digest.
        self._digests: dict[int, tuple[object, bytes]] = {}

    def key_of(self, template_digest: str, view: object) -> bytes:
        """Give the digest of a template and a view."""
        return _digest(self._all((template_digest, view)))

    def _all(self, values: tuple[object, ...]) -> tuple[object, ...]:
        """Give values with tuples in place of dataclasses, and digests in place of shared ones.

        Most are texts, or empty: these are plain already.
        """
        known, plain = self._plain, _PLAIN
        return tuple(
            [
                value
                if not value or (kind := type(value)) in plain
                else (known.get(kind) or self._learn(kind))(value)
                for value in values
            ]
        )

    def _learn(self, kind: type) -> Plain:
        """Find out once what makes a value of a type plain."""
        apart: Plain = _itself
        if is_dataclass(kind):
            apart = self._apart(kind)
        elif issubclass(kind, Mapping):
            apart = self._pairs
        elif issubclass(kind, frozenset):  # the order of which is another in each process
            apart = sorted
        self._plain[kind] = self._once(apart) if kind in self._shared else apart
        return self._plain[kind]

    def _pairs(self, value: Mapping[object, object]) -> tuple[object, ...]:
        """Give names and values, in their order."""
        return ("mapping", *value, *self._all(tuple(value.values())))

    def _apart(self, kind: type) -> Plain:
        """Give what takes a value of a dataclass apart."""
        name, parts, within = kind.__qualname__, _parts_of(kind), self._all
        if all(str(field.type) in _PLAIN_NAMES for field in fields(kind)):
            return lambda value: (name, *parts(value))
        return lambda value: (name, *within(parts(value)))

    def _once(self, apart: Plain) -> Plain:
        """Give what digests a value the first time that it is met."""
        digests = self._digests

        def digest(value: object) -> bytes:
            known = digests.get(id(value))
            if known is None:
                known = digests[id(value)] = (value, _digest(apart(value)))
            return known[1]

        return digest


def _itself(value: object) -> object:
    return value


def _parts_of(kind: type) -> Callable[[object], tuple[object, ...]]:
    """Give what lists the values of a dataclass's fields."""
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
