// Takes the folder of sample dispatches; gives the articles, the comparison to show first and others to try.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './terminal.ts';

const questionSchema = z.object({ speaker: z.string(), earlier: z.string(), later: z.string() });

const indexSchema = z.object({
  show: questionSchema,
  articles: z.array(
    z.object({
      file: z.string(),
      date: z.string(),
      quotations: z.array(z.object({ speaker: z.string() })).optional(),
    }),
  ),
});

type SeedIndex = z.infer<typeof indexSchema>;
export type ExampleQuestion = z.infer<typeof questionSchema>;

export interface Seeds {
  readonly show: ExampleQuestion;
  /** Another question that these articles answer, if the index names one who is quoted at two meetings. */
  readonly another: ExampleQuestion | null;
  readonly files: readonly { readonly path: string; readonly key: string }[];
}

export async function readSeeds(): Promise<Seeds> {
  const folder = join(projectRoot, 'seeds');
  const index = indexSchema.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
  return {
    show: index.show,
    another: anotherQuestion(index),
    files: index.articles.map(({ file }) => ({ path: join(folder, file), key: file })),
  };
}

/** Of those quoted in two months and not shown already, the one quoted most. */
function anotherQuestion({ show, articles }: SeedIndex): ExampleQuestion | null {
  const said = articles.flatMap(({ date, quotations = [] }) =>
    quotations.map(({ speaker }) => ({ speaker, month: date.slice(0, 7) })),
  );
  const names = [...new Set(said.map(({ speaker }) => speaker))].filter(
    (name) => !name.includes(show.speaker),
  );
  const questions = names.map((speaker) => {
    const own = said.filter((one) => one.speaker === speaker);
    const months = [...new Set(own.map(({ month }) => month))].sort();
    return { speaker, earlier: months[0] ?? '', later: months.at(-1) ?? '', quoted: own.length };
  });
  const [best] = questions
    .filter(({ earlier, later }) => earlier !== later)
    .sort((a, b) => b.quoted - a.quoted);
  return best ? { speaker: best.speaker, earlier: best.earlier, later: best.later } : null;
}
