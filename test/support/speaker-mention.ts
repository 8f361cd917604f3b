// Takes a name, a role and a date; gives the mention that an article would record.
import type { SpeakerMention } from '../../src/model/speaker.ts';
import { nameKey, speakerId } from '../../src/speakers/name-key.ts';
import { namePartsOf } from '../../src/speakers/name-parts.ts';

export function speakerMention(
  name: string,
  role: string | null = null,
  date: string | null = '2031-05-01',
  article = `${name}-${role}-${date}`,
): SpeakerMention {
  const key = nameKey(namePartsOf(name).family.join(' '));
  const speaker = { id: speakerId(name), name, role, type: 'person' as const, nameKey: key };
  return { article, speaker, date, statements: 1 };
}
