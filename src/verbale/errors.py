"""All exceptions that verbale raises on purpose.

    VerbaleError
    ├── UsageError            the caller asked for something that does not exist        (exit 2)
    ├── ReportError           one report cannot be read; the run goes on               (exit 3)
    │   ├── UnreadableReportError      bytes that are no text, or no permission
    │   └── OversizeReportError        larger than a reader takes
    ├── RecordError           the record file is not what it should be                 (exit 1)
    │   ├── SchemaError           written by another version
    │   └── SpanMismatchError          a span does not hold the words it claims             (exit 4)
    ├── LexiconError          a table of the lexicon breaks its rules                  (exit 1)
    └── ModelError            the language model is missing or not the pinned one      (exit 1)

A message says what is wrong, where, and what to do about it.
"""

from __future__ import annotations


class VerbaleError(Exception):
    """Base of every error that verbale raises on purpose."""

    exit_code = 1


class UsageError(VerbaleError):
    """The caller named a kind, a field, an entry or an option that does not exist."""

    exit_code = 2


class ReportError(VerbaleError):
    """One report cannot be read. The run goes on with the next."""

    exit_code = 3


class UnreadableReportError(ReportError):
    """The bytes are no text in any known encoding, or cannot be opened."""


class OversizeReportError(ReportError):
    """The input is larger than its reader takes."""


class RecordError(VerbaleError):
    """The record file is missing, damaged or no record."""


class SchemaError(RecordError):
    """The record was written by a version of verbale that this one cannot read."""


class SpanMismatchError(RecordError):
    """A span of a claim does not hold the words that the claim says."""

    exit_code = 4


class LexiconError(VerbaleError):
    """A table of the lexicon breaks its rules."""


class ModelError(VerbaleError):
    """The language model is missing, or its files are not the pinned ones."""
