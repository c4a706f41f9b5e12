"""Runs one peer over the collection and prints what it counted, as one line of JSON.

    peer.py PEER FILES THREADS EXTRA     FILES lists the collection's files, one to a line

A collection is text files, or JSON Lines with the members id and text. Reading is part of every
peer's time; `start`, the seconds before work began (interpreter, imports, models), is also told
apart. Settings are the best that each library's documentation gives for the task.
"""

import collections
import json
import os
import sys
import time


def main():
    name, files, threads, extra = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    with open(files, encoding="utf-8") as lines:
        paths = lines.read().splitlines()
    answer = PEERS[name](paths, threads, extra)
    answer["start"] = start - float(os.environ["PEER_STARTED"])
    print(json.dumps(answer))


def begin():
    """Marks the end of the start-up: from here on the collection is read."""
    global start
    start = time.monotonic()


def texts(paths):
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            if path.endswith(".jsonl"):
                import orjson

                for line in open(path, "rb"):
                    yield orjson.loads(line)["text"]
            else:
                yield file.read().decode()


# --- Count terms --------------------------------------------------------------------------------


def scikit_learn(paths, threads, extra):
    import numpy
    from sklearn.feature_extraction.text import CountVectorizer

    begin()
    # One-letter words are words too: the default pattern drops them. int32 halves the memory.
    vectorizer = CountVectorizer(token_pattern=r"\w+", dtype=numpy.int32)
    matrix = vectorizer.fit_transform(texts(paths))
    frequency = matrix.sum(axis=0)
    document_frequency = numpy.bincount(matrix.indices, minlength=matrix.shape[1])
    assert document_frequency.max() <= matrix.shape[0]
    return {"tokens": int(frequency.sum()), "types": matrix.shape[1]}


def polars(paths, threads, extra):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl

    begin()
    if paths[0].endswith(".jsonl"):
        frame = pl.scan_ndjson(paths, schema={"id": pl.String, "text": pl.String})
    else:
        frame = pl.LazyFrame({"text": list(texts(paths))})
    words = pl.col("text").str.to_lowercase().str.replace_all("\n", " ", literal=True)
    counts = (
        frame.select(words.str.split(" ").alias("word")).explode("word")
        .filter(pl.col("word") != "").group_by("word").len()
        .collect(engine="streaming"))
    return {"tokens": counts["len"].sum(), "types": counts.height}


def duckdb(paths, threads, extra):
    import duckdb

    begin()
    database = duckdb.connect()
    database.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")
    if paths[0].endswith(".jsonl"):
        source = "SELECT text AS content FROM read_json($1, format = 'newline_delimited')"
        argument = paths
    else:
        source, argument = "SELECT content FROM read_text($1)", paths
    row = database.execute(
        f"""
        WITH words AS (
          SELECT unnest(string_split(replace(lower(content), chr(10), ' '), ' ')) AS word
          FROM ({source})),
        counts AS (SELECT word, count(*) AS n FROM words WHERE word <> '' GROUP BY word)
        SELECT sum(n)::BIGINT, count(*) FROM counts
        """, [argument]).fetchone()
    return {"tokens": row[0], "types": row[1]}


def tantivy(paths, threads, extra):
    import tantivy

    begin()
    builder = tantivy.SchemaBuilder()
    # Frequencies without positions, nothing stored: what counting needs and no more.
    builder.add_text_field("text", stored=False, tokenizer_name="default", index_option="freq")
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=500_000_000, num_threads=threads)
    for text in texts(paths):
        writer.add_document(tantivy.Document(text=[text]))
    writer.commit()
    writer.wait_merging_threads()
    return {}


def pyicu(paths, threads, extra):
    import icu

    iterator = icu.BreakIterator.createWordInstance(icu.Locale.getRoot())
    begin()
    frequency, document_frequency = collections.Counter(), collections.Counter()
    for text in texts(paths):
        # ICU counts UTF-16 units: beyond U+FFFF only ICU's own string slices by them.
        source = text if text.isascii() or max(text) <= "\uffff" else icu.UnicodeString(text)
        iterator.setText(source)
        words, last = [], 0
        for end in iterator:
            if iterator.getRuleStatus() >= 100:
                words.append(str(source[last:end]).casefold())
            last = end
        frequency.update(words)
        document_frequency.update(set(words))
    return {"tokens": frequency.total(), "types": len(frequency)}


# --- Find names ---------------------------------------------------------------------------------


def spacy(paths, threads, extra):
    """Tokens by the blank English pipeline, names by PhraseMatcher, the longest of each place."""
    import multiprocessing

    with open(extra, encoding="utf-8") as file:
        names = file.read().splitlines()
    matcher = SpacyMatcher(names)
    begin()
    chunks = [paths[i : i + 200] for i in range(0, len(paths), 200)]
    if threads == 1:
        counts = map(matcher.count, chunks)
    else:
        # spaCy's own n_process sends whole documents between processes; forked workers do not.
        context = multiprocessing.get_context("fork")
        SpacyMatcher.shared = matcher
        pool = context.Pool(threads)
        counts = pool.imap_unordered(SpacyMatcher.count_shared, chunks)
    tokens, mentions = map(sum, zip(*counts))
    return {"tokens": tokens, "mentions": mentions}


class SpacyMatcher:
    def __init__(self, names):
        from spacy.lang.en import English
        from spacy.matcher import PhraseMatcher
        from spacy.util import filter_spans

        self.nlp, self.filter = English(), filter_spans
        self.matcher = PhraseMatcher(self.nlp.vocab, attr="LOWER")
        self.matcher.add("name", list(self.nlp.tokenizer.pipe(names)))

    def count(self, paths):
        tokens = mentions = 0
        for document in self.nlp.tokenizer.pipe(texts(paths)):
            tokens += len(document)
            mentions += len(self.filter(self.matcher(document, as_spans=True)))
        return tokens, mentions

    @staticmethod
    def count_shared(paths):
        return SpacyMatcher.shared.count(paths)


# --- Score --------------------------------------------------------------------------------------


def kenlm(paths, threads, extra):
    import kenlm

    model = kenlm.Model(extra)
    begin()
    tokens, total = 0, 0.0
    for text in texts(paths):
        words = text.lower().split()
        tokens += len(words)
        total += model.score(" ".join(words))
    return {"tokens": tokens, "score": total}


PEERS = {
    "scikit-learn": scikit_learn, "polars": polars, "duckdb": duckdb, "tantivy": tantivy,
    "pyicu": pyicu, "spacy": spacy, "kenlm": kenlm,
}

if __name__ == "__main__":
    main()
