import { expect, it } from 'vitest';
import { readEnv } from '../../../lambdas/shared/read-env.ts';

const names = ['ARTICLES_BUCKET', 'RECORD_TABLE'] as const;

it('gives what was asked for and nothing else', () => {
  const env = { ARTICLES_BUCKET: 'articles', RECORD_TABLE: 'record', HOME: '/home/reader' };
  expect(readEnv(names, env)).toEqual({ ARTICLES_BUCKET: 'articles', RECORD_TABLE: 'record' });
});

it('names every variable that is missing or empty', () => {
  expect(() => readEnv(names, { RECORD_TABLE: '' })).toThrow('ARTICLES_BUCKET, RECORD_TABLE');
  expect(() => readEnv(names, { RECORD_TABLE: 'record' })).toThrow(/: ARTICLES_BUCKET\./);
});
