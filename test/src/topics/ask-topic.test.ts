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
  const { topics, of } = askTopic({ topic: asked }, statements, joined);
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

describe('a topic whose words say what they speak of', () => {
  const about = (id: string, text: string, embedding: readonly number[] | null) => ({
    ...inventedStatement({ id, text, topics: [inventedTopic(id)] }),
    embedding,
  });
  const told = [
    about('near', 'They will get it in March', [120, 40]),
    about('far', 'We will not move', [-90, 90]),
    about('named', 'Wages rise in March', [-127, 0]),
    about('unread', 'They will not get it', null),
  ];
  const ask = (matter: readonly number[] | null) => {
    const { topics, of } = askTopic({ topic: 'wages', matter }, told, joinTopics(told));
    expect(topics).toHaveLength(1);
    return told.map(({ id }) => id).filter((id) => of(id).includes(topics[0]?.id ?? ''));
  };

  it('finds statements that speak of it in none of its words, beside those that do', () => {
    expect(ask([127, 0])).toEqual(['near', 'named']);
  });

  it('finds by the words alone where nothing else is known of them', () => {
    expect(ask(null)).toEqual(['named']);
  });

  it('calls them by the reader’s words where a topic known by one of these holds not all of them', () => {
    const known = [
      about('wage dispute', 'They walk out', [120, 40]),
      about('bread', 'It is too dear', [127, 0]),
    ];
    const asked = { topic: 'wage policy', matter: [127, 0] };
    const { topics } = askTopic(asked, known, joinTopics(known));
    expect(topics.map(({ label }) => label)).toEqual(['wage policy']);
  });
});
