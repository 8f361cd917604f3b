import { expect, it } from 'vitest';
import { articlePath } from '../../../lambdas/compare/article-path.ts';
import { encodePath } from '../../../lambdas/compare/handler.ts';

it.each([
  ['encoded slashes stay', '/articles/2031%2F05%2Fa.txt', '/articles/2031%2F05%2Fa.txt'],
  ['decoded ones become part of the key', '/articles/2031/05/a.txt', '/articles/2031%2F05%2Fa.txt'],
  [
    'the last segment is the question',
    '/articles/2031/a.txt/statements',
    '/articles/2031%2Fa.txt/statements',
  ],
  ['a key that only looks like the question', '/articles/statements', '/articles/statements'],
  ['no key', '/articles/', '/articles/'],
  ['other addresses have their own slashes', '/speakers/a/statements', '/speakers/a/statements'],
])('an article’s path: %s', (_why, path, expected) => {
  expect(articlePath(path)).toBe(expected);
});

it.each([
  ['what is encoded stays', '/articles/a%2Fb%20c', '/articles/a%2Fb%20c'],
  ['a space and letters beyond ASCII', '/articles/Fähren 1', '/articles/F%C3%A4hren%201'],
  ['a letter of two code units', '/articles/⛴😀', '/articles/%E2%9B%B4%F0%9F%98%80'],
  ['what would end the path', '/articles/what?#.txt', '/articles/what%3F%23.txt'],
  ['a percent sign that begins no code', '/articles/100%.txt', '/articles/100%25.txt'],
  ['a plus sign is itself', '/articles/a+b', '/articles/a+b'],
])('a decoded path is encoded where it has to be: %s', (_why, path, expected) => {
  expect(encodePath(path)).toBe(expected);
});
