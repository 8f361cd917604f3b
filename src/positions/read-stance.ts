// Takes a statement's draft; gives its stance, with the words it was read from.
import { commitmentPhrases } from '../lexicon/modal-words.ts';
import type { Commitment, Stance, VerbalAct } from '../model/stance.ts';
import type { StatementDraft } from '../model/statement.ts';
import { findSignals, type Signal } from './find-signals.ts';
import { findWords } from './find-words.ts';

/** Only the speaker's own words count whole: in reported speech, and in the cue, the wording is the reporter's. */
const OWN_WORDS: Readonly<Record<StatementDraft['type'], number>> = { direct: 1, mixed: 0.75, indirect: 0.5 };
const CUE_WEIGHT = 0.5;
/** Below this a signal is about someone else, a condition or a question: it colours the tone but decides no act. */
const DECIDES = 0.3;

export function readStance(draft: StatementDraft): Stance {
  const signals = [...contentSignals(draft), ...cueSignals(draft)];
  const deciding = decidingSignal(signals);
  const printed = [...(deciding ? [deciding] : []), ...byStrength(signals)].map((signal) => signal.printed);
  return {
    act: deciding?.act ?? 'state',
    tone: toneOf(signals),
    commitment: commitmentOf(draft),
    evidence: [...new Set(printed)],
  };
}

function contentSignals(draft: StatementDraft): readonly Signal[] {
  const names = new Set(
    findWords(`${draft.speaker?.name ?? ''} ${draft.source ?? ''}`)
      .map(({ word }) => word)
      .filter((word) => word.length > 2),
  );
  const signals = findSignals(draft.text, { reported: draft.type !== 'direct', names });
  return signals.map((signal) => ({ ...signal, weight: signal.weight * OWN_WORDS[draft.type] }));
}

/** "promised", "warned". To agree *that* something is so concedes nothing; to agree *to* it does. */
function cueSignals(draft: StatementDraft): readonly Signal[] {
  if (draft.cue === null) return [];
  const signals = findSignals(draft.cue, { reported: true, names: new Set() });
  const infinitive = /^to\s/iu.test(draft.text);
  return signals
    .filter((signal) => signal.act !== 'agree' || infinitive)
    .map((signal) => ({ ...signal, weight: signal.weight * CUE_WEIGHT }));
}

function decidingSignal(signals: readonly Signal[]): (Signal & { readonly act: VerbalAct }) | null {
  const acts = signals.filter(
    (signal): signal is Signal & { readonly act: VerbalAct } =>
      signal.act !== null && signal.weight > DECIDES,
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

function commitmentOf(draft: StatementDraft): Commitment | null {
  const said = ` ${findWords(`${draft.cue ?? ''} ${draft.text}`)
    .map(({ word }) => word)
    .join(' ')} `;
  return (
    commitmentPhrases.find(([, phrases]) => phrases.some((phrase) => said.includes(` ${phrase} `)))?.[0] ??
    null
  );
}
