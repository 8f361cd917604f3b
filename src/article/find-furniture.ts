// Takes one line of a page; gives what kind of furniture it is, or null when it may be reporting.
import { agencies } from '../lexicon/agencies.ts';
import {
  advertImperatives,
  advertOffers,
  creditPhrases,
  furnitureLabels,
  furnitureOpenings,
  headingOpenings,
  legalPhrases,
  linkListHeadings,
} from '../lexicon/furniture.ts';
import { publisherWords } from '../lexicon/publisher-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import { isByline } from './find-byline.ts';

/**
 * `links` heads a list of links, `legal` is a copyright notice, `photo-code` a picture agency's number, `agency` a bare "(AP)";
 * `masthead` is the paper's name above its date; `label` is all else that the page says to its reader.
 */
export type Furniture =
  | 'label'
  | 'links'
  | 'legal'
  | 'pager'
  | 'photo-code'
  | 'byline'
  | 'agency'
  | 'credit'
  | 'masthead';

const linkHeading = new RegExp(`^${wordPattern(linkListHeadings)}$`, 'i');
const linkHeadingOpening = new RegExp(`^${wordPattern(headingOpenings)}(?![\\w-])`, 'i');
/** "Top World News", "Today's Top Stories" */
const topNews = /^(?:today['’]s )?top (?:\w+ ){0,2}(?:news|stories|headlines)$/i;
const label = new RegExp(`^${wordPattern(furnitureLabels)}$`, 'i');
const opening = new RegExp(`^${wordPattern(furnitureOpenings)}(?![\\w-])`, 'i');
const legal = new RegExp(`${wordPattern(legalPhrases)}|(?:^|\\W)(?:©|copyright) (?:19|20)\\d\\d`, 'i');
const credit = new RegExp(`(?:^|\\W)${wordPattern(creditPhrases)}(?:\\W|$)`, 'i');
const bareAgency = new RegExp(`^\\(?${wordPattern(agencies)}\\)?$`);
/** "Get the Gazette's headlines by e-mail": an order and an offer. "Arvala Gazette — subscribe for full access" */
const order = new RegExp(`^${wordPattern(advertImperatives)}\\s`, 'i');
const offer = new RegExp(`(?<![\\p{L}-])${wordPattern(advertOffers)}(?![\\p{L}-])`, 'iu');
const closingOrder = /\s[—–|-]\s(?:subscribe|sign up|register)\s(?:for|to|now|today)\b/i;
/** "TALKS ARV102 4455663". A headline in capitals has a year ("DAM TO OPEN IN 1991") or a type of plane ("F16"), not a code. */
const photoCode = /^(?=.*(?:\p{Lu}{3}\d{3}|\d{5}))(?=.*\p{Lu}{2})[\p{Lu}\d/_-]+(?:\s[\p{Lu}\d/_-]+){1,12}$/u;
/** "1 2", "« Previous 1 2 3 Next »", "Page 1 of 3", "|" */
const pageWord = /^(?:page|of|next|previous|prev|first|last|all|single|\d{1,3}|[^\p{L}\p{N}]+)$/iu;

/** Someone speaks or a quotation stands in the line: then it is reporting, whatever it begins with. */
const reporting = /["“”«»„]|(?:^|\s)['‘]{1,2}\p{L}|\b(?:said|says|told|added|asked|announced|wrote)\b/iu;

/** "Follow our lead, envoy urges": someone else's order. */
const urging = /\b(?:tells|urges|urged|warns|warned|orders|ordered|asks|vows|vowed|pleads|advises)\b/i;

const longestOpening = 200;
const longestHeading = 80;
const longestFurniture = 2 * longestOpening;

export function findFurniture(line: string): Furniture | null {
  // Of long lines only the legal notice is furniture; what follows is not linear in white space.
  if (line.length > longestFurniture) return !reporting.test(line) && legal.test(line) ? 'legal' : null;
  const words = line.replace(/^[\s|•·>»*#[\]()-]+|[\s|•·<>»*#[\]().:!…-]+$/gu, '').replace(/\s+/gu, ' ');
  if (words === '') return 'pager';
  if (linkHeading.test(words) || topNews.test(words)) return 'links';
  if (isLinkHeadingOpening(line, words)) return 'links';
  if (label.test(words)) return 'label';
  if (bareAgency.test(line)) return 'agency';
  if (line.length <= longestHeading && isPager(line)) return 'pager';
  if (line.length <= longestHeading && photoCode.test(line)) return 'photo-code';
  if (isByline(line)) return 'byline';
  if (reporting.test(line)) return null;
  if (legal.test(line)) return 'legal';
  if (line.length <= longestOpening && (opening.test(words) || isAdvert(words))) return 'label';
  if (credit.test(line)) return 'credit';
  return null;
}

const masthead = new RegExp(`^(?:\\p{Lu}[\\p{L}’'&.-]*\\s){1,5}${wordPattern(publisherWords)}$`, 'iu');

/** "The Port Amsel Gazette": whether it is a headline or the paper's own name, only a date below it tells. */
export function isMasthead(line: string): boolean {
  return (
    line.split(' ').every((word) => /^\p{Lu}/u.test(word) || /^(?:and|of|&)$/.test(word)) &&
    masthead.test(line)
  );
}

function isLinkHeadingOpening(line: string, words: string): boolean {
  return words.length <= longestHeading && !/[.!?"”’]$/.test(line) && linkHeadingOpening.test(words);
}

function isAdvert(words: string): boolean {
  if (urging.test(words)) return false;
  return (order.test(words) && offer.test(words)) || closingOrder.test(words);
}

/** A mark and a digit or a word of paging; every alternative is one token, so the check is linear. */
function isPager(line: string): boolean {
  return (
    line.split(/[\s|«»<>/,-]+/u).every((word) => word === '' || pageWord.test(word)) &&
    /[\d|«»]|next|prev/i.test(line)
  );
}
