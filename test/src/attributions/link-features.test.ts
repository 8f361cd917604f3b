import { describe, expect, it } from 'vitest';
import { linkFeatures, noLinkFeatures, viewLinks } from '../../../src/attributions/link-features.ts';
import type { Fragment } from '../../../src/attributions/roles.ts';
import { bareWords } from './bare-words.ts';

/** The words that begin and end each fragment, by role. */
type Marked = readonly (readonly [Fragment['role'], string, string?])[];

function view(paragraphs: readonly string[], marked: Marked) {
  const words = bareWords(...paragraphs);
  const place = (text: string) => words.findIndex((word) => word.text === text);
  const fragments = marked.map(([role, first, last = first]) => ({
    role,
    start: place(first),
    end: place(last) + 1,
  }));
  return viewLinks(words, fragments);
}

const simple: Marked = [
  ['source', 'she'],
  ['cue', 'Said'],
  ['content', 'rain', 'comes'],
];

describe('what the linker knows of a pair', () => {
  it('is on which side the head stands', () => {
    const links = view(['she Said rain comes .'], simple);
    expect(linkFeatures(links, 2, 1).every((feature) => feature.startsWith('L '))).toBe(true);
    expect(linkFeatures(links, 1, 2).every((feature) => feature.startsWith('R '))).toBe(true);
  });

  it('is named in small letters', () => {
    const features = linkFeatures(view(['she Said rain comes .'], simple), 2, 1);
    expect(features).toContain('L cue said');
    expect(features.join(' ')).not.toContain('Said');
  });

  it.each([
    ['nothing between', 'Said rain comes .', 0],
    ['three words', 'Said a b c rain comes .', 3],
    ['four to six', 'Said a b c d rain comes .', 4],
    ['seven to eleven', 'Said a b c d e f g rain comes .', 5],
    ['twelve to twenty-four', `Said ${'a '.repeat(12)}rain comes .`, 6],
    ['more', `Said ${'a '.repeat(25)}rain comes .`, 7],
    ['many more', `Said ${'a '.repeat(900)}rain comes .`, 7],
  ])('is how far apart they are: %s', (_what, printed, gap) => {
    const links = view([`she ${printed}`], simple);
    expect(linkFeatures(links, 2, 1)).toContain(`L gap ${gap}`);
  });

  it.each([
    [['she Said it . rain comes .'], 1, 0],
    [['she Said it .', 'rain comes .'], 1, 1],
    [['she Said it . a . b . c . d . e . f . rain comes .'], 4, 0],
    [['she Said it .', 'a .', 'b .', 'c .', 'rain comes .'], 4, 2],
  ])('is how many sentences and paragraphs, up to a bound: %j', (paragraphs, sentences, paragraphCount) => {
    const features = linkFeatures(view(paragraphs, simple), 2, 1);
    expect(features).toContain(`L sentences ${sentences}`);
    expect(features).toContain(`L paragraphs ${paragraphCount}`);
  });

  it.each([
    ['she Said “ it ” so rain comes .', 2],
    ['she Said ‘ ‘ it ” ” so rain comes .', 3],
    ['she Said it so rain comes ” .', 0],
  ])('is how many marks stand between: %s', (printed, marks) => {
    expect(linkFeatures(view([printed], simple), 2, 1)).toContain(`L marks ${marks}`);
  });

  it('of which those within either of the two are none', () => {
    const links = view(
      ['“ rain ” so “ she Said .'],
      [
        ['content', '“', '”'],
        ['cue', 'Said'],
      ],
    );
    expect(linkFeatures(links, 0, 1)).toContain('R marks 1');
  });

  it('is what fragments stand between, and on the far sides', () => {
    const links = view(
      ['a Said rain then b added snow too .'],
      [
        ['source', 'a'],
        ['cue', 'Said'],
        ['content', 'rain'],
        ['source', 'b'],
        ['cue', 'added'],
        ['content', 'snow'],
      ],
    );
    expect(linkFeatures(links, 2, 1)).toContain('L path ');
    expect(linkFeatures(links, 2, 4)).toContain('R path s');
    expect(linkFeatures(links, 5, 1)).toContain('L path osc');
    // On the near side of the content nothing more; on the far side of the cue its source.
    expect(linkFeatures(links, 5, 4)).toContain('L near s00 ');
    expect(linkFeatures(links, 5, 4)).toContain('L far ^ ');
    expect(linkFeatures(links, 2, 1)).toContain('L far s01 ');
  });

  it('is the text between where it is short', () => {
    expect(linkFeatures(view(['she Said that all rain comes .'], simple), 2, 1)).toContain(
      'L between that all',
    );
    expect(linkFeatures(view(['she Said a b c d rain comes .'], simple), 2, 1)).toContain('L between …');
  });

  it('is nothing of a fragment that is not there', () => {
    const links = view(['she Said rain comes .'], simple);
    expect(linkFeatures(links, 2, 7)).toEqual([]);
    expect(noLinkFeatures(links, 7)).toEqual([]);
  });
});

it('knows of a cue alone its words and what stands around it', () => {
  const links = view(
    ['it is Feared that rain comes .'],
    [
      ['cue', 'is', 'Feared'],
      ['content', 'that', 'comes'],
    ],
  );
  expect(noLinkFeatures(links, 0)).toEqual([
    'N side',
    'N cue is feared',
    'N cue last feared',
    'N cue first is',
    'N before it',
    'N after that',
    'N around ^ o0',
    'N around ^ ^ o0 ^',
  ]);
});
