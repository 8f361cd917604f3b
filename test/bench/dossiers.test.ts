import { describe, expect, it } from 'vitest';
import {
  type DossierLabel,
  dossierLabels,
  measuredDossiers,
  taughtDossiers,
} from '../gold/dossiers-judged.ts';

const taught = taughtDossiers();
const measured = measuredDossiers();
const labels = dossierLabels();
const held = labels.filter((label) => label.held);
const statementsOf = ({ earlier, later }: Pick<DossierLabel, 'earlier' | 'later'>) =>
  [...earlier, ...later].map(({ article, content }) => `${article} ${JSON.stringify(content)}`);

describe('dossiers held back', () => {
  it('are a quarter or more of all, and of 25 pairs of speaker and two dates or more', () => {
    expect(held.length).toBeGreaterThanOrEqual(labels.length / 4);
    const dates = labels.map(({ speaker, earlier, later }) =>
      [speaker, ...[earlier, later].map(([first]) => first?.article.split('_')[1])].join(),
    );
    expect(new Set(dates).size).toBeGreaterThanOrEqual(25);
  });

  it('share no statement with those that the judge learned from', () => {
    const kept = new Set(held.flatMap(statementsOf));
    const shared = taught.filter((dossier) => statementsOf(dossier).some((one) => kept.has(one)));
    expect(shared.map(({ speaker, topic }) => `${speaker}: ${topic}`)).toEqual([]);
  });
});

describe('dossiers to measure certainty with', () => {
  it('share no statement with those that the judge learned from, nor with those held back', () => {
    const others = new Set([...labels, ...taught].flatMap(statementsOf));
    const shared = measured.filter((dossier) => statementsOf(dossier).some((one) => others.has(one)));
    expect(shared.map(({ speaker, topic }) => `${speaker}: ${topic}`)).toEqual([]);
  });
});

describe('dossiers to learn from and to measure with', () => {
  it('have words on both sides and labels that the judge knows', () => {
    for (const { earlier, later, shift, substance, tone } of [...taught, ...measured]) {
      expect(earlier.length).toBeGreaterThan(0);
      expect(later.length).toBeGreaterThan(0);
      expect(['unchanged', 'softened', 'hardened', 'reversed', 'unclear']).toContain(shift);
      expect([undefined, 'unchanged', 'softened', 'hardened', 'reversed', 'none']).toContain(substance);
      expect([undefined, 'unchanged', 'softened', 'hardened', 'none']).toContain(tone);
    }
  });
});
