import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTopics } from '../../../src/topics/join-topics.ts';
import { matchTopic } from '../../../src/topics/match-topic.ts';
import { inventedStatement, inventedTopic } from '../../support/invented-statements.ts';

const statement = (id: string, label: string, aliases: readonly string[] = []) =>
  inventedStatement({ id, topics: [inventedTopic(label, { aliases })] });

describe('joining topics', () => {
  it.each<[why: string, one: string, other: string]>([
    ['one id', 'wool tariffs', 'wool tariffs'],
    ['two spellings', 'harbour defence', 'harbor defense'],
    ['a longer name of the same', 'harbor defense', 'harbor defense shield'],
    ['a trimmed noun', 'coastal herring quota', 'coastal herring quota regime'],
    ['a single noun and the only compound that holds it', 'dam', 'dam inspection'],
    ['the means and the end', 'harbour shield', 'harbour defence'],
    ['two records of one thing', 'flow meters', 'flow data'],
    ['a short form and the words that it is made of', 'CHQT', 'coastal herring quota regime'],
    ['a short form with its kind of paper', 'CHQ treaty', 'coastal herring quotas'],
  ])('%s: %s, %s', (_why, one, other) => {
    expect(joinTopics([statement('a', one), statement('b', other)]).topics).toHaveLength(1);
  });

  it.each<[why: string, one: string, other: string]>([
    ['one word shared is too little', 'nuclear terrorism', 'nuclear arsenal'],
    ['the head shared is too little', 'wool tariffs', 'steel tariffs'],
    ['an adjective is no modifier that singles out', 'nuclear plan', 'nuclear terrorism'],
    ['a generic word is no single noun to join by', 'talks', 'harbour talks'],
    ['letters that the words do not begin with', 'CHQT', 'coastal wool quota'],
  ])('near miss, %s: %s, %s', (_why, one, other) => {
    expect(joinTopics([statement('a', one), statement('b', other)]).topics).toHaveLength(2);
  });

  it('a single noun with several compounds stays apart', () => {
    const statements = [
      statement('a', 'water'),
      statement('b', 'water rights'),
      statement('c', 'water price'),
    ];
    expect(joinTopics(statements).topics).toHaveLength(3);
  });

  it('means of several ends stay apart', () => {
    const statements = [
      statement('a', 'harbour shield'),
      statement('b', 'harbour defence'),
      statement('c', 'harbour dues'),
    ];
    expect(joinTopics(statements).topics).toHaveLength(3);
  });

  it('topics of exactly the same statements are one, found by either name', () => {
    const both = inventedStatement({
      id: 'a',
      topics: [inventedTopic('wool tariffs'), inventedTopic('cattle fever')],
    });
    const joined = joinTopics([both]);
    expect(joined.topics).toEqual([
      {
        id: 'wool-tariffs',
        label: 'wool tariffs; cattle fever',
        aliases: ['cattle fever', 'wool tariffs'],
      },
    ]);
    expect(joined.of('a')).toEqual(['wool-tariffs']);
    expect(matchTopic('cattle fever', joined.topics)).toHaveLength(1);
    expect(joinTopics([both, statement('b', 'cattle fever')]).topics).toHaveLength(2);
  });

  it('a short form joins what spells it out, and labels it', () => {
    const joined = joinTopics([
      statement('a', 'CHQT', ['Coastal Herring Quota Treaty']),
      statement('b', 'coastal herring quota regime'),
    ]);
    expect(joined.topics).toEqual([
      {
        id: 'chqt',
        label: 'CHQT',
        aliases: ['Coastal Herring Quota Treaty', 'coastal herring quota regime'],
      },
    ]);
    expect(joined.of('b')).toEqual(['chqt']);
  });

  it('a statement that is not there speaks of nothing', () => {
    expect(joinTopics([]).of('nobody')).toEqual([]);
  });

  it('makes no difference in which order the statements come', () => {
    const labels = [
      'wool tariffs',
      'wool tariff',
      'steel tariffs',
      'harbour defence',
      'harbor defense shield',
      'CHQT',
      'river fishing',
      'harbour',
      'wool',
      'coastal herring quota',
      'harbour dues',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...labels), { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (picked, ranks) => {
          const statements = picked.map((label, index) => statement(`s${index}`, label));
          const shuffled = statements
            .map((one) => [ranks.next().value ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const [one, other] = [joinTopics(statements), joinTopics(shuffled)];
          expect(other.topics).toEqual(one.topics);
          for (const { id } of statements) expect(other.of(id)).toEqual(one.of(id));
        },
      ),
    );
  });
});
