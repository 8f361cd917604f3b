// Gives the errors that a reader is told of.
import type { PartialDate } from './date.ts';

/** Why a file cannot be an article. */
export type ArticleErrorCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'unsupported'
  | 'language'
  | 'metadata';

/** A file that cannot be read. The message names the file, what was found, and what to do. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  constructor(
    readonly code: ArticleErrorCode,
    readonly key: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a period is asked by: two that are compared, or the one that is looked at. */
export type PeriodParameter = 'earlier' | 'later' | 'in';

/** Why a question to the record has no answer. One payload per code; `lambdas/shared/http-errors.ts` maps each to its status. */
export type QuestionProblem =
  | { readonly code: 'invalid-request'; readonly parameter: string; readonly detail: string }
  | { readonly code: 'unknown-speaker'; readonly asked: string; readonly near: readonly string[] }
  | {
      readonly code: 'ambiguous-speaker';
      readonly asked: string;
      readonly candidates: readonly {
        readonly id: string;
        readonly name: string;
        readonly role: string | null;
      }[];
    }
  | {
      readonly code: 'invalid-period';
      readonly parameter: PeriodParameter;
      readonly asked: string;
      readonly detail: string;
    }
  | { readonly code: 'periods-out-of-order'; readonly earlier: string; readonly later: string }
  | {
      readonly code: 'no-statements';
      readonly parameter: PeriodParameter;
      readonly asked: string;
      readonly speaker: string;
      readonly periods: readonly PartialDate[];
    }
  | { readonly code: 'unknown-topic'; readonly asked: string; readonly topics: readonly string[] }
  | { readonly code: 'unknown-article'; readonly asked: string };

/** A question that cannot be answered as asked; `problem` says why, the message says it in a sentence a reader understands. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
  constructor(
    readonly problem: QuestionProblem,
    message: string,
  ) {
    super(message);
  }
}

/** A judge that could not be asked. The message names it and says what its operator can do; how the service put it is in the cause. */
export class JudgeError extends Error {
  override readonly name = 'JudgeError';
  constructor(
    readonly judge: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
