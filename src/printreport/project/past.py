"""Builds that ended well, found again by all that went into them: takes what is asked for, returns what is kept.

Kept are: the run itself; which variables of the environment hold its passwords, so that their values can be part of the
run's key and of nothing else; the list of ingredients, which says later what has changed; the hashes of large files.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from printreport.project import glances
from printreport.project.clock import environment
from printreport.project.ingredients import Ingredients, digest_of
from printreport.project.installed import installed, libraries, surroundings
from printreport.project.inventory import Item, TooMany, inventory, written_by_us
from printreport.project.kept_run import KeptRun
from printreport.project.storeroom import Storeroom

FORM = "1"  # of what is kept: another number, and nothing of before is found
SHARE = 4  # a run takes at most this part of the room


@dataclass(frozen=True, slots=True)
class Order:
    """What is built: the project's folder, where the files go (None: its build folder), and all options that matter."""

    root: Path
    output: Path | None = None
    options: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return what tells this order from others: a SHA-256."""
        return digest_of(FORM, str(self.root.resolve()), *self.options)


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of earlier builds when one begins.

    `run` is the one that had the same ingredients; `changed` names the ingredients that are others than in the last
    run of this order, and is None where there was none. `marks` tell whether a file was written while we built.
    """

    order: Order
    ingredients: Ingredients
    marks: str
    run: KeptRun | None = None
    changed: tuple[str, ...] | None = None
    room: Storeroom = field(default_factory=Storeroom.of_the_user)

    @classmethod
    def of(cls, order: Order) -> Past | None:
        """Look for an earlier build; None where nothing can be kept: too many files, or no cache folder."""
        room = Storeroom.of_the_user()
        looked = _look(order, room) if room.folder else None
        if looked is None:
            return None
        ingredients, marks = looked
        run = _run(room, order, ingredients)
        earlier = Ingredients.opened(room.get(_key(order, "ingredients")) or b"")
        changed = ingredients.changed_since(earlier) if earlier else None
        return cls(order, ingredients, marks, run, changed, room)

    def keep(self, run: KeptRun, passwords: Iterable[str]) -> bool:
        """Keep a run for later, unless a file changed meanwhile; `passwords` are the variables that hold some."""
        if run.size > self.room.most // SHARE or _look(self.order, self.room) != (self.ingredients, self.marks):
            return False
        names = sorted(set(passwords))
        things = {
            _key(self.order, "passwords", self.ingredients.digest): json.dumps(names).encode(),
            _key_of_run(self.order, self.ingredients, names): run.packed(),
            _key(self.order, "ingredients"): self.ingredients.packed(),
        }
        return self.room.put(things) == len(things)


def _look(order: Order, room: Storeroom) -> tuple[Ingredients, str] | None:
    """Hash everything that goes into a build; returns it with a mark that changes whenever a file is written."""
    root = order.root.resolve()
    output = order.output.resolve() if order.output else None
    key, moment = digest_of(FORM, "large files", str(root)), time.time_ns()
    known = glances.opened(room.get(key) or b"")
    try:
        own = tuple(inventory(root, written_by_us(root, output), known))
        given = dict(installed())
    except (TooMany, OSError):
        return None
    large = glances.settled(own, moment)
    if large != known:
        room.put({key: glances.packed(large)})
    marks = (item.mark for items in (own, *given.values()) for item in items)
    parts = [(item.name, item.digest) for item in own]
    parts += [(name, _together(items)) for name, items in given.items()]
    return Ingredients.of((*parts, *libraries().items(), *surroundings().items())), digest_of(*marks)


def _together(items: tuple[Item, ...]) -> str:
    return digest_of(*(word for item in items for word in (item.name, item.digest)))


def _run(room: Storeroom, order: Order, ingredients: Ingredients) -> KeptRun | None:
    names = _names(room.get(_key(order, "passwords", ingredients.digest)) or b"")
    content = room.get(_key_of_run(order, ingredients, names)) if names is not None else None
    return KeptRun.opened(content) if content is not None else None


def _names(content: bytes) -> list[str] | None:
    try:
        return [str(name) for name in json.loads(content)]
    except (ValueError, TypeError):
        return None


def _key(order: Order, *words: str) -> str:
    return digest_of(order.name, *words)


def _key_of_run(order: Order, ingredients: Ingredients, names: list[str]) -> str:
    values = [word for name in names for word in (name, environment(name) or "")]
    return _key(order, "run", ingredients.digest, *values)
