// Takes where the local cloud is; gives what a newcomer can do with it.
import type { ExampleQuestion } from './seed-articles.ts';

export interface Whereabouts {
  readonly apiUrl: string;
  readonly dataDir: string;
  /** What other commands need to find the folder; '' for the usual one. */
  readonly dataOption: string;
  readonly show: ExampleQuestion | null;
  readonly another: ExampleQuestion | null;
}

const run = 'npm run -s onrecord --';

export function nextSteps({ apiUrl, dataDir, dataOption, show, another }: Whereabouts): string {
  const example = another ?? show;
  const asked = example
    ? [example.speaker, example.earlier, example.later].map(shellWord).join(' ')
    : 'SPEAKER EARLIER LATER';
  const path = show ? `/compare?${new URLSearchParams({ ...show })}` : '/openapi.json';
  const steps = [
    ['drop an article in', `${run} add FILE${dataOption}`],
    ['compare', `${run} compare ${asked}${dataOption}`],
    ['see who is on record', `${run} speakers${dataOption}`],
    ['ask over HTTP', `curl '${apiUrl}${path}'`],
  ];
  return [
    `The API answers at ${apiUrl}; what it can be asked: ${apiUrl}/openapi.json`,
    `The record is in ${dataDir}; it stays there when this ends.`,
    '',
    'In another terminal:',
    ...steps.map(([what = '', how]) => `  ${what.padEnd(22)}${how}`),
    '',
    'Ctrl-C ends it.',
  ].join('\n');
}

/** Quoted where a shell would take it apart. */
export function shellWord(word: string): string {
  return /^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
