#!/usr/bin/env bash
# Trains the finder from the beginning: bash train/finder/train.sh POLNEAR WORK, with the Python of train/requirements.txt first on PATH.
# POLNEAR holds train/ and dev/; WORK takes what lies between (1 GB). About two hours on one core; writes models/finder.
set -euo pipefail
polnear=$(realpath "$1") work=$(realpath "$2")
cd "$(dirname "$0")/../.."
export PYTHONPATH=train
here=train/finder model=models/finder

python $here/fit.py --corpus "$polnear/train" --epochs 2.5 --rate 2e-4 --seed 1 --out "$work/first.pt"
for seed in 2 3; do
  python $here/fit.py --corpus "$polnear/train" --cases train/cases --case-weight 2 --init "$work/first.pt" \
    --epochs 2 --rate 1.2e-4 --seed $seed --out "$work/second-$seed.pt"
done
python train/average.py "$work/first.pt" 0.25 "$work/second-2.pt" 0.375 "$work/second-3.pt" 0.375 "$work/six.pt"
python $here/fit.py --corpus "$polnear/train" --cases train/cases --case-weight 2 --teacher "$work/six.pt" --layers 0,1,2,3,4 \
  --epochs 2 --rate 1.5e-4 --seed 4 --out "$work/finder.pt"
python $here/export.py "$work/finder.pt" $model/finder.onnx

npx tsx $here/link-examples.ts "$polnear/train" "$work/links.jsonl"
python $here/fit_links.py "$work/links.jsonl" $model/parameters.json
npx tsx $here/confidence-examples.ts "$polnear/dev" "$work/confidence.jsonl"
python $here/fit_confidence.py "$work/confidence.jsonl" $model/parameters.json
