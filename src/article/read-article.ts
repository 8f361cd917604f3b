// Takes a file; gives its article: the text as decoded, what of it is reporting, and when and where it was filed.
import { agencies } from '../lexicon/agencies.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import { type Article, type ArticleFile, type Dateline, maxArticleBytes } from '../model/article.ts';
import type { PartialDate } from '../model/date.ts';
import { ArticleError } from '../model/errors.ts';
import { chooseEnglish } from './choose-english.ts';
import { datePublication } from './date-publication.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findBlocks, type Page } from './find-blocks.ts';
import { readPublished } from './read-metadata.ts';
import { recogniseBinary } from './recognise-binary.ts';

/** Throws ArticleError, whose message names the file, what was found and what to do. */
export function readArticle(file: ArticleFile): Article {
  const { key, metadata } = file;
  const stated = readPublished(file);
  const text = readText(file);
  const page = readable(key, text, findBlocks(text));
  const publication = datePublication(text, key, stated, page);
  const headline = page.blocks.find((block) => block.role === 'headline');
  return {
    key,
    text,
    title: headline ? text.slice(...headline.span).replace(/\s+/gu, ' ') : null,
    publisher: metadata.publisher ?? publisherOf(page),
    url: metadata.url ?? null,
    dateline: toDateline(page, publication.datelineDay),
    published: publication.published,
    publishedBasis: publication.basis,
    meeting: metadata.meeting ?? null,
    blocks: page.blocks,
  };
}

function readText({ key, bytes }: ArticleFile): string {
  if (bytes.length > maxArticleBytes) {
    const found = (bytes.length / 1024 / 1024).toFixed(1);
    const limit = maxArticleBytes / 1024 / 1024;
    throw new ArticleError(
      'too-large',
      key,
      `${key}: has ${found} MiB, an article may have ${limit}; give one article a file`,
    );
  }
  const binary = recogniseBinary(bytes);
  if (binary) {
    throw new ArticleError('binary', key, `${key}: looks like ${binary}; save the article as plain text`);
  }
  const text = decodeBytes(bytes);
  if (text === null) {
    throw new ArticleError(
      'encoding',
      key,
      `${key}: its characters are garbled or in an encoding that is not read (UTF-8, UTF-16 with a byte order mark and windows-1252 are); save it as UTF-8`,
    );
  }
  if (text.trim() === '') throw new ArticleError('empty', key, `${key}: is empty; give the article's text`);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 2000))) {
    throw new ArticleError('unsupported', key, `${key}: is an HTML page; save its article as plain text`);
  }
  return text;
}

function readable(key: string, text: string, page: Page): Page {
  const { foreign, blocks } = chooseEnglish(text, page.blocks);
  if (foreign === null) return { ...page, blocks };
  throw new ArticleError(
    'language',
    key,
    `${key}: seems to be in ${foreign}; only English is read: give the article's English version`,
  );
}

function toDateline(page: Page, day: PartialDate | null): Dateline | null {
  if (!page.dateline) return null;
  const { span, place, agency } = page.dateline;
  return { span, place, day, agency };
}

const agencyName = new RegExp(`(?:^|[^\\p{L}])(${wordPattern(agencies)})(?![\\p{L}])`, 'u');

/** The agency of the dateline, else of a bare "(AP)" line or a byline. */
function publisherOf(page: Page): string | null {
  if (page.dateline?.agency) return page.dateline.agency;
  const credits = page.credits.flatMap((credit) => agencyName.exec(credit)?.[1] ?? []);
  return credits[0] ?? null;
}
