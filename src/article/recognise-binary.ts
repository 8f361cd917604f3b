// Takes a file's bytes; gives what kind of binary file they look like ("a PDF"), or null for text.

const signatures: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Office document (docx, odt)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (doc)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program (ELF)'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document (rtf)'],
];

/** A text may hold a stray control character (form feed, escape); more than one in a hundred bytes is no text. */
const controlShare = 0.01;

export function recogniseBinary(bytes: Uint8Array): string | null {
  const known = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return known[1];
  if (isUtf16(bytes)) return null;
  if (bytes.includes(0)) return 'a binary file (it holds NUL bytes)';
  const controls = bytes.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0);
  return controls > bytes.length * controlShare ? 'a binary file (it holds control characters)' : null;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
}
