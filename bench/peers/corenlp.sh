#!/usr/bin/env bash
# Takes a folder of texts; writes the quotations that Stanford CoreNLP attributes, through its own command. CORENLP is the folder of its jars.
set -euo pipefail
[ $# = 2 ] && [ -n "${CORENLP:-}" ] || { echo "usage: CORENLP=FOLDER_OF_JARS $0 FOLDER_OF_TEXTS PREDICTIONS.jsonl" >&2; exit 1; }

json=$(mktemp -d)
trap 'rm -rf "$json" "$json.list" "$json.log"' EXIT
ls "$1"/*.txt > "$json.list"
java -Xmx6g -cp "$CORENLP/*" edu.stanford.nlp.pipeline.StanfordCoreNLP -threads 1 \
  -annotators tokenize,ssplit,pos,lemma,ner,depparse,coref,quote \
  -fileList "$json.list" -outputFormat json -outputDirectory "$json" > "$json.log" 2>&1 || { tail "$json.log" >&2; exit 1; }
python3 "$(dirname "$0")/corenlp-quotes.py" "$1" "$json" "$2"
# Its own account of the time to annotate, without loading.
awk -v articles="$(wc -l < "$json.list")" -v found="$(wc -l < "$2")" \
  '/^TOTAL:/ { printf "%d articles, %d attributions, %s s, %.2f articles/s\n", articles, found, $2, articles / $2 }' "$json.log"
