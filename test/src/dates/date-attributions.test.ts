import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAttributions } from '../../../src/dates/date-attributions.ts';
import type { SpeakerResolution, SpeakerType } from '../../../src/model/speaker.ts';
import { handMadeStory, type Story } from '../../support/hand-made-story.ts';

/** Friday, 12 October 2007, filed from Bern. */
const friday: Omit<Story, 'paragraphs'> = { place: 'BERN', published: '2007-10-12' };
const dull = ['The ministers met in the old mint.'];

function datings(story: Story) {
  const { text, attributions } = handMadeStory(story);
  return dateAttributions(text, attributions);
}

function dayOf(sentence: string, story: Partial<Story> = {}): string {
  const [dating] = datings({ ...friday, paragraphs: [dull, dull, dull, [sentence]], ...story });
  return `${dating?.saidOn} ${dating?.saidOnBasis}`;
}

describe('a date in the clause of the saying', () => {
  it.each([
    [
      'weekday between source and cue',
      '<s>Ivers</s> on Tuesday <c>put</c> <q>the delay</q> <c>down to</c> haste.',
      '2007-10-09',
    ],
    ['the day itself', '<s>Ivers</s> <c>said</c> Friday that <q>the plan was dead</q>.', '2007-10-12'],
    [
      'weekday after the cue',
      '<s>Ivers</s> <c>said</c> on Monday that <q>the plan was dead</q>.',
      '2007-10-08',
    ],
    [
      'weekday after the listener',
      '<q>“It is dead,”</q> <s>Ivers</s> <c>told</c> reporters on Thursday.',
      '2007-10-11',
    ],
    [
      'weekday after a place',
      '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> in the capital late Thursday.',
      '2007-10-11',
    ],
    ['cue before source', '<q>“It is dead,”</q> <c>said</c> <s>Ivers</s> Wednesday.', '2007-10-10'],
    ['yesterday', '<s>Ivers</s> <c>said</c> yesterday that <q>the plan was dead</q>.', '2007-10-11'],
    [
      'the day before',
      '<s>Ivers</s> <c>had said</c> the day before that <q>the plan was dead</q>.',
      '2007-10-11',
    ],
    ['month and day', '<s>Ivers</s> <c>said</c> on Oct. 5 that <q>the plan was dead</q>.', '2007-10-05'],
    ['day and month', '<s>Ivers</s> <c>said</c> on 11 October that <q>the plan was dead</q>.', '2007-10-11'],
    [
      'month and day of the year before',
      '<s>Ivers</s> <c>said</c> on Dec. 30 that <q>it was dead</q>.',
      '2006-12-30',
    ],
    [
      'a full date',
      '<s>Ivers</s> <c>said</c> on March 4, 2006, that <q>the plan was dead</q>.',
      '2006-03-04',
    ],
    [
      'month and year',
      '<s>Ivers</s> <c>said</c> in September 2006 that <q>the plan was dead</q>.',
      '2006-09',
    ],
    ['a month alone', '<s>Ivers</s> <c>said</c> in August that <q>the plan was dead</q>.', '2007-08'],
    [
      'last October in October',
      '<s>Ivers</s> <c>said</c> last October that <q>the plan was dead</q>.',
      '2006-10',
    ],
    [
      'a month that lies ahead was last year',
      '<s>Ivers</s> <c>said</c> in December that <q>it was dead</q>.',
      '2006-12',
    ],
    ['earlier this month', '<s>Ivers</s> <c>said</c> earlier this month that <q>it was dead</q>.', '2007-10'],
    ['last month', '<s>Ivers</s> <c>said</c> last month that <q>the plan was dead</q>.', '2007-09'],
    ['last year', '<s>Ivers</s> <c>said</c> last year that <q>the plan was dead</q>.', '2006'],
    ['a year alone', '<s>Ivers</s> <c>said</c> in 2003 that <q>the plan was dead</q>.', '2003'],
    [
      'a week that a month holds',
      '<s>Ivers</s> <c>said</c> this week that <q>the plan was dead</q>.',
      '2007-10',
    ],
    [
      'last Friday on a Friday',
      '<s>Ivers</s> <c>said</c> last Friday that <q>it was dead</q>.',
      '2007-10-05',
    ],
    [
      'briefing named by its day',
      '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> at Monday’s briefing.',
      '2007-10-08',
    ],
    [
      'within a cue printed whole',
      '<q>“It is dead,”</q> <s>Ivers</s> <c>said at a briefing Monday</c>.',
      '2007-10-08',
    ],
    [
      'within a longer cue',
      '<s>Ivers</s> <c>tried on Tuesday to make the case</c> <q>that it was dead</q>.',
      '2007-10-09',
    ],
    [
      'a few days ago is no day',
      '<s>Ivers</s> <c>said</c> a few days ago that <q>it was dead</q>.',
      '2007-10',
    ],
    [
      'this weekend, on a Friday, was last Sunday',
      '<s>Ivers</s> <c>said</c> this weekend <q>it was dead</q>.',
      '2007-10',
    ],
    [
      'a day taken into the source',
      '<s>Ivers on Tuesday</s> <c>put</c> <q>the delay</q> <c>down to</c> haste.',
      '2007-10-09',
    ],
    [
      'a report of its own day',
      '<s>A report released in August</s> <c>found</c> <q>it was dead</q>.',
      '2007-08',
    ],
    ['speaking on a day', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c>, speaking on Monday.', '2007-10-08'],
    [
      'behind the thing that was asked for',
      '<s>Ivers</s> <c>called for</c> <q>more schools</q> in a statement on Thursday.',
      '2007-10-11',
    ],
    [
      'behind what was done',
      '<s>The campaign</s> <c>released</c> <q>an advertisement</q> last month.',
      '2007-09',
    ],
    [
      'of a town hall',
      '<s>Ivers</s> <c>told</c> a hearing in Corran town hall yesterday <q>that it was dead</q>.',
      '2007-10-11',
    ],
  ])('%s', (_why, sentence, day) => {
    expect(dayOf(sentence)).toBe(`${day} stated`);
  });
});

describe('a phrase that opens the sentence', () => {
  it.each([
    ['a month', 'In August, <s>Ivers</s> <c>said</c> <q>the plan was dead</q>.', '2007-08'],
    ['a day', 'On Monday, <s>Ivers</s> <c>said</c> <q>the plan was dead</q>.', '2007-10-08'],
    ['a day without comma', 'On Monday <s>Ivers</s> <c>said</c> <q>the plan was dead</q>.', '2007-10-08'],
    [
      'after an earlier meeting',
      'After the March meeting, <s>Ruritania</s> <c>asserted</c> that <q>it was dead</q>.',
      '2007-03',
    ],
    [
      'during last year’s talks',
      "During last year's talks, <s>Ivers</s> <c>said</c> <q>it was dead</q>.",
      '2006',
    ],
    [
      'at a briefing',
      'At a briefing on Wednesday, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
      '2007-10-10',
    ],
    [
      'a sentence within the sentence',
      'They had backed her; last month, <s>the campaign</s> <c>named</c> <q>eighty mayors</q>.',
      '2007-09',
    ],
    ['speaking', 'Speaking in May, <s>Ivers</s> <c>said</c> <q>it was dead</q>.', '2007-05'],
  ])('%s', (_why, sentence, day) => {
    expect(dayOf(sentence)).toBe(`${day} stated`);
  });
});

describe('a date that is not the day of the saying', () => {
  it.each([
    ['inside the content', '<s>Ivers</s> <c>said</c> <q>the envoys would leave on Monday</q>.'],
    ['inside a quotation', '<q>“We left on Monday,”</q> <s>Ivers</s> <c>said</c>.'],
    [
      'of an event in a clause behind',
      '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> of the talks that ended here last May.',
    ],
    [
      'of a clause about the source',
      '<s>Ivers</s>, who flew in on Monday, <c>said</c> <q>the plan was dead</q>.',
    ],
    ['of the source’s past', '<s>Ivers, an envoy in 2003</s>, <c>said</c> <q>the plan was dead</q>.'],
    [
      'of a clause taken into the source',
      '<s>Ivers, who flew in on Monday</s>, <c>said</c> <q>it was dead</q>.',
    ],
    ['a bound', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> before Thursday’s vote.'],
    ['an opening bound', 'Before Thursday’s vote, <s>Ivers</s> <c>said</c> <q>the plan was dead</q>.'],
    ['a subject', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> of Monday’s paper.'],
    ['of a thing put down to', '<s>Ivers</s> <c>put</c> the May quarrel <c>down to</c> <q>haste</q>.'],
    ['of a thing praised', '<s>Ivers</s> <c>praised</c> Monday’s deal: <q>“It lives.”</q>'],
    ['still to come', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> ahead of a vote next Friday.'],
    ['a duration', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> after two days of haggling.'],
    ['a person', '<s>Mrs May</s> <c>said</c> <q>the plan was dead</q>.'],
    ['a verb', '<s>Ivers</s> sat and <c>said</c> <q>the plan was dead</q>.'],
    ['a number with a slash', '<q>“It is dead,”</q> <c>said</c> 9/11 clerk <s>Ivers</s>.'],
    ['a name that ends in Today', '<q>“It is dead,”</q> <s>Ivers</s> <c>told</c> Wine Today.'],
    ['a programme called This Week', '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c> on This Week.'],
    [
      'a distance from an event',
      '<s>Ivers</s> <c>spoke</c>, three days after the anniversary of 31 January 1961, <q>of the dead</q>.',
    ],
    [
      'behind another sentence of the content',
      '<s>Ivers</s> <c>praised</c> <q>the deal</q>, which was signed on Monday.',
    ],
    ['an hour', '<s>Ivers</s> <c>said</c> at 5 p.m. that <q>the plan was dead</q>.'],
    [
      'after an event of an earlier day: that day or later',
      'After Monday’s raid, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
    ],
    [
      'after an event of the same month',
      'After the October meeting, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
    ],
  ])('%s', (_why, sentence) => {
    expect(dayOf(sentence)).toBe('2007-10-12 implied');
  });
});

describe('the day of the story', () => {
  const plain = '<s>Ivers</s> <c>said</c> <q>the plan was dead</q>.';
  it.each<[string, Partial<Story>, string]>([
    [
      'dateline day before publication day',
      { datelineDay: '2007-10-12', published: '2007-10-13' },
      '2007-10-12 implied',
    ],
    [
      'the lead’s weekday before publication day',
      { published: '2007-10-13', paragraphs: [['Talks Friday between the two failed.'], [plain]] },
      '2007-10-12 implied',
    ],
    [
      'a saying of the lead before the dateline',
      {
        datelineDay: '2007-10-12',
        paragraphs: [['<s>Ode</s> <c>said</c> on Thursday <q>it failed</q>.'], [plain]],
      },
      '2007-10-11 implied',
    ],
    [
      'an event in the lead not before the dateline',
      { datelineDay: '2007-10-12', paragraphs: [['The raid on Thursday shook the two.'], [plain]] },
      '2007-10-12 implied',
    ],
    [
      'a caption’s day',
      { published: '2007-10-14', caption: 'The envoys near Bern, Friday, Oct. 12, 2007.' },
      '2007-10-12 implied',
    ],
    ['publication day', { published: '2007-10-12' }, '2007-10-12 implied'],
    ['a stamp gives its month', { published: '2007-10-13', basis: 'updated' }, '2007-10 implied'],
    [
      'a stamp of the first may mean the month before',
      { published: '2007-10-01', basis: 'updated' },
      '2007 implied',
    ],
    [
      'a stamp and a weekday in the lead',
      {
        published: '2007-10-13',
        basis: 'updated',
        paragraphs: [['Talks Friday between the two failed.'], [plain]],
      },
      '2007-10-12 implied',
    ],
    [
      'a stamp and the one day of the body’s sayings',
      {
        published: '2007-10-13',
        basis: 'updated',
        paragraphs: [dull, dull, [plain], ['<s>Ode</s> <c>said</c> on Thursday <q>it failed</q>.']],
      },
      '2007-10-11 implied',
    ],
    ['only a month is known', { published: '2007-10' }, '2007-10 implied'],
    [
      'the paper of the next day that says yesterday further down',
      {
        published: '2007-10-12',
        paragraphs: [dull, dull, ['<s>Ode</s> <c>said</c> yesterday <q>it failed</q>.'], [plain]],
      },
      '2007-10-11 implied',
    ],
    [
      'a weekday further down that is not the day before',
      {
        published: '2007-10-12',
        paragraphs: [dull, dull, ['<s>Ode</s> <c>said</c> on Wednesday <q>it failed</q>.'], [plain]],
      },
      '2007-10-12 implied',
    ],
    [
      'what had been said the day before does not move it',
      {
        published: '2007-10-12',
        paragraphs: [dull, dull, ['<s>Ode</s> <c>had said</c> yesterday <q>it failed</q>.'], [plain]],
      },
      '2007-10-12 implied',
    ],
    [
      'nor does what will be said',
      {
        published: '2007-10-12',
        paragraphs: [['<s>Ode</s> <c>will say</c> on Thursday <q>it failed</q>.'], [plain]],
      },
      '2007-10-12 implied',
    ],
  ])('%s', (_why, story, expected) => {
    const found = datings({ place: 'BERN', paragraphs: [dull, dull, [plain]], ...story });
    const last = handMadeStory({ place: 'BERN', paragraphs: [dull, dull, [plain]], ...story });
    const index = last.attributions.findIndex(({ content }) =>
      content.some((span) => last.text.article.text.slice(...span) === 'the plan was dead'),
    );
    expect(`${found[index]?.saidOn} ${found[index]?.saidOnBasis}`).toBe(expected);
  });

  it('is unknown when nothing tells, weekdays included', () => {
    const found = datings({ paragraphs: [['<s>Ivers</s> <c>said</c> on Monday that <q>it was dead</q>.']] });
    expect(found).toMatchObject([{ saidOn: null, saidOnBasis: 'unknown', occasion: null }]);
  });

  it('needs no reference for a date printed with its year', () => {
    const found = datings({
      paragraphs: [['<s>Ivers</s> <c>said</c> on March 4, 2006, that <q>it was dead</q>.']],
    });
    expect(found[0]).toMatchObject({ saidOn: '2006-03-04', saidOnBasis: 'stated' });
  });
});

describe('time carried from the sentence before', () => {
  it.each([
    [
      'a pronoun goes on',
      ['In May, <s>Ivers</s> <c>said</c> <q>it was dead</q>.', '<q>“Dead,”</q> <s>he</s> <c>added</c>.'],
      '2007-05 implied',
    ],
    [
      'at the time',
      [
        'In May, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
        '<q>“Dead,”</q> <s>Ode</s> <c>said</c> at the time.',
      ],
      '2007-05 implied',
    ],
    [
      'a sentence without a saying sets the time',
      ['In May, Ivers walked out of the hall.', '<q>“Dead,”</q> <s>he</s> <c>said</c>.'],
      '2007-05 implied',
    ],
    [
      'a name begins anew',
      ['In May, <s>Ivers</s> <c>said</c> <q>it was dead</q>.', '<q>“Dead,”</q> <s>Ode</s> <c>said</c>.'],
      '2007-10-12 implied',
    ],
    [
      'two days later',
      [
        'On Monday, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
        'Two days later, <s>Ode</s> <c>said</c> <q>it lived</q>.',
      ],
      '2007-10-10 stated',
    ],
    [
      'the next day',
      [
        'On Monday, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
        'The next day <s>Ode</s> <c>said</c> <q>it lived</q>.',
      ],
      '2007-10-09 stated',
    ],
    [
      'the talks of a place told before',
      [
        'At the May meeting in Thun, <s>Ivers</s> <c>said</c> <q>it was dead</q>.',
        'During the talks in Thun <s>Ode</s> <c>accused</c> <q>him of haste</q>.',
      ],
      '2007-05 implied',
    ],
    [
      'the talks of a place told of without a day',
      [
        'The envoys had been to Thun.',
        'During the talks in Thun <s>Ode</s> <c>accused</c> <q>him of haste</q>.',
      ],
      '2007-10-12 implied',
    ],
    [
      'two days later than nothing named',
      ['Ivers walked out.', 'Two days later, <s>Ode</s> <c>said</c> <q>it lived</q>.'],
      'null unknown',
    ],
    [
      'last year’s talks are those of the one month spoken of',
      [
        'In October 2006, the envoys walked out.',
        "During last year's talks, <s>Ode</s> <c>said</c> <q>it lived</q>.",
      ],
      '2006-10 implied',
    ],
  ])('%s', (_why, paragraph, expected) => {
    const last = datings({ ...friday, paragraphs: [dull, dull, dull, paragraph] }).at(-1);
    expect(`${last?.saidOn} ${last?.saidOnBasis}`).toBe(expected);
  });

  it.each([
    ['goes on where a speaker goes on', 'In May, <s>Ivers</s> <c>said</c> <q>it was dead</q>.', '2007-05'],
    ['ends where none spoke', 'In May, Ivers walked out.', '2007-10-12'],
  ])('over the end of a paragraph it %s', (_how, before, expected) => {
    const found = datings({
      ...friday,
      paragraphs: [dull, dull, dull, [before], ['<q>“Dead,”</q> <s>he</s> <c>said</c>.']],
    });
    expect(found.at(-1)?.saidOn).toBe(expected);
  });
});

describe('words that were said at no known time', () => {
  it.each([
    [
      'threats of any time before',
      '<s>Ivers</s> <c>has repeatedly threatened</c> <q>to leave</q>.',
      'null unknown',
    ],
    ['of long', '<s>Ivers</s> <c>has long argued</c> <q>for a wall</q>.', 'null unknown'],
    ['of once', '<s>Ivers</s> <c>once called</c> <q>it a folly</q>.', 'null unknown'],
    [
      'not what has not been said: that holds today',
      '<s>Ivers</s> <c>has not said</c> <q>when</q>.',
      '2007-10-12 implied',
    ],
    [
      'what is to be said',
      '<s>Ivers</s> <c>will tell</c> growers on Sunday <q>that it is dead</q>.',
      'null unknown',
    ],
    ['and has no day', '<s>The treasury</s> <c>is to announce</c> <q>a plan</q>.', 'null unknown'],
    ['but today it is', '<s>Ivers</s> <c>will say</c> today <q>that it is dead</q>.', '2007-10-12 stated'],
    ['and not what he refuses to say', '<s>Ivers</s> <c>will not say</c> <q>when</q>.', '2007-10-12 implied'],
  ])('%s', (_why, sentence, expected) => {
    expect(dayOf(sentence)).toBe(expected);
  });

  it('but in the lead "has said" is the news of the day', () => {
    const [dating] = datings({
      ...friday,
      paragraphs: [['<s>Ivers</s> <c>has said</c> <q>it is dead</q>.']],
    });
    expect(dating?.saidOn).toBe('2007-10-12');
  });
});

describe('the standing position of a body', () => {
  const speaker = (type: SpeakerType): SpeakerResolution => ({
    speaker: { id: 'ruritania', name: 'Ruritania', role: null, type, nameKey: 'ruritania' },
    basis: 'named',
  });
  const told = '<q>“It is dead,”</q> <s>Ivers</s> <c>said</c>.';
  const dated = (sentence: string, type: SpeakerType = 'body', before = told) => {
    const { text, attributions } = handMadeStory({
      ...friday,
      paragraphs: [dull, dull, [before], [sentence]],
    });
    const dating = dateAttributions(
      text,
      attributions,
      attributions.map(() => speaker(type)),
    ).at(-1);
    return `${dating?.saidOn} ${dating?.occasion ? 'at an occasion' : 'at none'}`;
  };
  it.each([
    ['has the month', '<s>Ruritania</s> <c>says</c> <q>the forts are old</q>.', '2007-10 at none'],
    [
      'believed or wanted too',
      '<s>Ruritania</s> <c>wants</c> <q>the forts pulled down</q>.',
      '2007-10 at none',
    ],
    [
      'not what it said',
      '<s>Ruritania</s> <c>said</c> <q>the forts are old</q>.',
      '2007-10-12 at an occasion',
    ],
    [
      'not in its own words',
      '<q>“They are old,”</q> <s>Ruritania</s> <c>says</c>.',
      '2007-10-12 at an occasion',
    ],
    [
      'not with a day of its own',
      '<s>Ruritania</s> <c>said</c> on Monday <q>the forts are old</q>.',
      '2007-10-08 at an occasion',
    ],
    [
      'not what a paper reports',
      '<s>The Post</s> <c>reports</c> <q>the forts are old</q>.',
      '2007-10-12 at an occasion',
    ],
  ])('%s', (_why, sentence, expected) => {
    expect(dated(sentence)).toBe(expected);
  });
  it('is not that of a person', () => {
    expect(dated('<s>Ivers</s> <c>wants</c> <q>the forts pulled down</q>.', 'person')).toBe(
      '2007-10-12 at an occasion',
    );
  });
  it('is not told by a story in the present tense', () => {
    const live = '<q>“It is dead,”</q> <s>Ivers</s> <c>says</c>.';
    expect(dated('<s>Ruritania</s> <c>says</c> <q>the forts are old</q>.', 'body', live)).toBe(
      '2007-10-12 at an occasion',
    );
  });
});

describe('the occasion', () => {
  const plain = '<s>Ivers</s> <c>said</c> <q>it was dead</q>.';
  const occasionOf = (story: Partial<Story>) =>
    datings({ ...friday, paragraphs: [dull, dull, [plain]], ...story }).at(-1)?.occasion;

  it.each<[string, Partial<Story>, unknown]>([
    ['dateline place, in a reader’s letters', {}, { date: '2007-10-12', place: 'Bern', label: null }],
    ['two words', { place: 'NEW YORK' }, { date: '2007-10-12', place: 'New York', label: null }],
    [
      'label of the metadata',
      { meeting: 'border talks' },
      { date: '2007-10-12', place: 'Bern', label: 'border talks' },
    ],
    [
      'an earlier time has neither',
      {
        meeting: 'border talks',
        paragraphs: [dull, dull, ['In May, <s>Ode</s> <c>said</c> <q>it lived</q>.']],
      },
      { date: '2007-05', place: null, label: null },
    ],
    [
      'a day before the story has neither',
      { paragraphs: [dull, dull, [`On Monday, ${plain}`]] },
      { date: '2007-10-08', place: null, label: null },
    ],
    [
      'two days of talks are one occasion',
      {
        meeting: 'border talks',
        paragraphs: [['They failed after two days of talks.'], dull, [`On Thursday, ${plain}`]],
      },
      { date: '2007-10-11', place: 'Bern', label: 'border talks' },
    ],
    [
      'an earlier time that the article ties to its place',
      { paragraphs: [['They met again after talks that ended here last May.'], dull, [`In May, ${plain}`]] },
      { date: '2007-05', place: 'Bern', label: null },
    ],
    [
      'a place beside the date',
      { paragraphs: [dull, dull, ['<s>Ivers</s> <c>said</c> in Oslo on Monday that <q>it was dead</q>.']] },
      { date: '2007-10-08', place: 'Oslo', label: null },
    ],
    [
      'a place that opens the sentence',
      { paragraphs: [dull, dull, ['In Oslo on Monday, <s>Ivers</s> <c>said</c> <q>it was dead</q>.']] },
      { date: '2007-10-08', place: 'Oslo', label: null },
    ],
    [
      'Saturday and Sunday are one occasion',
      {
        published: '2007-10-15',
        paragraphs: [
          ['After talks on Saturday and Sunday they signed.'],
          dull,
          ['<s>Ivers</s> <c>had said</c> on Saturday <q>it was dead</q>.'],
        ],
      },
      { date: '2007-10-13', place: 'Bern', label: null },
    ],
    [
      'two days in a place are one occasion',
      {
        paragraphs: [['They ended two days in Bern without a deal.'], dull, [`On Thursday, ${plain}`]],
      },
      { date: '2007-10-11', place: 'Bern', label: null },
    ],
    [
      'what was said after a meeting was not said at it',
      { paragraphs: [dull, dull, ['After the May meeting, <s>Ode</s> <c>said</c> <q>it lived</q>.']] },
      null,
    ],
    [
      'earlier this month is no occasion, least of all the story’s',
      { paragraphs: [dull, dull, ['<s>Ode</s> <c>said</c> earlier this month <q>it lived</q>.']] },
      null,
    ],
    [
      'Parliament is no place',
      {
        paragraphs: [
          dull,
          dull,
          ['<s>Ivers</s> <c>said</c> in Parliament on Monday that <q>it was dead</q>.'],
        ],
      },
      { date: '2007-10-08', place: null, label: null },
    ],
    [
      'a year alone is no occasion',
      { paragraphs: [dull, dull, ['In 2003, <s>Ode</s> <c>said</c> <q>it lived</q>.']] },
      null,
    ],
  ])('%s', (_why, story, expected) => {
    expect(occasionOf(story)).toEqual(expected);
  });

  it('takes the place from a caption only where there is no dateline', () => {
    const caption = 'The envoys shake hands at a villa near Thun, Friday, Oct. 12, 2007.';
    const paragraphs = [dull, [plain]];
    expect(datings({ published: '2007-10-12', caption, paragraphs })[0]?.occasion?.place).toBe('Thun');
    expect(datings({ ...friday, caption, paragraphs })[0]?.occasion?.place).toBe('Bern');
  });
});

describe('for any weekday and day of publication', () => {
  const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  it('the day lies in the week that ends with the publication, on that weekday', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (date, weekday) => {
        const published = date.toISOString().slice(0, 10);
        const sentence = `<s>Ivers</s> <c>said</c> on ${weekdays[weekday]} that <q>it was dead</q>.`;
        const [dating] = datings({ published, paragraphs: [dull, dull, dull, [sentence]] });
        const said = new Date(`${dating?.saidOn}T00:00:00Z`);
        const back = (Date.parse(published) - said.getTime()) / 86_400_000;
        expect(said.getUTCDay()).toBe(weekday);
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThan(7);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what told the date', () => {
  const tuesday = '<s>Ivers</s> <c>said</c> on Tuesday that <q>the plan was dead</q>.';
  const plain = '<s>Ivers</s> <c>said</c> <q>the plan was dead</q>.';
  it.each<[why: string, story: Partial<Story>, expected: string]>([
    ['its own sentence', { paragraphs: [dull, dull, dull, [tuesday]] }, 'sentence: on Tuesday'],
    [
      'the day that the lead gives',
      { paragraphs: [['They met on Thursday.'], dull, [plain]] },
      'lead: on Thursday',
    ],
    ['the publication', { paragraphs: [dull, dull, [plain]] }, 'publication: -'],
    [
      'the sentence before',
      { paragraphs: [dull, dull, [tuesday, plain.replace('Ivers', 'He')]] },
      'before: on Tuesday',
    ],
    [
      'nothing, for what is still to be said',
      { paragraphs: [dull, dull, [plain.replace('said', 'will say')]] },
      'ahead: -',
    ],
    [
      'nothing, for what was said again and again',
      { paragraphs: [dull, dull, dull, [plain.replace('said', 'has repeatedly said')]] },
      'repeated: -',
    ],
  ])('%s', (_why, story, expected) => {
    const made = handMadeStory({ ...friday, paragraphs: [], ...story });
    const dated = dateAttributions(made.text, made.attributions).at(-1)?.dated;
    const words = dated?.through ? made.text.article.text.slice(...dated.through) : '-';
    expect(`${dated?.by}: ${words}`).toBe(expected);
  });
});
