"""Builds that ended well, found again by all that went into them: takes what is asked for, returns what is kept.

Kept are: the run itself; which variables of the environment hold its passwords, so that their values can be part of the
run's key and of nothing else; the list of ingredients, which says later what has changed; hashes of files at rest.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from printreport.project import glances
from printreport.project.clock import environment
from printreport.project.ingredients import Ingredients, digest_of
from printreport.project.installed import Part, installed, libraries, surroundings
from printreport.project.inventory import Item, TooMany, inventory, written_by_us
from printreport.project.kept_run import KeptRun
from printreport.project.storeroom import Storeroom

FORM = "1"  # of what is kept: another number, and nothing of before is found
ROUNDS = 100_000  # some 50 ms
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

    def takes_for_ours(self, file: str) -> bool:
        """Say whether a file of the project is among those that are not looked at, as we write such ones there."""
        output = self.order.output.resolve() if self.order.output else None
        return written_by_us(self.order.root.resolve(), output)(self.order.root.resolve() / file)

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
    key, moment = digest_of(FORM, "hashes", str(root)), time.time_ns()
    known = glances.opened(room.get(key) or b"")
    try:
        own = tuple(inventory(root, written_by_us(root, output), known))
        given = tuple(installed(known))
    except (TooMany, OSError):
        return None
    settled = glances.settled(own, given, moment)
    if settled != known:
        room.put({key: glances.packed(settled)})
    things: tuple[Item | Part, ...] = (*own, *given)
    parts = [(each.name, each.digest) for each in things]
    marks = digest_of(*(each.mark for each in things))
    return Ingredients.of((*parts, *libraries().items(), *surroundings().items())), marks


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
    values = [word for name in names for word in (name, _slowly(environment(name) or "", order))]
    return _key(order, "run", ingredients.digest, *values)


def _slowly(password: str, order: Order) -> str:
    """Hash a password so that guessing it from the key takes as long as guessing it from the locked file."""
    secret = password.encode("utf-8", "surrogateescape")
    return hashlib.pbkdf2_hmac("sha256", secret, order.name.encode(), ROUNDS).hex()
