// Takes a title standing for a name ("the defence secretary") and a person's roles; says how well it fits.
import { kindredBodies, leadingOffices } from '../lexicon/role-words.ts';
import type { NameMention } from './find-mentions.ts';
import { roleWords } from './role-match.ts';
import { isNationality, isRoleModifier, isRoleNoun } from './titles.ts';

/** Words that make another office of the same head word. */
const ranks = new Set(['admiral', 'marshal']);
const changing = new Set(['vice', 'deputy', 'assistant', 'under', 'associate', 'shadow', 'acting']);

/** 0 where it does not fit; more for words in common; less where only one is "former". */
export function titleFits(title: string, held: readonly ReadonlySet<string>[]): number {
  const whole = Math.max(0, ...held.map((words) => degree(roleWords(title), words)));
  if (whole > 0 || nationalityIn(title)) return whole;
  // "the Port Ansel senator": the place may be printed elsewhere.
  const common = title
    .split(' ')
    .filter((word) => !/^\p{Lu}/u.test(word) || isRoleModifier(word) || isRoleNoun(word))
    .join(' ');
  return common === title ? 0 : Math.max(0, ...held.map((words) => degree(roleWords(common), words))) / 4;
}

/** "federation president" of "the federation's president", who is shown as a president; null where no office is printed. */
export function fullOffice({ role, owner }: Pick<NameMention, 'role' | 'owner'>): string | null {
  return role !== null && owner !== null ? `${owner} ${role}` : role;
}

/** What an office's words are compared by; the relative clause after it says nothing of it. */
export function officeWords(role: string): ReadonlySet<string> {
  return roleWords(role.split(/\s(?:who|that)\s/)[0] ?? role);
}

/** A state named in the title must be the office's state. */
function nationalityIn(title: string): boolean {
  return title.split(' ').some((word) => isNationality(word));
}

function degree(asked: ReadonlySet<string>, held: ReadonlySet<string>): number {
  const words = [...asked].filter((word) => word !== 'former' && word !== 'then');
  const others = words.filter((word) => !held.has(word));
  if (words.length === 0 || !(others.length === 0 || leads(words, others, held))) return 0;
  if (
    !words.some((word) => ranks.has(word)) &&
    [...held].some((word) => changing.has(word) && !asked.has(word))
  )
    return 0;
  return asked.has('former') === held.has('former') && others.length === 0 ? 2 : 1;
}

/** "The Finnish leader" of the president of Finland, "the union leader" of a federation's; "the leader" alone is of any party. */
function leads(words: readonly string[], others: readonly string[], held: ReadonlySet<string>): boolean {
  const ofAnother = others.filter((word) => word !== 'leader' && !isKindred(word, held));
  return (
    words.length > 1 &&
    others.includes('leader') &&
    ofAnother.length === 0 &&
    [...held].some((word) => LEADING.has(word))
  );
}

function isKindred(word: string, held: ReadonlySet<string>): boolean {
  return kindredBodies.some(([called, ...kinds]) => called === word && kinds.some((kind) => held.has(kind)));
}

const LEADING = new Set(leadingOffices);
