// Which sentences a reader has to see to see an attribution whole.
import { expect, it } from 'vitest';
import { ownSentences } from '../../../src/statements/own-sentences.ts';
import { segmentLines } from '../../gold/kinds-text.ts';
import { readMarkedArticle } from '../../support/marked-article.ts';

it.each<[why: string, marked: string, expected: readonly string[]]>([
  [
    'its own alone',
    'It rained. <s 1>Tarn</s> <c 1>said</c> <q 1>the mill was shut</q>. It rained on.',
    ['Tarn said the mill was shut.'],
  ],
  [
    'all that a long content runs over',
    '<s 1>Tarn</s> <c 1>said</c>: <q 1>“It is shut. It is cold. We wait.”</q> It rained on.',
    ['Tarn said: “It is shut.', 'It is cold.', 'We wait.”'],
  ],
  [
    'not those between, where nothing of it stands',
    '<s 1>Tarn</s> <c 1>spoke</c>. It rained on. <q 1>“It is shut.”</q>',
    ['Tarn spoke.', '“It is shut.”'],
  ],
])('%s', (_why, marked, expected) => {
  const { text, attributions } = readMarkedArticle(marked);
  const segmented = segmentLines(text);
  const [attribution] = attributions;
  const found = attribution ? ownSentences(segmented, attribution) : [];
  expect(found.map((span) => text.slice(...span))).toEqual(expected);
});
