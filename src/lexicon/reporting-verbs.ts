// Verbs that report what someone said, thinks, knows or wants. Compiled by us from general knowledge of English news style; the four kinds
// follow the Penn Discourse Treebank 2.0 annotation manual, section 4 (attribution types).
import type { Kind } from '../model/statement.ts';

/** What may follow the verb: a clause ("said [that] …"), a recipient and a clause ("told X …"), an infinitive ("vowed to …"), a thing ("rejected …"), a quoted thing after "of" ("spoke of “…”"). */
export type Frame = 'clause' | 'recipient' | 'infinitive' | 'object' | 'of';

export interface ReportingVerb {
  readonly lemma: string;
  readonly kind: Kind;
  readonly frames: readonly Frame[];
  /** What it reports when an infinitive follows, where that is another kind: he agrees that it is so, he agreed to go. */
  readonly kindOfInfinitive: Kind;
}

const clause = ['clause'] as const;
const clauseOrInfinitive = ['clause', 'infinitive'] as const;
const clauseOrObject = ['clause', 'object'] as const;
const recipientAndMore = ['recipient', 'clause', 'infinitive'] as const;
const infinitive = ['infinitive'] as const;
const object = ['object'] as const;
const of = ['of'] as const;

const groups: readonly (readonly [Kind, readonly Frame[], string])[] = [
  [
    'assertion',
    clause,
    'add affirm allege announce answer argue assert aver boast caution chant chide claim comment complain concede confess confirm contend continue counter declare disclose emphasise emphasize estimate explain exclaim hint imply indicate insist interject joke maintain muse note observe opine proclaim protest quip reason recall recount reiterate remark repeat reply report respond retort reveal rule say shout signal state stipulate suggest testify tweet write',
  ],
  [
    'assertion',
    clauseOrObject,
    'acknowledge admit deny highlight outline propose recommend stress underline underscore',
  ],
  ['assertion', recipientAndMore, 'advise ask assure inform notify persuade remind tell urge warn'],
  ['assertion', clauseOrInfinitive, 'agree demand pledge promise swear threaten vow'],
  [
    'assertion',
    object,
    'accuse applaud blame blast condemn criticise criticize decry denounce describe dismiss hail lambast lament praise question rebuff reject slam welcome',
  ],
  ['assertion', of, 'speak talk'],
  [
    'belief',
    clause,
    'assume believe conclude doubt expect fear feel guess imagine predict presume reckon suppose suspect think worry',
  ],
  [
    'fact',
    clause,
    'discover forget know learn realise realize recognise recognize regret remember understand',
  ],
  ['eventuality', clauseOrInfinitive, 'hope'],
  ['eventuality', infinitive, 'decline intend plan prefer refuse seek want wish'],
];

const kindsOfInfinitive: ReadonlyMap<string, Kind> = new Map([
  ['agree', 'eventuality'],
  ['decide', 'eventuality'],
]);

export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = new Map(
  groups.flatMap(([kind, frames, lemmas]) =>
    lemmas
      .split(' ')
      .map(
        (lemma) =>
          [lemma, { lemma, kind, frames, kindOfInfinitive: kindsOfInfinitive.get(lemma) ?? kind }] as const,
      ),
  ),
);
