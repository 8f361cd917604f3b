import { describe, expect, it } from 'vitest';
import { foldTerm } from '../../../src/topics/fold-term.ts';

describe('folding a term', () => {
  it.each<[why: string, british: string, american: string]>([
    ['-ence is -ense', 'harbour defences', 'harbor defense'],
    ['-our inside a word', 'neighbourhood labourers', 'neighborhood laborer'],
    ['-re at the end', 'data centre', 'data centers'],
    ['-ise and its forms', 'nationalisation', 'nationalization'],
    ['-ise before -ed', 'subsidised wool', 'subsidized wool'],
    ['doubled l', 'travelled', 'traveled'],
    ['single words', 'wool programme', 'wool programs'],
    ['hyphens', 'air-defence', 'Air Defense'],
    ['plural in -ies', 'subsidies', 'subsidy'],
    ['a full stop behind it', 'No more cameras.', 'no more camera'],
    ['a prefix against something leaves the thing', 'anti-tariff', 'tariffs'],
  ])('%s: %s is %s', (_why, british, american) => {
    expect(foldTerm(british)).toEqual(foldTerm(american));
  });

  it.each<[why: string, word: string, folded: string]>([
    ['-ise that is no -ize', 'promised', 'promised'],
    ['-our that is no -or', 'hour', 'hour'],
    ['no singular of its own', 'arms', 'arms'],
    ['-ss is no plural', 'congress', 'congress'],
    ['-is is no plural', 'crisis', 'crisis'],
  ])('near miss, %s: %s stays', (_why, word, folded) => {
    expect(foldTerm(word)).toEqual([folded]);
  });
});
