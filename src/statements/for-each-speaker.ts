// Takes a statement; gives it once for each of several who made it at once, so that each is found by name.
import type { Statement } from '../model/statement.ts';
import { shortHash } from './short-hash.ts';

/**
 * Copies that differ in speaker and id, one for each speaker whom the article names; the statement itself where one alone, or no one
 * known, made it. A copy's id is made from the statement's and the speaker's: the same however many others spoke, and in any order.
 */
export function forEachSpeaker(statement: Statement): readonly Statement[] {
  const joint = statement.why?.speaker.joint ?? [];
  if (statement.speaker !== null || joint.length === 0) return [statement];
  const speakers = new Map(joint.map((speaker) => [speaker.id, speaker]));
  return [...speakers.values()].map((speaker) => ({
    ...statement,
    id: shortHash(`${statement.id}\n${speaker.id}`),
    speaker,
  }));
}
