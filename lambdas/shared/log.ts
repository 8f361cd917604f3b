// Takes a message and its fields; the part of the Powertools logger that the handlers use. Ids and counts only: no article's words.

export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
