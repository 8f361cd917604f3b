import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeaderText, encodeHeaderText } from '../../local/header-text.ts';

describe('text in headers', () => {
  it('comes back as it went, whatever it is, in words of at most 75 printable characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((each) => !each.includes('=?'));
    fc.assert(
      fc.property(text, (each) => {
        const header = encodeHeaderText(each);
        expect(header).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeHeaderText(header)).toBe(each);
        if (header !== each)
          for (const word of header.split(' ')) expect(word.length).toBeLessThanOrEqual(75);
      }),
    );
  });

  it.each([
    ['quoted-printable words too', '=?utf-8?Q?Z=C3=BCrich_talks?=', 'Zürich talks'],
    ['a letter cut between two words', '=?UTF-8?B?Ww==?= =?utf-8?q?=C3?= =?utf-8?q?=BC?=', '[ü'],
    ['a word amid plain text', 'talks in =?utf-8?b?WsO8cmljaA==?=, day two', 'talks in Zürich, day two'],
    ['UTF-8 that Node read as Latin-1', Buffer.from('Zürich').toString('latin1'), 'Zürich'],
    ['Latin-1, which is no UTF-8', 'Z\u00fcrich', 'Zürich'],
    ['nothing in a question that only looks alike', 'why=?because?= =?', 'why=?because?= =?'],
    ['nothing in another alphabet’s word', '=?koi8-r?B?8A==?=', '=?koi8-r?B?8A==?='],
  ])('decodes %s', (_why, header, text) => {
    expect(decodeHeaderText(header)).toBe(text);
  });
});
