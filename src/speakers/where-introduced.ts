// Takes the names of an article and who each of them is; gives where it names or introduces a speaker whom a source only hints at.
import { countBelow } from '../model/count-below.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { Span } from '../model/span.ts';
import type { Speaker, SpeakerResolution } from '../model/speaker.ts';
import type { NameMention } from './find-mentions.ts';
import type { SourceReading } from './read-source.ts';
import { fullOffice, officeWords, titleFits } from './title-fit.ts';

/** Mentions with an office looked through for the one that a title fits best. */
const mostOffices = 50;
/** An office stands so near behind its name. */
const besideName = 120;

/** Looks up the place for one resolution; `at` is where its source begins, or its content where none is printed. */
export type WhereIntroduced = (
  resolution: SpeakerResolution,
  reading: SourceReading,
  at: number,
) => Span | null;

export function whereIntroduced(
  text: string,
  mentions: readonly NameMention[],
  speakerOf: (mention: number) => Speaker | null,
): WhereIntroduced {
  const own = groupByKey(
    mentions.flatMap((mention, index) => {
      const speaker = speakerOf(index);
      return speaker ? [[speaker.id, mention] as const] : [];
    }),
  );
  // Asked for anew with each of a speaker's statements.
  const full = new Map<string, NameMention | undefined>();
  const inFull = ({ id, name }: Speaker) => {
    if (!full.has(id))
      full.set(
        id,
        own.get(id)?.find((mention) => mention.name === name),
      );
    return full.get(id);
  };
  return ({ speaker, basis }, reading, at) => {
    if (!speaker) return null;
    const named = own.get(speaker.id) ?? [];
    if (basis === 'named') return nameElsewhere(reading, mentions, inFull(speaker));
    const before = named.slice(
      0,
      countBelow(named, at, ({ span }) => span[0]),
    );
    if (basis === 'title' && reading.kind === 'title') return officeOf(text, reading.title, before, named);
    return (before.at(-1) ?? named[0])?.whole ?? null;
  };
}

/** Null where the source itself has the name in full. */
function nameElsewhere(
  reading: SourceReading,
  mentions: readonly NameMention[],
  full: NameMention | undefined,
): Span | null {
  const isFull = reading.kind === 'name' && mentions[reading.head]?.name === full?.name;
  return full && !isFull ? full.whole : null;
}

/** With whose name the office is printed that the title fits best, the nearest before it; else the name alone. */
function officeOf(
  text: string,
  title: string,
  before: readonly NameMention[],
  named: readonly NameMention[],
): Span | null {
  // The nearest first; what comes only later, in reading order, behind them.
  const nearest = [
    ...before.slice(-mostOffices).reverse(),
    ...named.slice(before.length, before.length + mostOffices),
  ];
  const fits = nearest.flatMap((mention) => {
    const office = fullOffice(mention);
    return office === null ? [] : [{ mention, fit: titleFits(title, [officeWords(office)]) }];
  });
  const best = Math.max(...fits.map(({ fit }) => fit));
  const introduced = best > 0 ? fits.find(({ fit }) => fit === best)?.mention : undefined;
  return introduced ? withRole(text, introduced) : ((before.at(-1) ?? named[0])?.whole ?? null);
}

/** "Ana Petrova, the foreign minister": up to the end of the office. */
function withRole(text: string, { span, whole, role }: NameMention): Span {
  const after = role === null ? -1 : text.slice(span[1], span[1] + besideName).indexOf(role);
  return role === null || after < 0 ? whole : [whole[0], span[1] + after + role.length];
}
