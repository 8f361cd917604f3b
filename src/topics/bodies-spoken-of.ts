// Takes a text's noun phrases, its mentions of people and its statements in order; gives for each statement the body, place or thing with a name of several words that it speaks of, if any.
import { overlaps } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Topic } from '../model/topic.ts';
import type { PersonMention } from './find-people.ts';
import { foldTerm } from './fold-term.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { PlacedStatement } from './place-statements.ts';

/** The first that its own words name; never a person, nor what bears a speaker's name. */
export function bodiesSpokenOf(
  text: SegmentedText,
  phrases: readonly NounPhrase[],
  people: readonly PersonMention[],
  statements: readonly PlacedStatement[],
): readonly (Topic | null)[] {
  const speakers = new Set(
    statements.flatMap(({ draft: { speaker, source } }) => foldTerm(speaker?.name ?? source ?? '')),
  );
  const bodies = phrases.filter(
    ({ strength, stems, span }) =>
      strength === 'name' &&
      stems.length > 1 &&
      !stems.some((stem) => speakers.has(stem)) &&
      !people.some((mention) => overlaps(mention.span, span)),
  );
  return statements.map(({ draft }) => {
    const body = bodies.find(({ span }) => isInside(span, draft));
    return body ? topicOf(body, text) : null;
  });
}

function isInside(span: NounPhrase['span'], { spans }: StatementDraft): boolean {
  return spans.content.some((content) => overlaps(content, span));
}

function topicOf({ span, stems }: NounPhrase, text: SegmentedText): Topic {
  const label = text.article.text.slice(...span).replaceAll(/\s+/gu, ' ');
  return { id: stems.join('-'), label, basis: 'content', aliases: [] };
}
