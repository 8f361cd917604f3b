// What several said together names them all where one article is read.
import { describe, expect, it } from 'vitest';
import { toStatementShapes } from '../../../lambdas/compare/response.ts';
import { statementSchema } from '../../../lambdas/compare/schemas.ts';
import { extractMarked } from '../../support/extract-marked.ts';
import { jointAutumn } from '../../support/joint-story.ts';

describe('a statement of several at once', () => {
  it('is one, of no one alone, with the list of those who are named', async () => {
    const { statements } = await extractMarked('autumn.txt', jointAutumn);
    const [together, alone] = toStatementShapes(statements);
    expect(together).toMatchObject({
      speaker: null,
      joint: [
        { id: 'orla-venn', name: 'Orla Venn' },
        { id: 'tam-brask', name: 'Tam Brask' },
      ],
    });
    expect(statementSchema.parse(together)).toEqual(together);
    expect(alone?.speaker?.id).toBe('tam-brask');
    expect(alone).not.toHaveProperty('joint');
  });
});
