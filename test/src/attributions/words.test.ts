import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, startsParagraph } from '../../../src/attributions/words.ts';
import type { Article } from '../../../src/model/article.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';

/** The whole text is one paragraph, whatever it looks like. */
function wordsOf(text: string) {
  const article: Article = {
    key: 'invented.txt',
    text,
    title: null,
    publisher: null,
    url: null,
    dateline: null,
    published: null,
    publishedBasis: null,
    meeting: null,
    blocks: [{ role: 'paragraph', span: [0, text.length] }],
  };
  return findWords(segmentArticle(article));
}

describe('words are runs of letters and digits, or single marks', () => {
  it.each([
    ['words and their marks', 'Yes, she said.', ['Yes', ',', 'she', 'said', '.']],
    ['apostrophes part, straight', "don't", ['don', "'", 't']],
    ['and curly', 'envoys’ aide’s', ['envoys', '’', 'aide', '’', 's']],
    ['doubled marks are two', '‘‘No,’’', ['‘', '‘', 'No', ',', '’', '’']],
    ['stops within a name part', 'U.N. aide', ['U', '.', 'N', '.', 'aide']],
    ['amounts part at their marks', '$1,500.25', ['$', '1', ',', '500', '.', '25']],
    ['hyphens part', 'vice-chair — no', ['vice', '-', 'chair', '—', 'no']],
    ['letters and digits stay together', 'B52 4th', ['B52', '4th']],
    ['underscores are letters', 'file_name __', ['file_name', '__']],
    ['letters with their accents', 'Ångström über', ['Ångström', 'über']],
    ['an accent printed after its letter stands alone', 'cafe\u0301s', ['cafe', '\u0301', 's']],
    ['letters of other alphabets', 'Привет 日本', ['Привет', '日本']],
    ['letters beyond 16 bits', '𝐀b', ['𝐀b']],
    ['signs beyond 16 bits are one, and whole', 'so 🗞👍!', ['so', '🗞', '👍', '!']],
    ['a sign joined of several is its parts', '👩‍⚖️', ['👩', '\u200d', '⚖', '\ufe0f']],
    ['fractions, powers and Roman signs are digits', '½ m² Ⅷ', ['½', 'm²', 'Ⅷ']],
    ['spaces of every width', 'a\u00a0b\u2009c\u3000d', ['a', 'b', 'c', 'd']],
    ['a space of no width is printed', 'a\u200bb', ['a', '\u200b', 'b']],
  ])('%s', (_why, text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  const train = fileURLToPath(new URL('../../../train/finder', import.meta.url));
  const script = [
    'import json, sys',
    'sys.dont_write_bytecode = True',
    `sys.path.insert(0, ${JSON.stringify(train)})`,
    'from corpus import WORD',
    'print(json.dumps([WORD.findall(text) for text in json.load(sys.stdin)]))',
  ].join('\n');
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it.skipIf(!hasPython)('and the ones that the tagger was trained on (needs python3)', () => {
    const character = fc.constantFrom(
      ...'aZé9_½²Ⅷ日ж \n\t.,;:!?\'"“”‘’`«»-–—…$%()[]@#*&/\\|~^+=<>',
      ...['\u0301', '\u00a0', '\u2009', '\u200b', '\u200d', '\ufe0f', '🗞', '𝐀', 'ß', '\u00ad', '№', '٣'],
    );
    const texts = fc.sample(fc.string({ unit: character, maxLength: 40 }), { numRuns: 500, seed: 7 });
    const { stdout } = spawnSync('python3', ['-c', script], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    expect(texts.map((text) => wordsOf(text).map((word) => word.text))).toEqual(JSON.parse(stdout));
  });
});

it('gives each printed character to one word, and its place', () => {
  const printed = fc.string({ unit: fc.constantFrom(...'aZé_9 .,“’\n', '🗞', '\u0301') });
  fc.assert(
    fc.property(printed, (text) => {
      const words = wordsOf(text);
      let at = 0;
      for (const word of words) {
        const [start, end] = word.span;
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(word.text);
        expect(word.text).not.toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

describe('a word knows', () => {
  const text = segmentParagraphs(
    'The envoy spoke. She left again.',
    'Nobody asked the envoy anything at all.',
  );
  const words = findWords(text);
  const at = (word: string) => words.find((each) => each.text === word);

  it('its sentence', () => {
    for (const { span, sentence } of words) {
      const [start, end] = text.sentences[sentence]?.span ?? [0, 0];
      expect(span[0]).toBeGreaterThanOrEqual(start);
      expect(span[1]).toBeLessThanOrEqual(end);
    }
    expect(['spoke', 'left', 'Nobody'].map((word) => at(word)?.sentence)).toEqual([0, 1, 2]);
  });

  it('its paragraph, and whether it is the first of one', () => {
    expect(['spoke', 'left', 'Nobody'].map((word) => at(word)?.paragraph)).toEqual([0, 0, 1]);
    const first = words.flatMap((word, index) => (startsParagraph(words, index) ? [word.text] : []));
    expect(first).toEqual(['Nobody']);
  });
});

it('reads nothing where nothing is printed', () => {
  expect(wordsOf('')).toEqual([]);
  expect(wordsOf(' \n\t ')).toEqual([]);
});
