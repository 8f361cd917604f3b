// Takes a header's value; gives its text with RFC 2047 encoded words decoded, or null where one cannot be.

const encodedWord = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi;
// White space between two encoded words only separates them (RFC 2047, 6.2).
const betweenWords = /\?=\s+=\?/g;

export function decodeHeaderWords(value: string): string | null {
  try {
    return joined(value).replace(encodedWord, (_, charset: string, form: string, coded: string) =>
      new TextDecoder(charset, { fatal: true }).decode(
        form.toLowerCase() === 'b' ? fromBase64(coded) : fromQ(coded),
      ),
    );
  } catch {
    // An unknown charset, no base64, or bytes that the charset does not have: one answer for the caller.
    return null;
  }
}

const joined = (value: string) => value.replace(betweenWords, '?==?');

function fromBase64(coded: string): Uint8Array {
  return Uint8Array.from(atob(coded), (character) => character.charCodeAt(0));
}

/** RFC 2047, 4.2: `_` is a space, `=XX` a byte. */
function fromQ(coded: string): Uint8Array {
  const text = coded
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
