import { describe, expect, it } from 'vitest';
import type { SpeakerMention } from '../../../src/model/speaker.ts';
import { findSpeaker } from '../../../src/speakers/find-speaker.ts';
import { joinSpeakers } from '../../../src/speakers/join-speakers.ts';
import { speakerMention as mention } from '../../support/speaker-mention.ts';

const ministry: SpeakerMention = {
  ...mention('Finnish Ministry'),
  speaker: {
    id: 'finnish-ministry',
    name: 'Finnish Ministry',
    role: null,
    type: 'body',
    nameKey: 'finnish-ministry',
  },
};
const known = joinSpeakers([
  mention('Sergei Petrov', 'Finnish Foreign Minister'),
  mention('Anna Weiss', 'Senator'),
  mention('John Weiss', 'Mayor'),
  mention('Karl Brandt'),
  mention('Karl Brandt Jr.'),
  mention('Han Seo-yun', 'President'),
  ministry,
]);

/** The id found, the candidates' ids, or "near" and the names. */
function answer(asked: string): string {
  const result = findSpeaker(asked, known);
  if ('found' in result) return result.found.id;
  if ('candidates' in result) return `one of ${result.candidates.map(({ id }) => id).join(', ')}`;
  return `near ${result.near.join(', ')}`.trim();
}

describe('a question', () => {
  it.each<[why: string, asked: string, answer: string]>([
    ['by id', 'sergey-petrov', 'sergey-petrov'],
    ['by family name', 'Petrov', 'sergey-petrov'],
    ['in lower case', 'petrov', 'sergey-petrov'],
    ['in another spelling', 'Sergey Petrov', 'sergey-petrov'],
    ['in capitals', 'SERGEI PETROV', 'sergey-petrov'],
    ['with all titles', 'Finnish Foreign Minister Sergei Petrov', 'sergey-petrov'],
    ['with a title alone', 'Minister Petrov', 'sergey-petrov'],
    ['by an initial', 'S. Petrov', 'sergey-petrov'],
    ['with blanks around', '  Petrov ', 'sergey-petrov'],
    ['for one of two', 'Weiss', 'one of anna-weiss, john-weiss'],
    ['for one of two by the given name', 'Anna Weiss', 'anna-weiss'],
    ['for one of two by the office', 'Senator Weiss', 'anna-weiss'],
    ['for father or son', 'Brandt', 'one of karl-brandt, karl-brandt-jr'],
    ['for the father', 'Karl Brandt', 'karl-brandt'],
    ['for the son', 'Karl Brandt Jr.', 'karl-brandt-jr'],
    ['with the family name first', 'Han', 'han-seo-yun'],
    ['with the family name first, whole', 'Han Seo-yun', 'han-seo-yun'],
    ['for a body', 'the Finnish Ministry', 'finnish-ministry'],
    ['with a slip of the pen', 'Petorv', 'near Sergei Petrov'],
    ['for another of a known name', 'Boris Petrov', 'near'],
    ['for nobody known', 'Zimmermann', 'near'],
  ])('%s', (_why, asked, expected) => {
    expect(answer(asked)).toBe(expected);
  });

  it('finds nobody where nobody is known', () => {
    expect(findSpeaker('Petrov', [])).toEqual({ near: [] });
  });
});
