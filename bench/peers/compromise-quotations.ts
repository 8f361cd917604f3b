// Takes a folder of texts; writes the quotations that compromise finds and, for each, the name beside a verb of saying nearest to it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, cpuUsage, env } from 'node:process';
import { pathToFileURL } from 'node:url';

type Span = readonly [number, number];
interface Match {
  readonly text: string;
  readonly offset: { readonly start: number };
}
interface View {
  json(options: object): readonly Match[];
  match(pattern: string, group: number): View;
  quotations(): View;
}

const [, , folder, output] = argv;
if (!folder || !output || !env.COMPROMISE) {
  console.error(
    'usage: COMPROMISE=…/node_modules/compromise compromise-quotations.ts TEXTS PREDICTIONS.jsonl',
  );
  process.exit(1);
}
// Not a dependency of ours: it is loaded from where the measurer installed it.
const entry = pathToFileURL(resolve(env.COMPROMISE, 'src/three.js')).href;
const nlp = ((await import(entry)) as { default: (text: string) => View }).default;

const fewestWords = 3;
const farthest = 200;
const name = '(#Honorific|#ProperNoun|#Person|he|she|they)+';
const said =
  '(say|says|said|saying|tell|tells|told|add|adds|added|write|writes|wrote|ask|asks|asked|argue|argues|argued|tweeted|explained)';

const names = readdirSync(folder).sort();
const texts = names.map((article) => readFileSync(resolve(folder, article), 'utf8'));
const started = cpuUsage();
const found = texts.map(find);
const { user, system } = cpuUsage(started);
const seconds = (user + system) / 1e6;
const lines = found.flatMap((attributions, at) =>
  attributions.map((spans) => JSON.stringify({ article: names[at], spans })),
);
writeFileSync(output, lines.join('\n'));
console.log(
  `${names.length} articles, ${lines.length} attributions, ${seconds.toFixed(2)} CPU s, ${(names.length / seconds).toFixed(2)} articles/s`,
);

function find(text: string) {
  const doc = nlp(text);
  const quotations = places(doc.quotations(), text).filter(
    (span) => text.slice(...span).split(/\s+/).length >= fewestWords,
  );
  const outside = (span: Span) => !quotations.some(([start, end]) => span[0] < end && span[1] > start);
  const speakers = [`[${name}] ${said}`, `${said} [${name}]`]
    .flatMap((pattern) => places(doc.match(pattern, 0), text))
    .filter(outside);
  return quotations.map((content) => ({ content: [content], source: nearest(speakers, content) }));
}

// Its offsets leave out the punctuation before a match while its lengths count it, so the words are looked up where it says they begin.
function places(view: View, text: string): readonly Span[] {
  return view.json({ offset: true, terms: false }).map(({ text: words, offset }) => {
    const at = text.indexOf(words, Math.max(0, offset.start - 3));
    const start = at >= 0 && at <= offset.start ? at : offset.start;
    return [start, start + words.length];
  });
}

function nearest(speakers: readonly Span[], content: Span): readonly Span[] {
  const distance = ([start, end]: Span) => Math.max(start - content[1], content[0] - end);
  const near = speakers
    .filter((span) => distance(span) <= farthest)
    .sort((one, other) => distance(one) - distance(other));
  return near.slice(0, 1);
}
