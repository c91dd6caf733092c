import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { composeMinutes, emptyMinutes, whyCannotPropose } from '@/shared/hall/sessions/minutes';
import { minutesSilentDays, silenceEndsAt } from '@/shared/hall/sessions/minutes-outcome';
import { readPresent } from '../attendance/attendance-row';
import { refuse } from '../refuse';
import { changeSession, lockAnnounced } from '../session-row';
import { tellAccounts } from '../tell-signed-up';
import { refuseUnlessWritable } from './save-minutes';
import { sessionFacts } from './session-facts';

/**
 * Puts the minutes to those who were there, as a version that never changes. A further version is asked
 * about anew: what was said to the one before counts no more.
 *
 * @throws Refusal sessionNotFound, minutesNotYet, minutesAlreadyConfirmed, minutesChangedMeanwhile
 * @throws Refusal minutesEmpty, minutesConclusionMissing, wordsNotAllowed
 */
export const proposeMinutes = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), revision: z.number().int().min(0) }))
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { sessionId, revision } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const session = await lockAnnounced(ctx, sessionId);
    refuseUnlessWritable(session, revision);
    const facts = await sessionFacts(ctx, session);
    const draft = session.minutesDraft ?? emptyMinutes(facts.agenda);
    refuse(whyCannotPropose(draft));
    refuseForbiddenWords([
      draft.closing,
      ...draft.items.flatMap(({ discussion, resolution }) => [discussion, resolution]),
    ]);

    const version = session.minutesVersion + 1;
    await changeSession(
      ctx,
      session,
      { minutesVersion: version },
      { event: 'proposeMinutes', refusal: 'minutesNotYet' },
    );
    await transaction
      .insertInto('sessionMinutes')
      .values({
        ...{ communityId, sessionId, version, content: json(composeMinutes(facts, draft)) },
        ...{ attendees: facts.attendees, proposedBy: accountId, proposedAt: now },
      })
      .execute();
    await doLater(ctx, 'hall.settleMinutes', { sessionId, version }, silenceEndsAt(now));
    const present = await readPresent(ctx, sessionId);
    await tellAccounts(
      ctx,
      session,
      present.flatMap((attendance) => attendance.accountId ?? []),
      {
        occasion: `minutes:${version}`,
        body: `会议记录（第 ${version} 版）写好了，请您看一看，${minutesSilentDays} 天内确认或提出不同意见。`,
      },
    );
    await recordDeed(ctx, 'hall.proposeMinutes', sessionId, { version });
    return { version };
  });
