// Takes a statement's draft; gives its stance, with the words it was read from.
import { addressingCues } from '../lexicon/verbal-acts.ts';
import type { Commitment, Stance, VerbalAct } from '../model/stance.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { Voice } from './clause.ts';
import { findCommitment } from './find-commitment.ts';
import { findSignals } from './find-signals.ts';
import { findWords } from './find-words.ts';
import type { Signal } from './signal.ts';

/** Only the speaker's own words count whole: in reported speech, and in the cue, the wording is the reporter's. */
const OWN_WORDS: Readonly<Record<StatementDraft['type'], number>> = { direct: 1, mixed: 0.75, indirect: 0.5 };
const CUE_WEIGHT = 0.5;
const ANOTHERS_WEIGHT = 0.3;
/** Up to here a signal is about someone else, a condition or a question: it colours the tone but decides no act. */
const DECIDES = 0.3;

const ADDRESSING = new Set(addressingCues);

export function readStance(draft: StatementDraft): Stance {
  const voice = voiceOf(draft);
  const content = contentSignals(draft, voice);
  const cue = cueSignals(draft);
  // What is promised says more than that it is promised.
  const deciding = decidingSignal(content) ?? decidingSignal(cue);
  const signals = [...content, ...cue];
  const printed = [...(deciding ? [deciding] : []), ...byStrength(signals)].map((signal) => signal.printed);
  return {
    act: deciding?.act ?? 'state',
    tone: toneOf(signals),
    commitment: commitmentOf(draft, voice),
    evidence: [...new Set(printed)],
    polarity: null,
    hedges: [],
    markers: { change: [], constancy: [] },
    places: [],
  };
}

function voiceOf({ speaker, source, type }: StatementDraft): Voice {
  const named = findWords(`${speaker?.name ?? ''} ${source ?? ''}`).map(({ word }) => word);
  return {
    reported: type !== 'direct',
    names: new Set([...named, ...countriesIn(speaker?.role ?? '')].filter((word) => word.length > 2)),
  };
}

/** What a "Freedonian minister", "Freedonia's minister" speaks for: its name with and without the ending. */
function countriesIn(role: string): readonly string[] {
  const capitalised = role.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu) ?? [];
  return capitalised
    .map((word) => word.toLowerCase())
    .flatMap((word) => [word, ...(word.endsWith('n') ? [word.slice(0, -1), word.slice(0, -2)] : [])]);
}

function contentSignals(draft: StatementDraft, voice: Voice): readonly Signal[] {
  const share = OWN_WORDS[draft.type] * (isPutToAnother(draft) ? ANOTHERS_WEIGHT : 1);
  return findSignals(draft.text, voice).map((signal) => ({ ...signal, weight: signal.weight * share }));
}

/** "Urged them *to accept*". */
function isPutToAnother({ cue, text }: StatementDraft): boolean {
  if (cue === null || !/^(?:not )?to\s/iu.test(text)) return false;
  return findWords(cue).some(({ bases }) => bases.some((base) => ADDRESSING.has(base)));
}

/** "promised", "warned". To agree *that* something is so concedes nothing; to agree *to* it does. */
function cueSignals({ cue, text }: StatementDraft): readonly Signal[] {
  if (cue === null) return [];
  const infinitive = /^to\s/iu.test(text);
  return findSignals(cue, { reported: true, names: new Set() })
    .filter((signal) => signal.act !== 'agree' || infinitive)
    .map((signal) => ({ ...signal, weight: signal.weight * CUE_WEIGHT }));
}

type DecidingSignal = Signal & { readonly act: VerbalAct };

function decidingSignal(signals: readonly Signal[]): DecidingSignal | null {
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

function commitmentOf({ cue, text }: StatementDraft, voice: Voice): Commitment | null {
  return findCommitment(text, voice) ?? (cue === null ? null : findCommitment(cue, voice));
}
