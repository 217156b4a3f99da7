"""The new site takes the old one's place; what a killed build left behind is put right.

Where two folders cannot be exchanged in one call, their names are the journal: the new site is
complete once it is called `ready`, so whoever finds no site but one that is ready gives it the
name. Nothing is ever removed under another name than `staging`, which is never given a name back.
"""

from __future__ import annotations

from contextlib import suppress

from calgen.output.disk import Disk, remove_tree
from calgen.output.place import Place


def swap(place: Place, disk: Disk) -> None:
    """Make the complete folder `staging` the site; the old site, if any, is then at `staging`."""
    if not place.out.exists():
        disk.rename(place.staging, place.out)
    elif not disk.exchange(place.staging, place.out):
        _swap_by_renames(place, disk)
    disk.flush_names(place.out.parent)


def recover(place: Place, disk: Disk) -> None:
    """Finish what an interrupted build began; needs the lock."""
    if not place.out.exists():
        for whole in (place.ready, place.old):
            if whole.is_dir() and not whole.is_symlink():
                disk.rename(whole, place.out)
                break
    for leftover in (place.staging, place.old, place.ready):
        if leftover.is_dir() or leftover.is_symlink():
            if leftover != place.staging:
                disk.rename(leftover, place.staging)
            remove_tree(place.staging, disk)


def _swap_by_renames(place: Place, disk: Disk) -> None:
    disk.rename(place.staging, place.ready)
    disk.flush_names(place.out.parent)
    disk.rename(place.out, place.old)
    try:
        disk.rename(place.ready, place.out)
    except OSError:
        disk.rename(place.old, place.out)
        raise
    with suppress(OSError):  # the new site stands; the next build removes the old one
        disk.rename(place.old, place.staging)
