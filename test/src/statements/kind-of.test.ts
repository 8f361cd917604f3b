// Whether a source said something, or the reporter tells what it thinks, knows or wants: read from attributions marked by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/model/span.ts';
import type { Kind } from '../../../src/model/statement.ts';
import { kindOf, readKind } from '../../../src/statements/kind-of.ts';
import { judgeKinds } from '../../gold/kinds-judged.ts';
import { segmentLines } from '../../gold/kinds-text.ts';

function kindIn(marked: string): Kind {
  return kindOf(...marks(marked));
}

/** "<s:Tarn> <c:said> <q:the mill is shut>": source, cue, content. */
function marks(marked: string): Parameters<typeof kindOf> {
  const spans: Record<string, Span[]> = { s: [], c: [], q: [] };
  let text = '';
  for (const [, plain = '', role = '', words = ''] of marked.matchAll(/([^<]+)|<([scq]):([^>]*)>/g)) {
    spans[role]?.push([text.length, text.length + words.length]);
    text += plain + words;
  }
  const { s = [], c = [], q = [] } = spans;
  return [segmentLines(text), { source: s, cue: c, content: q }];
}

describe('said', () => {
  it.each([
    ['a verb of saying', '<s:Tarn> <c:said> <q:the mill was shut>.'],
    ['no verb', '<q:The mill was shut>, <c:according to> <s:Tarn>.'],
    ['no letter', '<s:TARN><c::> <q:It will rain.>'],
    ['no cue', '<q:The mill was shut.>'],
    ['a demand for a thing', '<s:Tarn> <c:demanded> <q:an apology>.'],
    ['a promise, told by an infinitive', '<s:Tarn> <c:promised> <q:to reopen the mill>.'],
    ['a request', '<s:Tarn> <c:urged> <q:the council to wait>.'],
    ['a threat', '<s:Tarn> <c:threatened> <q:to close the mill>.'],
    ['a call', '<s:Tarn> <c:called for> <q:a vote>.'],
    ['a charge', '<s:Tarn> <c:accused> <q:the council of lying>.'],
    ['a denial', '<s:Tarn> <c:denied> <q:the charge>.'],
    ['a noun of saying', '<s:Tarn’s> <c:claim> <q:that the mill was shut>.'],
    ['agreement with what was said', '<s:Tarn> <c:agreed> <q:that the mill was shut>.'],
    ['denied saying is a matter of polarity', '<s:Tarn> <c:did not say> <q:when the mill would open>.'],
    ['saying still to come', '<s:Tarn> <c:will say> <q:that the mill is shut>.'],
    ['a way of saying that begins', '<s:Tarn> <c:went on to say> <q:the mill was shut>.'],
    ['an impression of something said', '<s:Tarn> <c:seemed to suggest> <q:the mill was shut>.'],
    ['hope that was expressed', '<s:Tarn> <c:expressed hope> <q:that the mill would open>.'],
    ['a survey finds in print', '<s:A survey of millers> <c:found> <q:that grain was short>.'],
    ['a law speaks by being written', '<s:The milling law> <c:allows> <q:mills to close>.'],
    ['a name by which something goes', '<q:The mill>, <c:known as> <q:Old Bess>, is shut.'],
    ['heard by others', '<s:Tarn> <c:was heard saying> <q:the mill was shut>.'],
    ['an answer, not a deed', '<s:Tarn> <c:hit back>, <q:The mill is fine>.'],
    ['a colon leads to words', '<s:Tarn> <c:resisted:> <q:The mill stays open.>'],
    ['a headline’s verb, which a tagger takes for a noun', '<s:Tarn> <c:Slams> <q:Mill Plan>'],
  ])('%s: %s', (_, marked) => {
    expect(kindIn(marked)).toBe('assertion');
  });
});

describe('not said', () => {
  it.each([
    ['a thought', '<s:Tarn> <c:believes> <q:the mill will open>.', 'belief'],
    ['a fear, as a noun', 'the <c:fear> among <s:millers> <q:that prices will fall>', 'belief'],
    ['an attitude', '<s:Tarn> <c:is confident> <q:that the mill will open>.', 'belief'],
    ['what is expected of someone', '<q:Tarn> <c:is expected> <q:to resign>.', 'belief'],
    ['a view taken', '<s:Tarn> <c:sees> <q:the mill as a burden>.', 'belief'],
    ['how it is seen', '<q:The mill> <c:is widely seen as> <q:a burden>.', 'belief'],
    ['what a person finds of it', '<s:She> <c:found> <q:the plan absurd>.', 'belief'],
    ['in the eyes of', '<c:For> <s:many millers>, <q:it is the end of an age>.', 'belief'],
    ['an impression', '<q:Tarn> <c:seemed> <q:tired of the mill>.', 'belief'],
    ['knowledge', '<s:Tarn> <c:knows> <q:how the mill works>.', 'fact'],
    ['finding out', '<s:Tarn> <c:found out> <q:that grain was short>.', 'fact'],
    ['sight', '<s:Tarn> <c:saw> <q:the mill burn>.', 'fact'],
    ['feeling about what is so', '<s:Tarn> <c:was angry> <q:that the mill had closed>.', 'fact'],
    ['a wish', '<s:Tarn> <c:wants> <q:a new mill>.', 'eventuality'],
    ['a hope', '<s:Tarn> <c:hopes> <q:the mill will open>.', 'eventuality'],
    ['a plan to speak', '<s:Tarn> <c:plans to announce> <q:a new mill>.', 'eventuality'],
    ['silence', '<s:Tarn> <c:declined to say> <q:whether the mill would open>.', 'eventuality'],
    ['support', '<s:Tarn> <c:supports> <q:a new mill>.', 'eventuality'],
    ['an effort, as a noun', '<s:Tarn’s> <c:effort> <q:to save the mill>', 'eventuality'],
    ['a deed agreed to', '<s:Tarn> <c:agreed> <q:to wait for the spring>.', 'eventuality'],
    ['a deed agreed to, “to” in the cue', '<s:Tarn> <c:agreed to> <q:a longer wait>.', 'eventuality'],
    ['a verb of no list, before an infinitive', '<s:Tarn> <c:rushed> <q:to mend the mill>.', 'eventuality'],
    ['a person allows; only a text says so', '<s:Tarn> <c:allowed> <q:the mill to close>.', 'eventuality'],
  ] as const)('%s: %s', (_, marked, kind) => {
    expect(kindIn(marked)).toBe(kind);
  });
});

describe('quotation marks', () => {
  it.each([
    [
      'the words were voiced, whatever the cue',
      '<s:Tarn> <c:believes> <q:“the mill is the heart of us”>.',
      'assertion',
    ],
    ['a catchword is the reporter’s pick', '<s:Tarn> <c:wants> <q:“a rebirth”>.', 'eventuality'],
    [
      'only part is quoted',
      '<s:Tarn> <c:wants> <q:the mill to be “the heart of this old town”>.',
      'eventuality',
    ],
    ['marked, but never spoken', '<q:“Not the old mill again,”> <s:she> <c:thought>.', 'belief'],
  ] as const)('%s: %s', (_, marked, kind) => {
    expect(kindIn(marked)).toBe(kind);
  });

  it('makes an assertion of any five words or more, unless they were thought', () => {
    const cues = ['said', 'believes', 'wants', 'knew', 'hoped', 'declined', 'is angry', 'plans', 'sees', ':'];
    const words = fc.array(fc.constantFrom('mill', 'grain', 'as', 'to', 'rain', 'will'), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...cues), (quoted, cue) => {
        expect(kindIn(`<s:Tarn> <c:${cue}> <q:“${quoted.join(' ')}.”>`)).toBe('assertion');
      }),
    );
  });
});

describe.skipIf(!process.env.ONRECORD_SHARED)('agreement with a reader (needs ONRECORD_SHARED)', () => {
  it.each([
    ['kinds.jsonl', 0.95, 0.96],
    ['kinds-held-out.jsonl', 0.93, 0.93],
    ['kinds-uncommon.jsonl', 0.93, 0.93],
  ] as const)('on %s: kind at least %d, said or not at least %d', (name, kind, said) => {
    const { accuracy, saying } = judgeKinds(name, process.env.ONRECORD_SHARED ?? '');
    expect(accuracy).toBeGreaterThanOrEqual(kind);
    expect(saying.accuracy).toBeGreaterThanOrEqual(said);
  });
});

describe('what decided is told', () => {
  it.each([
    ['a word of the cue, as printed', '<s:Tarn> <c:had long hoped> <q:the mill would open>.', 'word: hoped'],
    ['a phrase', '<s:Tarn> <c:found out> <q:that it was shut>.', 'word: found out'],
    ['quotation marks', '<q:“The mill is shut for good,”> <s:Tarn> <c:hoped>.', 'quoted: null'],
    ['a colon', '<s:TARN><c::> <q:It will rain.>', 'colon: null'],
    ['a preposition', '<c:For> <s:many>, <q:it was the end>.', 'eyes: For'],
    ['an infinitive', '<s:Tarn> <c:agreed> <q:to wait>.', 'infinitive: agreed'],
    ['no word', '<q:The mill was shut>, <c:according to> <s:Tarn>.', 'plain: null'],
  ])('%s', (_why, marked, expected) => {
    const { by, word } = readKind(...marks(marked));
    expect(`${by}: ${word}`).toBe(expected);
  });
});
