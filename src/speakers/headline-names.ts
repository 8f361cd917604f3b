// Takes a transcript's labels; gives a test for the names in its headline that introduce who speaks below.
import { genderOfGivenName } from './given-name-gender.ts';
import { nameKey } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';
import type { TranscriptLabel } from './transcript-label.ts';

/** A name as a headline has it, with the office before it. */
export interface HeadlineName {
  readonly name: string;
  readonly role: string | null;
}

/** In any other headline, where names have no clear end, none. */
export function headlineNames(
  text: string,
  labels: readonly (TranscriptLabel | null)[],
): (found: HeadlineName) => boolean {
  const known = labels.filter((label) => label !== null);
  const speaking = new Set(
    known.flatMap(({ span, kind }) =>
      kind === 'name'
        ? [
            nameKey(
              text
                .slice(...span)
                .split(/\s+/)
                .at(-1) ?? '',
            ),
          ]
        : [],
    ),
  );
  const isInterview = known.some(({ kind }) => kind === 'answer');
  return ({ name, role }) => {
    const { given, family } = namePartsOf(name);
    if (given.length === 0 || given.length > 2) return false;
    if (speaking.has(nameKey(family.join(' '))) || speaking.has(nameKey(family.at(-1) ?? ''))) return true;
    return isInterview && (role !== null || genderOfGivenName(name) !== null);
  };
}
