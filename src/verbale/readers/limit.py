"""How much a reader takes, and why not more."""

from __future__ import annotations

#: Bytes of one text or page, after unpacking. The longest text that is parsed has 1,000,000 characters, 4 MB at most in
#: UTF-8; pages carry up to ten times as much markup and script as text. What is larger is no report.
LARGEST_REPORT = 64 * 1024 * 1024

#: Bytes of one page: the HTML parser wants some twenty times as much memory; news pages have 0.1 to 2 MB.
LARGEST_PAGE = 16 * 1024 * 1024

#: Bytes of one line of JSON lines: a line holds one report.
LARGEST_LINE = LARGEST_REPORT

#: Bytes that may be unpacked for one packed byte. News text packs 3 to 10 times, many versions of one text 50 times;
#: archives made to fill the disk reach 1,000 and more.
LARGEST_RATIO = 200

#: Unpacked bytes below which the ratio is not looked at: a short text of one repeated letter is no danger.
RATIO_FREE = 4 * 1024 * 1024

#: Files in one zip archive: more is a mistake or an attack, and the list itself fills memory.
MOST_MEMBERS = 100_000

#: Memory that an xz file may ask for, in bytes: `xz -9` needs 65 MiB.
XZ_MEMORY = 128 * 1024 * 1024

#: Bytes read at a time.
CHUNK = 64 * 1024

#: Characters of prose shown to the language finder: more changes no answer on 4,660 releases, and costs most of the
#: time that reading a report takes.
LANGUAGE_SAMPLE = 6_000
