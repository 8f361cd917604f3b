// Takes nothing; gives the shapes that the HTTP API takes and answers. The OpenAPI document is made from them.
import { z } from '@hono/zod-openapi';
import { shifts, substances, tones } from '../../src/model/comparison.ts';
import { commitments, polarities, verbalActs } from '../../src/model/stance.ts';

const date = z.string().openapi({
  description: 'ISO 8601; a month or a year where no more is known',
  example: '2007-10-12',
});
const span = z
  .array(z.number().int())
  .length(2)
  .openapi({ description: 'start and end (exclusive) in UTF-16 code units of the article as decoded' });
const spans = z
  .object({ content: z.array(span), source: z.array(span), cue: z.array(span) })
  .openapi('Spans');

const speakerSchema = z
  .object({ id: z.string(), name: z.string(), role: z.string().nullable() })
  .openapi('Speaker');

const topicSchema = z.object({ id: z.string(), label: z.string() }).openapi('Topic');

const stanceSchema = z
  .object({
    act: z.enum(verbalActs),
    tone: z.number().openapi({ description: 'conflict -1 to cooperation +1' }),
    commitment: z.enum(commitments).nullable(),
    polarity: z
      .enum(polarities)
      .nullable()
      .openapi({ description: 'towards what is spoken of; null where no side is taken' }),
    hedges: z
      .array(z.string())
      .openapi({ description: 'words that take back some of it, as printed', example: ['in principle'] }),
    markers: z.object({
      change: z
        .array(z.string())
        .openapi({ description: 'words that say that something moved, as printed', example: ['no longer'] }),
      constancy: z
        .array(z.string())
        .openapi({ description: 'words that say that nothing did, as printed', example: ['still'] }),
    }),
    evidence: z
      .array(
        z.object({
          words: z.string(),
          in: z.enum(['text', 'cue']),
          span: span.openapi({ description: 'start and end (exclusive) in the statement’s text or its cue' }),
          heldBy: z.enum(['speaker', 'reporter']),
        }),
      )
      .optional()
      .openapi({
        description: 'the words it was read from; given with a statement, where they are on record',
      }),
  })
  .openapi('Stance');

const said = {
  id: z.string(),
  kind: z.enum(['assertion', 'belief', 'fact', 'eventuality']),
  type: z.enum(['direct', 'indirect', 'mixed']),
  text: z.string(),
  source: z.string().nullable(),
  cue: z.string().nullable(),
  speaker: speakerSchema.nullable(),
  saidOn: date.nullable(),
  saidOnBasis: z.enum(['stated', 'implied', 'unknown']).openapi({
    description: 'whether the article states the date, or it follows from dateline or publication date',
  }),
  meeting: z.string().nullable().openapi({ description: 'id of the meeting at which it was said' }),
  topics: z.array(topicSchema),
  stance: stanceSchema,
  confidence: z.number().min(0).max(1),
};

/** As one article prints it. */
export const statementSchema = z
  .object({
    ...said,
    article: z.string(),
    spans,
    joint: z.array(speakerSchema).optional().openapi({
      description:
        'those of several who said it at once whom the article names; `speaker` is null then. The record keeps such a statement once for each of them, with `speaker` set',
    }),
  })
  .openapi('Statement');

const reportSchema = z.object({
  id: z.string(),
  article: z.string(),
  spans,
  pieces: z
    .array(z.string())
    .optional()
    .openapi({ description: 'ids of further statements of this article that are pieces of the same words' }),
});

/** Over all articles that print it. */
export const mergedStatementSchema = z
  .object({
    ...said,
    reports: z.array(reportSchema),
    textFrom: z.string().openapi({
      description:
        'which article of `reports` prints `text`, `source` and `cue` to the letter: the fullest, not always the first',
    }),
  })
  .openapi('MergedStatement');

export const meetingSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    date,
    place: z.string().nullable(),
    articles: z.array(z.string()),
  })
  .openapi('Meeting');

const positionSchema = z
  .object({ stance: stanceSchema, statements: z.array(mergedStatementSchema) })
  .openapi('Position');

const shownPositionSchema = z
  .object({
    ...positionSchema.shape,
    more: z.number().int().openapi({ description: 'how many statements there are beside these' }),
  })
  .openapi('ShownPosition');

const comparedPeriodSchema = z
  .object({ period: z.string(), meetings: z.array(meetingSchema) })
  .openapi('Period');

const shift = {
  shift: z.enum(shifts),
  axes: z
    .object({
      substance: z.enum(substances),
      tone: z.enum(tones),
    })
    .nullable(),
  confidence: z.number().min(0).max(1),
  because: z.string(),
};

export const comparisonSchema = z
  .object({
    speaker: speakerSchema,
    earlier: comparedPeriodSchema,
    later: comparedPeriodSchema,
    topics: z.array(
      z.object({
        topic: topicSchema,
        ...shift,
        earlier: positionSchema.nullable(),
        later: positionSchema.nullable(),
      }),
    ),
  })
  .openapi('Comparison');

export const sideBySideSchema = z
  .object({
    period: comparedPeriodSchema,
    topics: z.array(
      z.object({
        topic: topicSchema,
        positions: z.array(
          z.object({
            speaker: speakerSchema,
            // Not `nullable()`, which would make the schema so wherever it stands.
            position: z.union([shownPositionSchema, z.null()]),
            silent: z.enum(['in-period', 'on-topic']).nullable().openapi({
              description:
                'where `position` is null: nothing of the speaker’s is on record there at all, or nothing on this',
            }),
          }),
        ),
      }),
    ),
    leftOut: z.number().int().openapi({
      description: 'how many speakers of the period were not looked at, for there are too many',
    }),
  })
  .openapi('SideBySide');

export const timelineSchema = z
  .object({
    speaker: speakerSchema,
    topics: z.array(
      z.object({
        topic: topicSchema,
        points: z
          .array(
            z.object({
              ...comparedPeriodSchema.shape,
              position: shownPositionSchema,
              shift: z
                .object({ against: z.string(), ...shift })
                .nullable()
                .openapi({
                  description:
                    'against the last point that was surely over, whose `period` is `against`; null where there is none',
                }),
            }),
          )
          .openapi({
            description: 'oldest first; `period` is the id of a meeting, or the day, month or year known',
          }),
        more: z.number().int().openapi({ description: 'how many older points are left out' }),
      }),
    ),
  })
  .openapi('Timeline');

const known = {
  id: z.string(),
  name: z.string(),
  role: z.string().nullable().openapi({ description: 'the latest' }),
  type: z.enum(['person', 'body']),
  names: z.array(z.string()),
  roles: z.array(z.object({ role: z.string(), from: date.nullable(), to: date.nullable() })),
  articles: z.number().int(),
  statements: z.number().int(),
  months: z.array(z.string()).openapi({ description: 'in which there are statements, oldest first' }),
};

export const knownSpeakerSchema = z.object(known).openapi('KnownSpeaker');

export const profileSchema = z
  .object({
    ...known,
    meetings: z.array(meetingSchema),
    topics: z.array(topicSchema.extend({ statements: z.number().int() })),
  })
  .openapi('SpeakerProfile');

const next = z.string().nullable().openapi({ description: 'the cursor of the next page; null on the last' });

export const speakerPageSchema = z
  .object({ speakers: z.array(knownSpeakerSchema), next })
  .openapi('SpeakerPage');

export const statementPageSchema = z
  .object({ statements: z.array(mergedStatementSchema), next })
  .openapi('StatementPage');

export const articleSchema = z
  .object({
    key: z.string(),
    recorded: z
      .object({
        etag: z.string().nullable(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        url: z.string().nullable(),
        published: date.nullable(),
        place: z.string().nullable(),
        extractorVersion: z.string(),
        statements: z.number().int(),
      })
      .nullable(),
    refusal: z
      .object({ etag: z.string().nullable(), code: z.string(), message: z.string() })
      .nullable()
      .openapi({ description: 'why the newest upload could not be read; null when it was' }),
  })
  .openapi('Article');

export const articleStatementsSchema = z
  .object({ statements: z.array(statementSchema) })
  .openapi('ArticleStatements');

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
  })
  .openapi('Problem');

// Messages follow `The parameter "…"`.
const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'is given more than once') })
  .min(1, 'is empty');
const period = text;

export const mostSpeakers = 10;

/** One value comes as a string, several as a list. */
const speakers = z
  .union([z.string(), z.array(z.string())], { error: 'is missing' })
  .transform((given) => [given].flat())
  .pipe(z.array(text).max(mostSpeakers, `is given more than ${mostSpeakers} times`));

/** What it asks for is told by which of them are given: `readComparisonQuery`. */
export const compareQuery = z.strictObject({
  speaker: speakers.openapi({
    type: 'array',
    items: { type: 'string' },
    minItems: 1,
    maxItems: mostSpeakers,
    description: `an id or any name; with \`in\`, up to ${mostSpeakers}`,
    example: ['Lavrov'],
  }),
  earlier: period.optional().openapi({
    description: 'a year, month, day, `from..to`, or the id of a meeting; with `later`, for one speaker',
    example: '2007-10',
  }),
  later: period.optional().openapi({ description: 'as `earlier`', example: '2008-03' }),
  in: period.optional().openapi({
    description: 'instead of `earlier` and `later`: the one period in which speakers are set side by side',
  }),
  topic: text.optional().openapi({
    description: 'only this topic; by default all, and needed for several speakers',
  }),
});

const paged = (most: number, usual: number) => ({
  cursor: text.optional().openapi({ description: '`next` of the page before' }),
  limit: text
    .regex(/^[0-9]{1,6}$/, 'is no whole number')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= most, `has to be 1 to ${most}`)
    .optional()
    .openapi({ type: 'integer', description: `1 to ${most}; ${usual} by default` }),
});

export const statementsPerPage = 50;
export const speakersPerPage = 200;

export const speakersQuery = z.strictObject({
  q: text.optional().openapi({ description: 'a name, whole or in part' }),
  ...paged(1000, speakersPerPage),
});

export const statementsQuery = z.strictObject({
  from: period.optional().openapi({ description: 'a year, month or day, included', example: '2007-10' }),
  to: period.optional().openapi({ description: 'a year, month or day, included', example: '2008-03' }),
  topic: text.optional(),
  ...paged(200, statementsPerPage),
});

export const timelineQuery = z.strictObject({
  topic: text,
  from: period.optional().openapi({ description: 'a year, month or day, included', example: '2007-10' }),
  to: period.optional().openapi({ description: 'a year, month or day, included', example: '2008-03' }),
});

export const noQuery = z.strictObject({});
