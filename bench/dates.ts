// Takes the labels of test/gold/dates.jsonl and the articles they are of; prints how often the day spoken and the meeting are right.
import { type DatesCorpus, type JudgedDate, judgeDates, share } from '../test/gold/dates-judged.ts';

const shared = process.env.ONRECORD_SHARED;
const showErrors = process.argv.includes('--errors');
const own: readonly DatesCorpus[] = ['seeds', 'golden', 'dated'];
const corpora: readonly DatesCorpus[] = shared ? ['originals', ...own, 'polnear/dev'] : own;
if (!shared) console.error('ONRECORD_SHARED is not set: the originals and polnear/dev are left out.');

console.log(
  'Attributions as labelled, so that no finder matters. polnear/dev was drawn and labelled before any rule was made for it.',
);
console.log(
  ['', 'statements', 'day', 'date', 'basis', 'meeting'].map((name, index) => cell(name, index)).join(''),
);
for (const corpus of corpora) {
  const judged = judgeDates(corpus, shared);
  const labelled = judged.filter(({ isMeetingRight }) => isMeetingRight !== null);
  const figures = [
    share(judged, ({ isDayRight }) => isDayRight),
    share(judged, ({ isDateRight }) => isDateRight),
    share(judged, ({ isBasisRight }) => isBasisRight),
    share(labelled, ({ isMeetingRight }) => isMeetingRight === true),
  ];
  console.log(
    [corpus, String(judged.length), ...figures.map((figure) => figure?.toFixed(3) ?? '–')].map(cell).join(''),
  );
  if (showErrors) for (const one of judged.filter(isWrong)) console.log(`  ${describe(one)}`);
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(14) : text.padStart(12);
}

function isWrong({ isDateRight, isMeetingRight }: JudgedDate): boolean {
  return !isDateRight || isMeetingRight === false;
}

function describe({ label, dating, meeting, words }: JudgedDate): string {
  const wanted =
    label.meeting === undefined ? '' : ` at ${label.meeting?.day ?? '–'} ${label.meeting?.place ?? '–'}`;
  const found = label.meeting === undefined ? '' : ` at ${meeting?.label ?? '–'}`;
  return `${label.article}: ${label.saidOn}${wanted} → ${dating.saidOn} ${dating.saidOnBasis}${found}: ${words}`;
}
