#!/usr/bin/env bash
# Trains the judge from the beginning: bash train/judge/train.sh SHARED DATA E5 WORK, with the Python of train/requirements.txt first on PATH.
# SHARED holds shift-pairs/, pairs/ and polnear/; E5 is e5-small-v2.onnx. DATA holds perspectrum/ (the two JSON files of its data/dataset), arguments/ (the
# tables of kpm_data and test_data of IBM/KPA_2021_shared_task) and inferences/ (s1, s2 and labels .dev and .test of e-SNLI's dataset/eSNLI, and
# NLI/all_combined/*.tsv of acmi-lab/counterfactually-augmented-data). About four hours on two cores. Writes models/judge, all but what parameters.json
# says of certainty, which is read off the figures that it prints.
set -euo pipefail
shared=$(realpath "$1") data=$(realpath "$2") e5=$(realpath "$3") work=$(realpath "$4")
cd "$(dirname "$0")/../.."
export PYTHONPATH=train
here=train/judge model=models/judge
# Given back and taken anew at every step, memory of this size costs more than the sums: three times as long.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456

written=(--shared "$shared" --perspectrum "$data/perspectrum")
# What is measured on, and the families, which are learned last.
measured=part4,certainty,held-families,held-dispatches
# The dossiers out of dispatches were written after these weights: they have not learned from them.
later=$measured,families,dispatches
python $here/base.py "$e5" "$work/base.pt"
python $here/fit.py "$work/first.pt" --base "$work/base.pt" "${written[@]}" --leave-out $later --take perspectrum=6000,theses=0,rest --epochs 4 --rate 7e-5
python $here/fit.py "$work/second.pt" --from "$work/first.pt" "${written[@]}" \
  --arguments "$data/arguments" --inferences "$data/inferences" --leave-out $later \
  --take arguments=14000,inferences=12000,perspectrum=3000,theses=0,rest=3000 --epochs 1 --rate 5e-5
python $here/relations.py "$work/second.pt" "$shared/pairs/pairs.csv"
python $here/relations.py "$work/second.pt" "$shared/pairs/pairs.csv" --control

ONRECORD_SHARED=$shared npx tsx bench/dossiers.ts --rows "$work/real"
for seed in 1 2 3 4; do
  python $here/fit.py "$work/third-$seed.pt" --from "$work/second.pt" "${written[@]}" \
    --real "$work/real" --judged --leave-out $later --take real,judged,a,b,theses,rest=500 --epochs 1.5 --rate 4e-5 --seed $seed
done
python train/average.py "$work/third-3.pt" .5 "$work/third-4.pt" .5 "$work/third.pt"
# Families teach to read closely, and cost as much of what was learned of real dossiers; the mean with the weights before keeps both.
python $here/fit.py "$work/fourth.pt" --from "$work/third.pt" "${written[@]}" \
  --real "$work/real" --judged --leave-out $measured,dispatches --take families,real=800,judged=200,a,b,theses=300,rest=1000 --epochs 3 --rate 6e-5
python train/average.py "$work/third-1.pt" .2 "$work/third-2.pt" .2 "$work/third-3.pt" .1 "$work/third-4.pt" .1 "$work/fourth.pt" .4 "$work/judge.pt"
python $here/certainty.py "$work/judge.pt" --shared "$shared" --real "$work/real"
python $here/export.py "$work/judge.pt" $model/judge.onnx
ONRECORD_SHARED=$shared npx tsx bench/dossiers.ts
npx tsx bench/comparisons.ts
