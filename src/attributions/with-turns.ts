// Takes the turns of a transcript and the attributions found in its text; gives the turns and what was found outside them, in order of text.
import { type Attribution, inOrderOfText } from '../model/attribution.ts';
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { Turn } from './find-turns.ts';

/** Who only asks says nothing on the record, and is not named ("QUESTION", "REPORTER 2"; a "PRESS SECRETARY" answers). */
const QUESTIONER = /^(?:q|question|questioner|reporter|journalist|press)(?:\s*[(#\d].*)?\.?$/iu;
/** What is printed before a colon is its speaker's, save where the page's furniture got in. */
const confidence = 0.95;

/** Words have one role: what a speaker reports within his turn is part of what he said. */
export function withTurns(
  text: string,
  turns: readonly Turn[],
  found: readonly Attribution[],
): readonly Attribution[] {
  if (turns.length === 0) return found;
  const stretches = turns.map(({ name, content }): Span => [name[0], content.at(-1)?.[1] ?? name[1]]);
  const isWithin = ([start, end]: Span) => {
    const next = stretches[countBelow(stretches, start + 1, ([, to]) => to)];
    return next !== undefined && next[0] < end;
  };
  const outside = found.filter(({ content, source, cue }) => ![...content, ...source, ...cue].some(isWithin));
  const answers = turns.filter(({ name }) => !QUESTIONER.test(text.slice(...name)));
  return [...outside, ...answers.map(toAttribution)].sort(inOrderOfText);
}

function toAttribution({ name, colon, content }: Turn): Attribution {
  return { content, source: [name], cue: [colon], rule: 'turn', confidence };
}
