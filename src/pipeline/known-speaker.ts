// Takes the record and any name; gives the one speaker it means.
import { QuestionError } from '../model/errors.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { RecordReader } from '../ports.ts';
import { findSpeaker } from '../speakers/find-speaker.ts';
import { joinSpeakers } from '../speakers/join-speakers.ts';
import { nameKeysOf } from '../speakers/name-key.ts';
import { searchDirectory } from './search-directory.ts';

/** Throws QuestionError unknown-speaker (with near names) or ambiguous-speaker (with the candidates). */
export async function knownSpeaker(reader: RecordReader, asked: string): Promise<KnownSpeaker> {
  const nameKeys = nameKeysOf(asked);
  const mentions = await Promise.all(nameKeys.map((nameKey) => reader.speakersNamed(nameKey)));
  const answer = findSpeaker(asked, joinSpeakers(mentions.flat()));
  if ('found' in answer) return answer.found;
  if ('candidates' in answer) throw ambiguous(asked, answer.candidates);
  throw unknown(asked, await nearNames(reader, asked, nameKeys));
}

const nearAtMost = 5;

/**
 * A misspelt name mostly keeps its first letter, and the directory is read by first letters. Where none is near, the name may be a given
 * name or another part of one: that costs the whole directory, once, for a question that has no other answer.
 */
async function nearNames(
  reader: RecordReader,
  asked: string,
  nameKeys: readonly string[],
): Promise<readonly string[]> {
  const letters = [...new Set(nameKeys.map((key) => key.slice(0, 1)))].filter((letter) => letter !== '');
  const mentions = await Promise.all(letters.map((letter) => reader.speakersFrom(letter)));
  const answer = findSpeaker(asked, joinSpeakers(mentions.flat()));
  const near = 'near' in answer ? answer.near : [];
  if (near.length > 0) return near;
  return (await searchDirectory(reader, asked)).slice(0, nearAtMost).map(({ name }) => name);
}

function unknown(asked: string, near: readonly string[]): QuestionError {
  const hint =
    near.length > 0 ? `Near names: ${near.join(', ')}.` : 'Ask for the list of speakers to see who is.';
  return new QuestionError(
    { code: 'unknown-speaker', asked, near },
    `No speaker “${asked}” is on record. ${hint}`,
  );
}

function ambiguous(asked: string, speakers: readonly KnownSpeaker[]): QuestionError {
  const candidates = speakers.map(({ id, name, role }) => ({ id, name, role }));
  const names = candidates.map(({ id, name, role }) => `${name}${role ? `, ${role}` : ''} (${id})`);
  return new QuestionError(
    { code: 'ambiguous-speaker', asked, candidates },
    `“${asked}” may be ${names.join(' or ')}. Ask again with the id.`,
  );
}
