"""An export to a place: whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from verbale.errors import UsageError
from verbale.exporters.jsonl import write_jsonl
from verbale.exporters.table import write_tables, zip_tables
from verbale.store import RecordStore


def write(record: RecordStore, format: str, output: str | Path | IO[Any]) -> None:
    """Writes `record` in `format` to a path, to standard output (`-`) or to an open stream."""
    if not isinstance(output, str | Path):
        _write_stream(record, format, output)
    elif str(output) == "-":
        _write_stdout(record, format)
    elif format == "jsonl":
        with whole_file(Path(output)) as file:
            _write_text(file, lambda text: write_jsonl(record, text))
    elif Path(output).suffix == ".zip":
        with whole_file(Path(output)) as file:
            zip_tables(record, file)
    else:
        _write_folder(record, Path(output))


def _write_stream(record: RecordStore, format: str, stream: IO[Any]) -> None:
    if format == "jsonl":
        write_jsonl(record, stream)
    else:
        zip_tables(record, stream)


def _write_stdout(record: RecordStore, format: str) -> None:
    """JSON lines, or the tables in one zip archive; bytes, so that no locale changes them."""
    if format == "jsonl":
        _write_text(sys.stdout.buffer, lambda text: write_jsonl(record, text))
        return
    if sys.stdout.isatty():
        raise UsageError("tables are a folder or an archive: name it with -o FOLDER or -o FILE.zip")
    zip_tables(record, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _write_text(file: IO[bytes], fill: Callable[[IO[str]], None]) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="\n", write_through=False)
    try:
        fill(text)
        text.flush()
    finally:
        text.detach()


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A temporary file beside `path` that takes its name when all is written, and vanishes when that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        # A device such as /dev/stdout cannot be replaced, only written to.
        if path.is_dir():
            raise UsageError(f"{path} is a folder; name a file")
        with path.open("wb") as device:
            yield device
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _write_folder(record: RecordStore, folder: Path) -> None:
    """Tables in a new folder that takes the name of `folder`; an earlier export there is replaced, other things not."""
    if folder.exists() and (not folder.is_dir() or any(path.suffix != ".csv" for path in folder.iterdir())):
        raise UsageError(f"{folder} holds something else than tables: name a new folder, or FILE.zip")
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        write_tables(record, made)
        os.chmod(made, 0o777 & ~_umask())
        if folder.exists():
            # Two renames, as no system call swaps folders everywhere; the old one is kept until the new one is there.
            old = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.old."))
            os.replace(folder, old)
            os.replace(made, folder)
            shutil.rmtree(old)
        else:
            os.replace(made, folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
