// Takes a speaker; gives the name with the role, where one is known.
import type { SpeakerPositionShape } from './shapes.ts';

export function nameWithRole({ name, role }: Pick<SpeakerPositionShape['speaker'], 'name' | 'role'>): string {
  return [name, role].filter(Boolean).join(', ');
}
