// Takes what was taken from an article; gives for a reader why each statement reads so, and what was left out.

import type { Statement } from '../src/model/statement.ts';
import type { Abstention, Extraction } from '../src/pipeline/extract-statements.ts';
import { padTo } from './display-width.ts';
import { markedLegend, markPassage } from './mark-passage.ts';
import { printable } from './printable.ts';
import { dateReason, foundWords, kindReason, linkWords, speakerWords, sure } from './reason-words.ts';
import type { Colours } from './terminal.ts';
import { hang, wrapText } from './wrap-text.ts';

export interface ExplanationLayout {
  readonly width: number;
  readonly colours: Colours;
}

const widest = 80;
/** Room for the number of a statement. */
const indent = 4;
const labelWidth = 12;

export function explainExtraction(extraction: Extraction, given: ExplanationLayout): string {
  const { article, statements, abstained } = extraction;
  const layout = { ...given, width: Math.min(given.width, widest) };
  const title = printable(article.title === null ? article.key : `${article.key}: ${article.title}`);
  const legend = statements.length + abstained.length === 0 ? [] : [markedLegend(layout.colours)];
  const none = statements.length === 0 ? ['no statements'] : [];
  return [
    [...heading(title, layout), ...legend, ...none].join('\n'),
    ...statements.map((one, index) => statementBlock(extraction, one, index + 1, layout)),
    ...(abstained.length === 0
      ? []
      : [heading(`Left out, for being too unlikely to be right: ${abstained.length}`, layout).join('\n')]),
    ...abstained.map((one, index) => abstainedBlock(extraction, one, index + 1, layout)),
  ].join('\n\n');
}

function heading(text: string, { width, colours }: ExplanationLayout): readonly string[] {
  return wrapText(text, width).map((line) => colours.bold(line));
}

function statementBlock(
  { article }: Extraction,
  statement: Statement,
  number: number,
  layout: ExplanationLayout,
): string {
  const { why, rule, spans, confidence } = statement;
  if (!why) return '';
  return [
    ...passage(article.text, why.sentences, spans, number, layout),
    ...line('found by', foundWords(rule, why.found), layout),
    ...line('linked', linkWords(why.found), layout),
    ...line('speaker', speakerWords(article.text, statement, why), layout),
    ...line('kind', kindReason(statement, why), layout),
    ...line('date', dateReason(article, statement, why), layout),
    ...line('confidence', sure(confidence), layout),
  ].join('\n');
}

function abstainedBlock(
  { article }: Extraction,
  { attribution, sentences }: Abstention,
  number: number,
  layout: ExplanationLayout,
): string {
  const { rule, why, confidence } = attribution;
  return [
    ...passage(article.text, sentences, attribution, number, layout),
    ...line('found by', foundWords(rule, why ?? null), layout),
    ...line('linked', linkWords(why ?? null), layout),
    ...line('confidence', sure(confidence), layout),
  ].join('\n');
}

function passage(
  text: string,
  sentences: Abstention['sentences'],
  parts: Statement['spans'],
  number: number,
  { width, colours }: ExplanationLayout,
): readonly string[] {
  const lines = markPassage(text, sentences, parts, { width: width - indent, colours });
  return lines.map((words, index) => padTo(index === 0 ? String(number) : '', indent) + words);
}

function line(label: string, words: string, { width, colours }: ExplanationLayout): readonly string[] {
  if (words === '') return [];
  const lead = ' '.repeat(indent) + padTo(label, labelWidth);
  const [first = '', ...others] = hang(lead, words, width);
  return [colours.dim(lead) + first.slice(lead.length), ...others];
}
