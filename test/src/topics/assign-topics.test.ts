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

  it('are not what a share is counted in', () => {
    const article = `Dockers ask for nine per cent\n\nThe dockers began their pay talks. The companies offer two per cent. {{Petrova|"We want a pay rise of nine per cent,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['pay-rise (content)']]);
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

  it('are the person spoken of as well', () => {
    const article = `${wool}Petrova said {{Petrova|the wool tariffs were a fancy of Karl Brandt}}. {{Petrova|"Brandt is wrong,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([
      ['wool-tariff (content)', 'karl-brandt (content)'],
      ['wool-tariff (context)', 'karl-brandt (content)'],
    ]);
  });

  it('are the person alone where only the headline tells of a matter', () => {
    const article = `${wool}{{Petrova|"Minister Karl Brandt is wrong,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['karl-brandt (content)']]);
  });

  it('are whom "he" is in words that follow', () => {
    const article = `${wool}{{Petrova|"Minister Karl Brandt is wrong,"}} Petrova said. {{Petrova|"He will have to go,"}} she said.`;
    expect(topicsOf(article)[1]).toContain('karl-brandt (content)');
  });

  it('never name the speaker', () => {
    const article = `${wool}{{Petrova|"People ask where Petrova stands,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['wool-tariff (headline)']]);
  });

  it('are no words drawn together', () => {
    const article = `${wool}{{Petrova|"I'm tired of the wool tariffs, and I'm going home,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['wool-tariff (content)']]);
  });
});

describe('what may stand as a topic', () => {
  it('a single noun is the compound that the article makes of it', () => {
    const article = `Ministers meet on harbour dues

The satellite tracker divides the fleet, Reporters asked about the trackers at length.

{{Petrova|"We want trackers by May,"}} Petrova said. The trackers are dear.`;
    expect(topicsOf(article)).toEqual([['satellite-tracker (content)']]);
  });

  it('a name of a people or a state is none', () => {
    const article = `${wool}Freedonia is large. {{Petrova|"Norway, and again Norway, threatens us here. Norway is a threat,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['wool-tariff (headline)']]);
  });

  it('a treaty is its full name', () => {
    const article = `${wool}Petrova has also threatened {{Petrova|to suspend another wool tariff treaty, known as the Herring Stocks in Norway pact}}.`;
    expect(topicsOf(article)[0]?.[0]).toBe('herring-stock-in-norway-pact (content)');
  });

  it('"the treaty" is the one the speaker named before', () => {
    const article = `${wool}Referring to the Coastal Herring Stocks treaty, Petrova said {{Petrova|it must bind others}}.

{{Petrova|"It will be hard for us to keep within the treaty,"}} she said.`;
    expect(topicsOf(article)).toEqual([
      ['coastal-herring-stock-treaty (context)'],
      ['coastal-herring-stock-treaty (context)'],
    ]);
  });

  it('a pointer behind the topic points at it', () => {
    const article = `${wool}Petrova said {{Petrova|there was no agreement on what follows the grain licence regime when it ends}}.`;
    expect(topicsOf(article)).toEqual([['grain-license (content)']]);
  });

  it('a time or place in passing is none', () => {
    const article = `${wool}{{Petrova|"Before the spring floods,"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['wool-tariff (headline)']]);
  });

  it('the nearest words decide: what the speaker has just been quoted on before the sentence around it', () => {
    const article = `${wool}The river fishing licences apply to river fishing boats. New colour labels for the wool tariffs are due. Petrova praised {{Petrova|them}}. {{Petrova|"A child will know,"}} she said. The colour labels are red.`;
    expect(topicsOf(article)).toEqual([['color-label (context)'], ['color-label (context)']]);
  });

  it('an answer is about what the question before it was', () => {
    const article = `${wool}{{Petrova|"The wool tariffs stay,"}} Petrova said.

{{Orlan|"We want river fishing to end. River fishing is over,"}} Orlan said.

Would Freedonia accept being watched?

{{Petrova|"They will accept this,"}} Petrova said.`;
    expect(topicsOf(article)[2]).toEqual(['river-fishing (context)']);
  });

  it('an answer is about what was asked just before, though it is said but twice', () => {
    const article = `${wool}Petrova was asked about the ferries. What of the ferries?

{{Petrova|"Did I say yes? Did I say no?"}} Petrova said.`;
    expect(topicsOf(article)).toEqual([['ferry (context)']]);
  });

  it('two nouns that name nothing alone do so together', () => {
    const article = `Rates stay

{{Petrova|"The interest rates will not fall,"}} Petrova told the chamber of trade.`;
    expect(topicsOf(article)).toEqual([['interest-rate (headline)']]);
  });

  it('where the headline tells nothing, what the article opens with', () => {
    const article = `Our new edition

The two governments failed on Friday to agree on wool tariffs.

{{Petrova|"We are tired,"}} Petrova said.`;
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
