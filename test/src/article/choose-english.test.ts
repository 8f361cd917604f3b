import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseEnglish } from '../../../src/article/choose-english.ts';
import { findBlocks } from '../../../src/article/find-blocks.ts';

const french = [
  'Le ministre des Pêches a déclaré mardi que les pourparlers reprendraient la semaine prochaine dans la capitale, après deux jours de silence.',
  'Nous n’avons rien à cacher, a-t-il dit devant la presse, mais il n’a pas voulu répondre aux questions des journalistes qui attendaient sous la pluie.',
  'Un communiqué commun sera publié dans la soirée, selon une porte-parole du ministère qui n’a pas donné plus de détails sur son contenu.',
];
const english = [
  'The fisheries minister said on Tuesday that the talks would go on in the capital next week, after two days of silence from both delegations.',
  'Reporters who had waited in the rain were told that a joint statement would be given out in the evening, and that there would be no questions.',
  'The quotas for cod have not been changed since the two countries signed their treaty, which the smaller of them has since called a mistake.',
];

function choose(...paragraphs: readonly string[]): { foreign: string | null; read: readonly string[] } {
  const text = paragraphs.join('\n\n');
  const { foreign, blocks } = chooseEnglish(text, findBlocks(text).blocks);
  return { foreign, read: blocks.map(({ span }) => text.slice(...span)) };
}

describe('what most of an article is written in', () => {
  it.each([
    ['English', english, null],
    ['French', french, 'French'],
    ['French on one line', [french.join(' ')], 'French'],
    ['French under an English headline', ['Talks to go on next week, minister says', ...french], 'French'],
    ['French with one English paragraph', [...french, english[0] ?? ''], 'French'],
    ['English that ends with a French quotation', [...english, `“${french[1]}”`], null],
    ['half and half', [...english, ...french], null],
  ])('%s', (_why, paragraphs, foreign) => expect(choose(...paragraphs).foreign).toBe(foreign));

  it('is told of short lines together', () => {
    const lines = french.flatMap((paragraph) => paragraph.split(', '));
    expect(choose(...lines).foreign).toBe('French');
  });
});

describe('the paragraphs of an English article', () => {
  it('are not read where they are in another language', () => {
    expect(choose(...english, ...french).read).toEqual(english);
  });

  it('are read where they quote another language', () => {
    const quoted = `“${french[0]}”`;
    expect(choose(...english, quoted).read).toEqual([...english, quoted]);
  });

  it('are read where they mix', () => {
    const mixed = `${french[0]} That is what the minister said, and the press agency that sent it has not translated it.`;
    expect(choose(...english, mixed).read).toEqual([...english, mixed]);
  });
});

const shared = process.env.ONRECORD_SHARED;

describe.skipIf(!shared)('the corpus and the originals (ONRECORD_SHARED names their folder)', () => {
  const folders = ['polnear/train/text', 'polnear/dev/text', 'seeds'].map((name) =>
    resolve(shared ?? '', name),
  );

  it.each(folders)(
    '%s: every article is English, and every paragraph of it',
    (folder) => {
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), 'utf8');
        const { blocks } = findBlocks(text);
        expect([name, chooseEnglish(text, blocks)]).toEqual([name, { foreign: null, blocks }]);
      }
    },
    60_000,
  );
});
