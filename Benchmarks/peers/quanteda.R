# Counts terms with quanteda and prints what it counted, as one line of JSON.
#
#     Rscript quanteda.R FILES THREADS     FILES lists text files, one to a line
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(quanteda))
quanteda_options(threads = as.integer(arguments[2]), verbose = FALSE)
read <- function(path) {
  text <- readChar(path, file.info(path)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}
texts <- vapply(readLines(arguments[1]), read, "")
words <- tokens(corpus(unname(texts)), remove_punct = TRUE, remove_symbols = TRUE)
counts <- dfm(words, tolower = TRUE)
frequency <- Matrix::colSums(counts)
documents <- docfreq(counts)
stopifnot(all(documents <= frequency))
cat(sprintf('{"tokens": %.0f, "types": %d}\n', sum(frequency), length(frequency)))
