import { describe, expect, it } from 'vitest';
import { matchTopic } from '../../../src/topics/match-topic.ts';

const topics = [
  { id: 'wool-tariff', label: 'wool tariffs', aliases: [] },
  { id: 'steel-tariff', label: 'steel tariffs', aliases: [] },
  { id: 'harbor-defense', label: 'harbour defence', aliases: ['harbour shield'] },
  { id: 'plan', label: 'PLAN', aliases: [] },
  { id: 'exports-of-salt', label: 'exports of salt', aliases: [] },
  { id: 'chqt', label: 'CHQT', aliases: ['Coastal Herring Quota Treaty'] },
];

describe('matching a topic in a reader’s words', () => {
  it.each<[why: string, asked: string, expected: readonly string[]]>([
    ['an id', 'wool-tariff', ['wool-tariff']],
    ['another spelling', 'Harbor Defense', ['harbor-defense']],
    ['an alias', 'harbour shield', ['harbor-defense']],
    ['a part that several share', 'tariffs', ['wool-tariff', 'steel-tariff']],
    ['part of an alias', 'herring quota', ['chqt']],
    ['a specific word in common', 'herring catches', ['chqt']],
    ['the whole before the part', 'wool tariff', ['wool-tariff']],
    ['a name that is also a light word', 'PLAN', ['plan']],
    ['the initials of an alias', 'CHQT', ['chqt']],
    ['the initials of a label, small words left out', 'ES', ['exports-of-salt']],
    ['initials in lower case are a word', 'es', []],
    ['nothing in common', 'pensions', []],
    ['only a word that names nothing', 'policy', []],
    ['no words', '', []],
  ])('%s: %s', (_why, asked, expected) => {
    expect(matchTopic(asked, topics).map(({ id }) => id)).toEqual(expected);
  });
});
