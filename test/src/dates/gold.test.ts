import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DatesCorpus, judgeDates, readDateLabels, share } from '../../gold/dates-judged.ts';
import { readMarks } from '../../support/marked-article.ts';

/** The originals are not ours to copy: without the folder that holds them, what is read from it is skipped. */
const shared = process.env.ONRECORD_SHARED;
const floor = 0.95;

describe.each<DatesCorpus>(['originals', 'seeds', 'golden', 'dated'])('the labels of %s', (corpus) => {
  it.skipIf(corpus === 'originals' && !shared)('agree with the day and the meeting found', () => {
    const judged = judgeDates(corpus, shared);
    expect(share(judged, ({ isDayRight }) => isDayRight)).toBeGreaterThanOrEqual(floor);
    expect(share(judged, ({ isDateRight }) => isDateRight)).toBeGreaterThanOrEqual(floor);
    expect(share(judged, ({ isMeetingRight }) => isMeetingRight === true)).toBeGreaterThanOrEqual(floor);
  });
});

describe('the labels of the invented articles', () => {
  const folder = fileURLToPath(new URL('../../gold/dated/', import.meta.url));
  const labels = readDateLabels().filter(({ corpus }) => corpus === 'dated');
  const articles = [...new Set(labels.map(({ article }) => article))];
  it.each(articles)('are of what is marked in %s', (article) => {
    const { attributions } = readMarks(readFileSync(`${folder}${article}`, 'utf8'));
    const own = labels.filter((label) => label.article === article);
    const spans = ({ content, source, cue }: Record<'content' | 'source' | 'cue', unknown>) => ({
      content,
      source,
      cue,
    });
    expect(own.map(spans)).toEqual(attributions.map(spans));
  });
});
