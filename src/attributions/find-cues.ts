// Takes a passage; gives the reporting verbs in it that stand outside quotation marks, in order.
import { type ReportingVerb, reportingVerbs } from '../lexicon/reporting-verbs.ts';
import { isQuoted, type Passage, wordAt } from './passage.ts';

export interface Cue {
  readonly verb: ReportingVerb;
  /** Half-open range of tokens: the verb with its auxiliaries and adverbs, and the "of" of "spoke of". */
  readonly from: number;
  readonly to: number;
  /** "saying", "adding": it has no subject of its own. */
  readonly participle: boolean;
}

const be = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']);

export function findCues(passage: Passage): readonly Cue[] {
  return passage.tokens.flatMap((token, index) => {
    const verb = reportingVerbs.get(token.lemma.toLowerCase());
    if (!verb || !(token.pos === 'VERB' || isVerbTaggedNoun(passage, index)) || isQuoted(passage, index))
      return [];
    const from = startOfVerbGroup(passage, index);
    if (!reports(passage, from, index)) return [];
    const participle = token.text.endsWith('ing') && from === index;
    const of = verb.frames.includes('of') && wordAt(passage, index + 1) === 'of';
    return [{ verb, from, to: index + (of ? 2 : 1), participle }];
  });
}

/** "The ministry claims the plan …", "Smith plans to": the tagger takes some verbs in -s for plural nouns. */
function isVerbTaggedNoun(passage: Passage, index: number): boolean {
  if (passage.tokens[index]?.pos !== 'NOUN' || !/s$/.test(wordAt(passage, index))) return false;
  const before = passage.tokens[index - 1]?.pos ?? 'X';
  const after = passage.tokens[index + 1]?.pos ?? 'X';
  if (before === 'PROPN' && wordAt(passage, index + 1) === 'to') return true;
  return (
    (/^(PROPN|NOUN)$/.test(before) || wordAt(passage, index - 1) === ',') &&
    /^(DET|PRON|PROPN|SCONJ)$/.test(after)
  );
}

function startOfVerbGroup(passage: Passage, verb: number): number {
  let from = verb;
  while (from > 0 && !isQuoted(passage, from - 1) && /^(AUX|ADV)$/.test(passage.tokens[from - 1]?.pos ?? ''))
    from -= 1;
  while (from < verb && passage.tokens[from]?.pos === 'ADV') from += 1;
  return from;
}

/** Not "to say", "was told", "did not say", "had he said": there somebody else speaks, or nobody does. */
function reports(passage: Passage, from: number, verb: number): boolean {
  const group = passage.tokens.slice(from, verb).map(({ text }) => text.toLowerCase());
  const before = wordAt(passage, from - 1);
  const passive =
    group.some((word) => be.has(word)) &&
    /(ed|n|t|id|ld)$/.test(wordAt(passage, verb)) &&
    !wordAt(passage, verb).endsWith('ing');
  const negated =
    [...group, before].some((word) => /^(not|never|n['’]t|cannot)$/.test(word)) ||
    group.some((word) => /n['’]t$/.test(word));
  const infinitive = before === 'to' || group.includes('to');
  const supposed = group.some((word) => /^(could|might|should|would|will|can|may|must|do|does)$/.test(word));
  const attribute = wordAt(passage, verb) === 'known' && group.length === 0;
  return !passive && !attribute && !negated && !infinitive && !supposed;
}
