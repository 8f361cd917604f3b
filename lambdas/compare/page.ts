// Takes all entries, a cursor and a limit; gives one page of them and the cursor of the next.

export interface Page<T> {
  readonly entries: readonly T[];
  readonly next: string | null;
}

/** The last entry already given: its id, and its place for the case that it has gone since. */
interface Mark {
  readonly id: string;
  readonly place: number;
}

/** Null when the cursor is not one of ours. */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  cursor: string | undefined,
  limit: number,
): Page<T> | null {
  const mark = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && !mark) return null;
  const start = mark ? startAfter(all, mark) : 0;
  const entries = all.slice(start, start + limit);
  const last = entries.at(-1);
  const end = start + entries.length;
  return { entries, next: last && end < all.length ? toCursor({ id: last.id, place: end - 1 }) : null };
}

function startAfter(all: readonly { readonly id: string }[], { id, place }: Mark): number {
  const found = all.findIndex((entry) => entry.id === id);
  return found === -1 ? place : found + 1;
}

// Ids may hold letters that are not ASCII, which a query takes only encoded.
const toCursor = ({ id, place }: Mark) => `${place}.${encodeURIComponent(id)}`;

function readCursor(cursor: string): Mark | null {
  const [, place, id] = /^([0-9]{1,9})\.(.+)$/.exec(cursor) ?? [];
  if (!place || !id) return null;
  try {
    return { id: decodeURIComponent(id), place: Number(place) };
  } catch {
    return null;
  }
}
