// What a reader is told who asks why: of an invented article, with what a finder would have found in it marked by hand.
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { expect, it } from 'vitest';
import { displayWidth } from '../../cli/display-width.ts';
import { explainExtraction } from '../../cli/explain-extraction.ts';
import { abstainedShape, whyShape } from '../../cli/reason-shapes.ts';
import type { AttributionReasons } from '../../src/model/reasons.ts';
import { type Extraction, extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { AttributionFinder } from '../../src/ports.ts';
import { extractMarked } from '../support/extract-marked.ts';
import { jointAutumn } from '../support/joint-story.ts';
import { readMarkedArticle } from '../support/marked-article.ts';

const marked = `Ferry talks end without a deal

VARN, 4 May 2031 - Transport Minister Orla Venn refused to pay the toll on Sunday.

<q 1>“There is no agreement on the ferry toll,”</q> <s 1>Venn</s> <c 1>told</c> reporters.

<s 2>She</s> <c 2>hoped</c> <q 2>the harbour would wait</q>.

On Monday, <s 3>the transport minister</s> <c 3>said</c> <q 3>nobody would be left on the island</q>.

The quay was full. <c 4>A plan</c> <q 4>to wait</q> was pinned to the wall.
`;

const why: AttributionReasons = {
  contentLikelihood: 0.97,
  cueLikelihood: 0.7,
  sourceLikelihood: 0.987,
  cueMargin: 10,
  sourceMargin: 0,
};
const doubtful: AttributionReasons = { ...why, contentLikelihood: 0.4, sourceLikelihood: null };

/** The last attribution is held too unlikely. */
async function extraction(): Promise<Extraction> {
  const { text, attributions } = readMarkedArticle(marked);
  const given = attributions.slice(0, -1).map((one) => ({ ...one, rule: 'tagged', confidence: 0.93, why }));
  const abstained = attributions
    .slice(-1)
    .map((one) => ({ ...one, rule: 'tagged', confidence: 0.1, why: doubtful }));
  const finder: AttributionFinder = {
    find: async () => given,
    weigh: async () => ({ given, abstained, matters: null }),
  };
  const bytes = new TextEncoder().encode(text);
  return extractStatements({ key: 'ferry.txt', bytes, metadata: {} }, finder);
}

const plain = pc.createColors(false);

it('tells for each statement who, how, when and how sure, and lists what was left out', async () => {
  expect(explainExtraction(await extraction(), { width: 80, colours: plain })).toMatchInlineSnapshot(`
    "ferry.txt: Ferry talks end without a deal
    [what was said]  {who}  <how it is introduced>

    1   [“There is no agreement on the ferry toll,”] {Venn} <told> reporters.
        found by    the tagger: content sure (0.97), cue fairly sure (0.70), source
                    sure (0.99)
        linked      content to cue sure (1.00), cue to source tentative (0.50), over
                    the next best
        speaker     Orla Venn, Transport Minister: “Venn”, in full in line 3
                    “Transport Minister Orla Venn”
        kind        assertion, direct: the words stand in quotation marks
        date        2031-05-04, implied: the dateline “VARN, 4 May 2031 -” in line 3
        confidence  sure (0.93)

    2   {She} <hoped> [the harbour would wait].
        found by    the tagger: content sure (0.97), cue fairly sure (0.70), source
                    sure (0.99)
        linked      content to cue sure (1.00), cue to source tentative (0.50), over
                    the next best
        speaker     Orla Venn, Transport Minister: the pronoun “She”, for the one
                    last named in line 5 “Venn”
        kind        eventuality, indirect (the reporter’s account, not on record):
                    the cue word “hoped”
        date        2031-05-04, implied: the dateline “VARN, 4 May 2031 -” in line 3
        confidence  sure (0.93)

    3   On Monday, {the transport minister} <said> [nobody would be left on the
        island].
        found by    the tagger: content sure (0.97), cue fairly sure (0.70), source
                    sure (0.99)
        linked      content to cue sure (1.00), cue to source tentative (0.50), over
                    the next best
        speaker     Orla Venn, Transport Minister: the title “the transport
                    minister”, explained by line 3 “Transport Minister Orla Venn”
        kind        assertion, indirect: the cue word “said”
        date        2031-04-28, stated: its own sentence says “On Monday” in line 9
        confidence  sure (0.93)

    Left out, for being too unlikely to be right: 1

    1   <A plan> [to wait] was pinned to the wall.
        found by    the tagger: content tentative (0.40), cue fairly sure (0.70), no
                    source
        linked      content to cue sure (1.00), cue to no source tentative (0.50),
                    over the next best
        confidence  tentative (0.10)"
  `);
});

it('marks in colours where there are some, at the same width', async () => {
  const colours = pc.createColors(true);
  const text = explainExtraction(await extraction(), { width: 60, colours });
  const lines = stripVTControlCharacters(text).split('\n');
  expect(lines.filter((line) => displayWidth(line) > 60)).toEqual([]);
  expect(text).toContain(
    `${colours.cyan('She')} ${colours.yellow('hoped')} ${colours.green('the harbour would wait')}.`,
  );
  // What runs over the end of a line is marked on both.
  expect(text).toContain(`${colours.green('nobody would be')}\n    ${colours.green('left on the island')}.`);
  expect(text).not.toMatch(/[\u2061-\u2064]/u);
});

it('gives the same to a script, with places as offsets', async () => {
  const { article, statements, abstained } = await extraction();
  const shapes = statements.map(whyShape);
  expect(shapes[0]?.found).toEqual({ step: 'tagged', ...why });
  expect(shapes.map((shape) => [shape?.speaker.basis, shape?.kind, shape?.date?.by])).toEqual([
    ['named', { by: 'quoted', word: null }, 'dateline'],
    ['pronoun', { by: 'word', word: 'hoped' }, 'dateline'],
    ['title', { by: 'word', word: 'said' }, 'sentence'],
  ]);
  const places = shapes.flatMap((shape) => shape?.speaker.through ?? []);
  expect(places).toHaveLength(6);
  expect(article.text.slice(places[2], places[3])).toBe('Venn');
  const [left] = abstained.map(({ attribution }) => abstainedShape('ferry.txt', article.text, attribution));
  expect(left).toMatchObject({
    abstained: true,
    text: 'to wait',
    source: null,
    cue: 'A plan',
    confidence: 0.1,
  });
});

it('names those who speak at once, in words and as JSON', async () => {
  const joint = await extractMarked('autumn.txt', jointAutumn);
  expect(explainExtraction(joint, { width: 80, colours: plain })).toContain(
    'speaker     several at once: Orla Venn, Tam Brask',
  );
  const shape = whyShape(joint.statements[0] ?? { rule: '' });
  expect(shape?.speaker).toEqual({ basis: 'joint', through: null, joint: ['Orla Venn', 'Tam Brask'] });
});
