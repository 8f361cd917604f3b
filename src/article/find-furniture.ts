// Takes one line of a page; gives what kind of furniture it is, or null when it may be reporting.
import { agencies } from '../lexicon/agencies.ts';
import {
  creditPhrases,
  furnitureLabels,
  furnitureOpenings,
  headingOpenings,
  legalPhrases,
  linkListHeadings,
} from '../lexicon/furniture.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';

/**
 * `links` heads a list of links, `legal` is a copyright notice, `photo-code` a picture agency's number, `agency` a bare "(AP)";
 * `label` is all else that the page says to its reader.
 */
export type Furniture = 'label' | 'links' | 'legal' | 'pager' | 'photo-code' | 'byline' | 'agency' | 'credit';

const linkHeading = new RegExp(`^${wordPattern(linkListHeadings)}$`, 'i');
const linkHeadingOpening = new RegExp(`^${wordPattern(headingOpenings)}(?![\\w-])`, 'i');
/** "Top World News", "Today's Top Stories" */
const topNews = /^(?:today['’]s )?top (?:\w+ ){0,2}(?:news|stories|headlines)$/i;
const label = new RegExp(`^${wordPattern(furnitureLabels)}$`, 'i');
const opening = new RegExp(`^${wordPattern(furnitureOpenings)}(?![\\w-])`, 'i');
const legal = new RegExp(`${wordPattern(legalPhrases)}|(?:^|\\W)(?:©|copyright) (?:19|20)\\d\\d`, 'i');
const credit = new RegExp(`(?:^|\\W)${wordPattern(creditPhrases)}(?:\\W|$)`, 'i');
const bareAgency = new RegExp(`^\\(?${wordPattern(agencies)}\\)?$`);
const bylineWord = /^(?:and|of|for|the|in|van|von|de|&|\p{Lu}[\p{L}.'’-]*)$/u;
const bylineOpening = /^by\s/i;
const photoCode = /^(?=.*\d)(?=.*\p{Lu}{2})[\p{Lu}\d/_-]+(?:\s[\p{Lu}\d/_-]+){1,12}$/u;
/** "1 2", "« Previous 1 2 3 Next »", "Page 1 of 3", "|" */
const pageWord = /^(?:page|of|next|previous|prev|first|last|all|single|\d{1,3}|[^\p{L}\p{N}]+)$/iu;

/** Someone speaks or a quotation stands in the line: then it is reporting, whatever it begins with. */
const reporting = /["“”«»„]|(?:^|\s)['‘]{1,2}\p{L}|\b(?:said|says|told|added|asked|announced|wrote)\b/iu;

const longestOpening = 200;
const longestHeading = 80;

export function findFurniture(line: string): Furniture | null {
  const words = line.replace(/^[\s|•·>»*#[\]()-]+|[\s|•·<>»*#[\]().:!…-]+$/gu, '').replace(/\s+/gu, ' ');
  if (words === '') return 'pager';
  if (linkHeading.test(words) || topNews.test(words)) return 'links';
  if (isLinkHeadingOpening(line, words)) return 'links';
  if (label.test(words)) return 'label';
  if (bareAgency.test(line)) return 'agency';
  if (line.length <= longestHeading && isPager(line)) return 'pager';
  if (line.length <= longestHeading && photoCode.test(line)) return 'photo-code';
  if (line.length <= longestOpening && bylineOpening.test(line) && isByline(line)) return 'byline';
  if (reporting.test(line)) return null;
  if (legal.test(line)) return 'legal';
  if (line.length <= longestOpening && opening.test(words)) return 'label';
  if (line.length <= longestOpening * 2 && credit.test(line)) return 'credit';
  return null;
}

function isLinkHeadingOpening(line: string, words: string): boolean {
  return words.length <= longestHeading && !/[.!?"”’]$/.test(line) && linkHeadingOpening.test(words);
}

/** A mark and a digit or a word of paging; every alternative is one token, so the check is linear. */
function isPager(line: string): boolean {
  return (
    line.split(/[\s|«»<>/,-]+/u).every((word) => word === '' || pageWord.test(word)) &&
    /[\d|«»]|next|prev/i.test(line)
  );
}

/** "By Jane Roe", "By JANE ROE and John Smith, Associated Press Writer": names only, no sentence. */
function isByline(line: string): boolean {
  const words = line.replace(/[.,]$/, '').split(/,?\s+/u).slice(1);
  return words.length >= 2 && words.every((word) => bylineWord.test(word)) && /^\p{Lu}/u.test(words[0] ?? '');
}
