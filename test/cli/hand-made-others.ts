// Takes nothing; gives a timeline and three speakers side by side as the API answers them, of invented ministers.
import type { MergedStatementShape, SideBySideShape, TimelineShape } from '../../cli/shapes.ts';

const venn = { id: 'orla-venn', name: 'Orla Venn', role: 'Transport Minister of Kestria' };
const brask = { id: 'tam-brask', name: 'Tam Brask', role: 'Harbour Minister of Lisse' };
const lund = { id: 'ida-lund', name: 'Ida Lund', role: null };
const pell = { id: 'odo-pell', name: 'Odo Pell', role: 'Spokesman of the Guild of Ferrymen and Bargees' };

const noWords = { hedges: [], markers: { change: [], constancy: [] } };
const reject = { act: 'reject', tone: -0.5, commitment: 'refuses', polarity: 'against', ...noWords } as const;
const agree = { act: 'agree', tone: 0.5, commitment: null, polarity: 'for', ...noWords } as const;
const state = { act: 'state', tone: 0, commitment: null, polarity: null, ...noWords } as const;

type Said = Pick<MergedStatementShape, 'text' | 'speaker' | 'saidOn' | 'stance'> &
  Partial<Pick<MergedStatementShape, 'type' | 'cue'>> & { readonly article: string };

function statement({ article, type = 'direct', cue = 'said', ...said }: Said): MergedStatementShape {
  return {
    ...said,
    id: said.text,
    kind: 'assertion',
    type,
    source: null,
    cue,
    saidOnBasis: 'stated',
    meeting: null,
    topics: [],
    confidence: 0.9,
    reports: [{ id: said.text, article, spans: { content: [], source: [], cue: [] } }],
    textFrom: article,
  };
}

export const publishers = new Map([
  ['may.txt', 'The Gull'],
  ['autumn.txt', 'Bay News 海港新聞'],
]);

const varn = {
  id: '2031-05-04-varn',
  label: 'Varn, 4 May 2031',
  date: '2031-05-04',
  place: 'Varn',
  articles: ['may.txt', 'copy.txt'],
};

const never = statement({
  text: 'We will not pay this toll, today or on any other day, and neither will a single one of our fishermen',
  speaker: venn,
  saidOn: '2031-05-04',
  stance: reject,
  article: 'may.txt',
});

export const handMadeTimeline: TimelineShape = {
  speaker: venn,
  topics: [
    {
      topic: { id: 'ferry-toll', label: 'ferry toll' },
      more: 2,
      points: [
        {
          period: varn.id,
          meetings: [varn],
          position: { stance: reject, statements: [never], more: 3 },
          shift: null,
        },
        {
          period: '2031-08',
          meetings: [],
          position: {
            stance: state,
            statements: [
              statement({
                text: 'that half of the toll could be borne',
                speaker: venn,
                saidOn: '2031-08',
                stance: state,
                type: 'indirect',
                article: 'autumn.txt',
              }),
            ],
            more: 0,
          },
          shift: {
            against: varn.id,
            shift: 'softened',
            axes: { substance: 'softened', tone: 'unchanged' },
            confidence: 0.7,
            because:
              'A softer position: in May 2031 “We will not pay this toll”, in August 2031 “half of the toll could be borne” (reported).',
          },
        },
        {
          period: '2031-08-17',
          meetings: [],
          position: {
            stance: agree,
            statements: [
              statement({
                text: 'We agree to the toll of 17 August',
                speaker: venn,
                saidOn: '2031-08-17',
                stance: agree,
                article: 'copy\u001b[31m.txt',
              }),
            ],
            more: 0,
          },
          shift: {
            against: varn.id,
            shift: 'reversed',
            axes: { substance: 'reversed', tone: 'softened' },
            confidence: 0.9,
            because:
              'A refusal became agreement, in a warmer voice: in May 2031 “We will not pay this toll”, in August 2031 “We agree to the toll of 17 August”.',
          },
        },
      ],
    },
  ],
};

export const handMadeSides: SideBySideShape = {
  period: { period: varn.id, meetings: [varn] },
  topics: [
    {
      topic: { id: 'ferry-toll', label: 'ferry toll' },
      positions: [
        { speaker: venn, position: { stance: reject, statements: [never], more: 3 }, silent: null },
        {
          speaker: brask,
          position: {
            stance: agree,
            statements: [
              statement({
                text: 'that the toll had been invented in a cellar',
                speaker: brask,
                saidOn: '2031-05-04',
                stance: reject,
                type: 'indirect',
                cue: 'denied',
                article: 'copy.txt',
              }),
              statement({
                text: 'The toll *pays* for every pier',
                speaker: brask,
                saidOn: '2031-05-04',
                stance: agree,
                article: 'may.txt',
              }),
            ],
            more: 0,
          },
          silent: null,
        },
        { speaker: lund, position: null, silent: 'on-topic' },
        { speaker: pell, position: null, silent: 'in-period' },
      ],
    },
    {
      topic: { id: 'harbour-lights', label: 'harbour lights; light keepers' },
      positions: [
        {
          speaker: venn,
          position: {
            stance: agree,
            statements: [
              statement({
                text: 'The lamps will burn',
                speaker: venn,
                saidOn: '2031-05-04',
                stance: agree,
                article: 'may.txt',
              }),
            ],
            more: 0,
          },
          silent: null,
        },
      ],
    },
  ],
  leftOut: 12,
};
