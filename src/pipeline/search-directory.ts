// Takes the record and a part of a name; gives the speakers one of whose names has it, most statements first.
import { compareText } from '../model/compare-text.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { RecordReader } from '../ports.ts';
import { joinSpeakers } from '../speakers/join-speakers.ts';
import { matchesName } from '../speakers/matches-name.ts';
import { nameKeysOf } from '../speakers/name-key.ts';

/**
 * Reads the mentions whose name keys the name may begin. Where those lead to no one, as for a given name alone, it reads all mentions there
 * are: one query per first letter and a page for each megabyte, which grows with the record and not with the answer.
 */
export async function searchDirectory(reader: RecordReader, name: string): Promise<readonly KnownSpeaker[]> {
  const prefixes = apart(nameKeysOf(name));
  if (prefixes.length === 0) return [];
  const found = await matching(reader, name, prefixes);
  return found.length > 0 ? found : matching(reader, name, ['']);
}

/** Without those that another begins: "bank" finds all that "bank-of-arvala" would find again. */
function apart(prefixes: readonly string[]): readonly string[] {
  return prefixes.filter((prefix) => !prefixes.some((other) => other !== prefix && prefix.startsWith(other)));
}

async function matching(
  reader: RecordReader,
  name: string,
  prefixes: readonly string[],
): Promise<readonly KnownSpeaker[]> {
  const mentions = await Promise.all(prefixes.map((prefix) => reader.speakersFrom(prefix)));
  const named = joinSpeakers(mentions.flat()).filter((speaker) => matchesName(name, speaker));
  return mostHeardFirst(named);
}

/** By their statements; of equals by id. */
export function mostHeardFirst(speakers: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  return speakers.toSorted((a, b) => b.statements - a.statements || compareText(a.id, b.id));
}
