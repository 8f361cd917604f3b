import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { resolveSpeakers } from '../../../src/speakers/resolve-speakers.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';
import { readMarkedArticle } from '../../support/marked-article.ts';

/** "id (basis)" of each marked attribution, in order of their numbers. */
function speakersOf(marked: string): readonly string[] {
  const { text, attributions } = readMarkedArticle(marked);
  const article = readArticle({ key: 'invented.txt', bytes: new TextEncoder().encode(text), metadata: {} });
  return resolveSpeakers(segmentArticle(article), attributions).map(
    ({ speaker, basis }) => `${speaker?.id ?? '-'} (${basis})`,
  );
}

const head = 'Herring quota is discussed\n\n';
const spoke = '<q 1>“Never,”</q> <s 1>Mayor Karl Brandt</s> <c 1>said</c>. ';

describe('an attribution without a printed source', () => {
  it.each<[why: string, article: string, expected: string]>([
    ['a question put', '<c 2>Asked</c> <q 2>who would pay</q>, he smiled.', '- (unknown)'],
    ['a question put, quoted', '<c 2>Asked</c> <q 2>“Who will pay?”</q>, he smiled.', '- (unknown)'],
    ['a question put to somebody', 'Weiss <c 2>was asked</c> <q 2>whether she would pay</q>.', '- (unknown)'],
    ['what is expected', 'The quota <c 2>is expected</c> <q 2>to fall</q>.', '- (unknown)'],
    ['what was seen so', 'The quota <c 2>was seen as</c> <q 2>a defeat</q>.', '- (unknown)'],
    ['what people worry about', 'There are <c 2>concerns</c> <q 2>that herring will go</q>.', '- (unknown)'],
    ['words quoted, with no one else to say them', '<q 2>“Not even on Sunday.”</q>', 'karl-brandt (carried)'],
    ['such words in the next paragraph', '\n\n<q 2>“Not even on Sunday.”</q>', 'karl-brandt (carried)'],
    [
      'such words two paragraphs on',
      '\n\nIt rained on the herring.\n\n<q 2>“Not even on Sunday.”</q>',
      '- (unknown)',
    ],
    [
      'such words after what nobody said',
      'The quota <c 3>is expected</c> <q 3>to fall</q>. <q 2>“Not on Sunday.”</q>',
      'karl-brandt (carried)',
    ],
    [
      'the answer to a question, quoted',
      'Aino Weiss <c 3>was asked</c> <q 3>whether she would pay</q>. <q 2>“Not on Sunday.”</q>',
      'aino-weiss (carried)',
    ],
  ])('%s', (_why, article, expected) => expect(speakersOf(head + spoke + article)[1]).toBe(expected));
});

describe('a question', () => {
  it.each<[why: string, article: string, expected: string]>([
    [
      'is not his to whom it is put',
      '<s 1>Karl Brandt</s> <c 1>was asked</c> <q 1>whether he would pay</q>.',
      '- (unknown)',
    ],
    [
      'is not his to whom it is put again and again',
      '<s 1>Karl Brandt</s> has <c 1>repeatedly been asked</c> <q 1>whether he would pay</q>.',
      '- (unknown)',
    ],
    [
      'is not his to whom it is put between commas',
      '<s 1>Karl Brandt</s>, <c 1>asked</c> <q 1>whether he would pay</q>, left.',
      '- (unknown)',
    ],
    [
      'is his who puts it',
      '<s 1>Karl Brandt</s> <c 1>asked</c> <q 1>whether she would pay</q>.',
      'karl-brandt (named)',
    ],
    [
      'is his by whom somebody is asked',
      'She <c 1>was asked by</c> <s 1>Karl Brandt</s> <q 1>whether she would pay</q>.',
      'karl-brandt (named)',
    ],
    [
      'is his who had it put before',
      '<q 1>“Who will pay?”</q> <c 1>asked</c> <s 1>Karl Brandt</s>.',
      'karl-brandt (named)',
    ],
    [
      'is his where it stands before him',
      '<q 1>“Who will pay?”</q> <s 1>Karl Brandt</s> <c 1>asked</c>.',
      'karl-brandt (named)',
    ],
    [
      'is asked by him who has an apposition',
      '<s 1>Karl Brandt, the mayor</s>, <c 1>asked</c> <q 1>whether she would pay</q>.',
      'karl-brandt (named)',
    ],
  ])('%s', (_why, article, expected) => expect(speakersOf(head + article)[0]).toBe(expected));
});
