#!/usr/bin/env bash
# Trains the reader of topics from the beginning: bash train/topics/train.sh SHARED WORK, with the Python of train/requirements.txt first on PATH. SHARED holds
# polnear/ and shift-pairs/. An hour and a quarter on two cores, and 4 GB. Writes models/topics; the weights of src/topics/matter-likelihood.ts are read off what it prints.
# It reads on from what finder.onnx hands over: a finder trained anew needs a reader trained anew.
set -euo pipefail
shared=$(realpath "$1") work=$(realpath "$2")
cd "$(dirname "$0")/../.."
export PYTHONPATH=train ONRECORD_SHARED=$shared
here=train/topics
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456

npx tsx $here/list-windows.ts > "$work/windows.jsonl"
from=(--windows "$work/windows.jsonl" --written "$shared/shift-pairs" --families train/judge/dossiers/families.jsonl)
python $here/fit.py "$work/teacher.pt" "${from[@]}" --steps 1200 --rate 5e-5
python $here/fit.py "$work/reader.pt" "${from[@]}" --teacher "$work/teacher.pt" --finder models/finder/finder.onnx --steps 1500 --rate 3e-4
python $here/export.py "$work/reader.pt" models/topics/topics.onnx
python $here/words.py "$work/teacher.pt" "$work/windows.jsonl" models/topics/words.bin
npx tsx $here/list-pairs.ts > "$work/pairs.jsonl"
python $here/matter.py "$work/pairs.jsonl"
npx tsx bench/topics.ts
