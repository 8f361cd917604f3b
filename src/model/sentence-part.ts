// Takes what a statement says, its cue and its type; gives how it reads as part of a sentence: the verb it must keep, and its words.
import type { Statement } from './statement.ts';

export interface SentencePart {
  /** What must stand before the words: "denied that", "promised", "dismissed:"; empty where the words may stand by themselves. */
  readonly lead: string;
  /** The end of the statement's text, to the letter. */
  readonly words: string;
}

const plainSaying = /\b(?:says?|said|saying|tells?|told|telling|adds?|added|adding|according)\b/i;
const denying =
  /\b(?:den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing))\b/i;

/**
 * "that talks would go on" reads by itself without "that". What was not simply said keeps its verb: "promised to wait for an answer",
 * "denied that it would be raised" – without it a denial would read as the claim. The speaker's own words keep it only where they are
 * no sentence: denied “a secret deal”, but “That is false,” he denied.
 */
export function sentencePart({ type, text, cue }: Pick<Statement, 'type' | 'text' | 'cue'>): SentencePart {
  const verb = cue ?? '';
  const opener = /^(?:that|to) /.exec(text)?.[0];
  if (type === 'direct')
    return { lead: denying.test(verb) && /^\p{Ll}/u.test(text) ? `${verb}:` : '', words: text };
  if (opener === 'that ') {
    const words = text.slice(opener.length);
    return { lead: plainSaying.test(verb) || verb === '' ? '' : `${verb} that`, words };
  }
  if (opener === 'to ') return { lead: verb, words: text };
  return { lead: denying.test(verb) ? `${verb}:` : '', words: text };
}
