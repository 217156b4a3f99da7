"""Work shared among forked processes: what is here need not be handed over, results come back.

Whatever a process could not do is done in this one, where an error is told as if there were no
others. Results come in the order of what was asked for, so that nothing shows how many there were.
"""

from __future__ import annotations

import pickle
import struct
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import BinaryIO, TypeVar

from calgen.forked import Forked, processors
from calgen.output.rendered import Rendered

FEWEST = 300
_BATCH = 4
_SENDING = 0.25  # what sending results costs, beside the work for them
_LENGTH = struct.Struct("<Q")

Item = TypeVar("Item")
Result = TypeVar("Result")


def map_in_processes(function: Callable[[Item], Result], items: Sequence[Item]) -> Sequence[Result]:
    """Give the function's result for each item; the results have to be something to pickle."""
    count = processors() if len(items) >= FEWEST else 1
    if count < 2:
        return list(map(function, items))
    share = int(len(items) / (count + _SENDING))
    own = len(items) - share * (count - 1)
    others = [items[first : first + share] for first in range(own, len(items), share)]
    begun = [begin(partial(_results, function, part)) for part in others]
    return [*map(function, items[:own]), *chain.from_iterable(result() for result in begun)]


def begin(function: Callable[[], Result]) -> Callable[[], Result]:
    """Start a function in another process, and give what waits for its result (to be pickled)."""
    if processors() < 2:
        return function
    worker = Forked(partial(_send_result, function))

    def result() -> Result:
        try:
            data = _take(worker)
        finally:
            worker.stop()
        return function() if data is None else pickle.loads(data)  # noqa: S301 -- our own

    return result


def render_in_processes(files: Sequence[Rendered]) -> Iterator[bytes]:
    """Give the bytes of each file; only a few files are in memory at any time.

    The processes start at once, so that the caller may start threads before it takes the first.
    """
    count = processors() if len(files) >= FEWEST else 1
    if count < 2:
        return (file.render() for file in files)
    batches = [files[begin : begin + _BATCH] for begin in range(0, len(files), _BATCH)]
    workers = [Forked(partial(_send_rendered, batches[number::count])) for number in range(count)]
    return _rendered(batches, workers)


def _results(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return list(map(function, items))


def _rendered(batches: Sequence[Sequence[Rendered]], workers: Sequence[Forked]) -> Iterator[bytes]:
    try:
        for number, batch in enumerate(batches):
            worker = workers[number % len(workers)]
            for file in batch:
                data = _take(worker)
                yield file.render() if data is None else data
    finally:
        for worker in workers:
            worker.stop()


def _send_rendered(batches: Sequence[Sequence[Rendered]], pipe: BinaryIO) -> None:
    for batch in batches:
        for file in batch:
            _send(pipe, file.render())


def _send_result(function: Callable[[], object], pipe: BinaryIO) -> None:
    _send(pipe, pickle.dumps(function(), protocol=5))


def _send(pipe: BinaryIO, data: bytes) -> None:
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)


def _take(worker: Forked) -> bytes | None:
    """Give what a worker sent next; None when it failed, and ever after."""
    length = worker.read(_LENGTH.size)
    return None if length is None else worker.read(*_LENGTH.unpack(length))
