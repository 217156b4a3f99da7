"""Keys: digests that are equal when a product's template and view are."""

from __future__ import annotations

import io
import pickle
from hashlib import blake2b


def key_of(template_digest: str, view: object) -> bytes:
    """Give the digest of a template and a view.

    The pickle is written without its memo, so that it depends on values alone, never on which
    of them happen to be the same object.
    """
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(view)
    digest = blake2b(template_digest.encode("ascii"), digest_size=16)
    digest.update(buffer.getbuffer())
    return digest.digest()
