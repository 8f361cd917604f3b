import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFinder } from '../../../engines/open-finder.ts';
import type { FinderParameters } from '../../../src/attributions/finder-parameters.ts';
import { createTrainedFinder, findAll } from '../../../src/attributions/trained-finder.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import type { SegmentedText } from '../../../src/model/text.ts';
import type { AttributionFinder } from '../../../src/ports.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';
import { realParameters } from './real-parameters.ts';
import { labels, type Table, tableTagger } from './table-tagger.ts';

const text = segmentParagraphs('The chairwoman announced snow for the whole weekend, nobody whispered rain.');
const table: Table = {
  labels: {
    The: 'B-source',
    chairwoman: 'I-source',
    announced: 'B-cue',
    snow: 'B-content',
    for: 'I-content',
    the: 'I-content',
    whole: 'I-content',
    weekend: 'I-content',
    nobody: 'B-source',
    whispered: 'B-cue',
    rain: 'B-content',
  },
  cueOf: {
    snow: 'announced',
    for: 'announced',
    the: 'announced',
    whole: 'announced',
    weekend: 'announced',
    rain: 'whispered',
  },
  sourceOf: { announced: 'The', whispered: 'nobody' },
};

/** As learned, but that confidence is that of the content’s length. */
function parameters(leastConfidence: FinderParameters['leastConfidence']): FinderParameters {
  return { ...realParameters, confidence: { length: 1 }, leastConfidence };
}

const everything = parameters({ short: 0, long: 0, shortCharacters: 10 });

function printed({ article }: SegmentedText, { source, cue, content }: Attribution): string {
  const words = (spans: readonly Span[]) => spans.map((span) => article.text.slice(...span)).join(' … ');
  return [source, cue, content].map(words).join(' < ');
}

const snow = 'The chairwoman < announced < snow for the whole weekend';
const rain = 'nobody < whispered < rain';

describe('the trained finder', () => {
  it('gives what the tagger marks, as spans of the article', async () => {
    const found = await createTrainedFinder(tableTagger(table), everything).find(text);
    expect(found.map((one) => printed(text, one))).toEqual([snow, rain]);
  });

  it('says which step found it, how sure it is and why', async () => {
    const [one] = await createTrainedFinder(tableTagger(table), everything).find(text);
    expect(one).toMatchObject({ rule: 'tagged', why: { contentLikelihood: expect.closeTo(1, 1) } });
    // Of five words: the logistic function of log 5.
    expect(one?.confidence).toBeCloseTo(5 / 6);
  });

  it('finds nothing where the tagger marks nothing', async () => {
    const finder = createTrainedFinder(tableTagger({ labels: {} }), everything);
    expect(await finder.weigh?.(text)).toEqual({ given: [], abstained: [], matters: null });
  });

  it('finds the same every time', async () => {
    const finder = createTrainedFinder(tableTagger(table), everything);
    expect(await finder.find(text)).toEqual(await finder.find(text));
  });
});

describe('what is too unlikely is not given', () => {
  // "rain" alone has an even chance, 4 characters; "snow for the whole weekend" five in six, 26.
  it.each<[string, FinderParameters['leastConfidence'], string[], string[]]>([
    ['nothing is', { short: 0.5, long: 0.83, shortCharacters: 10 }, [snow, rain], []],
    ['the short one', { short: 0.51, long: 0.83, shortCharacters: 10 }, [snow], [rain]],
    ['the long one', { short: 0.5, long: 0.84, shortCharacters: 10 }, [rain], [snow]],
    ['both', { short: 0.51, long: 0.84, shortCharacters: 10 }, [], [snow, rain]],
    [
      'both are short: of as many characters',
      { short: 0.84, long: 0, shortCharacters: 26 },
      [],
      [snow, rain],
    ],
    ['one is: of a character more', { short: 0.84, long: 0, shortCharacters: 25 }, [snow], [rain]],
  ])('%s', async (_what, least, given, abstained) => {
    const finder = createTrainedFinder(tableTagger(table), parameters(least));
    const weighed = await finder.weigh?.(text);
    expect(weighed?.given.map((one) => printed(text, one))).toEqual(given);
    expect(weighed?.abstained.map((one) => printed(text, one))).toEqual(abstained);
    expect((await finder.find(text)).map((one) => printed(text, one))).toEqual(given);
  });

  it('but kept apart from the features it was weighed by, for who learns from them', async () => {
    const findings = await findAll(text, tableTagger(table), everything);
    expect(findings.map(({ attribution }) => printed(text, attribution))).toEqual([snow, rain]);
    for (const { features } of findings)
      expect(Object.keys(features).sort()).toEqual(Object.keys(realParameters.confidence).sort());
  });
});

it('reads a transcript by its turns, whatever the tagger marks in them', async () => {
  const transcript = segmentParagraphs(
    'The chairwoman announced snow before both ministers met in Arval.',
    'VALE: We will not sign the paper this week.',
    'ODUYA: She whispered rain to me before we came in.',
    'VALE: You may wait for a long time, I fear.',
  );
  const found = await createTrainedFinder(tableTagger(table), everything).find(transcript);
  expect(found.map((one) => `${one.rule}: ${printed(transcript, one)}`)).toEqual([
    'tagged: The chairwoman < announced < snow',
    'turn: VALE < : < We will not sign the paper this week.',
    'turn: ODUYA < : < She whispered rain to me before we came in.',
    'turn: VALE < : < You may wait for a long time, I fear.',
  ]);
});

it('gives spans of printed words, in bounds and apart by role, whatever the tagger thinks', async () => {
  const vocabulary = ['said', 'rain', 'Vale', 'that', ',', '“', '”', '.'];
  const word = fc.constantFrom(...vocabulary);
  const paragraph = fc.array(word, { minLength: 5, maxLength: 40 }).map((words) => words.join(' '));
  const label = fc.constantFrom(...labels);
  const ofWords = fc.array(label, { minLength: vocabulary.length, maxLength: vocabulary.length });
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      ofWords,
      async (paragraphs, chosen) => {
        const read = segmentParagraphs(...paragraphs);
        const marked = Object.fromEntries(vocabulary.map((each, index) => [each, chosen[index] ?? 'O']));
        const found = await createTrainedFinder(tableTagger({ labels: marked }), everything).find(read);
        const contents = found.flatMap(({ content }) => content).sort(([a], [b]) => a - b);
        contents.forEach(([start], index) => {
          expect(start).toBeGreaterThanOrEqual(contents[index - 1]?.[1] ?? 0);
        });
        for (const { content, source, cue, confidence } of found) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...content, ...source, ...cue]) {
            const words = read.article.text.slice(...span);
            expect(words).not.toBe('');
            expect(words.trim()).toBe(words);
          }
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('with its trained weights', () => {
  let finder: AttributionFinder;
  beforeAll(async () => {
    finder = await openFinder();
  });

  const sentences = [
    'Two delegations met in Arval for the third time this spring.',
    '“We will not sign the fishing treaty this year,” Transport Minister Ana Vale said after the meeting.',
    'The hall was half empty when the two delegations left.',
    'Vale said that the fleet would stay in harbour until the autumn.',
    '“Nobody has shown us a better plan,” she told reporters.',
    'It rained for most of the afternoon.',
  ];
  const statements = [
    'transport minister ana vale: we will not sign the fishing treaty this year',
    'vale: that the fleet would stay in harbour until the autumn',
    'she: nobody has shown us a better plan',
  ];

  /** Sources and contents without case and marks. */
  async function heard(...paragraphs: readonly string[]): Promise<readonly string[]> {
    const read = segmentParagraphs(...paragraphs);
    const bare = (spans: readonly Span[]) =>
      spans
        .map((span) => read.article.text.slice(...span).toLowerCase())
        .join(' ')
        .replace(/[^a-z ]/g, '');
    const found = await finder.find(read);
    return found.map(({ source, content }) => `${bare(source)}: ${bare(content)}`);
  }

  const prints: readonly (readonly [string, (printed: string) => string])[] = [
    ['with curly marks', (line) => line],
    ['with straight marks', (line) => line.replace(/[“”]/g, '"')],
    ['with doubled single marks', (line) => line.replace(/“/g, '‘‘').replace(/”/g, '’’')],
    ['with grave accents, as telegraphs do', (line) => line.replace(/“/g, '``').replace(/”/g, "''")],
    ['with single marks', (line) => line.replace(/“/g, '‘').replace(/”/g, '’')],
    ['in capitals', (line) => line.toUpperCase()],
  ];

  it.each(prints)('hears the same %s, in paragraphs and run on', async (_how, print) => {
    const lines = sentences.map(print);
    expect(await heard(...lines)).toEqual(statements);
    expect(await heard(lines.join(' '))).toEqual(statements);
  });

  it('says how sure it is: surer of a plain quotation than not', async () => {
    const [quotation] = await finder.find(segmentParagraphs(sentences.join(' ')));
    expect(quotation?.confidence).toBeGreaterThan(0.7);
    expect(quotation?.why?.cueLikelihood).toBeGreaterThan(0.7);
  });

  it('hears nothing where nothing is said', async () => {
    expect(await heard(...sentences.filter((_, index) => [0, 2, 5].includes(index)))).toEqual([]);
  });
});
