// The ways in which English news text reports what was said, each with the nearest way to get it wrong.
import { describe, expect, it } from 'vitest';
import { attributionsIn } from '../../support/attributions-in.ts';

/** The paragraphs before it keep the sentence from being taken for a headline. */
const opening = 'The council of Larkmoor met for the whole of Monday in the old granary.';

type Row = readonly [why: string, text: string, source: string | null, cue: string | null, content: string];

const single: readonly Row[] = [
  ['cue before', 'Osk Tarn said the bridge would reopen.', 'Osk Tarn', 'said', 'the bridge would reopen'],
  [
    'cue before, with that',
    'Tarn said that the bridge would reopen.',
    'Tarn',
    'said',
    'that the bridge would reopen',
  ],
  [
    'cue between the pieces of a sentence',
    'The bridge, Tarn said, would reopen.',
    'Tarn',
    'said',
    'The bridge … would reopen',
  ],
  [
    'cue between a long subject and its verb',
    'Visitors with heavy bags, Tarn said, were the last thing the bridge needed.',
    'Tarn',
    'said',
    'Visitors with heavy bags … were the last thing the bridge needed',
  ],
  [
    'cue after "There was"',
    'There was, Tarn said, no money left for the bridge.',
    'Tarn',
    'said',
    'There was … no money left for the bridge',
  ],
  [
    'cue after a first phrase',
    'Under one of the plans, Tarn said, two guards would watch the bridge.',
    'Tarn',
    'said',
    'Under one of the plans … two guards would watch the bridge',
  ],
  ['cue after', 'The bridge would reopen, Tarn said.', 'Tarn', 'said', 'The bridge would reopen'],
  [
    'cue after, a quotation',
    '“The bridge will reopen,” Tarn said.',
    'Tarn',
    'said',
    '“The bridge will reopen,”',
  ],
  [
    'inverted after a quotation',
    '“The bridge will reopen,” said Tarn, a carpenter by trade.',
    'Tarn',
    'said',
    '“The bridge will reopen,”',
  ],
  [
    'a question mark in place of the comma',
    '“Who will pay for it?” Tarn asked.',
    'Tarn',
    'asked',
    '“Who will pay for it?”',
  ],
  [
    'told and a recipient before a clause',
    'Tarn told the council that the bridge would reopen.',
    'Tarn',
    'told',
    'that the bridge would reopen',
  ],
  [
    'told reporters after the words',
    '“The bridge will reopen,” Tarn told reporters.',
    'Tarn',
    'told',
    '“The bridge will reopen,”',
  ],
  [
    'a quotation broken by its cue',
    '“The bridge,” Tarn said, “will reopen.”',
    'Tarn',
    'said',
    '“The bridge,” … “will reopen.”',
  ],
  [
    'a quotation that goes on in the next sentence',
    '“The bridge will reopen,” Tarn said. “The ferry will stop.”',
    'Tarn',
    'said',
    '“The bridge will reopen,” … “The ferry will stop.”',
  ],
  [
    'according to, in front',
    'According to Tarn, the bridge would reopen in May.',
    'Tarn',
    'According to',
    'the bridge would reopen in May',
  ],
  [
    'according to, at the end',
    'The bridge would reopen in May, according to Tarn.',
    'Tarn',
    'according to',
    'The bridge would reopen in May',
  ],
  [
    'according to, in the middle',
    'The bridge, according to Tarn, “will reopen in May”.',
    'Tarn',
    'according to',
    'The bridge … “will reopen in May”',
  ],
  [
    'according to, with an apposition at the end',
    'The bridge would reopen in May, according to Tarn, the mayor of Larkmoor.',
    'Tarn',
    'according to',
    'The bridge would reopen in May',
  ],
  [
    'a reporting verb in the second piece',
    'The town water board, Tarn said, had asked for a second bridge.',
    'Tarn',
    'said',
    'The town water board … had asked for a second bridge',
  ],
  [
    'according to holds a whole reporting sentence',
    'The mayor says the bridge is shut, according to a clerk.',
    'a clerk',
    'according to',
    'The mayor says the bridge is shut',
  ],
  [
    'a quotation stays with its speaker, whoever passes it on',
    '“The bridge will reopen,” Tarn told the ferrymen, according to a clerk.',
    'Tarn',
    'told',
    '“The bridge will reopen,”',
  ],
  [
    'on condition of anonymity is not what was said',
    'A town clerk said on condition of anonymity that the bridge would stay shut.',
    'A town clerk',
    'said',
    'that the bridge would stay shut',
  ],
  [
    'a colon opens the words',
    'Tarn said: “The bridge will reopen.”',
    'Tarn',
    'said',
    '“The bridge will reopen.”',
  ],
  [
    'put down to, saying',
    'Tarn put the delay down to frost, saying: “Mortar does not set in winter.”',
    'Tarn',
    'saying',
    '“Mortar does not set in winter.”',
  ],
  [
    'a role in brackets belongs to the name',
    'Rep. Ada Quill (D-Mo.) said the bridge would reopen.',
    'Rep. Ada Quill (D-Mo.)',
    'said',
    'the bridge would reopen',
  ],
  [
    'an apposition belongs to the name',
    'Tarn, the mayor of Larkmoor, said the bridge would reopen.',
    'Tarn, the mayor of Larkmoor',
    'said',
    'the bridge would reopen',
  ],
  [
    'long adjuncts between cue and words',
    'Tarn said Monday in an interview with the local paper that the bridge would reopen.',
    'Tarn',
    'said',
    'that the bridge would reopen',
  ],
  [
    '"though" between cue and words',
    'He maintained, though, that the bridge would reopen.',
    'He',
    'maintained',
    'that the bridge would reopen',
  ],
  [
    'a single dash opens the reporter’s aside',
    'Tarn said the bridge would reopen -- a thing nobody had hoped for.',
    'Tarn',
    'said',
    'the bridge would reopen',
  ],
  [
    'a pair of dashes stands within the words',
    'Tarn said the bridge -- built of oak -- would reopen.',
    'Tarn',
    'said',
    'the bridge -- built of oak -- would reopen',
  ],
  [
    'the end report holds a whole reporting sentence',
    'The neighbours know that the bridge is shut, a clerk said.',
    'a clerk',
    'said',
    'The neighbours know that the bridge is shut',
  ],
  ['a promise', 'Tarn promised to reopen the bridge.', 'Tarn', 'promised', 'to reopen the bridge'],
  [
    'a thing rejected',
    'Tarn rejected the offer of the ferrymen.',
    'Tarn',
    'rejected',
    'the offer of the ferrymen',
  ],
  [
    'a thing with its relative clause',
    'Tarn welcomed the painted signs that are to be put up in spring.',
    'Tarn',
    'welcomed',
    'the painted signs that are to be put up in spring',
  ],
  [
    'a hyphen ends no thing',
    'Tarn welcomed the hand-painted signs for the bridge.',
    'Tarn',
    'welcomed',
    'the hand-painted signs for the bridge',
  ],
  [
    'a quoted thing spoken of',
    'Tarn spoke of “very good talks” with the ferrymen.',
    'Tarn',
    'spoke of',
    '“very good talks” with the ferrymen',
  ],
  [
    'a deed that a person is accused of',
    'Tarn accused the ferrymen of hiding their ropes.',
    'Tarn',
    'accused',
    'the ferrymen of hiding their ropes',
  ],
  [
    'the negated next clause is no part of the words',
    'Tarn said the bridge must reopen, but did not mention the ferry.',
    'Tarn',
    'said',
    'the bridge must reopen',
  ],
];

describe('one report', () => {
  it.each(single)('%s: %s', async (_, text, source, cue, content) => {
    const { printed } = await attributionsIn(opening, text);
    expect(printed).toEqual([{ source, cue, content }]);
  });
});

type ManyRow = readonly [
  why: string,
  paragraphs: readonly string[],
  found: readonly (readonly [source: string | null, cue: string | null, content: string])[],
];

const several: readonly ManyRow[] = [
  [
    'a participle leans on the speaker before it',
    ['Tarn said the bridge would reopen, adding that the ferry would stop.'],
    [
      ['Tarn', 'said', 'the bridge would reopen'],
      ['Tarn', 'adding', 'that the ferry would stop'],
    ],
  ],
  [
    '"and said" leans on it too',
    ['Tarn promised to reopen the bridge and said the ferry would stop.'],
    [
      ['Tarn', 'promised', 'to reopen the bridge'],
      ['Tarn', 'said', 'the ferry would stop'],
    ],
  ],
  [
    'another speaker after "but"',
    ['Tarn says the bridge will reopen, but Quill believes the ferry is enough.'],
    [
      ['Tarn', 'says', 'the bridge will reopen'],
      ['Quill', 'believes', 'the ferry is enough'],
    ],
  ],
  [
    'a quotation alone after its cue goes on',
    ['Tarn argued the timber was sound. “It is good oak.”'],
    [
      ['Tarn', 'argued', 'the timber was sound'],
      ['Tarn', null, '“It is good oak.”'],
    ],
  ],
  [
    'a quotation continued over paragraphs is one',
    [
      '“The bridge will reopen,” Tarn said. “The oak is sound and the nails are new.',
      '“It will carry a cart.”',
    ],
    [
      [
        'Tarn',
        'said',
        '“The bridge will reopen,” … “The oak is sound and the nails are new. … “It will carry a cart.”',
      ],
    ],
  ],
  [
    'the answer to "was asked whether"',
    ['Tarn was asked whether the bridge would reopen.', '“It has never been shut for long.”'],
    [['Tarn', null, '“It has never been shut for long.”']],
  ],
];

describe('several reports', () => {
  it.each(several)('%s', async (_, paragraphs, found) => {
    const { printed } = await attributionsIn(opening, ...paragraphs);
    expect(printed.map(({ source, cue, content }) => [source, cue, content])).toEqual(found);
  });
});

it('finds the report in a headline', async () => {
  const { printed } = await attributionsIn('Bridge will reopen in May, mayor says', opening, opening);
  expect(printed).toEqual([{ source: 'mayor', cue: 'says', content: 'Bridge will reopen in May' }]);
});

it('finds the words of an unclosed quotation before its cue', async () => {
  const { printed } = await attributionsIn(
    opening,
    '“We made a mistake and we have mended it, Mayor Ada Quill said.',
    opening,
  );
  expect(printed.map(({ source, cue }) => [source, cue])).toEqual([['Mayor Ada Quill', 'said']]);
  expect(printed[0]?.content).toContain('“We made a mistake and we have mended it');
});

it('takes what follows "who said" for the words of the one before it', async () => {
  const { printed } = await attributionsIn(
    opening,
    'The council listened to Tarn, who said the bridge would reopen.',
  );
  expect(printed).toEqual([{ source: 'Tarn', cue: 'said', content: 'the bridge would reopen' }]);
});

describe('spans', () => {
  const paragraphs = [...single.map(([, text]) => text), ...several.flatMap(([, texts]) => texts)];

  it('gives a cue to one attribution only, and a word to one content only', async () => {
    const { attributions } = await attributionsIn(opening, ...paragraphs);
    expect(attributions.length).toBeGreaterThan(30);
    const cues = attributions.flatMap(({ cue }) => cue.map(String));
    expect(new Set(cues).size).toBe(cues.length);
    const contents = attributions.flatMap(({ content }) => content).toSorted((a, b) => a[0] - b[0]);
    const overlapping = contents.filter(([start], index) => start < (contents[index - 1]?.[1] ?? 0));
    expect(overlapping).toEqual([]);
  });

  it('keeps source and cue out of the content', async () => {
    const { attributions, text } = await attributionsIn(opening, ...paragraphs);
    for (const { source, cue, content } of attributions)
      for (const [start, end] of [...source, ...cue])
        for (const piece of content) {
          // A carried quotation names the source of the sentence before.
          const apart = end <= piece[0] || start >= piece[1];
          expect(apart, text.article.text.slice(...piece)).toBe(true);
        }
  });
});
