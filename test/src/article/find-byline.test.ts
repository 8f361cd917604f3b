import { describe, expect, it } from 'vitest';
import { isByline, splitByline } from '../../../src/article/find-byline.ts';

describe('byline', () => {
  it.each([
    'By Orla Finch',
    'by Orla Finch and Tam Reed',
    'By ORLA FINCH, Associated Press Writer',
    'By Gazette correspondents',
    'By Gazette wire services',
    'By a staff reporter',
    'By our correspondent in Port Amsel',
    'From our own correspondent',
  ])('%s', (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each([
    ['a sentence', 'By Friday the envoys had left.'],
    ['a headline', 'By a hair, envoys save the pact'],
    ['a sentence about reporters', 'By noon our correspondent had left.'],
    ['no name', 'By'],
    ['another word', 'From Arvala with grain'],
  ])('none: %s', (_why, line) => {
    expect(isByline(line)).toBe(false);
  });
});

describe('byline at the end of a headline', () => {
  it.each([
    ['Envoys at odds By Orla Finch', 'Envoys at odds', 'By Orla Finch'],
    ['Envoys at odds By Gazette correspondents', 'Envoys at odds', 'By Gazette correspondents'],
    [
      'Envoys stand by pact By Orla Finch, Staff Writer',
      'Envoys stand by pact',
      'By Orla Finch, Staff Writer',
    ],
    ['By Orla Finch', '', 'By Orla Finch'],
    ['Envoys stand by Orla Finch', 'Envoys stand by Orla Finch', null],
    ['Envoys at odds', 'Envoys at odds', null],
  ])('%s', (line, headline, byline) => {
    const split = splitByline(line, [0, line.length]);
    expect(line.slice(...split.headline)).toBe(headline);
    expect(split.byline && line.slice(...split.byline)).toBe(byline);
  });
});
