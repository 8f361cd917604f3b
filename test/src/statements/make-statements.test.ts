// What a statement keeps of its attribution: words without marks, how much of them is quoted, what they report, and an id of its own.
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Dating } from '../../../src/model/dating.ts';
import type { SpeakerResolution } from '../../../src/model/speaker.ts';
import type { StatementDraft } from '../../../src/model/statement.ts';
import type { SegmentedText } from '../../../src/model/text.ts';
import { makeStatements } from '../../../src/statements/make-statements.ts';
import { attributionsIn } from '../../support/attributions-in.ts';

const nobody: SpeakerResolution = { speaker: null, basis: 'unknown' };
const undated: Dating = { saidOn: null, saidOnBasis: 'unknown', occasion: null };
const opening = 'The council of Larkmoor met for the whole of Monday in the old granary.';

function make(text: SegmentedText, attributions: readonly Attribution[]): readonly StatementDraft[] {
  return makeStatements(
    text,
    attributions,
    attributions.map(() => nobody),
    attributions.map(() => undated),
  );
}

async function only(sentence: string): Promise<StatementDraft> {
  const { text, attributions } = await attributionsIn(opening, sentence);
  const [draft, ...others] = make(text, attributions);
  if (!draft || others.length > 0) throw new Error(`Expected one statement in: ${sentence}`);
  return draft;
}

describe('text and type', () => {
  it.each([
    ['straight marks', '"The bridge will reopen," Tarn said.', 'The bridge will reopen', 'direct'],
    ['curly marks', '“The bridge will reopen,” Tarn said.', 'The bridge will reopen', 'direct'],
    ['doubled single marks', '‘‘The bridge will reopen,’’ Tarn said.', 'The bridge will reopen', 'direct'],
    ['single marks', '‘The bridge will reopen,’ Tarn said.', 'The bridge will reopen', 'direct'],
    ['guillemets, comma outside', '«The bridge will reopen», Tarn said.', 'The bridge will reopen', 'direct'],
    [
      'a closing stop is part of the words',
      'Tarn said: “The bridge will reopen.”',
      'The bridge will reopen.',
      'direct',
    ],
    [
      'pieces joined, the comma that led to the cue gone',
      '“The bridge,” Tarn said, “will reopen.”',
      'The bridge will reopen.',
      'direct',
    ],
    [
      'a comma that stood for a full stop is one again',
      '“The bridge will reopen,” Tarn said. “It is safe.”',
      'The bridge will reopen. It is safe.',
      'direct',
    ],
    [
      'a quotation within keeps its marks',
      '“The sign says ‘Shut’ in red,” Tarn said.',
      'The sign says ‘Shut’ in red',
      'direct',
    ],
    [
      'partly quoted',
      'Tarn said the bridge was “as good as new” again.',
      'the bridge was as good as new again',
      'mixed',
    ],
    [
      'an unclosed quotation',
      '“The bridge will reopen, and soon, Ada Tarn said.',
      'The bridge will reopen, and soon',
      'direct',
    ],
    ['not quoted', 'Tarn said that the bridge would reopen.', 'that the bridge would reopen', 'indirect'],
  ])('%s: %s', async (_, sentence, text, type) => {
    const draft = await only(sentence);
    expect([draft.text, draft.type]).toEqual([text, type]);
  });

  it('folds the white space of wrapped lines', async () => {
    expect((await only('Tarn said that the bridge\nwould reopen.')).text).toBe(
      'that the bridge would reopen',
    );
  });
});

describe('kind', () => {
  it.each([
    ['Tarn said the bridge would reopen.', 'assertion'],
    ['Tarn denied that the bridge was shut.', 'assertion'],
    ['The bridge would reopen in May, according to Tarn.', 'assertion'],
    ['Tarn promised to reopen the bridge.', 'assertion'],
    ['Tarn believes the bridge will reopen.', 'belief'],
    ['Tarn regretted that the bridge was shut.', 'fact'],
    ['Tarn plans to reopen the bridge.', 'eventuality'],
    ['Tarn agreed that the bridge was shut.', 'assertion'],
    ['Tarn agreed to reopen the bridge.', 'eventuality'],
  ])('%s: %s', async (sentence, kind) => {
    expect((await only(sentence)).kind).toBe(kind);
  });
});

describe('id', () => {
  const sentence = '“The bridge will reopen,” Tarn said.';

  it('is made from key and content spans alone', async () => {
    const { text, attributions } = await attributionsIn(opening, sentence);
    const [first] = make(text, attributions);
    const changed = attributions.map((one) => ({
      ...one,
      source: [],
      cue: [],
      rule: 'other',
      confidence: 0,
    }));
    const speaker = {
      id: 'osk-tarn',
      name: 'Osk Tarn',
      role: null,
      type: 'person',
      nameKey: 'tarn',
    } as const;
    const [second] = makeStatements(
      text,
      changed,
      [{ speaker, basis: 'named' }],
      [{ saidOn: '2031-05-02', saidOnBasis: 'stated', occasion: null }],
    );
    expect(second?.id).toBe(first?.id);
    expect(second?.speaker).toEqual(speaker);
    expect(first?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('differs for another key and for another place', async () => {
    const { text, attributions } = await attributionsIn(opening, sentence, sentence);
    const [first, second] = make(text, attributions);
    const [elsewhere] = make({ ...text, article: { ...text.article, key: 'other.txt' } }, attributions);
    expect(new Set([first?.id, second?.id, elsewhere?.id]).size).toBe(3);
  });
});

it('gives statements in order of text, each once', async () => {
  const { text, attributions } = await attributionsIn(
    opening,
    '“The bridge will reopen,” Tarn said.',
    'Quill said the ferry would stop.',
  );
  const twice = [...attributions, ...attributions].toReversed();
  expect(make(text, twice).map((draft) => draft.text)).toEqual([
    'The bridge will reopen',
    'the ferry would stop',
  ]);
});

it('prints no source and no cue where there is none', async () => {
  const { text, attributions } = await attributionsIn(opening, '“The bridge will reopen,” Tarn said.');
  const bare = attributions.map((one) => ({ ...one, source: [], cue: [] }));
  expect(make(text, bare)[0]).toMatchObject({ source: null, cue: null, kind: 'assertion' });
});
