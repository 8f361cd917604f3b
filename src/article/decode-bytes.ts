// Takes the bytes of a text file; gives the text they spell, or null when no charset that we read fits.

/** Windows-1252 for 0x80 to 0x9F (WHATWG Encoding Standard); elsewhere it equals Latin-1. Five bytes mean nothing. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** English text in windows-1252 has quotation marks, dashes and an accent here and there; other alphabets have little else. */
const foreignShare = 0.2;

/**
 * UTF-8; UTF-16 with a byte order mark; else windows-1252 if the bytes look like Western text. A byte order mark is no part of the
 * text, so spans count from the character after it.
 */
export function decodeBytes(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes);
  const text = decodeStrictly('utf-8', bytes);
  if (text !== null) return looksGarbled(text) ? null : text;
  return isBrokenUtf8(bytes) ? null : decodeWindows1252(bytes);
}

function decodeStrictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** More good multi-byte characters than bad bytes: UTF-8 that was cut or spoilt, not another charset. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.split('\ufffd').length - 1;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good > bad;
}

function decodeWindows1252(bytes: Uint8Array): string | null {
  const high = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  if (high > bytes.length * foreignShare) return null;
  const text = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join('');
  return /[\u0080-\u009f]/.test(text) ? null : text;
}

/**
 * Text that went through a wrong charset before it was saved: replacement characters, C1 controls (windows-1252 read as Latin-1) or
 * "â€œ" (UTF-8 read as windows-1252). One may be a typing accident; its quotation marks are lost when there are several.
 */
function looksGarbled(text: string): boolean {
  const odd = text.match(/[\ufffd\u0080-\u0084\u0086-\u009f]|\u00e2\u20ac/g)?.length ?? 0;
  return odd > 2 && odd > text.length / 2000;
}
