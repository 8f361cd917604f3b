import { describe, expect, it } from 'vitest';
import { findDateline, findInnerDateline } from '../../../src/article/find-dateline.ts';

const story = 'The envoys of both sides met in the harbour town and agreed on nothing at all.';

function found(text: string) {
  const dateline = findDateline(text, [0, text.length]);
  if (!dateline) return null;
  const { place, agency, day } = dateline;
  return { printed: text.slice(...dateline.span), place, agency, day };
}

function day(year: number | null, month: number, date: number) {
  return { year, month, day: date };
}

describe('every part of a dateline, with and without', () => {
  it.each([
    ['ARVALA —', 'Arvala', null, null],
    ['ARVALA --', 'Arvala', null, null],
    ['ARVALA/BELSK –', 'Arvala/Belsk', null, null],
    ['ARVALA, Northern Province —', 'Arvala', null, null],
    ['NEW ARVALA NEWS, Va. -', 'New Arvala News', null, null],
    ['ARVALA, Tuesday —', 'Arvala', null, null],
    ['KARSTEN FORD, 22 August 2023 —', 'Karsten Ford', null, day(2023, 8, 22)],
    ['ARVALA, 19 May —', 'Arvala', null, day(null, 5, 19)],
    ['ARVALA, 19th May, 2011 -', 'Arvala', null, day(2011, 5, 19)],
    ['ARVALA, May 19 -', 'Arvala', null, day(null, 5, 19)],
    ['ARVALA, MAY 19 -', 'Arvala', null, day(null, 5, 19)],
    ['ARVALA, Belsk, Sept. 9 —', 'Arvala', null, day(null, 9, 9)],
    ['ARVALA, Thursday 19 May 2011 —', 'Arvala', null, day(2011, 5, 19)],
    ['ARVALA, Thursday, May 19, 2011 —', 'Arvala', null, day(2011, 5, 19)],
    ['ARVALA, Thursday 19 May 2011 (Harbour Wire) —', 'Arvala', 'Harbour Wire', day(2011, 5, 19)],
    ['PORT AMSEL, May 10, 2031 (Courier) -', 'Port Amsel', 'Courier', day(2031, 5, 10)],
    ['ARVALA (AP) —', 'Arvala', 'AP', null],
    ['ARVALA (Harbour Wire) --', 'Arvala', 'Harbour Wire', null],
    ['ARVALA (AP), 19 May —', 'Arvala', 'AP', day(null, 5, 19)],
    ['ARVALA (Reuters)', 'Arvala', 'Reuters', null],
    ['Arvala (AFP) -', 'Arvala', 'AFP', null],
    ['Arvala (AFP) May 19, 2011', 'Arvala', 'AFP', day(2011, 5, 19)],
    ['Arvala (AFP) 19 May 2011', 'Arvala', 'AFP', day(2011, 5, 19)],
    ['Arvala (Harbour News Service) May 19, 2011', 'Arvala', 'Harbour News Service', day(2011, 5, 19)],
    ['Arvala (Harbour News Service) —', 'Arvala', 'Harbour News Service', null],
    ['Arvala, 19 May —', 'Arvala', null, day(null, 5, 19)],
    ['Arvala, Thursday, May 19 (Harbour Wire) —', 'Arvala', 'Harbour Wire', day(null, 5, 19)],
    ['(Reuters) -', null, 'Reuters', null],
    ['May 19 (Reuters) -', null, 'Reuters', day(null, 5, 19)],
  ])('%s', (printed, place, agency, date) => {
    expect(found(`${printed} ${story}`)).toEqual({ printed, place, agency, day: date });
  });

  it('needs no space around a long dash', () => {
    expect(found(`ARVALA—${story}`)).toMatchObject({ printed: 'ARVALA—', place: 'Arvala' });
  });

  it.each(['Arvala, 11 May 2023', 'Arvala, May 11, 2023', 'PORT AMSEL, Thursday, 11 May 2023'])(
    'stands alone on its line: %s',
    (line) => {
      expect(found(line)).toMatchObject({ printed: line, day: day(2023, 5, 11) });
      expect(found(`${line}\n${story}`)).toMatchObject({ printed: line });
    },
  );
});

describe('no dateline', () => {
  it.each([
    [
      'a sentence goes on after the dash',
      'NATO — the alliance of the north — said it would watch the talks.',
    ],
    ['a sentence goes on after an agency', 'Reuters - not the AP - broke the news of the talks.'],
    ['a label before the dash', 'EXCLUSIVE – Orla Finch will leave the talks.'],
    ['a label of two words', 'BREAKING NEWS — Orla Finch has left the talks.'],
    ['a newspaper before the dash', 'ARVALA POST — Orla Finch will leave the talks.'],
    ['a death notice', 'FINCH--Orla, 98, of Arvala, passed away on Friday.'],
    ['a name before a dash', 'Finch - The envoy with two pens - said nothing.'],
    ['a party in brackets', 'Orla Finch (D-Mich.) — The envoy with two pens — said nothing.'],
    ['a party spelt out', 'Orla Finch (Greens) - The minister of water and of ships.'],
    ['an acronym explained', 'The World Grain Bank (WGB) The bank lends grain.'],
    ['capitals and an acronym without a dash', 'ARVALA (WGB) The bank lends grain.'],
    ['a month that is a name', 'Arvala, May said, would never sign the pact of the five envoys.'],
    ['a day without a year in a sentence', 'Arvala, May 19 The envoys met.'],
    ['a stamp', 'Thursday, May 19, 2011'],
    ['a stamp with its word', 'Published, 19 May 2011'],
    ['a newspaper and its day', 'Arvala Gazette, 19 May 2011'],
    ['a story that begins with a full date', 'Arvala, May 19, 2011 was the day of the talks.'],
    ['day 32', 'Arvala, May 32 — The envoys met.'],
  ])('%s', (_why, text) => {
    expect(found(text)).toBeNull();
  });
});

describe('a dateline within a line', () => {
  it.each([
    ['Envoys at odds over grain', 'ARVALA, May 19 —'],
    ['Envoys at odds over grain By Gazette correspondents', 'ARVALA, May 19 —'],
    ['Envoys at odds over grain By Orla Finch, Staff Writer', 'ARVALA —'],
    ['Envoys at odds over grain', 'Arvala (AFP) May 19, 2011'],
    ['Envoys at odds over grain', 'Arvala (Harbour News Service) May 19, 2011'],
    ['Envoys at Odds Over Grain', 'New Arvala (Harbour News Service) May 19, 2011'],
    ['Envoys at odds over grain', 'NEW ARVALA (AP) —'],
    ['Envoys at odds over grain', 'ARVALA, Northern Province, 19 May 2011 (Harbour Wire) —'],
  ])('%s | %s', (before, printed) => {
    const text = `${before} ${printed} ${story}`;
    const dateline = findInnerDateline(text, [0, text.length]);
    expect(dateline && text.slice(...dateline.span)).toBe(printed);
  });

  it.each([
    ['capitals before a dash, nothing else', 'The envoys left the EU — Finch among them — before noon.'],
    ['a party and a year', 'Orla Finch (Greens) of Arvala spoke in May 2011 of grain.'],
    ['an acronym and a month', 'The World Grain Bank (WGB) May lend grain.'],
  ])('none: %s', (_why, text) => {
    expect(findInnerDateline(text, [0, text.length])).toBeNull();
  });
});
