import { publishNotice } from '@/cloud/notices/public';
import { noticeLimits } from '@/shared/notices/notice-limits';
import type { Totals } from '@/shared/polls/decision';
import { correctionNotice, ownCorrectionNotice } from '@/shared/polls/roll-notices';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import type { RowChange } from './corrected-rows';

type Context = PollContext & { accountId: string };

/**
 * Tells everybody of a new version of the roll, and those whose rows it touches that theirs is among
 * them; where more homes are touched than one notice can name, the first one asks all to look.
 */
export async function publishCorrection(
  context: Context,
  poll: AnnouncedPoll,
  made: Totals & { version: number; root: string; reason: string; changes: readonly RowChange[] },
  register: ReadonlyMap<string, unknown>,
): Promise<void> {
  const stands = {
    kind: 'notice',
    publisherRole: poll.publisherRole,
    subject: { kind: 'poll', id: poll.id },
    expiresAt: poll.closesAt,
  } as const;
  await publishNotice(context, {
    ...correctionNotice(poll, { ...made, changes: made.changes.length }),
    ...stands,
    audience: { kind: 'community' },
    pinned: true,
  });
  const touched = made.changes.flatMap(({ before, after }) => [
    ...(before?.unitIds ?? []),
    ...(after?.unitIds ?? []),
  ]);
  // Units that are no longer on the register have nobody left to tell.
  const unitIds = [...new Set(touched)].filter((unitId) => register.has(unitId));
  if (unitIds.length === 0 || unitIds.length > noticeLimits.targets) return;
  await publishNotice(context, {
    ...ownCorrectionNotice(poll, made),
    ...stands,
    audience: { kind: 'units', ids: unitIds },
    pinned: false,
  });
}
