import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { publishNotice } from '@/cloud/notices/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { whyNoticeTooShort } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { readAgenda } from './agenda';
import { announcement } from './announcement';
import { refuse } from './refuse';
import { remindAt } from './remind-attendees';
import { changeSession, lockSession } from './session-row';
import { tellTopics } from './tell-topics';

/**
 * Announces a session: a notice to everybody, an entry on the timeline of each topic of the agenda,
 * a message to whoever follows one. From now on the agenda stays as it is.
 *
 * @throws Refusal sessionNotFound, sessionNotDraft, sessionChangedMeanwhile (another revision)
 * @throws Refusal sessionNoticeTooShort: rules of the community, `sessionNoticeDays`
 */
export const announceSession = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), revision: z.number().int() }))
  .output(z.object({ announced: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, revision } }) => {
    const { transaction, communityId, now } = ctx;
    const session = await lockSession(ctx, sessionId);
    if (session.state !== 'draft') throw new Refusal('sessionNotDraft');
    if (session.revision !== revision) throw new Refusal('sessionChangedMeanwhile');
    const { sessionNoticeDays } = await readSettings(ctx);
    refuse(whyNoticeTooShort(session.startsAt, sessionNoticeDays, now));
    const body = actingBody(ctx.caller.roles, 'hall.holdSession');
    const agenda = await readAgenda(ctx, sessionId);

    await changeSession(
      ctx,
      session,
      { announcedAt: now, publisherRole: body },
      { event: 'announce', refusal: 'sessionNotDraft' },
    );
    await transaction
      .insertInto('checkInSecret')
      .values({ communityId, sessionId, secret: randomBytes(32) })
      .execute();
    await publishNotice(ctx, {
      kind: 'notice',
      ...announcement(session, agenda),
      audience: { kind: 'community' },
      pinned: false,
      expiresAt: session.endsAt,
      publisherRole: body,
    });
    const { title, place } = session;
    const startsAt = session.startsAt.toISOString();
    await tellTopics(ctx, session, agenda, {
      entry: {
        kind: 'sessionAnnounced',
        details: { body: staffRoles[body], title, startsAt, place },
      },
      occasion: 'announced',
      actorBody: body,
    });
    await doLater(ctx, 'hall.remindAttendees', { sessionId, startsAt }, remindAt(session.startsAt));
    await recordDeed(ctx, 'hall.announceSession', sessionId);
    return { announced: true as const };
  });
