import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/attribution.ts';
import { resolveSpeakers } from '../../../src/speakers/resolve-speakers.ts';
import { attributionsOf } from '../../support/attributions-of.ts';

/** "name / role" for each marked source; "-" where no one is identifiable. */
function speakersOf(marked: string, rule: string): readonly string[] {
  const { text, attributions } = attributionsOf(marked);
  const ruled = attributions.map((attribution): Attribution => ({ ...attribution, rule }));
  return resolveSpeakers(text, ruled).map(({ speaker }) =>
    speaker ? `${speaker.name} / ${speaker.role ?? ''}` : '-',
  );
}

describe('a label of a transcript', () => {
  it.each<[why: string, article: string, expected: readonly string[]]>([
    [
      'is the name whose fuller form the headline has',
      'Press conference of Foreign Minister Orla Venn after the talks\n\nARVAL, 9 May 2017\n\n[[FOREIGN MINISTER VENN]]: Good morning.\n\nQUESTION: Is that all?\n\n[[FOREIGN MINISTER VENN]]: It is.',
      ['Orla Venn / Foreign Minister', 'Orla Venn / Foreign Minister'],
    ],
    [
      'is so where every word of the headline has a capital',
      'Remarks With Foreign Minister Orla Venn After the Talks in Arval\n\nIt rained.\n\n[[FOREIGN MINISTER VENN]]: Good morning.',
      ['Orla Venn / Foreign Minister'],
    ],
    [
      'is the name whose fuller form the introduction has',
      'Daily briefing\n\nKarl Toner, the spokesman, met the press.\n\n[[MR. TONER]]: Good morning.',
      ['Karl Toner / spokesman'],
    ],
    [
      'is a name with its title where the article has no fuller one',
      'Hearing on herring\n\nThe committee met at ten.\n\n[[SENATOR VOORHEES]]: Good morning.\n\n[[General ABERNATHY]]: Good morning, sir.',
      ['Voorhees / Senator', 'Abernathy / General'],
    ],
    [
      'may be spelt with capitals inside',
      'Hearing on herring\n\nThe committee heard Ada McOrlan and Nils O’Tarrow.\n\n[[MCORLAN]]: Good morning.\n\n[[MR. O’TARROW]]: Good morning.',
      ['Ada McOrlan / ', 'Nils O’Tarrow / '],
    ],
    [
      'that is an office is whoever holds it',
      'Minutes of the herring board\n\nThe board met under its chairman, Karl Lind.\n\n[[The CHAIRMAN]]. Good morning.',
      ['Karl Lind / chairman'],
    ],
    [
      'that is an office nobody is said to hold is nobody',
      'Minutes of the herring board\n\nThe board met.\n\n[[The CHAIRMAN]]. Good morning.\n\n[[MODERATOR]]: The last question.',
      ['-', '-'],
    ],
    [
      'of two officials of one name keeps them apart',
      'Briefing\n\nForeign Minister Orla Venn and her brother, Trade Minister Jens Venn, spoke.\n\n[[TRADE MINISTER VENN]]: Good morning.\n\n[[FOREIGN MINISTER VENN]]: Good morning.',
      ['Jens Venn / Trade Minister', 'Orla Venn / Foreign Minister'],
    ],
    [
      'for whoever asks names nobody',
      'Briefing\n\nOrla Venn met the press.\n\n[[QUESTION]]: Is that all?\n\n[[UNIDENTIFIED MALE]]: Is it?\n\n[[Q]]: Well?',
      ['-', '-', '-'],
    ],
  ])('%s', (_why, article, expected) => expect(speakersOf(article, 'turn')).toEqual(expected));

  it.each<[why: string, article: string, expected: readonly string[]]>([
    [
      'is the only one whom the introduction names',
      'On herring\n\nForeign Minister Orla Venn spoke to this paper.\n\nQ: Does Karl Brandt like herring?\n\n[[A]]: He does.\n\nQ: And you?\n\n[[ANSWER]]: No.',
      ['Orla Venn / Foreign Minister', 'Orla Venn / Foreign Minister'],
    ],
    [
      'is the one whom the headline names',
      'Interview with Foreign Minister Orla Venn\n\nIt rained in Arval.\n\nQ: Do you like herring?\n\n[[A]]: No.',
      ['Orla Venn / Foreign Minister'],
    ],
    [
      'is nobody where it names two',
      'On herring\n\nForeign Minister Orla Venn and Mayor Karl Lind spoke to this paper.\n\nQ: Do you like herring?\n\n[[A]]: No.',
      ['-'],
    ],
    [
      'is nobody where it names none',
      'On herring\n\nA farmer spoke to this paper.\n\nQ: Does Mayor Karl Brandt like herring?\n\n[[A]]: No.',
      ['-'],
    ],
  ])('“A” of a printed interview %s', (_why, article, expected) =>
    expect(speakersOf(article, 'turn')).toEqual(expected),
  );

  it('in capitals stays as printed in running text, where it may be a body', () => {
    const article = 'Talks go on\n\nThe NORDA was founded in Arval. [[NORDA]] said so.';
    expect(speakersOf(article, 'marked')).toEqual(['NORDA / ']);
  });
});

describe('an article in capitals throughout', () => {
  const rain = ' IT RAINED ALL DAY IN THE VALLEY AND IN THE HILLS BEYOND IT.';
  it.each<[why: string, article: string, expected: readonly string[]]>([
    [
      'names its officials with their office',
      `FERRY SAVED\n\n[[TRANSPORT MINISTER TOVE ARNESEN]] SAID SO.${rain} [[SHE]] SAID MORE. [[THE MINISTER]] LEFT.`,
      Array(3).fill('Tove Arnesen / Transport Minister'),
    ],
    [
      'has the verb before the name',
      `FERRY SAVED\n\n"WE SWAM," SAID [[MAYOR ODD HELLAND]], WHO LEFT.${rain} [[HELLAND]] SAID MORE.`,
      ['Odd Helland / Mayor', 'Odd Helland / Mayor'],
    ],
    [
      'names who has no office before the name',
      `FERRY SAVED\n\n[[TOVE ARNESEN, THE MAYOR]], SAID SO.${rain} [[MR. ARNESEN]] SAID MORE.`,
      ['Tove Arnesen / mayor', 'Tove Arnesen / mayor'],
    ],
    [
      'leaves workers unnamed',
      `FERRY SAVED\n\n[[FERRY WORKERS]] SAID SO. [[OFFICIALS]] SAID MORE.${rain}`,
      ['-', '-'],
    ],
    [
      'may be a transcript',
      `BRIEFING\n\n[[VENN]]: GOOD MORNING.${rain}\n\n[[MR. TONER]]: GOOD MORNING TO YOU.`,
      ['Venn / ', 'Toner / '],
    ],
  ])('%s', (_why, article, expected) => {
    const rule = article.startsWith('BRIEFING') ? 'turn' : 'marked';
    expect(speakersOf(article, rule)).toEqual(expected);
  });
});
