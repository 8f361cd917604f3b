import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyKey, nameKey, nameKeysOf, speakerId } from '../../../src/speakers/name-key.ts';

describe('spellings of one name', () => {
  it.each<[why: string, ...spellings: string[]]>([
    ['-ei, -ey, -ej', 'Sergei', 'Sergey', 'Sergej'],
    ['-i, -y, -iy, -ii', 'Dmitri', 'Dmitry', 'Dmitriy', 'Dmitrii'],
    ['-i, -y', 'Anatoli', 'Anatoly'],
    ['French Iou-', 'Yuri', 'Yury', 'Iouri'],
    ['x for ks', 'Aleksandr', 'Alexander', 'Alexandr'],
    ['-dyev', 'Medvedev', 'Medvedyev'],
    ['French -chtch-', 'Yushchenko', 'Iouchtchenko'],
    ['one Arabic letter', 'Gaddafi', 'Qaddafi', 'Kadhafi', 'Gadhafi'],
    ['Arabic vowels', 'Mohammed', 'Muhammad', 'Mohamed'],
    ['-skyy', 'Zelensky', 'Zelenskyy', 'Zelenskiy'],
    ['diacritics and case', 'Šefčovič', 'SEFCOVIC', 'Sefcovic'],
    ['a Polish letter', 'Wałęsa', 'Walesa'],
    ['an article joined by a hyphen', 'al-Maliki', 'Al-Maliki', 'Maliki'],
    ['particles', 'van der Leyen', 'Leyen'],
  ])('meet: %s', (_why, first, ...others) => {
    for (const other of others) expect(nameKey(other)).toBe(nameKey(first));
  });

  it.each([
    ['Gates', 'Cates'],
    ['Gates', 'Kates'],
    ['Bill', 'Will'],
    ['Brown', 'Braun'],
    ['Clinton', 'Clanton'],
    ['Kerry', 'Gerry'],
    ['Lee', 'Li'],
    ['Khan', 'Han'],
    ['Murray', 'Moray'],
    ['Rice', 'Price'],
    ['Fred', 'Brad'],
    ['Reed', 'Read'],
  ])('stay apart: %s, %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('leave a plain name as it is', () => {
    expect(['Lavrov', 'Gates', 'Rice', 'O’Brien'].map(nameKey)).toEqual([
      'lavrov',
      'gates',
      'rice',
      'obrien',
    ]);
  });
});

describe('an id', () => {
  it.each([
    ['Sergei Lavrov', 'sergey-lavrov'],
    ['Sergey Lavrov', 'sergey-lavrov'],
    ['Condoleezza Rice', 'condoleezza-rice'],
    ['Anatoli Brandt', 'anatoly-brandt'],
    ['Ursula van der Berg', 'ursula-van-der-berg'],
    ['Han Seo-yun', 'han-seo-yun'],
    ['Karl Brandt Jr.', 'karl-brandt-jr'],
    ['Karl Brandt, MP', 'karl-brandt'],
    ['Lavrov', 'lavrov'],
    ['Paolo Rossi', 'paolo-rossi'],
  ])('of %s is %s', (name, id) => {
    expect(speakerId(name)).toBe(id);
  });

  it('is made of lower-case words and hyphens, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(speakerId(name)).toMatch(/^[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*$/u);
      }),
    );
  });

  it.each([
    ['the Pentagon', 'pentagon'],
    ['The U.S.', 'united-states'],
    ['US', 'united-states'],
    ['United States', 'united-states'],
    ['F.B.I.', 'fbi'],
    ['White House', 'white-house'],
  ])('of the body %s is %s', (name, id) => {
    expect(bodyKey(name)).toBe(id);
  });
});

describe('the keys of a question', () => {
  it.each<[asked: string, first: string, among: string]>([
    ['Sergei Lavrov', 'lavrov', 'sergey-lavrov'],
    ['sergey-lavrov', 'lavrov', 'sergey-lavrov'],
    ['Russian Foreign Minister Sergey Lavrov', 'lavrov', 'sergey-lavrov'],
    ['Russian Foreign Minister Lavrov', 'lavrov', 'lavrov'],
    ['Mr. Lavrov', 'lavrov', 'lavrov'],
    ['Ursula van der Leyen', 'leyen', 'ursula-van-der-leyen'],
    ['han-seo-yun', 'yun', 'han'],
    ['the Pentagon', 'pentagon', 'pentagon'],
    ['the US', 'united-states', 'united-states'],
  ])('%s: %s first, %s among them', (asked, first, among) => {
    const keys = nameKeysOf(asked);
    expect(keys).toContain(among);
    expect(keys.includes(first)).toBe(true);
    expect(keys.length).toBeLessThanOrEqual(6);
  });

  it('put the family name first', () => {
    expect(nameKeysOf('Sergei Lavrov')[0]).toBe('lavrov');
    expect(nameKeysOf('Defence Secretary Robert Gates')[0]).toBe('gates');
  });

  it('are none for nothing', () => {
    expect(nameKeysOf('  ')).toEqual([]);
  });
});
