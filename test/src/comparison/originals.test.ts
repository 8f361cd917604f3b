import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecordingFinder } from '../../../engines/open-finder.ts';
import { openJudge } from '../../../engines/open-judge.ts';
import { comparePositions } from '../../../src/comparison/compare-positions.ts';
import type { TopicShift } from '../../../src/model/comparison.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { extractStatements } from '../../../src/pipeline/extract-statements.ts';
import { judgePositions } from '../../../src/pipeline/judge-positions.ts';
import { takePositions } from '../../../src/positions/take-positions.ts';
import { mergeReports } from '../../../src/statements/merge-reports.ts';
import { joinTopics } from '../../../src/topics/join-topics.ts';

const shared = process.env.ONRECORD_SHARED;

/** The minister's statements of all three articles, October 2007 against March 2008. */
async function compareOriginals(seeds: string): Promise<readonly TopicShift[]> {
  const finder = await openRecordingFinder();
  const statements: Statement[] = [];
  for (const name of readdirSync(seeds).filter((file) => /^\d.*\.txt$/u.test(file))) {
    const file = { key: name, bytes: readFileSync(join(seeds, name)), metadata: {} };
    statements.push(...(await extractStatements(file, finder)).statements);
  }
  const merged = mergeReports(statements.filter(({ speaker }) => speaker?.id === 'sergey-lavrov'));
  const joined = joinTopics(merged);
  const positions = (year: string) =>
    takePositions(
      merged.filter(({ saidOn }) => saidOn?.startsWith(year)),
      joined,
    );
  const [earlier, later] = [positions('2007'), positions('2008')];
  return comparePositions(earlier, later, await judgePositions(await openJudge(), earlier, later));
}

describe('the three original articles', () => {
  it.skipIf(!shared)(
    'are graded as a careful reader expects (needs the originals: set ONRECORD_SHARED)',
    async () => {
      const shifts = await compareOriginals(join(shared ?? '', 'seeds'));
      const byTopic = new Map(shifts.map((shift) => [shift.topic.id, shift]));
      // A careful reader says softened in tone. The judge is not sure enough for a verdict (original-articles.test.ts), but hears the voice.
      expect(['softened', 'unclear']).toContain(byTopic.get('missile-defense')?.shift);
      expect(byTopic.get('missile-defense')?.axes?.tone).toBe('softened');
      expect(byTopic.get('start')).toMatchObject({ topic: { label: 'START' }, shift: 'raised' });
      expect(byTopic.get('nuclear-terrorism')).toMatchObject({
        topic: { label: 'nuclear terrorism; weapons of mass destruction' },
        shift: 'raised',
      });
    },
  );
});
