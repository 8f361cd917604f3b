import { describe, expect, it } from 'vitest';
import { findTurns } from '../../../src/attributions/find-turns.ts';
import { withTurns } from '../../../src/attributions/with-turns.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';

const text = segmentParagraphs(
  'The minister said before that she would stay. The two then spoke to the press in the hall.',
  'REPORTER: The mayor says you will sign. Will you?',
  'MINISTER VALE: We will not sign the paper this week.',
  '(Laughter.)',
  'The mayor said you would ask.',
  'REPORTER: And what about the week after that?',
  'MINISTER VALE: Ask me again when that week has come.',
  'Her aide said later that she was tired.',
);
const printed = text.article.text;
const turns = findTurns(text);

function spanOf(words: string): Span {
  const start = printed.indexOf(words);
  return [start, start + words.length];
}

function found(source: string, cue: string, content: string): Attribution {
  const [s, c, q] = [source, cue, content].map((words) => (words === '' ? [] : [spanOf(words)]));
  return { source: s ?? [], cue: c ?? [], content: q ?? [], rule: 'tagged', confidence: 0.5 };
}

const words = (spans: readonly Span[]) => spans.map((span) => printed.slice(...span)).join(' | ');
const before = found('The minister', 'said before', 'that she would stay');
const after = found('Her aide', 'said later', 'that she was tired');

it('has turns to begin with', () => {
  expect(turns.map(({ name }) => words([name]))).toEqual([
    'REPORTER',
    'MINISTER VALE',
    'REPORTER',
    'MINISTER VALE',
  ]);
});

describe('with turns', () => {
  it('all come in order of text', () => {
    const starts = withTurns(printed, turns, [after, before]).map(({ content }) => content[0]?.[0] ?? 0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(4);
  });

  it('what was found outside them stays as it was', () => {
    const kept = withTurns(printed, turns, [before, after]).filter(({ rule }) => rule === 'tagged');
    expect(kept).toEqual([before, after]);
  });

  it.each([
    ['in a question', found('The mayor', 'says', 'you will sign')],
    ['in an answer, in its second piece', found('The mayor said'.slice(0, 9), 'said you', 'would ask')],
    ['whose content only is in a turn', found('Her aide', 'said later', 'We will not sign')],
    ['whose source only is in a turn', found('MINISTER VALE', '', 'that she would stay')],
    ['whose cue only is in a turn', found('Her aide', 'Ask', 'that she was tired')],
    ['in a stage direction between the pieces of one', found('', '', 'Laughter')],
  ])('what was found within one goes: %s', (_where, one) => {
    expect(withTurns(printed, turns, [one]).map(({ rule }) => rule)).not.toContain('tagged');
  });

  it('answers are attributions: name, colon, words', () => {
    const answers = withTurns(printed, turns, []);
    expect(answers.map(({ source, cue, content }) => [source, cue, content].map(words))).toEqual([
      ['MINISTER VALE', ':', 'We will not sign the paper this week. | The mayor said you would ask.'],
      ['MINISTER VALE', ':', 'Ask me again when that week has come.'],
    ]);
    expect(answers.every(({ rule, confidence }) => rule === 'turn' && confidence > 0.9)).toBe(true);
  });

  it.each(['Q', 'QUESTION', 'Question', 'QUESTIONER', 'Reporter', 'REPORTER 2', 'JOURNALIST (BBC)', 'PRESS'])(
    'who only asks says nothing on the record: %s',
    (name) => {
      const [turn] = turns;
      const named = turn && [{ ...turn, name: [0, name.length] as const }];
      expect(withTurns(name.padEnd(printed.length), named ?? [], [])).toEqual([]);
    },
  );

  it.each(['QUINN', 'PRESSLEY', 'A', 'REPORTERSON', 'PRESS SECRETARY OSTROM'])(
    'and who is only called like that does: %s',
    (name) => {
      const [turn] = turns;
      const named = turn && [{ ...turn, name: [0, name.length] as const }];
      expect(withTurns(name.padEnd(printed.length), named ?? [], [])).toHaveLength(1);
    },
  );
});

describe('what only touches a turn is outside it', () => {
  const touched = 'yes VALE: no or perhaps';
  const turn = { name: [4, 8] as const, colon: [8, 9] as const, content: [[10, 12] as const] };
  const at = (span: Span): Attribution => ({
    content: [span],
    source: [],
    cue: [],
    rule: 'tagged',
    confidence: 1,
  });

  it.each<[string, Span, boolean]>([
    ['up to its name', [0, 4], true],
    ['a character into it', [0, 5], false],
    ['from the end of its words', [12, 23], true],
    ['from the character before', [11, 23], false],
    ['all around it', [0, 23], false],
  ])('%s', (_where, span, isKept) => {
    const rules = withTurns(touched, [turn], [at(span)]).map(({ rule }) => rule);
    expect([...rules].sort()).toEqual(isKept ? ['tagged', 'turn'] : ['turn']);
  });
});

it('leaves all as found where there are none', () => {
  const all = [before, found('The mayor', 'says', 'you will sign'), after];
  expect(withTurns(printed, [], all)).toBe(all);
});
