#!/usr/bin/env bash
# Takes a folder of texts and the command of one peer; runs ours and the peer alternately, three times each on one core, and prints the ratio.
# Rates are articles a second of processor time, loading left out: they hold on a busy machine. The command is given the folder and a file for its predictions, and ends its output with "… articles/s", as the scripts beside this one do.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: $0 FOLDER_OF_TEXTS COMMAND [ARGUMENT …]" >&2; exit 1; }

texts=$1
shift
here=$(dirname "$0")
tsx=$here/../../node_modules/.bin/tsx
core=${CORE:-1}
rates=$(mktemp -d)
trap 'rm -rf "$rates"' EXIT

measure() {
  local name=$1
  shift
  local line
  line=$(taskset -c "$core" "$@" "$texts" "$rates/predictions.jsonl" | tail -n 1)
  echo "$name: $line (load $(cut -d' ' -f1 /proc/loadavg))"
  sed -nE 's/.* ([0-9.]+) articles\/s$/\1/p' <<< "$line" >> "$rates/$name"
}

median() { sort -n "$rates/$1" | sed -n 2p; }

for _ in 1 2 3; do
  measure ours "$tsx" "$here/ours.ts" "${OURS:-onrecord}"
  measure peer "$@"
done
awk -v ours="$(median ours)" -v peer="$(median peer)" \
  'BEGIN { printf "median: ours %.2f, peer %.2f articles/s, ours / peer %.2f\n", ours, peer, ours / peer }'
