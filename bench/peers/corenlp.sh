#!/usr/bin/env bash
# Takes a folder of texts; writes the quotations that Stanford CoreNLP attributes, through its own command. CORENLP is the folder of its jars.
set -euo pipefail
[ $# = 2 ] && [ -n "${CORENLP:-}" ] || { echo "usage: CORENLP=FOLDER_OF_JARS $0 FOLDER_OF_TEXTS PREDICTIONS.jsonl" >&2; exit 1; }

json=$(mktemp -d)
trap 'rm -rf "$json" "$json.list" "$json.log" "$json.cpu"' EXIT
ls "$1"/*.txt > "$json.list"
TIMEFORMAT="%U %S"
{ time java -Xmx6g -cp "$CORENLP/*" edu.stanford.nlp.pipeline.StanfordCoreNLP -threads 1 \
  -annotators tokenize,ssplit,pos,lemma,ner,depparse,coref,quote \
  -fileList "$json.list" -outputFormat json -outputDirectory "$json" > "$json.log" 2>&1 || { tail "$json.log" >&2; exit 1; }; } 2> "$json.cpu"
python3 "$(dirname "$0")/corenlp-quotes.py" "$1" "$json" "$2"
# Processor time of the whole run, less the share that by its own account went into loading.
awk -v articles="$(wc -l < "$json.list")" -v found="$(wc -l < "$2")" -v cpu="$(awk '{ print $1 + $2 }' "$json.cpu")" '
  /^TOTAL:/ { annotating = $2 }
  /^Total time for StanfordCoreNLP pipeline:/ { seconds = cpu * annotating / $6 }
  END { printf "%d articles, %d attributions, %.2f CPU s, %.2f articles/s\n", articles, found, seconds, articles / seconds }' "$json.log"
