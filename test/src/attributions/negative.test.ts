// Sentences that look like reports and are none.
import { expect, it } from 'vitest';
import { attributionsIn } from '../../support/attributions-in.ts';

const opening = 'The council of Larkmoor met for the whole of Monday in the old granary.';

it.each([
  ['scare quotes', 'The “temporary” fence has stood for nine years.'],
  ['the title of a work', 'The choir sang “The Ferryman’s Daughter” at the opening.'],
  ['said to be', 'The bridge is said to be the oldest in the valley.'],
  ['an infinitive', 'The mayor came to say goodbye to the ferrymen.'],
  ['a passive: someone else spoke', 'The mayor was told that the bridge was shut.'],
  ['what was not said', 'The mayor did not say that the bridge was shut.'],
  ['nor this', 'The mayor never said the bridge was shut.'],
  ['what everyone knows', 'It is known that the bridge is old.'],
  ['what could be said', 'The mayor could say that the bridge was shut.'],
  ['what would be said', 'The mayor would say that the bridge was shut.'],
  ['an inverted question', 'What would he say to neighbours that had hoped for more?'],
  ['an inverted question with did', 'Did the mayor say that the bridge was shut?'],
  ['claims as a noun', 'The claims of the ferrymen are heard in court on Friday.'],
  ['reports as a noun', 'The reports lie on the desk of the mayor.'],
  ['known as an adjective', 'The known faults of the bridge are three.'],
  ['numbers', 'The bridge carried 4,100 carts in 1974 and 3,900 in 1975.'],
  ['according to plan', 'Everything went according to plan when the bridge was opened in 1974.'],
  ['praise of what a pronoun stands for', 'Quill praised them.'],
  ['spoken of, in no words', 'Quill spoke of the weather.'],
  ['agreement without words', 'Quill agreed.'],
  ['a comparison, not words', 'The mayor answered in a softer voice than he had used before.'],
])('%s: %s', async (_, text) => {
  const { printed } = await attributionsIn(opening, text, opening);
  expect(printed).toEqual([]);
});
