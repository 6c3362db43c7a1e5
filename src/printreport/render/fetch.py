"""The one door through which the press gets anything: takes a URL, returns bytes, or refuses and says why.

Served are the made style sheets of a `Markup` (``printreport:/…``), files of the project, its layouts and fonts
(``file:``), and small pictures inside an SVG (``data:``). Nothing comes from the network, nothing is redirected.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from hashlib import md5, sha256
from pathlib import Path, PurePosixPath
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from PIL import ImageFile
from weasyprint.urls import URLFetcher, URLFetcherResponse

from printreport import foreign
from printreport.diagnostics import Diagnostic, Refused, error
from printreport.exif import without_exif
from printreport.model.plates import Picture
from printreport.render.inserts import InsertedPage
from printreport.render.pictures import data_fault, decoded, profile_of, raster_fault, svg_fault

KINDS: Mapping[str, str] = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}


TAKEN_OVER = re.compile(r"\.pdf#page=(\d+)$", re.IGNORECASE)  # a page that is taken over as it is
DRAWN = re.compile(r"^page=(\d+)&drawn$")  # one that is drawn as a picture


class Files(Protocol):
    """What the door needs of a `Project`."""

    @property
    def root(self) -> Path:
        """The project's folder."""

    @property
    def reads(self) -> Mapping[Path, str]:
        """What was read so far, with its SHA-256."""

    def also_read(self, files: Mapping[Path, str]) -> None:
        """Note what another process has read."""

    def content(self, ref: Path | str) -> bytes:
        """Read a file whole, or raise `Refused`."""

    def exists(self, ref: Path | str) -> bool:
        """Say whether there is a file that may be read."""

    def name_of(self, path: Path) -> str:
        """Name a file for people."""


class Served(URLFetcherResponse):  # type: ignore[misc]  # the engine ships no types
    """What the door hands out: read once, here. The engine would open the file itself to write a picture."""

    @property
    def path(self) -> None:
        """No path: the engine is to take the bytes that it was given."""
        return


class Placed(dict[str, Any]):
    """The engine's pictures, by their URLs; each is called after its file and content.

    The engine calls them after the URL, in which stands the folder of the machine: another folder, another file.
    """

    def __init__(self, door: Door) -> None:
        """Begin without a picture."""
        super().__init__()
        self._door = door
        self.used: set[str] = set()

    def __contains__(self, url: object) -> bool:
        """Say whether a picture is here; a page of another PDF is, as soon as it is asked for."""
        if isinstance(url, str) and not super().__contains__(url) and TAKEN_OVER.search(url):
            image = self._door.inserted(url)
            if image:
                super().__setitem__(url, image)
        return super().__contains__(url)

    def __getitem__(self, url: str) -> Any:  # noqa: ANN401 - the same
        """Give a picture out, and note that it was used."""
        self.used.add(url)
        return super().__getitem__(url)

    def __setitem__(self, url: str, image: Any) -> None:  # noqa: ANN401 - the engine ships no types
        """Keep a picture under the name that the door has for it."""
        if url in self._door.called and hasattr(image, "id"):
            image.id = self._door.called[url]
        self.used.add(url)
        super().__setitem__(url, image)

    def taken(self) -> Mapping[str, Picture]:
        """Return the photographs that were used since this was last asked, by the engine's names for them."""
        names = [self._door.called[url] for url in sorted(self.used) if url in self._door.called]
        self.used.clear()
        return {name: self._door.pictures[name] for name in names}


class Door(URLFetcher):  # type: ignore[misc]  # the engine ships no types
    """Fetch for one run of the press; keeps what it refused, every picture it served, and the sheets in their order.

    `sheets` holds the text of each style sheet by the name that people have for it, `written` by its URL.
    """

    def __init__(self, made: Mapping[str, str], files: Files) -> None:
        """Serve the `made` style sheets and the `files` of the project."""
        # The engine lets a picture that ends early pass as a black one; here each has been read to its end before that.
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        super().__init__(allowed_protocols=("printreport", "file", "data"), allow_redirects=False)
        self._made = made
        self._files = files
        self.refused: dict[str, tuple[Diagnostic, ...]] = {}
        self.sheets: dict[str, str] = {}
        self.written: dict[str, str] = {}
        self.called: dict[str, str] = {}
        self.pictures: dict[str, Picture] = {}
        self._foreign: dict[str, foreign.ForeignFile] = {}
        self.sheet = ""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return what stands at `url`.

        Raises:
            ValueError: always the answer to a URL outside; the engine turns it into a log record, `refused` says why.
        """
        del headers  # nothing is asked over HTTP
        try:
            kind, content = self._serve(url)
        except Refused as refused:
            self.refused[url] = refused.diagnostics
            raise ValueError(str(refused)) from refused
        if kind == "text/css":
            self.sheet = self.name(url)
            self.written[url] = self.sheets[self.sheet] = content.decode("utf-8", "replace")
        elif kind.startswith("image/") and kind != "image/svg+xml":
            self.called[url] = md5(self.name(url).encode() + content, usedforsecurity=False).hexdigest()
            self.pictures[self.called[url]] = Picture(self.name(url), profile_of(content))
        return Served(url, content, {"Content-Type": kind})

    def inserted(self, url: str) -> InsertedPage | None:
        """Return a page of another PDF as a picture; None where it cannot be read, and why is kept in `refused`."""
        found = TAKEN_OVER.search(url)
        if not found:
            return None
        file = url.partition("#")[0]
        try:
            if file not in self._foreign:
                self._foreign[file] = foreign.ForeignFile(self._content(_path(file)))
            return InsertedPage(self._foreign[file].page(int(found[1])))
        except Refused as refused:
            self.refused[url] = refused.diagnostics
        except foreign.UnfitError:
            self.refused[url] = (_unreadable(self.name(file)),)
        return None

    def name(self, url: str) -> str:
        """Name what stands at `url` for people: a path from the project's root, or the URL itself."""
        return self._files.name_of(_path(url)) if url.startswith("file:") else url[:80]

    def reads(self) -> dict[Path, str]:
        """Return the hashes of all files that were read in this process, by their paths."""
        return dict(self._files.reads)

    def also_read(self, files: Mapping[Path, str]) -> None:
        """Note what another process has read."""
        self._files.also_read(files)

    def read(self) -> Mapping[str, str]:
        """Return the hashes of all files that were read for the report, by the names that people have for them."""
        return {self._files.name_of(path): hash_ for path, hash_ in self._files.reads.items()}

    def hash_of(self, url: str) -> str:
        """Hash the file at a ``file:`` URL; empty when it cannot be read."""
        path = _path(url)
        with contextlib.suppress(Refused):
            inside = path.is_relative_to(self._files.root)
            ref = path.relative_to(self._files.root) if inside else path
            return sha256(self._files.content(ref)).hexdigest() if self._files.exists(ref) else ""
        return ""

    def _serve(self, url: str) -> tuple[str, bytes]:
        scheme = urlsplit(url).scheme
        if scheme == "printreport":
            return self._serve_made(url)
        if scheme == "data":
            return _serve_data(url)
        if scheme != "file":
            hint = "copy the file into the project and name the copy"
            raise Refused([error("outside-project", f"`{url[:80]}` is not in the project.", None, hint)])
        path = _path(url)
        asked = DRAWN.search(urlsplit(url).fragment) if path.suffix.lower() == ".pdf" else None
        kind = "image/png" if asked else KINDS.get(path.suffix.lower(), "")
        if url in self.refused:
            raise Refused(self.refused[url])  # a page of another PDF that `inserted` could not read
        if not kind:
            message = f"`{self.name(url)}` is of a kind that cannot be printed."
            hint = f"pictures, fonts and style sheets may end in {', '.join(KINDS)}"
            raise Refused([error("unknown-kind", message, None, hint)])
        content = self._content(path)
        if asked:
            content = _drawn(content, int(asked[1]), self.name(url))
        _refuse_faulty(kind, content, self.name(url))
        return kind, without_exif(content) if kind == "image/jpeg" else content

    def _content(self, path: Path) -> bytes:
        inside = path.is_relative_to(self._files.root)
        return self._files.content(path.relative_to(self._files.root) if inside else path)

    def _serve_made(self, url: str) -> tuple[str, bytes]:
        text = self._made.get(url)
        if text is None:
            raise Refused([error("missing-resource", f"There is no style sheet `{url}`.")])
        return KINDS[PurePosixPath(urlsplit(url).path).suffix], text.encode()


def _path(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


def _drawn(content: bytes, page: int, name: str) -> bytes:
    """Draw a page of another PDF."""
    try:
        return foreign.picture_of(content, page)
    except ValueError as fault:
        raise Refused([_unreadable(name)]) from fault


def _unreadable(name: str) -> Diagnostic:
    hint = "open it, print it into a new PDF, and name that one"
    return error("unreadable-document", f"`{name}` cannot be read as a PDF.", None, hint)


def _serve_data(url: str) -> tuple[str, bytes]:
    fault = data_fault(url, f"{url[:40]}…")
    if fault:
        raise Refused([fault])
    return url.removeprefix("data:").partition(";")[0], without_exif(decoded(url))


def _refuse_faulty(kind: str, content: bytes, name: str) -> None:
    fault = None
    if kind == "image/svg+xml":
        fault = svg_fault(content, name)
    elif kind.startswith("image/"):
        fault = raster_fault(content, name)
    if fault:
        raise Refused([fault])
