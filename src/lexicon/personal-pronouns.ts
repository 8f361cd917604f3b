// Gives the pronouns that stand for speakers.
// Compiled by us from general knowledge of English news style.

export type PronounClass = 'male' | 'female' | 'plural' | 'neuter' | 'self' | 'relative';

/** Lower case, subject and object forms and possessives. `self`: the speaker of the words it stands in. */
export const personalPronouns: ReadonlyMap<string, PronounClass> = new Map([
  ['both', 'plural'],
  ['each', 'plural'],
  ['he', 'male'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ['him', 'male'],
  ['himself', 'male'],
  ['his', 'male'],
  ['i', 'self'],
  ['it', 'neuter'],
  ['its', 'neuter'],
  ['me', 'self'],
  ['she', 'female'],
  ['their', 'plural'],
  ['that', 'relative'],
  ['them', 'plural'],
  ['they', 'plural'],
  ['us', 'self'],
  ['we', 'self'],
  ['which', 'relative'],
  ['who', 'relative'],
  ['whom', 'relative'],
]);
