import { describe, expect, it } from 'vitest';
import { assignTopics } from '../../../src/topics/assign-topics.ts';
import { markedArticle } from '../../support/invented-statements.ts';

/** "id (basis)" of each marked statement's topics. */
function topicsOf(marked: string): readonly (readonly string[])[] {
  const { text, drafts } = markedArticle(marked);
  return assignTopics(text, drafts).map((topics) => topics.map(({ id, basis }) => `${id} (${basis})`));
}

const wool = `Ministers fail to settle the wool tariff dispute

The two governments failed on Friday to agree on wool tariffs after a day of talks. Growers say the wool tariffs cost them dearly.

`;

describe('the topics of a statement', () => {
  it('are read from its own words', () => {
    expect(topicsOf(`${wool}{{Petrova|"The wool tariffs stay,"}} Petrova said.`)).toEqual([
      ['wool-tariff (content)'],
    ]);
  });

  it('keep only what singles the matter out', () => {
    expect(topicsOf(`${wool}Petrova said {{Petrova|the new wool tariff plan was finished}}.`)).toEqual([
      ['wool-tariff (content)'],
    ]);
  });

  it('come from the sentence before where the words only point back', () => {
    const article = `${wool}Reporters asked about river fishing, and river fishing divides the coast. {{Petrova|"There is no agreement on this,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['river-fishing (context)']]);
  });

  it('come from what the speaker said before where the paragraph does not tell', () => {
    const article = `${wool}{{Petrova|"River fishing is ours. River fishing feeds the coast,"}} Petrova said.\n\n{{Petrova|"We see two problems with these proposals,"}} she said.`;
    expect(topicsOf(article)[1]).toEqual(['river-fishing (context)']);
  });

  it('come from the next sentence where the words announce it', () => {
    const article = `${wool}{{Petrova|"We also discussed some difficult issues,"}} Petrova said. {{Petrova|"I mean wool tariffs,"}} Petrova said.`;
    expect(topicsOf(article)[0]).toEqual(['wool-tariff (context)']);
  });

  it('come from the headline where nothing nearer tells', () => {
    expect(topicsOf(`${wool}{{Petrova|"We are tired,"}} Petrova said.`)).toEqual([
      ['wool-tariff (headline)'],
    ]);
  });

  it('are two where two stand side by side', () => {
    const article = `${wool}Petrova spoke of {{Petrova|progress on river fishing and the spread of cattle fever}}.`;
    expect(topicsOf(article)).toEqual([['river-fishing (content)', 'cattle-fever (content)']]);
  });

  it('know the short form that the article explains', () => {
    const article = `${wool}They spoke of the Coastal Herring Quota Treaty (CHQT) as well. Petrova said {{Petrova|any CHQT follow-on must be binding}}.`;
    const { text, drafts } = markedArticle(article);
    expect(assignTopics(text, drafts)[0]).toEqual([
      { id: 'chqt', label: 'CHQT', basis: 'content', aliases: ['Coastal Herring Quota Treaty'] },
    ]);
  });

  it('are spelled one way in the id and as printed in the label', () => {
    const article = `${wool}{{Petrova|"Harbour defence comes first. The harbour defence is ours,"}} Petrova said.`;
    const { text, drafts } = markedArticle(article);
    expect(assignTopics(text, drafts)[0]).toMatchObject([{ id: 'harbor-defense', label: 'harbour defence' }]);
  });

  it('name no people', () => {
    const article = `${wool}{{Petrova|"Minister Karl Brandt and Paul Orlan are wrong,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['wool-tariff (headline)']]);
  });
});

describe('without anything to go by', () => {
  it('a statement has no topic', () => {
    expect(topicsOf('{{Petrova|"Well, well,"}} Petrova said.')).toEqual([[]]);
  });

  it('no drafts give no lists', () => {
    expect(topicsOf(wool)).toEqual([]);
  });
});
