// What a statement keeps of its attribution: words without marks, how much of them is quoted, what they report, and an id of its own.
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Dating } from '../../../src/model/dating.ts';
import type { SpeakerResolution } from '../../../src/model/speaker.ts';
import type { StatementDraft } from '../../../src/model/statement.ts';
import type { SegmentedText } from '../../../src/model/text.ts';
import { makeStatements } from '../../../src/statements/make-statements.ts';
import { readMarkedArticle } from '../../support/marked-article.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';

const nobody: SpeakerResolution = { speaker: null, basis: 'unknown' };
const undated: Dating = { saidOn: null, saidOnBasis: 'unknown', occasion: null };
const opening = 'The council of Larkmoor met for the whole of Monday in the old granary.';

/** Attributions as marked: `<s 1>Tarn</s> <c 1>said</c> <q 1>no</q>`. */
function read(...paragraphs: readonly string[]) {
  const { text, attributions } = readMarkedArticle([opening, ...paragraphs].join('\n\n'));
  return { text: segmentParagraphs(text), attributions };
}

function make(text: SegmentedText, attributions: readonly Attribution[]): readonly StatementDraft[] {
  return makeStatements(
    text,
    attributions,
    attributions.map(() => nobody),
    attributions.map(() => undated),
  );
}

function only(sentence: string): StatementDraft {
  const { text, attributions } = read(sentence);
  const [draft, ...others] = make(text, attributions);
  if (!draft || others.length > 0) throw new Error(`Expected one statement in: ${sentence}`);
  return draft;
}

describe('text and type', () => {
  it.each([
    [
      'straight marks',
      '<q 1>"The bridge will reopen,"</q> <s 1>Tarn</s> <c 1>said</c>.',
      'The bridge will reopen',
      'direct',
    ],
    [
      'curly marks',
      '<q 1>“The bridge will reopen,”</q> <s 1>Tarn</s> <c 1>said</c>.',
      'The bridge will reopen',
      'direct',
    ],
    [
      'doubled single marks',
      '<q 1>‘‘The bridge will reopen,’’</q> <s 1>Tarn</s> <c 1>said</c>.',
      'The bridge will reopen',
      'direct',
    ],
    [
      'single marks',
      '<q 1>‘The bridge will reopen,’</q> <s 1>Tarn</s> <c 1>said</c>.',
      'The bridge will reopen',
      'direct',
    ],
    [
      'guillemets, comma outside',
      '<q 1>«The bridge will reopen»</q>, <s 1>Tarn</s> <c 1>said</c>.',
      'The bridge will reopen',
      'direct',
    ],
    [
      'a closing stop is part of the words',
      '<s 1>Tarn</s> <c 1>said</c>: <q 1>“The bridge will reopen.”</q>',
      'The bridge will reopen.',
      'direct',
    ],
    [
      'pieces joined, the comma that led to the cue gone',
      '<q 1>“The bridge,”</q> <s 1>Tarn</s> <c 1>said</c>, <q 1>“will reopen.”</q>',
      'The bridge will reopen.',
      'direct',
    ],
    [
      'a comma that stood for a full stop is one again',
      '<q 1>“The bridge will reopen,”</q> <s 1>Tarn</s> <c 1>said</c>. <q 1>“It is safe.”</q>',
      'The bridge will reopen. It is safe.',
      'direct',
    ],
    [
      'a quotation within keeps its marks',
      '<q 1>“The sign says ‘Shut’ in red,”</q> <s 1>Tarn</s> <c 1>said</c>.',
      'The sign says ‘Shut’ in red',
      'direct',
    ],
    [
      'partly quoted',
      '<s 1>Tarn</s> <c 1>said</c> <q 1>the bridge was “as good as new” again</q>.',
      'the bridge was as good as new again',
      'mixed',
    ],
    [
      'an unclosed quotation',
      '<q 1>“The bridge will reopen, and soon,</q> <s 1>Ada Tarn</s> <c 1>said</c>.',
      'The bridge will reopen, and soon',
      'direct',
    ],
    [
      'not quoted',
      '<s 1>Tarn</s> <c 1>said</c> <q 1>that the bridge would reopen</q>.',
      'that the bridge would reopen',
      'indirect',
    ],
  ])('%s: %s', (_, sentence, text, type) => {
    const draft = only(sentence);
    expect([draft.text, draft.type]).toEqual([text, type]);
  });

  it.each([
    [
      'a comma outside of the marks',
      '<q 1>«The dam has nothing to hide»</q>, <s 1>Tarn</s> <c 1>said</c>. <q 1>«We will open the books.»</q>',
      'The dam has nothing to hide. We will open the books.',
    ],
    [
      'indirect, then a sentence without its own cue',
      '<q 1>The dam was at risk</q>, <s 1>Tarn</s> <c 1>said</c>. <q 1>The sluices had not been checked for a year.</q>',
      'The dam was at risk. The sluices had not been checked for a year.',
    ],
    [
      'a second cue leads to it by a colon',
      '<q 1>“The dam is at risk,”</q> <s 1>Tarn</s> <c 1>said</c>, adding: <q 1>“We will open the books.”</q>',
      'The dam is at risk. We will open the books.',
    ],
    [
      'a second cue leads to it by a comma',
      '<q 1>“The dam is at risk,”</q> <s 1>Tarn</s> <c 1>said</c>, and added, <q 1>“We will open the books.”</q>',
      'The dam is at risk. We will open the books.',
    ],
    [
      'in the next paragraph',
      '<q 1>“The dam is at risk,”</q> <s 1>Tarn</s> <c 1>said</c>\n\n<q 1>“We will open the books.”</q>',
      'The dam is at risk. We will open the books.',
    ],
    [
      'after a quotation within',
      '<q 1>“The sign says ‘Shut,’”</q> <s 1>Tarn</s> <c 1>said</c>. <q 1>“We will open it.”</q>',
      'The sign says ‘Shut.’ We will open it.',
    ],
    [
      'three pieces, each a sentence',
      '<q 1>“It leaks,”</q> <s 1>Tarn</s> <c 1>said</c>. <q 1>“It groans</q>,” he went on. <q 1>“We will wait.”</q>',
      'It leaks. It groans. We will wait.',
    ],
  ])('puts a full stop before a piece that begins a sentence: %s', (_, sentence, text) => {
    expect(only(sentence).text).toBe(text);
  });

  it.each([
    [
      'the sentence goes on after the cue',
      '<q 1>«The dam»</q>, <s 1>Tarn</s> <c 1>said</c>, <q 1>«has nothing to hide.»</q>',
      'The dam has nothing to hide.',
    ],
    [
      'with a name',
      '<q 1>“The dam,”</q> <s 1>Tarn</s> <c 1>said</c>, <q 1>“Larkmoor built is safe.”</q>',
      'The dam Larkmoor built is safe.',
    ],
    [
      'with “I”',
      '<q 1>“The dam,”</q> <s 1>Tarn</s> <c 1>said</c>, <q 1>“I know is safe.”</q>',
      'The dam I know is safe.',
    ],
    [
      'an abbreviation’s stop ends no sentence',
      '<q 1>“The dam,”</q> <c 1>said</c> <s 1>Tarn of Larkmoor Co.</s>, <q 1>“has nothing to hide.”</q>',
      'The dam has nothing to hide.',
    ],
    [
      'the piece has its own mark',
      '<q 1>“Is the dam at risk?”</q> <s 1>Tarn</s> <c 1>asked</c>. <q 1>“We will open the books.”</q>',
      'Is the dam at risk? We will open the books.',
    ],
    [
      'the mark stands in the quotation within',
      '<q 1>“The sign says ‘Shut!’”</q> <s 1>Tarn</s> <c 1>said</c>. <q 1>“We will open it.”</q>',
      'The sign says ‘Shut!’ We will open it.',
    ],
  ])('puts none: %s', (_, sentence, text) => {
    expect(only(sentence).text).toBe(text);
  });

  it('folds the white space of wrapped lines', () => {
    expect(only('<s 1>Tarn</s> <c 1>said</c> <q 1>that the bridge\nwould reopen</q>.').text).toBe(
      'that the bridge would reopen',
    );
  });
});

describe('kind', () => {
  it.each([
    ['<s 1>Tarn</s> <c 1>said</c> <q 1>the bridge would reopen</q>.', 'assertion'],
    ['<s 1>Tarn</s> <c 1>denied</c> <q 1>that the bridge was shut</q>.', 'assertion'],
    ['<q 1>The bridge would reopen in May</q>, <c 1>according to</c> <s 1>Tarn</s>.', 'assertion'],
    ['<s 1>Tarn</s> <c 1>promised</c> <q 1>to reopen the bridge</q>.', 'assertion'],
    ['<s 1>Tarn</s> <c 1>believes</c> <q 1>the bridge will reopen</q>.', 'belief'],
    ['<s 1>Tarn</s> <c 1>regretted</c> <q 1>that the bridge was shut</q>.', 'fact'],
    ['<s 1>Tarn</s> <c 1>plans</c> <q 1>to reopen the bridge</q>.', 'eventuality'],
    ['<s 1>Tarn</s> <c 1>agreed</c> <q 1>that the bridge was shut</q>.', 'assertion'],
    ['<s 1>Tarn</s> <c 1>agreed</c> <q 1>to reopen the bridge</q>.', 'eventuality'],
  ])('%s: %s', (sentence, kind) => {
    expect(only(sentence).kind).toBe(kind);
  });
});

describe('id', () => {
  const sentence = '<q 1>“The bridge will reopen,”</q> <s 1>Tarn</s> <c 1>said</c>.';

  it('is made from key and content spans alone', () => {
    const { text, attributions } = read(sentence);
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

  it('differs for another key and for another place', () => {
    const { text, attributions } = read(sentence, sentence.replaceAll(' 1>', ' 2>'));
    const [first, second] = make(text, attributions);
    const [elsewhere] = make({ ...text, article: { ...text.article, key: 'other.txt' } }, attributions);
    expect(new Set([first?.id, second?.id, elsewhere?.id]).size).toBe(3);
  });
});

it('gives statements in order of text, each once', () => {
  const { text, attributions } = read(
    '<q 1>“The bridge will reopen,”</q> <s 1>Tarn</s> <c 1>said</c>.',
    '<s 2>Quill</s> <c 2>said</c> <q 2>the ferry would stop</q>.',
  );
  const twice = [...attributions, ...attributions].toReversed();
  expect(make(text, twice).map((draft) => draft.text)).toEqual([
    'The bridge will reopen',
    'the ferry would stop',
  ]);
});

it('tells who they are that speak at once, as the article knows them', () => {
  const { text, attributions } = read(
    '<q 1>“The bridge will reopen,”</q> <s 1>Ada Quill and Osk Tarn</s> <c 1>said</c>.',
  );
  const joint = (['Ada Quill', 'Osk Tarn'] as const).map((name) => ({
    id: name.toLowerCase().replace(' ', '-'),
    name,
    role: null,
    type: 'person' as const,
    nameKey: name.split(' ')[1] ?? '',
  }));
  const [draft] = makeStatements(text, attributions, [{ speaker: null, basis: 'joint', joint }], [undated]);
  expect(draft?.speaker).toBeNull();
  expect(draft?.why?.speaker.joint).toEqual(joint);
});

it('prints no source and no cue where there is none', () => {
  const { text, attributions } = read('<q 1>“The bridge will reopen,”</q> <s 1>Tarn</s> <c 1>said</c>.');
  const bare = attributions.map((one) => ({ ...one, source: [], cue: [] }));
  expect(make(text, bare)[0]).toMatchObject({ source: null, cue: null, kind: 'assertion' });
});
