#!/usr/bin/env bash
# Trains the judge from the beginning: bash train/judge/train.sh SHARED PERSPECTRUM E5 WORK, with the Python of train/requirements.txt first on PATH.
# SHARED holds shift-pairs/, pairs/ and polnear/; PERSPECTRUM the two JSON files of its data/dataset; E5 is e5-small-v2.onnx. About an hour on two
# cores. Writes models/judge, all but the thresholds in parameters.json, which are read off the figures that it prints.
set -euo pipefail
shared=$(realpath "$1") perspectrum=$(realpath "$2") e5=$(realpath "$3") work=$(realpath "$4")
cd "$(dirname "$0")/../.."
here=train/judge model=models/judge
# Given back and taken anew at every step, memory of this size costs more than the sums: three times as long.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456

python $here/base.py "$e5" "$work/base.pt"
python $here/fit.py "$work/first.pt" --base "$work/base.pt" --shared "$shared" --perspectrum "$perspectrum" \
  --leave-out part4 --epochs 4 --rate 7e-5
python $here/relations.py "$work/first.pt" "$shared/pairs/pairs.csv"
python $here/relations.py "$work/first.pt" "$shared/pairs/pairs.csv" --control

mkdir -p "$work/real"
ONRECORD_SHARED=$shared npx tsx bench/dossiers.ts --rows "$work/real/real.jsonl"
python $here/fit.py "$work/judge.pt" --from "$work/first.pt" --shared "$shared" --perspectrum "$perspectrum" \
  --real "$work/real" --real-times 2 --judged --favour a,b --again 500 --epochs 1.5 --rate 4e-5
python $here/export.py "$work/judge.pt" $model/judge.onnx
ONRECORD_SHARED=$shared npx tsx bench/dossiers.ts
npx tsx bench/comparisons.ts
