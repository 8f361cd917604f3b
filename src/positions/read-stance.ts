// Takes a statement's draft; gives its stance, with the words it was read from.
import { ownBodies } from '../lexicon/own-bodies.ts';
import type { Commitment, EvidencePlace, Stance, VerbalAct } from '../model/stance.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { Voice } from './clause.ts';
import { findCommitment } from './find-commitment.ts';
import { findSignals } from './find-signals.ts';
import { findWords, type Worded, wordedOf } from './find-words.ts';
import { type CueReading, readCue, reportersVoice } from './read-cue.ts';
import { mannersIn, openingManners } from './read-manners.ts';
import { readMarkers } from './read-markers.ts';
import { shareOfWords } from './set-aside.ts';
import type { Signal } from './signal.ts';

/** Only the speaker's own words count whole: in reported speech, and in the cue, the wording is the reporter's. */
const OWN_WORDS: Readonly<Record<StatementDraft['type'], number>> = { direct: 1, mixed: 0.75, indirect: 0.5 };
const CUE_WEIGHT = 0.5;
const ANOTHERS_WEIGHT = 0.3;
/** Up to here a signal is about someone else, a condition or a question: it colours the tone but decides no act. */
const DECIDES = 0.3;
/** A speech of many paragraphs has hundreds of words that tell; a record holds the strongest. */
const MOST_EVIDENCE = 12;

type Placed<S extends Signal = Signal> = S & EvidencePlace;

export function readStance(draft: StatementDraft): Stance {
  const text = wordedOf(draft.text);
  const cueWords = wordedOf(draft.cue ?? '');
  const reading = readCue(draft.type, text, cueWords);
  const voice = voiceOf(draft, reading);
  const shares = shareOfWords(text, voice);
  const opening = openingManners(draft.type, text);
  const content = contentSignals(draft.type, findSignals(text.words, shares, voice), opening, reading);
  const cue = reading.signals.map((signal) => placed(signal, 'cue', signal.weight * CUE_WEIGHT));
  // What is promised says more than that it is promised.
  const deciding = decidingSignal(content) ?? decidingSignal(cue);
  const signals = [...content, ...cue];
  const evidence = evidenceOf(draft, [
    ...(deciding ? [deciding] : []),
    ...byStrength(signals),
    ...opening,
    ...cueManners(cueWords),
  ]);
  return {
    act: deciding?.act ?? 'state',
    tone: toneOf(signals),
    commitment: findCommitment(text.words, shares, voice) ?? commitmentOfCue(cueWords),
    polarity: deciding?.polarity ?? null,
    ...readMarkers(text, cueWords),
    evidence: evidence.map(({ words }) => words),
    places: evidence.map(({ place }) => place),
  };
}

function voiceOf({ speaker, source, type }: StatementDraft, { naming }: CueReading): Voice {
  const named = [...findWords(speaker?.name ?? ''), ...findWords(source ?? '')].map(({ word }) =>
    word.replace(/'s$/u, ''),
  );
  const role = speaker?.role ?? '';
  const isInOffice = !/\bopposition\b/iu.test(role);
  return {
    reported: type !== 'direct',
    naming: naming && type !== 'direct',
    subjectless: false,
    names: new Set([...named, ...countriesIn(role)].filter((word) => word.length > 2)),
    bodies: new Set([...findWords(role).map(({ word }) => word), ...(isInOffice ? ownBodies : [])]),
    pronouns: pronounsOf(speaker?.type, source),
  };
}

/** A woman is no "he", and a person seldom "it" or "they". */
function pronounsOf(type: 'person' | 'body' | undefined, source: string | null): ReadonlySet<string> {
  const printed = source?.toLowerCase() ?? '';
  if (printed === 'he' || printed === 'she') return new Set([printed]);
  if (type === 'person') return new Set(['he', 'she']);
  return new Set(type === 'body' ? ['it', 'they'] : ['he', 'it', 'she', 'they']);
}

/** What a "Freedonian minister", "Freedonia's minister" speaks for: its name with and without the ending. */
function countriesIn(role: string): readonly string[] {
  const capitalised = role.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu) ?? [];
  return capitalised
    .map((word) => word.toLowerCase())
    .flatMap((word) => [word, ...(word.endsWith('n') ? [word.slice(0, -1), word.slice(0, -2)] : [])]);
}

function contentSignals(
  type: StatementDraft['type'],
  signals: readonly Signal[],
  opening: readonly EvidencePlace[],
  { isPutToAnother, isUnmeant }: CueReading,
): readonly Placed[] {
  const share = OWN_WORDS[type] * (isPutToAnother || isUnmeant ? ANOTHERS_WEIGHT : 1);
  const from = Math.max(0, ...opening.map(({ span: [, end] }) => end));
  return signals
    .filter(({ start }) => start >= from)
    .map((signal) => placed(signal, 'text', signal.weight * share));
}

function placed(signal: Signal, where: EvidencePlace['in'], weight: number): Placed {
  const heldBy = where === 'cue' ? 'reporter' : 'speaker';
  return { ...signal, weight, in: where, span: [signal.start, signal.end], heldBy };
}

/** Adverbs of the reporter's: shown as his, and heard in neither act nor tone. */
function cueManners(cue: Worded): readonly EvidencePlace[] {
  return mannersIn(cue).map((span) => ({ in: 'cue', span, heldBy: 'reporter' }));
}

function evidenceOf({ text, cue }: StatementDraft, found: readonly EvidencePlace[]) {
  const byWords = new Map<string, EvidencePlace>();
  for (const { in: where, span, heldBy } of found) {
    const words = (where === 'cue' ? (cue ?? '') : text).slice(...span);
    if (!byWords.has(words)) byWords.set(words, { in: where, span, heldBy });
  }
  return [...byWords].slice(0, MOST_EVIDENCE).map(([words, place]) => ({ words, place }));
}

type DecidingSignal = Placed & { readonly act: VerbalAct };

function decidingSignal(signals: readonly Placed[]): DecidingSignal | null {
  const acts = signals.filter(
    (signal): signal is DecidingSignal => signal.act !== null && signal.weight > DECIDES,
  );
  return byStrength(acts)[0] ?? null;
}

function byStrength<S extends Signal>(signals: readonly S[]): readonly S[] {
  return [...signals].sort((a, b) => Math.abs(b.tone) * b.weight - Math.abs(a.tone) * a.weight);
}

/** Mean over the signals, each as far as it is the speaker's; two decimals. */
function toneOf(signals: readonly Signal[]): number {
  if (signals.length === 0) return 0;
  const sum = signals.reduce((total, signal) => total + signal.tone * signal.weight, 0);
  return Math.round((100 * sum) / signals.length) / 100 || 0;
}

function commitmentOfCue(cue: Worded): Commitment | null {
  return findCommitment(cue.words, shareOfWords(cue, reportersVoice), reportersVoice);
}
