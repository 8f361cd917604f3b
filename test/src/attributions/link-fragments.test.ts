import { describe, expect, it } from 'vitest';
import type { FinderParameters } from '../../../src/attributions/finder-parameters.ts';
import { viewLinks } from '../../../src/attributions/link-features.ts';
import {
  cuePointer,
  headsNear,
  linkFragments,
  sourcePointer,
} from '../../../src/attributions/link-fragments.ts';
import type { Fragment, Role } from '../../../src/attributions/roles.ts';
import type { Pointer } from '../../../src/attributions/score-words.ts';
import { findWords, type Word } from '../../../src/attributions/words.ts';
import type { Span } from '../../../src/model/span.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';
import { readMarkedArticle } from '../../support/marked-article.ts';
import { bareWords } from './bare-words.ts';
import { realParameters } from './real-parameters.ts';
import { type Pointing, scoredAs } from './scored-words.ts';

const initials = { s: 'source', c: 'cue', q: 'content' } as const;

/** Each word "s1", "c1" or "q1" is a fragment, and those told; other words are none. */
function fragmentsIn(words: readonly Word[], told: Readonly<Record<string, Role>> = {}): readonly Fragment[] {
  return words.flatMap(({ text }, start) => {
    const initial = /^[scq]\d+$/.test(text) ? initials[text.charAt(0) as 's' | 'c' | 'q'] : undefined;
    const role = told[text] ?? initial;
    return role ? [{ role, start, end: start + 1 }] : [];
  });
}

function withLinks(links: Partial<FinderParameters['links']>): FinderParameters {
  const none = { cue: {}, source: {}, cuePointerWeight: 0, sourcePointerWeight: 0, noSourceBonus: 0 };
  return { ...realParameters, links: { ...none, ...links } };
}

/** "q1 q2 < c1 < s1" for each attribution, in order. */
function linked(words: readonly Word[], parameters: FinderParameters, pointing: Pointing = {}) {
  const fragments = fragmentsIn(words);
  const name = (index: number | null) => (index === null ? '–' : words[fragments[index]?.start ?? -1]?.text);
  const scored = scoredAs(
    words.map(() => 'O'),
    pointing,
  );
  return linkFragments(words, scored, fragments, parameters).map(({ contents, cue, source, ...margins }) => ({
    link: `${contents.map(name).join(' ')} < ${name(cue)} < ${name(source)}`,
    ...margins,
  }));
}

const links = (...args: Parameters<typeof linked>) => linked(...args).map(({ link }) => link);

describe('a content belongs to the cue that weighs most', () => {
  const words = bareWords('s1 c1 q1 s2 c2 .');

  it('left or right', () => {
    expect(links(words, withLinks({ cue: { 'L side': 1 } }))).toEqual(['q1 < c1 < s1']);
    expect(links(words, withLinks({ cue: { 'R side': 1 } }))).toEqual(['q1 < c2 < s2']);
  });

  it('by the sum of all weights of its features', () => {
    const cue = { 'L side': 1, 'R side': 0.4, 'R gap 1': 0.4, 'R path s': 0.4 };
    expect(links(words, withLinks({ cue }))).toEqual(['q1 < c2 < s2']);
  });

  it('or by what the tagger points to, as much as that counts', () => {
    const points = { cues: { 2: [{ word: 4, probability: 0.9 }] } };
    const cue = { 'L side': 1 };
    expect(links(words, withLinks({ cue, cuePointerWeight: 0.1 }), points)).toEqual(['q1 < c1 < s1']);
    expect(links(words, withLinks({ cue, cuePointerWeight: 1 }), points)).toEqual(['q1 < c2 < s2']);
  });

  it('with others of its: one cue is one attribution', () => {
    const broken = bareWords('q1 c1 s1 q2 .');
    expect(links(broken, withLinks({}))).toEqual(['q1 q2 < c1 < s1']);
  });

  it('and to none where there is none: each is an attribution of its own', () => {
    expect(links(bareWords('q1 s1 q2 .'), withLinks({}))).toEqual(['q1 < – < –', 'q2 < – < –']);
  });

  it('or none is near', () => {
    const far = (sentences: number) => bareWords(`c1 ${'. a '.repeat(sentences)}q1 .`);
    expect(links(far(15), withLinks({}))).toEqual(['q1 < c1 < –']);
    expect(links(far(16), withLinks({}))).toEqual(['q1 < – < –']);
  });
});

describe('words of another before a speaker takes a side on them are not his', () => {
  const cue = { 'R side': 1 };
  const said = (text: string) =>
    linkFragments(
      bareWords(text),
      scoredAs(bareWords(text).map(() => 'O')),
      fragmentsIn(bareWords(text), { said: 'cue', agreed: 'cue', yes: 'content' }),
      withLinks({ cue }),
    ).map(({ contents, cue: head }) => `${contents.length} < ${head}`);

  it('where the verb closes a sentence of its own', () => {
    expect(said('s1 said yes . s2 agreed .')).toEqual(['1 < 1']);
    expect(said('s1 said yes . s2 said .')).toEqual(['1 < 4']);
  });

  it('but not where it stands in their sentence, or has more to say', () => {
    expect(said('s1 said yes , s2 agreed .')).toEqual(['1 < 4']);
    expect(said('s1 said yes . s2 agreed that it rains .')).toEqual(['1 < 4']);
  });
});

describe('a cue has the source that weighs most', () => {
  const words = bareWords('s1 c1 q1 s2 .');

  it('or none where that weighs more', () => {
    const source = { 'L side': 2, 'R side': 1 };
    expect(links(words, withLinks({ source }))).toEqual(['q1 < c1 < s1']);
    expect(links(words, withLinks({ source: { ...source, 'N cue c1': 3 } }))).toEqual(['q1 < c1 < –']);
    expect(links(words, withLinks({ source, noSourceBonus: 3 }))).toEqual(['q1 < c1 < –']);
    expect(links(words, withLinks({ source, noSourceBonus: 1.9 }))).toEqual(['q1 < c1 < s1']);
  });

  it('by what the tagger points to', () => {
    const points = { sources: { 1: [{ word: 3, probability: 0.9 }] } };
    const source = { 'L side': 1 };
    expect(links(words, withLinks({ source, noSourceBonus: -9, sourcePointerWeight: 1 }), points)).toEqual([
      'q1 < c1 < s2',
    ]);
  });

  it('one source may serve several cues', () => {
    expect(links(bareWords('s1 c1 q1 c2 q2 .'), withLinks({ cue: { 'L gap 0': 1 } }))).toEqual([
      'q1 < c1 < s1',
      'q2 < c2 < s1',
    ]);
  });

  it('a cue and a source to which nothing belongs are left alone', () => {
    expect(links(bareWords('s1 c1 s2 .'), withLinks({}))).toEqual([]);
    expect(links([], withLinks({}))).toEqual([]);
  });
});

describe('the nearest six on either side are looked at', () => {
  const words = bareWords('c1 c2 c3 c4 c5 c6 c7 q1 s1 c8 q2 c9 .');
  const view = viewLinks(words, fragmentsIn(words));
  const names = (indexes: readonly number[]) => indexes.map((index) => words[index]?.text);

  it('of the role, nearest first', () => {
    expect(names(headsNear(view, 7, 'cue'))).toEqual(['c7', 'c6', 'c5', 'c4', 'c3', 'c2', 'c8', 'c9']);
    expect(names(headsNear(view, 7, 'source'))).toEqual(['s1']);
    expect(names(headsNear(view, 0, 'cue'))).toEqual(['c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
  });

  it('no other, however much it weighs', () => {
    expect(links(words, withLinks({ cue: { 'L cue c1': 9, 'L cue c2': 8 } }))[0]).toBe('q1 < c2 < s1');
  });
});

it('reads a sentence of 100,000 contents to its end', () => {
  // Were each content to look at all others for a cue, this would take ten thousand million steps.
  const count = 100_000;
  const words = bareWords(`c1 ${'q1 '.repeat(count)}.`);
  const [all, ...rest] = linkFragments(
    words,
    scoredAs(words.map(() => 'O')),
    fragmentsIn(words),
    withLinks({}),
  );
  expect(rest).toEqual([]);
  expect(all).toMatchObject({ cue: 0, source: null, cueMargin: 10 });
  expect(all?.contents).toHaveLength(count);
});

describe('the margin says how sure that was', () => {
  const words = bareWords('s1 c1 q1 s2 c2 .');

  it('by how much the choice beat the next one', () => {
    const [one] = linked(
      words,
      withLinks({ cue: { 'L side': 1.5, 'R side': 1 }, source: { 'L side': 3, 'R side': 2 } }),
    );
    expect(one?.cueMargin).toBeCloseTo(0.5);
    expect(one?.sourceMargin).toBeCloseTo(1);
  });

  it('up to 10, which is also that of a choice without rival', () => {
    expect(linked(words, withLinks({ cue: { 'L side': 99 } }))[0]?.cueMargin).toBe(10);
    expect(linked(bareWords('c1 q1 .'), withLinks({}))[0]).toMatchObject({ cueMargin: 10, sourceMargin: 10 });
  });

  it('for several contents the smallest', () => {
    const two = bareWords('c1 q1 q2 c2 .');
    const [one] = linked(two, withLinks({ cue: { 'L side': 1, 'L gap 0': 3 } }));
    expect(one).toMatchObject({ link: 'q1 q2 < c1 < –', cueMargin: 1 });
  });

  it('none where there is no cue', () => {
    expect(linked(bareWords('q1 .'), withLinks({}))[0]).toMatchObject({ cueMargin: 0, sourceMargin: 0 });
  });
});

describe('pointers are logarithms of probabilities', () => {
  const words = bareWords('s1 c1 q1 q2');
  const fragments: readonly Fragment[] = [
    { role: 'source', start: 0, end: 1 },
    { role: 'cue', start: 1, end: 2 },
    { role: 'content', start: 2, end: 4 },
  ];
  const view = viewLinks(words, fragments);
  const scored = scoredAs(['O', 'O', 'O', 'O'], {
    cues: {
      2: [
        { word: 1, probability: 0.5 },
        { word: 0, probability: 0.2 },
      ],
      3: [{ word: 1, probability: 0.1 }],
    },
    sources: { 1: [{ word: 2, probability: 1 }] },
  });

  it('over the content’s words their mean', () => {
    expect(cuePointer(view, scored, 2, 1)).toBeCloseTo((Math.log(0.5) + Math.log(0.1)) / 2);
  });

  it('−6 where the tagger did not think of it', () => {
    expect(sourcePointer(view, scored, 1, 0)).toBe(-6);
    expect(cuePointer(view, scored, 2, 0)).toBeCloseTo((Math.log(0.2) - 6) / 2);
  });
});

/** Of the article as marked; what was learned of links decides: the tagger points to all alike. */
function readMarked(marked: string): readonly string[] {
  const { text, attributions } = readMarkedArticle(marked);
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    role: 'paragraph' as const,
    span: [index, index + line.length] as const,
  }));
  const empty = { title: null, publisher: null, url: null, dateline: null, published: null };
  const article = { key: 'invented.txt', text, ...empty, publishedBasis: null, meeting: null, blocks };
  const words = findWords(segmentArticle(article));
  const fragments = attributions
    .flatMap(({ content, source, cue }) => [
      ...content.map((span) => fragmentOf(words, 'content', span)),
      ...source.map((span) => fragmentOf(words, 'source', span)),
      ...cue.map((span) => fragmentOf(words, 'cue', span)),
    ])
    .sort((a, b) => a.start - b.start);
  const scored = words.map(() => ({
    roles: new Float32Array(7),
    cues: allOf(fragments, 'cue'),
    sources: allOf(fragments, 'source'),
  }));
  const printed = (index: number | null) => {
    const { start, end } = fragments[index ?? -1] ?? { start: 0, end: 0 };
    return words
      .slice(start, end)
      .map((word) => word.text)
      .join(' ');
  };
  return linkFragments(words, scored, fragments, realParameters).map(({ contents, cue, source }) =>
    [contents.map(printed).join(' … '), printed(cue), printed(source)].join(' < '),
  );
}

function allOf(fragments: readonly Fragment[], role: Fragment['role']): readonly Pointer[] {
  return fragments
    .filter((each) => each.role === role)
    .map(({ start }) => ({ word: start, probability: 0.2 }));
}

function fragmentOf(words: readonly Word[], role: Fragment['role'], [start, end]: Span): Fragment {
  const first = words.findIndex(({ span }) => span[0] >= start);
  const after = words.findIndex(({ span }) => span[0] >= end);
  return { role, start: first, end: after < 0 ? words.length : after };
}

describe('the unit is not the print', () => {
  const sentences = [
    '<s 1>Minister Ana Vale</s> <c 1>said</c> <q 1>the talks had failed</q>.',
    '<q 2>“We will not sign,”</q> <s 2>she</s> <c 2>told reporters</c>.',
    'The hall was half empty.',
    '<q 3>“They have had two years,”</q> <c 3>said</c> <s 3>Ben Oduya, who leads the other side</s>. <q 3>“We wait.”</q>',
    '<c 4>According to</c> <s 4>his aide</s>, <q 4>nobody wanted a third meeting</q>.',
    '<s 5>Vale</s> <c 5>warned</c> <q 5>that time was short</q>, and <s 6>Oduya</s> <c 6>replied</c> <q 6>that it always was</q>.',
    '<q 7>“There is no plan,”</q> <s 7>the mayor of the town</s> <c 7>added</c>.',
    '<s 8>Another envoy</s> <c 8>denied</c> <q 8>that any paper had been written</q>.',
  ];
  const apart = readMarked(sentences.join('\n'));

  it('eight sentences with a line each are read as marked', () => {
    expect(apart).toEqual([
      'the talks had failed < said < Minister Ana Vale',
      '“ We will not sign , ” < told reporters < she',
      '“ They have had two years , ” … “ We wait . ” < said < Ben Oduya , who leads the other side',
      'nobody wanted a third meeting < According to < his aide',
      'that time was short < warned < Vale',
      'that it always was < replied < Oduya',
      '“ There is no plan , ” < added < the mayor of the town',
      'that any paper had been written < denied < Another envoy',
    ]);
  });

  it.each([
    ['in one paragraph', sentences.join(' ')],
    ['in two', `${sentences.slice(0, 4).join(' ')}\n${sentences.slice(4).join(' ')}`],
    ['in paragraphs of two', sentences.join('\n').replace(/\n(?=<c 4|<q 2|<s 5|<s 8)/g, ' ')],
  ])('and the same %s', (_how, marked) => {
    expect(readMarked(marked)).toEqual(apart);
  });

  it('and four times over, where there are others to take for them', () => {
    const often = Array.from({ length: 4 }, (_, time) =>
      sentences
        .join(' ')
        .replace(/<([scq]) (\d)>/g, (_mark, role, number) => `<${role} ${Number(number) + 8 * time}>`),
    );
    const four = [...apart, ...apart, ...apart, ...apart];
    expect(readMarked(often.join(' '))).toEqual(four);
  });
});
