"""Measures `corpus` and its peers on the same files, in turns, and writes docs/benchmarks.md.

Run by Benchmarks/side-by-side, which installs what this needs.

Each round runs every program once, one after the other, so that whatever else the machine does
falls on all. Time is that of the whole process, from start to exit; memory is the largest resident
set of the process or one of its children. Counts are printed beside times, because programs that
count differently do different work.
"""

import argparse
import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import report

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORES = len(os.sched_getaffinity(0))


@dataclass
class Contestant:
    """One program with its settings, and what was measured of it."""

    task: str
    name: str
    command: list
    threads: int = 1
    note: str = ""
    environment: dict = field(default_factory=dict)
    read: object = None  # Reads counts from the output: a function of text.
    package: str = ""  # The name under which the installation may have failed.
    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)  # Seconds of all threads.
    peak: int = 0  # Bytes.
    answer: dict = field(default_factory=dict)
    failure: str = ""


def main():
    options = parse()
    bench = Bench(options)
    bench.warm()
    contestants = bench.contestants()
    bench.measure(contestants)
    compare(contestants)
    text = report.report(bench, contestants)
    report.write(ROOT / "docs" / "benchmarks.md" if options.write else None, text)


def compare(contestants):
    """Ends the program where ICU and we do not find the same segments."""
    answers = {c.answer.get("segments") for c in contestants if c.task == "segment" and c.answer}
    if len(answers) > 1:
        sys.exit(f"side-by-side: ICU and corpus found different segments: {answers}")


def parse():
    parser = argparse.ArgumentParser(
        prog="side-by-side", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="100MB", help="of the collection (100MB)")
    parser.add_argument("--form", choices=["folder", "jsonl"], default="folder")
    parser.add_argument("--source", type=Path, help="text to make the collection of")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--slow", type=float, default=60, help="seconds from which a program is run once (60)")
    parser.add_argument(
        "--limit", type=float, default=1800, help="seconds after which a program is ended (1800)")
    parser.add_argument("--only", help="tasks or programs, separated by commas")
    parser.add_argument("--binaries", type=Path, help="where corpus and SegmentFiles are built")
    parser.add_argument("--cache", type=Path, help="where peers and the collection are kept")
    parser.add_argument(
        "--no-write", dest="write", action="store_false", help="print the table only")
    return parser.parse_args()


class Bench:
    """The collection, the programs, and a folder for what they write."""

    def __init__(self, options):
        self.options = options
        self.cache = options.cache
        self.scratch = self.cache / "scratch"
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir()
        self.binaries = options.binaries or self.build()
        self.collection, self.made = self.generate()
        self.files = self.list_files()
        self.names = self.list_names()

    def build(self):
        """Builds our release apart from the developer's own, with what only benchmarks need."""
        say("building a release")
        path = ROOT / ".build" / "side-by-side"
        environment = os.environ | {"CORPUS_BENCHMARKS": "1"}
        for product in ("corpus", "SegmentFiles"):
            subprocess.run(
                ["swift", "build", "--package-path", ROOT, "--scratch-path", path, "-c", "release",
                 "--product", product], check=True, env=environment, stdout=sys.stderr)
        return path / "release"

    def generate(self):
        suffix = ".jsonl" if self.options.form == "jsonl" else ""
        source = f"-{self.options.source.name}" if self.options.source else ""
        path = self.cache / f"collection-{self.options.size}{source}{suffix}"
        made = path.with_name(path.name + ".made")
        if not made.exists():
            say(f"making {self.options.size} of text")
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)
            command = [ROOT / "Benchmarks" / "generate-corpus", self.options.size, path,
                       "--form", self.options.form]
            if self.options.source:
                command += ["--source", self.options.source]
            made.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
        return path, json.loads(made.read_text())

    def list_files(self):
        files = [self.collection] if self.collection.is_file() else sorted(self.collection.rglob("*.txt"))
        (self.scratch / "files").write_text("".join(f"{file}\n" for file in files))
        (self.scratch / "files0").write_text("\0".join(map(str, files)))
        return self.scratch / "files"

    def list_names(self):
        """All names of the built-in vocabulary, for the matchers of others."""
        names = set()
        for file in ("nutrients", "conditions-internal", "conditions-systems",
                     "conditions-symptoms", "drugs"):
            with open(ROOT / f"Sources/Vocabulary/Data/{file}.tsv", encoding="utf-8") as rows:
                for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                    names.add(row["name"])
                    names.update(filter(None, (row["synonyms"] or "").split("|")))
        path = self.scratch / "names"
        path.write_text("\n".join(sorted(names)), encoding="utf-8")
        return path

    def warm(self):
        """Reads everything once, so that no program reads from the disk."""
        for file in self.files.read_text().splitlines():
            with open(file, "rb", buffering=0) as opened:
                while opened.read(1 << 22):
                    pass

    # --- Programs -------------------------------------------------------------------------------

    def contestants(self):
        found = [*self.counting_bytes(), *self.segmenting(), *self.counting_terms(),
                 *self.finding_names(), *self.scoring()]
        if self.options.only:
            wanted = self.options.only.split(",")
            found = [c for c in found if c.package == "wc" or c.task in wanted or c.package in wanted]
        for contestant in found:
            missing = self.cache / "missing" / (contestant.package or "-")
            if missing.exists():
                contestant.failure = "could not be installed: " + missing.read_text().strip()
        return found

    def counting_bytes(self):
        first = lambda text: {"tokens": int(text.split("\n")[-2].split()[0])}
        files = f"--files0-from={self.scratch / 'files0'}"
        yield Contestant(
            "read", "`cat`", ["xargs", "-0", "-a", self.scratch / "files0", "cat"], package="cat")
        yield Contestant(
            "read", "`wc -w`", ["wc", "-w", files], package="wc", read=first,
            environment={"LC_ALL": "C.UTF-8"}, note="words between white space; the unit")
        yield Contestant(
            "read", "`wc -lw`", ["wc", "-lw", files], package="wc -lw",
            environment={"LC_ALL": "C"}, note="bytes instead of characters")

    def segmenting(self):
        pair = lambda text: {"segments": int(text.split()[0]), "tokens": int(text.split()[1])}
        if self.options.form == "jsonl":
            return
        yield Contestant(
            "segment", "ICU, C", [self.cache / "icu-words", self.files], package="icu", read=pair,
            note="`ubrk_next` over UTF-8")
        yield Contestant(
            "segment", "**corpus**", [self.binaries / "SegmentFiles", self.collection],
            package="corpus", read=pair, note="the same boundaries")

    def ours(self, task, command, threads, counted, note=""):
        output = self.scratch / f"{command}-{threads}"
        path = output.with_suffix(".csv") if command == "terms" else output
        return Contestant(
            task, f"**corpus {command}**",
            [self.binaries / "corpus", command, self.collection, "--threads", threads, "--quiet",
             "--csv-profile", "plain", "--output", path],
            threads=threads, package="corpus", note=note, read=lambda _: counted(path))

    def theirs(self, task, name, package, threads=1, note="", extra=""):
        return Contestant(
            task, name, [sys.executable, HERE / "peer.py", package, self.files, threads, extra],
            threads=threads, package=package, note=note, read=lambda text: json.loads(text),
            # NumPy's and others' own threads would not help here, and would blur what is counted.
            environment={"OMP_NUM_THREADS": str(threads), "POLARS_MAX_THREADS": str(threads)})

    def counting_terms(self):
        note = "ICU words, NFKC_Casefold; term and document frequency"
        split = "split at white space, term frequency"
        index = "index of term and document frequency in memory; also keeps which document"
        yield self.ours("count", "terms", 1, counted_terms, note)
        yield self.theirs(
            "count", "scikit-learn CountVectorizer", "scikit-learn",
            note=r"`\w+`, term and document frequency; also keeps a matrix")
        yield self.theirs("count", "Polars", "polars", note=split)
        yield self.theirs("count", "DuckDB", "duckdb", note=split)
        yield self.theirs("count", "tantivy", "tantivy", note=index)
        yield self.theirs(
            "count", "PyICU and Counter", "pyicu",
            note="ICU words, casefold; term and document frequency")
        yield self.quanteda(1)
        if CORES > 1:
            yield self.ours("count", "terms", CORES, counted_terms, note)
            yield self.theirs("count", "Polars", "polars", CORES, split)
            yield self.theirs("count", "DuckDB", "duckdb", CORES, split)
            yield self.theirs("count", "tantivy", "tantivy", CORES, index)
            yield self.quanteda(CORES)

    def quanteda(self, threads):
        return Contestant(
            "count", "quanteda", ["Rscript", HERE / "quanteda.R", self.files, threads],
            threads=threads, package="quanteda", read=lambda text: json.loads(text),
            note="tokens and dfm; term and document frequency")

    def finding_names(self):
        note = "finds names, and does everything else of an analysis"
        their = "finds names; case ignored, longest of each place"
        for threads in sorted({1, CORES}):
            yield self.ours("names", "analyze", threads, counted_mentions, note)
            yield self.theirs("names", "spaCy PhraseMatcher", "spacy", threads, their, self.names)

    def scoring(self):
        self.model = self.scratch / "pairs.arpa"
        if not self.options.only or "score" in self.options.only or "kenlm" in self.options.only:
            report.write_arpa(self.files, self.model)
        yield self.ours("score", "screen", 1, counted_documents, "verdicts, signals and passages")
        yield self.theirs(
            "score", "KenLM", "kenlm", note="log-probability under a model of word pairs",
            extra=self.model)

    # --- Measuring ------------------------------------------------------------------------------

    def measure(self, contestants):
        for turn in range(self.options.rounds):
            for contestant in contestants:
                isSlow = contestant.seconds and contestant.seconds[0] > self.options.slow
                if contestant.failure or isSlow:
                    continue
                say(f"round {turn + 1}: {contestant.name}, {contestant.threads} thread(s)")
                self.run(contestant)

    def run(self, contestant):
        output, errors, times = (self.scratch / name for name in ("output", "errors", "times"))
        # A child of this process would begin with its memory: `time` is small.
        command = ["/usr/bin/time", "-f", "%U %S %M", "-o", times, *contestant.command]
        clear(contestant.command)
        started = time.monotonic()
        environment = os.environ | contestant.environment | {"PEER_STARTED": str(started)}
        with open(output, "wb") as out, open(errors, "wb") as err:
            # `cat` to a file would measure the file.
            target = subprocess.DEVNULL if contestant.package == "cat" else out
            try:
                process = subprocess.Popen(
                    list(map(str, command)), stdout=target, stderr=err, env=environment,
                    start_new_session=True)
            except OSError as error:
                contestant.failure = str(error)
                return
            status = wait(process, self.options.limit)
        seconds = time.monotonic() - started
        if status != 0:
            late = seconds >= self.options.limit
            last = errors.read_text(errors="replace").strip().split("\n")[-1][:200]
            contestant.failure = f"ended after {seconds:.0f} s" if late else f"failed: {last}"
            return
        contestant.seconds.append(seconds)
        user, system, kilobytes = times.read_text().split()[-3:]
        contestant.processor.append(float(user) + float(system))
        contestant.peak = max(contestant.peak, int(kilobytes) * 1024)
        if contestant.read:
            answer = contestant.read(output.read_text())
            before = contestant.answer or answer
            counts = [key for key in answer if key not in ("start", "score")]
            if any(before[key] != answer[key] for key in counts):
                contestant.failure = f"counted {before}, then {answer}"
            contestant.answer = answer


def wait(process, limit):
    """Waits for the process, but not for ever; its exit status."""
    try:
        return process.wait(limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.wait()


def clear(command):
    """Removes what an earlier run of ours wrote."""
    if "--output" in command:
        path = Path(command[command.index("--output") + 1])
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def counted_terms(path):
    frequencies = [int(row["frequency"]) for row in rows(path)]
    return {"tokens": sum(frequencies), "types": len(frequencies)}


def counted_documents(path):
    return {"tokens": sum(int(row["tokens"]) for row in rows(path / "documents.csv"))}


def counted_mentions(path):
    mentions = sum(int(row["mentions"]) for row in rows(path / "concepts.csv"))
    return counted_documents(path) | {"mentions": mentions}


def say(text):
    print(f"side-by-side: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
