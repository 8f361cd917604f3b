import { expect, it } from 'vitest';
import { decodeHeaderWords } from '../../../lambdas/aws/header-words.ts';

it.each([
  ['plain text stays', 'Amsel Courier', 'Amsel Courier'],
  ['base64', '=?UTF-8?B?SMOkZmVu?=', 'Häfen'],
  ['quoted, with a space written as an underscore', '=?UTF-8?Q?F=C3=A4hren_heute?=', 'Fähren heute'],
  ['lower case', '=?utf-8?q?F=c3=a4hren?=', 'Fähren'],
  ['another charset', '=?ISO-8859-1?Q?F=E4hren?=', 'Fähren'],
  ['white space between two words separates them only', '=?UTF-8?B?SMOk?= =?UTF-8?B?ZmVu?=', 'Häfen'],
  ['white space beside plain text is text', 'the =?UTF-8?B?SMOkZmVu?= board', 'the Häfen board'],
  ['looks like one and is none', 'is 2=?3', 'is 2=?3'],
  ['nothing', '', ''],
])('decodes %s', (_why, value, expected) => {
  expect(decodeHeaderWords(value)).toBe(expected);
});

it.each([
  ['a charset that there is not', '=?klingon?B?SMOkZmVu?='],
  ['bytes that the charset does not have', '=?UTF-8?Q?F=E4hren?='],
  ['no base64', '=?UTF-8?B?SMOk*?='],
])('gives null for %s', (_why, value) => {
  expect(decodeHeaderWords(value)).toBeNull();
});
