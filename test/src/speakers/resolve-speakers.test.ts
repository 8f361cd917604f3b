import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import { resolveSpeakers } from '../../../src/speakers/resolve-speakers.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';
import { attributionsOf } from '../../support/attributions-of.ts';

/** "id (basis)" for each marked source; "- (basis)" where no one is identifiable. */
function speakersOf(marked: string): readonly string[] {
  const { text, attributions } = attributionsOf(marked);
  return resolveSpeakers(text, attributions).map(({ speaker, basis }) => `${speaker?.id ?? '-'} (${basis})`);
}

function rolesOf(marked: string): readonly (string | null | undefined)[] {
  const { text, attributions } = attributionsOf(marked);
  return resolveSpeakers(text, attributions).map(({ speaker }) => speaker?.role);
}

const head = 'Ministers meet in the mountains\n\n';

describe('a named source', () => {
  it.each<[why: string, article: string, expected: readonly string[]]>([
    [
      'an office before the name is no part of it',
      'Foreign Minister Ana Petrova arrived. [[Petrova]] said so.',
      ['ana-petrova (named)'],
    ],
    [
      'a small article before a name is part of it',
      'Oil Minister Farid al-Rashad arrived. [[al-Rashad]] said so. [[Al-Rashad]] said more.',
      ['farid-al-rashad (named)', 'farid-al-rashad (named)'],
    ],
    [
      'the first name of a phrase is its head, whoever flanks it',
      '[[Finnish Trade Minister Aino Weiss, flanked by Canadian Finance Minister Paul Orlan,]] told reporters so.',
      ['aino-weiss (named)'],
    ],
    [
      'a spokesman’s name stands in apposition',
      '[[A spokesman for the ministry, Karl Brandt,]] said so. [[Brandt]] said more.',
      ['karl-brandt (named)', 'karl-brandt (named)'],
    ],
    [
      'the paper before the name employs it',
      '[[The Herald’s Mira Castellan]] wrote so.',
      ['mira-castellan (named)'],
    ],
    [
      'a place before the office is no part of the name',
      'Port Ansel Mayor Rosa Lind opened the fair. [[Lind]] said so.',
      ['rosa-lind (named)'],
    ],
    [
      'a month may be a name',
      'Prime Minister Clara May spoke on May 4. [[Clara May]] said so.',
      ['clara-may (named)'],
    ],
    ['an office may be a name', 'Olaf King, a farmer, came by. [[Mr. King]] said so.', ['olaf-king (named)']],
    [
      'an office alone may be a name where it is one in full',
      'Howard Dean came. [[Dean, a doctor,]] said so. It rained on Dean.',
      ['howard-dean (named)'],
    ],
    [
      'capitals throughout are the name of a transcript’s speaker',
      'Karl Brandt sat down with Brandt’s aides. [[BRANDT]]: Well, look.',
      ['karl-brandt (named)'],
    ],
    [
      'a given name that is a body’s noun too is a person’s',
      'President Bill Brandt came. [[Brandt]] said so.',
      ['bill-brandt (named)'],
    ],
    [
      'a particle is no given name: the family name alone',
      'Mayor Karl de Lind came. [[De Lind]] said so. [[The mayor]] said more.',
      ['karl-de-lind (named)', 'karl-de-lind (title)'],
    ],
    [
      'a nickname is no part of the name, and the person is called so too',
      '[[Delegate Marcia “Cia” Brandt]] said so. Olga Brandt left. [[Cia Brandt]] said more.',
      ['marcia-brandt (named)', 'marcia-brandt (named)'],
    ],
    [
      'an office that may be a family name is none before a given name',
      'Lerhamn Supreme Court Justice Frank Orlan ruled so. [[Orlan]] wrote more.',
      ['frank-orlan (named)'],
    ],
    [
      'a relation and a post in three letters are no part of the name',
      'Herring Harvest CEO Karl Brandt and flood widow Aino Weiss came. [[Brandt]] said so. [[Weiss]] said more.',
      ['karl-brandt (named)', 'aino-weiss (named)'],
    ],
    [
      'a question in doubled single quotation marks begins with no name',
      "Karl Brandt left. Weiss put it so: ''Did Brandt lie?'' It rained. [[Brandt]] said so.",
      ['karl-brandt (named)'],
    ],
    [
      'initials with full stops are no abbreviated office',
      'The Rivers and Harbours Commission met. [[The R.H.C.]] said so.',
      ['rhc (named)'],
    ],
    ['whose doctor speaks does not speak', '[[Candidate Karl Brandt’s doctor]] said so.', ['- (anonymous)']],
    ['a written thing without a name is no body', '[[Poll]]: it rains.', ['- (unknown)']],
    [
      'in whom one trusts is no place',
      'Trust in Karl Brandt grew. [[Karl Brandt]] said so. [[Brandt]] said more.',
      ['karl-brandt (named)', 'karl-brandt (named)'],
    ],
    [
      'before a campaign is a person’s',
      'The Karl Brandt campaign moved on. [[Brandt]] said so. It rained on Brandt.',
      ['karl-brandt (named)'],
    ],
    [
      'begins after a word that only the sentence’s start capitalised',
      'Karl Brandt came. Top Brandt aides stayed. It was late. Snow fell. [[Brandt]] said so.',
      ['karl-brandt (named)'],
    ],
    [
      'begins after a body and an office of two words',
      '[[RHC Chief of Staff Ana Petrova]] said so. [[Republican National Council Chairwoman Aino Weiss]] said more.',
      ['ana-petrova (named)', 'aino-weiss (named)'],
    ],
    [
      'may end with a month before an age',
      'Yin Myint May, 60, a doctor, came. [[Yin Myint May]] said so.',
      ['yin-myint-may (named)'],
    ],
    [
      'initials are no abbreviation of a body',
      '[[Rep. G.K. Tarrow (D-N.C.), head of the caucus]], said so.',
      ['gk-tarrow (named)'],
    ],
    [
      'a guest stands in apposition to the one who speaks',
      '[[Her guest, the Ostrian trade minister Karl Brandt,]] said so.',
      ['karl-brandt (named)'],
    ],
    [
      'an office with its own capitals is no body’s name',
      '[[The Deputy Energy Minister, Clara Brandt,]] said so.',
      ['clara-brandt (named)'],
    ],
    [
      'whom a person speaks for is no part of the name',
      '[[Agnes Thorsen of the Outer Isles]] said so. [[Thorsen]] said more.',
      ['agnes-thorsen (named)', 'agnes-thorsen (named)'],
    ],
    [
      'a counterpart has a name too',
      'Defence Secretary Karl Brandt came. [[His Finnish counterpart Paul Orlan]] said so.',
      ['paul-orlan (named)'],
    ],
    [
      'a union of capitals is a body, whoever owns it',
      '[[The Skippers’ Union]] said so.',
      ['skippers-union (named)'],
    ],
    ['a name the article never gives in full', '[[Petrova]] said so.', ['petrova (named)']],
    ['a state speaks as a body', '[[Finland]] says so.', ['finland (named)']],
    [
      'an abbreviated state is the state',
      '[[The U.S.]] says so. [[The United States]] does.',
      ['united-states (named)', 'united-states (named)'],
    ],
    [
      'an abbreviation the article explains is what other articles print',
      'The European Steel Council (ESC) met. [[The European Steel Council]] said so.',
      ['esc (named)'],
    ],
    [
      'a ministry is a body',
      '[[The Finnish Foreign Ministry]] said so.',
      ['finnish-foreign-ministry (named)'],
    ],
  ])('%s', (_why, article, expected) => {
    expect(speakersOf(head + article)).toEqual(expected);
  });
});

describe('a role', () => {
  it.each<[why: string, article: string, expected: string | null]>([
    [
      'is taken from before the name',
      'Finnish Foreign Minister Ana Petrova came. [[Petrova]] said so.',
      'Finnish Foreign Minister',
    ],
    ['keeps its field', 'Secretary of State Ana Petrova came. [[Petrova]] said so.', 'Secretary of State'],
    [
      'is taken from after the name',
      'Ana Petrova, the secretary of state, came. [[Petrova]] said so.',
      'secretary of state',
    ],
    [
      'stands after an age',
      'Ana Petrova, 54, a professor at Ansel University, came. [[Petrova]] said so.',
      'professor at Ansel University',
    ],
    ['is written out', 'Sen. Ana Petrova came. [[Petrova]] said so.', 'Senator'],
    [
      'stands before a comma and the name, with its place',
      '[[The mayor of Harrow Quay, Piet Lomax,]] said so.',
      'mayor of Harrow Quay',
    ],
    [
      'stands after the name, with its place',
      '[[Piet Lomax, the mayor of Harrow Quay,]] said so.',
      'mayor of Harrow Quay',
    ],
    [
      'may be held in a union',
      '[[The head of the growers’ union, Emil Vastrand,]] said so.',
      'head of the growers’ union',
    ],
    [
      'may be held in a bank of a place',
      'It met the governor of the National Bank of Astrany, Lidia Ferenk, at noon. [[Ferenk]] said so.',
      'governor of the National Bank of Astrany',
    ],
    [
      'stands before the name without a comma',
      'The Ostrian trade minister Bela Kolar came. [[Kolar]] said so.',
      'Ostrian trade minister',
    ],
    [
      'stands before the name with a comma',
      '[[The Ostrian defence secretary, Karl Brandt,]] said so.',
      'Ostrian defence secretary',
    ],
    [
      'is not what the office owns it by',
      '[[Jonna Pellworm, the office’s chief engineer,]] said so.',
      'chief engineer',
    ],
    [
      'is printed before anyone is named',
      'Ostria’s foreign minister answered in a friendlier voice. “It is spring,” [[Karl Brandt]] said.',
      'Ostria’s foreign minister',
    ],
    [
      'printed before a name is not his who has another',
      'Ostria’s foreign minister answered. “It is spring,” [[Energy Minister Karl Brandt]] said.',
      'Energy Minister',
    ],
    [
      'printed before a name is not his where another holds it',
      'Ostria’s foreign minister answered. “It is spring,” [[Karl Brandt]] said. Ostrian Foreign Minister Clara Weiss agreed.',
      null,
    ],
    [
      'printed before a name is not his to whom it is spoken',
      'Ostria’s foreign minister answered in an interview with Piet Lomax. [[Lomax]] said so.',
      null,
    ],
    [
      'of a person’s doctor is no state’s',
      'Weiss’s doctor answered. “It is spring,” [[Karl Brandt]] said.',
      null,
    ],
    [
      'is not a list’s',
      'He spoke for the president of Kestria, Harrow Quay and others. Piet Lomax came. [[Lomax]] said so.',
      null,
    ],
    [
      'is found at a later mention',
      '[[Petrova]] said so. Finance Minister Ana Petrova then left.',
      'Finance Minister',
    ],
    [
      'is not what a neighbour holds',
      'Ana Petrova, President Karl Brandt and others came. [[Petrova]] said so.',
      null,
    ],
    [
      'is none for a mere counterpart',
      'Minister Karl Brandt met his Finnish counterpart Ana Petrova. [[Petrova]] said so.',
      null,
    ],
  ])('%s', (_why, article, expected) => {
    expect(rolesOf(head + article)).toEqual([expected]);
  });
});

describe('two of one family name', () => {
  it('stay two where the form of address tells them apart', () => {
    const article =
      'Karl Brandt and Clara Brandt came. Mr. Brandt sat down. Mrs. Brandt spoke. [[Mrs. Brandt]] said so.';
    expect(speakersOf(`${head}Mr. Karl Brandt met Mrs. Clara Brandt. ${article}`)).toEqual([
      'clara-brandt (named)',
    ]);
  });

  it('leave a bare name to neither where both were just named', () => {
    expect(speakersOf(`${head}Karl Brandt and Clara Brandt came. [[Brandt]] said so.`)).toEqual([
      '- (unknown)',
    ]);
  });

  it('give it to the one who has gone by it before', () => {
    const article =
      'Karl Brandt came. Brandt sat down. He read.\n\nIt was late. A letter to Clara Brandt was read out. [[Brandt]] said so.';
    expect(speakersOf(head + article)).toEqual(['karl-brandt (named)']);
  });

  it.each<[why: string, article: string, expected: string]>([
    [
      'of father and son, the one who was introduced and not the one in passing',
      'Karl Brandt founded the mill. It stands by the lake, under a portrait of Otto Brandt. [[Brandt]] said so.',
      'karl-brandt',
    ],
    [
      'of father and son who both act, neither',
      'Karl Brandt founded the mill. His son Otto Brandt runs it. Weiss left. [[Brandt]] said so.',
      '-',
    ],
    ['of senior and junior, neither', 'Karl Brandt Sr. and Karl Brandt Jr. came. [[Brandt]] said so.', '-'],
    [
      'the junior by his full name',
      'Karl Brandt Sr. came. Karl Brandt Jr. left. [[Karl Brandt Jr.]] said so.',
      'karl-brandt-jr',
    ],
    [
      'of husband and wife, the one whom the story is about',
      'Mayor Karl Brandt opened the fair for his wife Clara Brandt. It rained. Snow fell. [[Brandt]] said so.',
      'karl-brandt',
    ],
    [
      'not the one who is named in a quotation',
      'Karl Brandt came. “I remember Clara Brandt,” he said. [[Brandt]] left and said so.',
      'karl-brandt',
    ],
    [
      'the one who was printed before; the other comes later',
      'A letter from Karl Brandt came. It rained. [[Brandt]] said so. Clara Brandt left.',
      'karl-brandt',
    ],
    [
      'not the one who goes by her given name',
      'Karl Brandt spoke of Clara Brandt. Clara is well. Clara rests. [[Brandt]] said so.',
      'karl-brandt',
    ],
    [
      'the one who has gone by it, though he is called by his given name too',
      'Karl Brandt came. Brandt sat down. “Go home, Karl,” they said. A photograph of Clara Brandt fell. Rain fell. [[Brandt]] said so.',
      'karl-brandt',
    ],
  ])('mean %s', (_why, article, expected) => {
    expect(
      speakersOf(head + article)
        .at(-1)
        ?.replace(/ .*/, ''),
    ).toBe(expected);
  });

  it('are one where a middle name is left out', () => {
    const article = 'Karl Brandt came. [[Karl Otto Brandt]] said so. [[Brandt]] said more.';
    expect(speakersOf(head + article)).toEqual(['karl-otto-brandt (named)', 'karl-otto-brandt (named)']);
  });
});

describe('a title', () => {
  const cast =
    'Finnish President Aino Weiss met Canadian Defence Minister Paul Orlan and Sen. Rosa Lind, with Vice President Ole Dahl. ';
  it.each<[source: string, expected: string]>([
    ['The president', 'aino-weiss (title)'],
    ['The defense minister', 'paul-orlan (title)'],
    ['The Canadian minister', 'paul-orlan (title)'],
    ['The Finnish leader', 'aino-weiss (title)'],
    ['The Canadian leader', '- (anonymous)'],
    ['The leader', '- (anonymous)'],
    ['The Finnish minister', '- (unknown)'],
    ['The senator', 'rosa-lind (title)'],
    ['The vice president', 'ole-dahl (title)'],
    ['The chancellor', '- (unknown)'],
    ['The Port Ansel senator', 'rosa-lind (title)'],
    ['The Liberal senator', '- (unknown)'],
  ])('%s is %s', (source, expected) => {
    expect(speakersOf(`${head}${cast}[[${source}]] said so.`)).toEqual([expected]);
  });

  it.each<[why: string, article: string, expected: string]>([
    [
      'of a union leader is whoever leads the federation',
      "Bo Lind, president of the Weavers' Federation, met Ole Dahl, director of a mill. [[The union leader]] said so.",
      'bo-lind (title)',
    ],
    [
      'of a union leader is the president of the federation just named',
      "The Weavers' Federation met on Monday. Bo Lind, the federation's president, arrived. [[The union leader]] said so.",
      'bo-lind (title)',
    ],
    [
      'of a body goes with the office held in it, not with another of the same person',
      "Bo Lind, the federation's president, arrived. Lind, the mill's director, smiled. [[The federation director]] said so.",
      '- (unknown)',
    ],
    [
      'of a party leader is nobody who leads another kind of body',
      "Bo Lind, president of the Weavers' Federation, came. [[The party leader]] said so.",
      '- (anonymous)',
    ],
    [
      'of two secretaries who came together is neither',
      'Secretary of State Aino Weiss and Defense Secretary Paul Orlan came. [[The secretary]] said so.',
      '- (unknown)',
    ],
    [
      'in full is the one who holds it',
      'Secretary of State Aino Weiss and Defense Secretary Paul Orlan came. [[The secretary of state]] said so.',
      'aino-weiss (title)',
    ],
    [
      'in full is the other where he holds it',
      'Secretary of State Aino Weiss met Defense Secretary Paul Orlan. [[The defense secretary]] said so.',
      'paul-orlan (title)',
    ],
    [
      'that describes is the only one spoken of, though never printed for her',
      'Ana Petrova spoke in the harbour. [[The Republican nominee]] said so.',
      'ana-petrova (title)',
    ],
    [
      'that describes is nobody where two were spoken of',
      'Ana Petrova spoke. Karl Brandt listened. Rain fell on them. [[The Republican nominee]] said so.',
      '- (unknown)',
    ],
    [
      'is the main figure’s, whom the article names without it',
      'Ana Petrova flew home on Monday. Her spokesman, Karl Brandt, held the umbrella. [[The minister]] said so.',
      'ana-petrova (title)',
    ],
    [
      'is not the main figure’s where another was named without one',
      'Ana Petrova flew home with Karl Brandt. Rain fell on the airport all day. [[The minister]] said so.',
      '- (unknown)',
    ],
    [
      'is not the main figure’s where a holder came before',
      'A minister resigned. Ana Petrova flew home on Monday. [[The minister]] said so.',
      '- (unknown)',
    ],
    [
      'is not the main figure’s where it names a place of its own',
      'Ana Petrova flew home on Monday. [[The minister of Ostria]] said so.',
      '- (unknown)',
    ],
    [
      'that is a vice admiral’s is the admiral’s',
      'Vice Admiral Ana Petrova spoke. Karl Brandt listened. [[The admiral]] said so.',
      'ana-petrova (title)',
    ],
    [
      'that describes is not one of another party',
      'Democratic nominee Ana Petrova spoke. [[The Republican candidate]] said so.',
      '- (unknown)',
    ],
    [
      'that describes is not one of another office',
      'Governor Ana Petrova spoke. [[The senator]] said so.',
      '- (unknown)',
    ],
    [
      'that describes is not one of another gender',
      'Mr. Brandt spoke. [[The congresswoman]] said so.',
      '- (unknown)',
    ],
    ['beside a person is somebody else', 'Ana Petrova spoke in court. [[The judge]] said so.', '- (unknown)'],
    [
      'that a person once had is his',
      'Ana Petrova spoke. [[The former secretary of state]] said so.',
      'ana-petrova (title)',
    ],
    [
      'owned is the one who holds it for that person',
      'Karl Brandt left. [[His attorney]] said so. An attorney for Brandt, Aino Weiss, came later.',
      'aino-weiss (title)',
    ],
    [
      'owned by name is the one who holds it for that person',
      'Brandt spokesman Paul Orlan came with Karl Brandt. [[Brandt’s spokesman]] said so.',
      'paul-orlan (title)',
    ],
    [
      'owned is not the one who holds it for another',
      'Karl Brandt left. An attorney for Petrova, Aino Weiss, stayed. [[His attorney]] said so.',
      '- (anonymous)',
    ],
    [
      'before the name of a lady is her office',
      '[[Former first lady Rosa Lind]] said so. [[The former first lady]] said more.',
      'rosa-lind (title)',
    ],
  ])('%s', (_why, article, expected) => {
    expect(speakersOf(head + article).at(-1)).toBe(expected);
  });

  it('means the nearest before of two who hold it', () => {
    const article = 'Minister Karl Brandt came. Minister Ana Petrova left. [[The minister]] said so.';
    expect(speakersOf(head + article)).toEqual(['ana-petrova (title)']);
  });
});

describe('a pronoun', () => {
  it.each<[why: string, article: string, expected: string]>([
    ['is the last source', 'Minister Karl Brandt said no. “Never,” [[he]] added.', 'karl-brandt (pronoun)'],
    [
      'is not the one spoken of in its own words',
      'Karl Brandt, the minister, arrived late. “Weiss is wrong,” [[he]] said.',
      'karl-brandt (pronoun)',
    ],
    [
      'fits the form of address',
      'Mr. Brandt met Mrs. Weiss in the garden. “No,” [[she]] said.',
      'weiss (pronoun)',
    ],
    [
      'fits what the article called the person before',
      'Ana Petrova said that she was tired. Karl Brandt smiled at Petrova. “No,” [[she]] said.',
      'ana-petrova (pronoun)',
    ],
    [
      'is the one who was asked',
      'Before lunch with Brandt, Orlan strolled into the garden. He was asked whether it would rain.\n\n“Ask the clouds,” [[he]] said.',
      'orlan (pronoun)',
    ],
    [
      'makes no woman of him whom she praises',
      'Praise for Karl Brandt was what she liked. Brandt smiled. [[He]] said so.',
      'karl-brandt (pronoun)',
    ],
    [
      'is no place',
      'Karl Brandt spoke to farmers in Port Ansel. It rained there. [[He]] said so.',
      'karl-brandt (pronoun)',
    ],
    [
      'is the subject of the sentence right before, rather than the last source',
      '“Small boats,” [[Aino Weiss]] said.\n\nPaul Orlan looked at the cranes. “Nobody needs them,” [[he]] said.',
      'paul-orlan (pronoun)',
    ],
    [
      'is the holder of the title that is subject right before',
      'Energy Minister Aino Weiss met Commissioner Paul Orlan. “No,” [[the energy minister]] said.\n\nThe commissioner was unmoved. “Yes,” [[he]] said.',
      'paul-orlan (pronoun)',
    ],
    [
      'takes up the title that spoke before',
      'President Aino Weiss met Commissioner Paul Orlan. “No,” [[Orlan]] said.\n\n[[The president]] answered that it rained. [[She]] added more.',
      'aino-weiss (pronoun)',
    ],
    [
      'is the subject of a sentence that leads to the next paragraph’s quotation',
      'Minister Karl Brandt met the press. “No,” [[Brandt]] said. “Never.”\n\nHis colleague at the Defence Ministry, Paul Orlan, took the same line.\n\n“The thing we saw,” [[he]] said, “is new.”',
      'paul-orlan (pronoun)',
    ],
    [
      'is the one of whom something was asked',
      'President Karl Brandt set the mood. “No,” [[the president]] told them.\n\nOrlan had come early. Reporters asked him whether it would rain.\n\n“Ask the clouds,” [[he]] said.',
      'orlan (pronoun)',
    ],
    [
      'is the one named in the question',
      'President Karl Brandt set the mood. “No,” [[the president]] said.\n\nReporters asked Paul Orlan whether it would rain.\n\n“Ask the clouds,” [[he]] said.',
      'paul-orlan (pronoun)',
    ],
    [
      'is not the subject of what another reports',
      'Paul Orlan is late, [[Karl Brandt]] said. “I waited,” [[he]] added.',
      'karl-brandt (pronoun)',
    ],
    [
      'fits the given name',
      '“No,” [[Clara Weiss]] said. Karl Brandt smiled. “Yes,” [[she]] said.',
      'clara-weiss (pronoun)',
    ],
    [
      'is the subject of a clause with “with”',
      '[[Karl Brandt]] said so.\n\nThe day opened with Paul Orlan warning the town of rain. [[He]] said more.',
      'paul-orlan (pronoun)',
    ],
    [
      'that takes up a relation is nobody',
      'Minister Clara Brandt left. My mother was calm. “All is well,” [[she]] said.',
      '- (anonymous)',
    ],
    [
      'that takes up an unnamed official is nobody',
      'Minister Karl Brandt left. [[A senior official]] was calm. “All is well,” [[he]] said.',
      '- (anonymous)',
    ],
    ['“who” is the name before it', 'Karl Brandt met Aino Weiss, [[who]] said so.', 'aino-weiss (pronoun)'],
    [
      '“who” after an apposition is the name before that',
      'Brandt praised Aino Weiss, a Brandt campaign aide [[who]] said so.',
      'aino-weiss (pronoun)',
    ],
    ['“who” after people is nobody', 'Karl Brandt met farmers [[who]] said so.', '- (anonymous)'],
    [
      '“who” after a name with age, party and place is that name',
      'It rained on Aino Weiss (R-Mo.), 54, of Port Ansel, [[who]] said so.',
      'aino-weiss (pronoun)',
    ],
    [
      '“which” after a body is that body',
      'He praised the Lerhamn Institute, [[which]] said so.',
      'lerhamn-institute (pronoun)',
    ],
    [
      '“that” after a written thing is nobody',
      'Aino Weiss brought a book [[that]] said so.',
      '- (anonymous)',
    ],
    [
      'after “because” is the subject of its sentence',
      '“No,” [[Karl Brandt]] said. Brandt smiled. Minister Paul Orlan left because [[he]] said so.',
      'paul-orlan (pronoun)',
    ],
    [
      'that owns is the subject of its sentence',
      '“No,” [[Karl Brandt]] said. Brandt smiled. Minister Paul Orlan kept [[his]] word.',
      'paul-orlan (pronoun)',
    ],
    [
      'is never a party and its place',
      'Senators Karl Brandt, R-Ostria, and Paul Orlan, R-Lerhamn, came. Weiss, R-Ostria, left. [[He]] said so.',
      'weiss (pronoun)',
    ],
    [
      'in a quotation after one sentence on somebody is that somebody',
      'Minister Karl Brandt said no.\n\nIt may grow, [[Brandt]] argued. “There is a threat for us here.”\n\nHis colleague at the Harbour Ministry, Paul Orlan, took the same line.\n\n“No,” [[he]] said.',
      'paul-orlan (pronoun)',
    ],
    [
      'that owns, right after a name, is that name',
      'Minister Clara Weiss resigned, casting a cloud over Ana Brandt in [[her]] hope of winning.',
      'ana-brandt (pronoun)',
    ],
    [
      'is never a day',
      '[[Clara Weiss]] said so.\n\nElection Day came. “No,” [[she]] said.',
      'clara-weiss (pronoun)',
    ],
    [
      'is not the one whose campaign acts',
      'Karl Brandt opened the fair. The Orlan campaign sent flowers. “Thanks,” [[he]] said.',
      'karl-brandt (pronoun)',
    ],
    [
      'is as near over a quotation as without one',
      '[[Aino Weiss]] said no. It rained. Clara Brandt turned to the farmers. “You work. You sow. You reap. You rest.” [[She]] added more.',
      'clara-brandt (pronoun)',
    ],
    [
      '“who” after an aide to somebody is the aide',
      'It rained on an adviser to Karl Brandt, [[who]] said so.',
      '- (anonymous)',
    ],
    [
      '“who” after two and what they are is both',
      'He met Eva Brandt and Clara Weiss, young women [[who]] said so.',
      '- (joint)',
    ],
    [
      '“it” is the body that its sentence is about',
      'The Lerhamn Institute raised the money that [[it]] said was lost.',
      'lerhamn-institute (pronoun)',
    ],
    ['of several is nobody', 'Karl Brandt and Aino Weiss came. [[They]] said so.', '- (joint)'],
    ['without anyone before is nobody', 'It rained. [[He]] said so.', '- (unknown)'],
  ])('%s', (_why, article, expected) => {
    expect(speakersOf(head + article).at(-1)).toBe(expected);
  });

  it('is the subject before a quotation of several sentences', () => {
    const article =
      'Minister Perrin Weiss met Commissioner Orlan Prell. “No,” [[Weiss]] said.\n\nPrell looked up. “Nobody needs them. They are tall. They rust,” [[she]] said.';
    const { text, attributions } = attributionsOf(head + article);
    const withContent = attributions.map((one, index) => {
      const quotation = text.quotations[index];
      return { ...one, content: quotation ? [quotation.span] : [] };
    });
    expect(resolveSpeakers(text, withContent)[1]?.speaker?.id).toBe('orlan-prell');
  });

  it('of a thing is the last body that spoke', () => {
    const article = '[[The Finnish Foreign Ministry]] said so. [[It]] added more.';
    expect(speakersOf(head + article)[1]).toBe('finnish-foreign-ministry (pronoun)');
  });
});

it('of a place’s police is a body', () => {
  expect(speakersOf(`${head}[[Lerhamn police]] said so.`)).toEqual(['lerhamn-police (named)']);
});

describe('a body by its noun', () => {
  const named = 'The Finnish Foreign Ministry and the Supreme Court met the Institute for Road Research. ';
  it.each<[source: string, expected: string]>([
    ['The ministry', 'finnish-foreign-ministry (title)'],
    ['The foreign ministry', 'finnish-foreign-ministry (title)'],
    ['The appeals court', '- (unknown)'],
    ['The research', '- (unknown)'],
    ['The ministries', '- (unknown)'],
  ])('%s is %s', (source, expected) => {
    expect(speakersOf(`${head}${named}[[${source}]] said so.`)).toEqual([expected]);
  });
});

it('“it” far from a body’s words is nobody', () => {
  const article =
    '[[The Finnish Foreign Ministry]] said so. Rain fell. Snow came. Night came. [[It]] added more.';
  expect(speakersOf(head + article)[1]).toBe('- (unknown)');
});

describe('no printed source', () => {
  it('carries the last one over, within a paragraph', () => {
    expect(speakersOf(`${head}“No,” [[Karl Brandt]] said. “[[]]Never.”`)).toEqual([
      'karl-brandt (named)',
      'karl-brandt (carried)',
    ]);
  });

  it('carries nothing over several paragraphs', () => {
    const article =
      '“No,” [[Karl Brandt]] said.\n\nIt rained in the mountains.\n\nIt rained in the valley.\n\n“[[]]Never.”';
    expect(speakersOf(head + article)[1]).toBe('- (unknown)');
  });

  it('keeps unnamed officials unnamed', () => {
    expect(speakersOf(`${head}“No,” [[one official]] said. “[[]]Never.”`)[1]).toBe('- (anonymous)');
  });

  it('is nobody at the start', () => {
    expect(speakersOf(`${head}“[[]]Never.”`)).toEqual(['- (unknown)']);
  });
});

describe('a capital as a source', () => {
  it.each<[why: string, article: string, expected: string]>([
    ['is a body where it is a place too', 'He flew to Brannick. [[Brannick]] wants it revised.', 'body'],
    [
      'is a body where one comes from there',
      'Envoys from Brannick came. [[Brannick]] wants it revised.',
      'body',
    ],
    [
      'is a body beside another',
      'It rained in Brannick. Trade between Lerhamn and Brannick fell. [[Lerhamn]] wants it revised.',
      'body',
    ],
    [
      'is a body where the report was filed',
      'BRANNICK, March 4 — It rained. [[Brannick]] wants it revised.',
      'body',
    ],
    ['is a body where it has a minister', 'Lerhamn’s water minister came. [[Lerhamn]] said so.', 'body'],
    ['is a body where its people are named after it', 'The Kestrian side came. [[Kestria]] said so.', 'body'],
    ['is a body where it is named once, and wants', '[[Lerhamn]] wants it revised.', 'body'],
    [
      'is a person where it is named again',
      '[[Brannick]] wants it revised. Nobody asked Brannick why.',
      'person',
    ],
    ['is a person whose spokesman came', 'Brannick’s spokesman came. [[Brannick]] said so.', 'person'],
    [
      'is a person where letters come from him',
      'A letter from Brannick came. [[Brannick]] was calm. He left.',
      'person',
    ],
    [
      'is a person with a form of address',
      'Envoys from Mr. Brannick came. [[Brannick]] wants it revised.',
      'person',
    ],
    [
      'is a person with a full name',
      'Envoys from Ole Brannick came. [[Brannick]] wants it revised.',
      'person',
    ],
    ['is a person where nothing says place', '[[Brannick]] said so. It rained on Brannick’s hat.', 'person'],
    ['is a person in whom one trusts', 'Trust in Brannick’s word grew. [[Brannick]] said so.', 'person'],
  ])('%s', (_why, article, expected) => {
    const { text, attributions } = attributionsOf(head + article);
    const types = resolveSpeakers(text, attributions).map(({ speaker }) => speaker?.type);
    expect(types).toEqual([expected]);
  });
});

describe('nobody in particular', () => {
  const cast = 'US Foreign Minister Ana Petrova met Karl Brandt, the minister. ';
  it.each<[source: string, basis: string]>([
    ['a senior official', 'anonymous'],
    ['US officials', 'anonymous'],
    ['Senior US officials', 'anonymous'],
    ['one official', 'anonymous'],
    ['the official', 'anonymous'],
    ['Several analysts', 'anonymous'],
    ['Sources close to Brandt', 'anonymous'],
    ['A spokesman for Petrova', 'anonymous'],
    ['Petrova supporters', 'anonymous'],
    ['Police', 'anonymous'],
    ['Strangers with clipboards', 'unknown'],
    ['Neighbours who stayed', 'anonymous'],
    ['Petrova’s aide', 'anonymous'],
    ['Senate Republicans', 'anonymous'],
    ['Petrova and Brandt', 'joint'],
    ['Petrova, the foreign minister, and Brandt', 'joint'],
    ['Petrova and her aides', 'joint'],
    ['The two ministers', 'joint'],
    ['Both sides', 'joint'],
    ['the report', 'unknown'],
  ])('%s: %s', (source, basis) => {
    expect(speakersOf(`${head}${cast}[[${source}]] said so.`)).toEqual([`- (${basis})`]);
  });
});

describe('several speakers at once', () => {
  const cast = 'Finance Ministers Ana Petrova and Karl Brandt came. Aino Weiss, the mayor, stayed at home. ';
  it.each<[why: string, article: string, expected: readonly string[]]>([
    ['by family name', `${cast}[[Petrova and Brandt]] said so.`, ['ana-petrova', 'karl-brandt']],
    ['three', `${cast}[[Petrova, Brandt and Weiss]] said so.`, ['ana-petrova', 'karl-brandt', 'aino-weiss']],
    [
      'under one title, each of them with it',
      '[[Finance Ministers Ana Petrova and Karl Brandt]] said so.',
      ['ana-petrova', 'karl-brandt'],
    ],
    [
      'under one abbreviated title, with a word on each in parentheses',
      '[[Sens. Ana Petrova (D-Mo.) and Karl Brandt (R-La.)]] said so.',
      ['ana-petrova', 'karl-brandt'],
    ],
    [
      'of whom one has an office between commas',
      `${cast}[[Weiss, the mayor, and Brandt]] said so.`,
      ['aino-weiss', 'karl-brandt'],
    ],
    ['of whom the article names one', `${cast}[[Brandt and other officials]] said so.`, ['karl-brandt']],
    [
      'of whom the others are somebody’s colleagues',
      `${cast}[[Petrova and her two colleagues]] said so.`,
      ['ana-petrova'],
    ],
    [
      'of whom the others are guests from abroad',
      `${cast}Weiss and Brandt dined. [[Petrova and her Finnish guests]] said so.`,
      ['ana-petrova'],
    ],
    ['of whom the others come first', `${cast}[[His two aides and Brandt]] said so.`, ['karl-brandt']],
    ['of whom it names none is nobody', `${cast}[[Farmers and fishermen]] said so.`, []],
    [
      'of whom one is “he”',
      '“No,” [[Karl Brandt]] said. [[He and Aino Weiss]] said more.',
      ['karl-brandt', 'aino-weiss'],
    ],
    ['states', 'It rained. [[Finland and Canada]] said so.', ['finland', 'canada']],
    ['named by their office', `${cast}[[The two ministers]] said so.`, ['ana-petrova', 'karl-brandt']],
    [
      'named by their office, without a number',
      `${cast}[[The ministers]] said so.`,
      ['ana-petrova', 'karl-brandt'],
    ],
    ['two mayors are not two ministers', `${cast}[[The two mayors]] said so.`, []],
    ['both', `${cast}Rain fell. [[Both]] said so.`, ['ana-petrova', 'karl-brandt']],
    ['both leaders', `${cast}[[Both leaders]] said so.`, ['ana-petrova', 'karl-brandt']],
    [
      'they, who have just acted',
      'Ana Petrova and Karl Brandt came. [[They]] said so.',
      ['ana-petrova', 'karl-brandt'],
    ],
    [
      'they, who have just spoken',
      '“No,” [[Ana Petrova and Karl Brandt]] said. “Never,” [[they]] said.',
      ['ana-petrova', 'karl-brandt'],
    ],
    [
      'they in the same sentence',
      'Ana Petrova and Karl Brandt said [[they]] agreed.',
      ['ana-petrova', 'karl-brandt'],
    ],
    ['each', 'Ana Petrova and Karl Brandt met, [[each]] saying so.', ['ana-petrova', 'karl-brandt']],
    [
      'they, after unnamed people spoke, are those people',
      'Ana Petrova and Karl Brandt came. [[Officials]] said so, and [[they]] said more.',
      [],
    ],
    [
      'they are not those to whom something was said',
      'The farmers complained to Ana Petrova and Karl Brandt. [[They]] said so.',
      [],
    ],
    [
      'they, long after, are nobody',
      'Ana Petrova and Karl Brandt came. It rained. Snow fell. [[They]] said so.',
      [],
    ],
    [
      'the two sides are no persons’ word for states',
      'Finland and Canada met. [[The two countries]] said so.',
      ['finland', 'canada'],
    ],
    [
      'the two countries are no two persons',
      'Ana Petrova and Karl Brandt met. [[The two countries]] said so.',
      [],
    ],
    [
      'one body with “and” in its name is one',
      'The Rivers and Harbours Commission (RHC) met. [[The Rivers and Harbours Commission]] said so.',
      ['rhc'],
    ],
  ])('%s', (_why, article, expected) => {
    const { text, attributions } = attributionsOf(head + article);
    const last = resolveSpeakers(text, attributions).at(-1);
    const speakers = last?.speaker ? [last.speaker] : (last?.joint ?? []);
    expect(speakers.map(({ id }) => id)).toEqual(expected);
  });

  it('have the title that is printed once before them, each for one', () => {
    const article =
      '[[Senators Ana Petrova, Republican of Ostria, and Karl Brandt]] said so. [[Brandt]] said more.';
    expect(rolesOf(head + article)).toEqual([undefined, 'Senator']);
  });

  it('never share a title over a sentence’s end or a verb', () => {
    const article = 'Senators Ana Petrova and Karl Brandt left. Aino Weiss stayed. [[Weiss]] said so.';
    expect(rolesOf(head + article)).toEqual([null]);
  });
});

it('gives one resolution for each attribution, in their order', () => {
  const { text, attributions } = attributionsOf(`${head}[[Karl Brandt]] said no. [[Aino Weiss]] said yes.`);
  const turned = resolveSpeakers(text, [...attributions].reverse());
  expect(turned.map(({ speaker }) => speaker?.id)).toEqual(['aino-weiss', 'karl-brandt']);
});

it('resolves nothing where nothing is attributed', () => {
  expect(resolveSpeakers(attributionsOf(`${head}It rained.`).text, [])).toEqual([]);
});

describe('the original articles', () => {
  const shared = process.env.ONRECORD_SHARED;
  // Skipped where ONRECORD_SHARED does not say where the originals lie: they are not ours to copy.
  it.skipIf(!shared).each<[beginning: string, source: RegExp, expected: string]>([
    ['000', /\bhe(?= said\.\s+1 2)/, 'lavrov'],
    ['000', /\bhe(?= said\.\s+Rice said)/, 'serdyukov'],
    ['001', /Lavrov(?= told reporters)/, 'sergey-lavrov'],
    ['001', /the president(?= said)/, 'vladimir-putin'],
    ['001', /\bhe(?= said\.\s+Sign up)/, 'sergey-lavrov'],
    ['001', /He(?= also threatened)/, 'vladimir-putin'],
    ['001', /\bhe(?= told Rice)/, 'vladimir-putin'],
    ['001', /He(?= said the two sides)/, 'sergey-lavrov'],
    ['003', /Russian Foreign Minister Sergei Lavrov, [^,]+,(?= told)/, 'sergey-lavrov'],
    ['003', /He(?= did assert)/, 'sergey-lavrov'],
    ['003', /Senior US officials(?= said)/, ''],
    ['003', /Rice(?= on Tuesday put)/, 'condoleezza-rice'],
  ])('%s: %s', (beginning, pattern, expected) => {
    const folder = join(shared ?? '', 'seeds');
    const name = readdirSync(folder).find((file) => file.startsWith(beginning)) ?? '';
    const article = readArticle({ key: name, bytes: readFileSync(join(folder, name)), metadata: {} });
    const match = pattern.exec(article.text);
    expect(match, 'the source is printed there').not.toBeNull();
    const start = match?.index ?? 0;
    const source = [[start, start + (match?.[0].length ?? 0)] as const];
    const attribution: Attribution = { source, cue: [], content: [], rule: 'by hand', confidence: 1 };
    const [resolution] = resolveSpeakers(segmentArticle(article), [attribution]);
    expect(resolution?.speaker?.id ?? '').toBe(expected);
  });
});
