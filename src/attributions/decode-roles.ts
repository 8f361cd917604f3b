// Takes what the tagger thinks of each word; gives the fragments of the likeliest sequence of labels.
import { beginsFragment, type Fragment, labelCount, roleOfLabel } from './roles.ts';
import type { ScoredWord } from './score-words.ts';
import type { Word } from './words.ts';

/** Added when a label follows another: row the former, column the latter. */
export type Transitions = readonly (readonly number[])[];

/** Viterbi (Forney 1973), paragraph by paragraph: no role runs over the end of one. */
export function decodeRoles(
  words: readonly Word[],
  scored: readonly ScoredWord[],
  transitions: Transitions,
): readonly Fragment[] {
  const allowed = forbidOrphans(transitions);
  const fragments: Fragment[] = [];
  let start = 0;
  while (start < words.length) {
    let end = start + 1;
    while (end < words.length && words[end]?.paragraph === words[start]?.paragraph) end += 1;
    for (const fragment of fragmentsOf(viterbi(scored.slice(start, end), allowed), start))
      fragments.push(fragment);
    start = end;
  }
  return fragments.filter((fragment) => saysSomething(words, fragment));
}

/** "I" follows only "B" or "I" of its own role. */
function forbidOrphans(transitions: Transitions): Transitions {
  return transitions.map((row, from) =>
    row.map((value, to) => (isOrphan(from, to) ? Number.NEGATIVE_INFINITY : value)),
  );
}

function isOrphan(from: number, to: number): boolean {
  return to > 0 && !beginsFragment(to) && roleOfLabel[from] !== roleOfLabel[to];
}

function viterbi(scored: readonly ScoredWord[], transitions: Transitions): readonly number[] {
  let best = Float64Array.from(scored[0]?.roles ?? [], (score, label) =>
    isOrphan(0, label) ? Number.NEGATIVE_INFINITY : score,
  );
  const back: Int8Array[] = [];
  for (const { roles } of scored.slice(1)) {
    const next = new Float64Array(labelCount);
    const from = new Int8Array(labelCount);
    for (let to = 0; to < labelCount; to += 1) {
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labelCount; label += 1) {
        const score = (best[label] ?? 0) + (transitions[label]?.[to] ?? 0);
        if (score > top) {
          top = score;
          from[to] = label;
        }
      }
      next[to] = top + (roles[to] ?? 0);
    }
    back.push(from);
    best = next;
  }
  const labels = [best.indexOf(Math.max(...best))];
  for (const from of back.reverse()) labels.push(from[labels.at(-1) ?? 0] ?? 0);
  return labels.reverse();
}

function fragmentsOf(labels: readonly number[], offset: number): readonly Fragment[] {
  const fragments: { role: Fragment['role']; start: number; end: number }[] = [];
  labels.forEach((label, index) => {
    const role = roleOfLabel[label];
    if (!role) return;
    const open = fragments.at(-1);
    const at = offset + index;
    if (!beginsFragment(label) && open?.role === role && open.end === at) open.end = at + 1;
    else fragments.push({ role, start: at, end: at + 1 });
  });
  return fragments;
}

/** A cue may be a colon or a dash; a source or a content has a letter or a digit. */
function saysSomething(words: readonly Word[], { role, start, end }: Fragment): boolean {
  return role === 'cue' || words.slice(start, end).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
