// Takes a header's value as sent or text to send; gives text and ASCII: the encoded words of RFC 2047.

const encodedWord = /=\?utf-8\?([bq])\?([^?\s]*)\?=/gi;
// Blanks between two words are no part of the text.
const encodedWords = /=\?utf-8\?[bq]\?[^?\s]*\?=(?:[ \t]*=\?utf-8\?[bq]\?[^?\s]*\?=)*/gi;
// A word has at most 75 characters, 12 of them its frame: 60 of base64, which is 45 bytes.
const bytesPerWord = 45;

/** Node gives headers as Latin-1; clients send UTF-8 or encoded words. Text that is neither stays as it is. */
export function decodeHeaderText(value: string): string {
  return utf8OrAsIs(value).replace(encodedWords, (run) =>
    Buffer.concat(
      [...run.matchAll(encodedWord)].map(([, how = '', body = '']) => bytesOf(how, body)),
    ).toString(),
  );
}

/** Printable ASCII stays as it is; S3 sends everything else back as encoded words. */
export function encodeHeaderText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > bytesPerWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}

function bytesOf(how: string, body: string): Buffer {
  if (how.toLowerCase() === 'b') return Buffer.from(body, 'base64');
  const latin1 = body
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin1, 'latin1');
}

function utf8OrAsIs(latin1: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
  } catch {
    return latin1;
  }
}
