import { describe, expect, it } from 'vitest';
import { accuracyOf, judgeSpeakers } from '../../gold/speakers-judged.ts';

const shared = process.env.ONRECORD_SHARED;

// Skipped where ONRECORD_SHARED does not say where the articles lie: they are not ours to copy.
describe.skipIf(!shared)('speakers within the article, against a reader’s labels', () => {
  const judged = shared ? judgeSpeakers('speakers.jsonl', shared) : [];

  it('are right for at least 93 % of names and pronouns', () => {
    expect(accuracyOf(judged, ['full-name', 'surname', 'pronoun'])).toBeGreaterThanOrEqual(0.93);
  });

  it('are nobody for at least 93 % of those whom the article leaves unnamed', () => {
    expect(accuracyOf(judged, ['unnamed', 'document'])).toBeGreaterThanOrEqual(0.93);
  });

  it('are each of several for at least 80 % of joint sources', () => {
    expect(accuracyOf(judged, ['joint'])).toBeGreaterThanOrEqual(0.8);
  });
});
