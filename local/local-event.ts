// Takes nothing; gives the type of what the local cloud tells the one who runs it.

/** What happened, for a progress line or a log. `key` is the object's key, decoded. */
export type LocalEvent =
  | { readonly type: 'stored'; readonly key: string; readonly bytes: number }
  | { readonly type: 'deleted'; readonly key: string }
  | { readonly type: 'handled'; readonly key: string }
  | { readonly type: 'retried'; readonly key: string; readonly receives: number; readonly reason: string }
  | { readonly type: 'given-up'; readonly key: string; readonly receives: number; readonly reason: string }
  | { readonly type: 'function-failed'; readonly functionName: string; readonly reason: string };
