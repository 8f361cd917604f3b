// Takes the folder of sample dispatches; gives the articles, the comparison to show first and others to try.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './terminal.ts';

const questionSchema = z.object({ speaker: z.string(), earlier: z.string(), later: z.string() });

const indexSchema = z.object({
  show: questionSchema,
  others: z.array(questionSchema),
  articles: z.array(z.object({ file: z.string() })),
});

export type ExampleQuestion = z.infer<typeof questionSchema>;

export interface Seeds {
  readonly show: ExampleQuestion;
  /** Another question that these articles answer. */
  readonly another: ExampleQuestion | null;
  readonly files: readonly { readonly path: string; readonly key: string }[];
}

export async function readSeeds(): Promise<Seeds> {
  const folder = join(projectRoot, 'seeds');
  const index = indexSchema.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
  return {
    show: index.show,
    another: index.others[0] ?? null,
    files: index.articles.map(({ file }) => ({ path: join(folder, file), key: file })),
  };
}
