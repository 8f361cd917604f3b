// Takes nothing; gives a comparison as the API answers it, of an invented minister at two invented meetings.
import type { ComparisonShape, MergedStatementShape } from '../../cli/shapes.ts';

type Said = Pick<MergedStatementShape, 'text' | 'type'> &
  Partial<Pick<MergedStatementShape, 'kind' | 'cue' | 'stance'>> & { readonly articles?: readonly string[] };

const minister = { id: 'orla-venn', name: 'Orla Venn', role: 'Transport Minister of Kestria' };
const noSpans = { content: [], source: [], cue: [] };
const noWords = { hedges: [], markers: { change: [], constancy: [] } };
const disagree = { act: 'disagree', tone: -0.4, commitment: null, polarity: 'against', ...noWords } as const;
const promise = { act: 'promise', tone: 0.3, commitment: 'will', polarity: 'for', ...noWords } as const;

let made = 0;

function statement({ text, type, kind = 'assertion', cue = 'said', stance = disagree, articles = [] }: Said) {
  made += 1;
  return {
    id: `s${made}`,
    kind,
    type,
    text,
    source: 'Venn',
    cue,
    speaker: minister,
    saidOn: '2031-05-04',
    saidOnBasis: 'implied' as const,
    meeting: null,
    topics: [],
    stance,
    confidence: 0.9,
    reports: articles.map((article, index) => ({ id: `s${made}-${index}`, article, spans: noSpans })),
    textFrom: articles[0] ?? '',
  } satisfies MergedStatementShape;
}

const lights = statement({
  text: 'Every harbour light will burn again by winter, and the keepers keep their posts',
  type: 'direct',
  stance: promise,
  articles: ['2031-11-20-bay.txt'],
});

export const publishers = new Map([
  ['2031-05-04-gull.txt', 'The Gull'],
  ['2031-11-20-bay.txt', 'Bay News 海港新聞'],
]);

export const handMadeComparison: ComparisonShape = {
  speaker: minister,
  earlier: {
    period: '2031-05',
    meetings: [
      {
        id: '2031-05-04-varn',
        label: 'Varn, 4 May 2031',
        date: '2031-05-04',
        place: 'Varn',
        articles: ['2031-05-04-gull.txt', 'wire copy.txt'],
      },
    ],
  },
  later: {
    period: '2031-11',
    meetings: [
      {
        id: '2031-11-20-brannick',
        label: 'Brannick, 20 November 2031',
        date: '2031-11-20',
        place: 'Brannick',
        articles: ['2031-11-20-bay.txt'],
      },
    ],
  },
  topics: [
    {
      topic: { id: 'ferry-toll', label: 'ferry toll' },
      shift: 'softened',
      axes: { substance: 'unchanged', tone: 'softened' },
      confidence: 0.7,
      because:
        'Disagreement in both periods, earlier “We will not pay this toll” and later “we have not agreed on the toll”; but the later voice is warmer: “a good evening’s work”.',
      earlier: {
        stance: disagree,
        statements: [
          statement({
            text: 'that the toll had been invented in a cellar',
            type: 'indirect',
            articles: ['2031-05-04-gull.txt'],
          }),
          statement({
            text: 'We will not pay this toll, today or on any other day, and neither will a single one of our fishermen',
            type: 'direct',
            articles: ['2031-05-04-gull.txt', 'wire copy.txt'],
          }),
        ],
      },
      later: {
        stance: disagree,
        statements: [
          statement({
            text: 'We have not agreed on the toll',
            type: 'direct',
            articles: ['2031-11-20-bay.txt'],
          }),
          statement({
            text: 'a good evening’s work had been done on everything around the toll',
            type: 'mixed',
            articles: ['2031-11-20-bay.txt'],
          }),
          statement({
            text: 'to answer in writing',
            type: 'indirect',
            cue: 'promised',
            stance: promise,
            articles: ['2031-11-20-bay.txt'],
          }),
          statement({
            text: 'the toll should end',
            type: 'indirect',
            kind: 'eventuality',
            cue: 'wants',
            articles: ['2031-11-20-bay.txt'],
          }),
          statement({
            text: 'It is late',
            type: 'direct',
            stance: promise,
            articles: ['2031-11-20-bay.txt'],
          }),
        ],
      },
    },
    {
      topic: { id: 'harbour-lights', label: 'harbour lights; light keepers' },
      shift: 'raised',
      axes: null,
      confidence: 0.65,
      because: 'Spoken of only in the later period: “Every harbour light will burn again by winter”.',
      earlier: null,
      later: { stance: promise, statements: [lights] },
    },
    {
      topic: {
        id: 'tidal-survey',
        label: 'joint survey of the tidal flats between Varn and the Skerry Isles',
      },
      shift: 'dropped',
      axes: null,
      confidence: 0.4,
      because: 'Spoken of only in the earlier period: “nobody asked us”.',
      earlier: {
        stance: disagree,
        statements: [
          statement({
            text: 'Nobody asked *us* \u001b[31mabout it',
            type: 'direct',
            articles: ['wire copy.txt'],
          }),
        ],
      },
      later: null,
    },
    {
      topic: { id: 'pilots', label: 'pilots' },
      shift: 'unclear',
      axes: { substance: 'unclear', tone: 'unclear' },
      confidence: 0.3,
      because: 'The later words neither agree, ask nor refuse, only “There are pilots”.',
      earlier: {
        stance: disagree,
        statements: [statement({ text: 'No pilot of yours', type: 'direct', articles: ['wire copy.txt'] })],
      },
      later: {
        stance: { act: 'state', tone: 0, commitment: null, polarity: null, ...noWords },
        statements: [
          statement({ text: 'There are pilots', type: 'direct', articles: ['2031-11-20-bay.txt'] }),
        ],
      },
    },
  ],
};
