"""The table of Benchmarks/side-by-side, and the language model that KenLM is given."""

import collections
import importlib.metadata
import math
import os
import platform
import re
import shutil
import statistics
import subprocess

BEGIN = "<!-- side-by-side: written by Benchmarks/side-by-side, do not edit -->"
END = "<!-- side-by-side: end -->"
TITLES = {
    "read": "Reading", "segment": "Finding words", "count": "Counting terms",
    "names": "Finding names of a vocabulary", "score": "Scoring",
}
PACKAGES = {
    "scikit-learn": "scikit-learn", "polars": "polars", "duckdb": "duckdb", "tantivy": "tantivy",
    "pyicu": "PyICU", "spacy": "spacy", "kenlm": "kenlm",
}


def report(bench, contestants):
    unit = next(c for c in contestants if c.package == "wc").seconds
    parts = [conditions(bench), versions(bench)]
    for task, title in TITLES.items():
        chosen = [c for c in contestants if c.task == task]
        if chosen:
            parts.append(f"### {title}\n\n{table(chosen, unit, bench.made['bytes'])}")
    missing = {f"- {c.name}: {c.failure}" for c in contestants if c.failure}
    if missing:
        parts.append("### Not measured\n\n" + "\n".join(sorted(missing)))
    return "\n\n".join(parts)


def conditions(bench):
    made = bench.made
    return (
        f"{bench.options.size} ({made['bytes']:,} bytes, {made['documents']:,} documents, form "
        f"{bench.options.form}) by `Benchmarks/generate-corpus`; warm cache; up to "
        f"{bench.options.rounds} rounds, every program once in each, programs slower than "
        f"{bench.options.slow:.0f} s once in all. {machine()}.")


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((l.split(":")[1].strip() for l in file if l.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    cores = len(os.sched_getaffinity(0))
    return f"{model or platform.machine()}, {cores} cores, {memory:.0f} GB; {system}"


def versions(bench):
    found = [output(bench.binaries / "corpus", "--version").split("\n")[0]]
    found.append(f"ICU {output('pkg-config', '--modversion', 'icu-uc')}")
    found.append(output("wc", "--version").split("\n")[0])
    for package in PACKAGES.values():
        try:
            found.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    found.append(f"Python {platform.python_version()}")
    if shutil.which("Rscript"):
        found.append("quanteda " + output("Rscript", "-e", "cat(format(packageVersion('quanteda')))"))
    return "Versions: " + ", ".join(found) + "."


def output(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else "unknown"


def table(contestants, unit, byte_count):
    lines = [
        "| program | threads | min s | median s | min ratio | median ratio | MB/s | CPU s | start s "
        "| peak MB | tokens | distinct | names | what it does |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|"]
    for c in sorted(contestants, key=lambda c: (c.threads, statistics.median(c.seconds or [1e9]))):
        if c.seconds and not c.failure:
            lines.append(row(c, unit, byte_count))
    return "\n".join(lines)


def row(c, unit, byte_count):
    median = statistics.median(c.seconds)
    once = " (once)" if len(c.seconds) == 1 else ""
    start = c.answer.get("start")
    cells = [
        c.name, c.threads, f"{min(c.seconds):.2f}", f"{median:.2f}{once}",
        f"{min(c.seconds) / min(unit):.2f}", f"{median / statistics.median(unit):.2f}",
        f"{byte_count / median / 1e6:.0f}", f"{min(c.processor):.2f}",
        "" if start is None else f"{start:.2f}",
        f"{c.peak / 1e6:.0f}", count(c, "tokens"), count(c, "types"), count(c, "mentions"), c.note]
    return "| " + " | ".join(map(str, cells)) + " |"


def count(contestant, key):
    value = contestant.answer.get(key)
    return "" if value is None else f"{value:,}"


def write(path, text):
    """Puts the text between the markers of the page; prints it in any case."""
    print(text)
    if path is None:
        return
    page = path.read_text(encoding="utf-8")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(f"side-by-side: {path} has no markers; add a line {BEGIN} and a line {END}")
    page = pattern.sub(lambda _: f"{BEGIN}\n\n{text}\n\n{END}", page)
    path.write_text(page, encoding="utf-8")


# --- A model for KenLM --------------------------------------------------------------------------

MODEL_BYTES = 10_000_000  # Of the collection: a model of some 10 MB, which caches hold in part.
DISCOUNT = 0.75


def write_arpa(files, path):
    """Word pairs of the first files by absolute discounting (Ney, Essen & Kneser 1994), as ARPA."""
    words, pairs = collections.Counter(), collections.Counter()
    left = MODEL_BYTES
    for file in files.read_text().splitlines():
        with open(file, encoding="utf-8") as opened:
            read = opened.read(left).lower().split()
        words.update(read)
        pairs.update(zip(read, read[1:]))
        left -= sum(map(len, read)) + len(read)
        if left <= 0:
            break
    pairs = {pair: n for pair, n in pairs.items() if n > 1}
    total, followed, followers = sum(words.values()), collections.Counter(), collections.Counter()
    for (first, _), n in pairs.items():
        followed[first] += n
        followers[first] += 1
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"\\data\\\nngram 1={len(words) + 3}\nngram 2={len(pairs)}\n\n\\1-grams:\n")
        out.write("-6\t<unk>\t0\n-99\t<s>\t0\n-2\t</s>\n")
        for word, n in words.items():
            kept = 1 - (followed[word] - DISCOUNT * followers[word]) / n
            out.write(f"{math.log10(0.9 * n / total):.5f}\t{word}\t{math.log10(kept):.5f}\n")
        out.write("\n\\2-grams:\n")
        for (first, second), n in pairs.items():
            out.write(f"{math.log10((n - DISCOUNT) / words[first]):.5f}\t{first} {second}\n")
        out.write("\n\\end\\\n")
