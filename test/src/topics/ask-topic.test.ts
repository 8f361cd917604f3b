import { describe, expect, it } from 'vitest';
import { askTopic } from '../../../src/topics/ask-topic.ts';
import { joinTopics } from '../../../src/topics/join-topics.ts';
import { inventedStatement, inventedTopic } from '../../support/invented-statements.ts';

const statements = [
  ['a', 'The harbour strike has to end by May', 'harbour strike'],
  ['b', 'Nobody works at night', 'night shifts'],
  ['c', 'We pay for the ferries.', 'wool tariffs'],
  ['d', 'The strike is about bread', 'bread'],
].map(([id = '', text = '', label = '']) => inventedStatement({ id, text, topics: [inventedTopic(label)] }));
const joined = joinTopics(statements);

/** Ids of the statements found. */
function found(asked: string): readonly string[] {
  const { topics, of } = askTopic(asked, statements, joined);
  const meant = new Set(topics.map(({ id }) => id));
  return statements.map(({ id }) => id).filter((id) => of(id).some((topic) => meant.has(topic)));
}

describe('a topic asked for in the reader’s words', () => {
  it.each<[why: string, asked: string, expected: readonly string[]]>([
    ['the words of a statement', 'ferry', ['c']],
    ['the label of a topic', 'night shift', ['b']],
    ['all words before some', 'harbor strike', ['a']],
    ['one of three is missing everywhere', 'harbour strike talks', ['a']],
    ['small words count for nothing', 'pay for ferries', ['c']],
    ['a word that several hold', 'strike', ['a', 'd']],
    ['nothing in common', 'pensions', []],
  ])('%s: %s', (_why, asked, expected) => {
    expect(found(asked)).toEqual(expected);
  });
});
