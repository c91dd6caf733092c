import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { publishNotice } from '@/cloud/notices/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { arrangementProblems } from '@/shared/hall/sessions/session-draft';
import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { whyCannotMove, whyNoticeTooShort } from '@/shared/hall/sessions/session-timing';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { Refusal } from '@/shared/refusals';
import { actingBody } from '../acting-body';
import { readAgenda } from './agenda';
import { moveUpWaiting } from './places';
import { refuse } from './refuse';
import { remindAt } from './remind-attendees';
import { arrangementInput } from './session-input';
import { changeSession, lockAnnounced, type Session } from './session-row';
import { tellSignedUp } from './tell-signed-up';
import { tellTopics } from './tell-topics';

/**
 * Changes place, time or the number of places of an announced session. A new place or time is told to
 * everybody who signed up and on the topics' timelines, and is refused in the last 24 hours; the
 * number of places may change until the end. Signups stay. Who is called for an earlier time has the
 * community's days of notice as for a new session.
 *
 * @throws Refusal what `arrangementProblems` finds; sessionNotFound, sessionNotChangeable,
 *   sessionChangeTooLate, sessionStartPassed, sessionNoticeTooShort, capacityBelowTaken
 */
export const changeArrangement = operation('hall.holdSession')
  .input(arrangementInput.extend({ sessionId: z.uuid() }))
  .output(z.object({ changed: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, ...wanted } }) => {
    refuse(arrangementProblems(wanted));
    const session = await lockAnnounced(ctx, sessionId);
    if (!comingStates.includes(session.state)) throw new Refusal('sessionNotChangeable');
    const times = { startsAt: new Date(wanted.startsAt), endsAt: new Date(wanted.endsAt) };
    const changed = { ...session, ...wanted, ...times };
    if (changed.capacity !== null && changed.capacity < session.placesTaken)
      throw new Refusal('capacityBelowTaken', { taken: session.placesTaken });
    const moves = isMoved(session, changed);
    if (moves) refuse(whyCannotMove(session, ctx.now));
    if (moves && times.startsAt <= ctx.now) throw new Refusal('sessionStartPassed');
    if (times.startsAt < session.startsAt) {
      const { sessionNoticeDays } = await readSettings(ctx);
      refuse(whyNoticeTooShort(times.startsAt, sessionNoticeDays, ctx.now));
    }

    await changeSession(ctx, session, { ...wanted, ...times });
    await moveUpWaiting(ctx, changed);
    if (moves) await tellMove(ctx, changed);
    await recordDeed(ctx, 'hall.changeSession', sessionId, { moved: moves });
    return { changed: true as const };
  });

const isMoved = (before: Session, after: Session): boolean =>
  before.place !== after.place ||
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime();

async function tellMove(ctx: MemberContext, session: Session): Promise<void> {
  const { title, place } = session;
  const startsAt = session.startsAt.toISOString();
  const entry = { kind: 'sessionMoved', details: { title, startsAt, place } } as const;
  const occasion = `moved:${ctx.now.getTime()}`;
  const agenda = await readAgenda(ctx, session.id);
  const actorBody = actingBody(ctx.caller.roles, 'hall.holdSession');
  await tellSignedUp(ctx, session, {
    occasion,
    body: `${timelineSentence(entry)}。报名继续有效。`,
  });
  await tellTopics(ctx, session, agenda, { entry, occasion, actorBody });
  await publishNotice(ctx, {
    ...{ kind: 'notice', title: `议事会改期：${title}`, body: `${timelineSentence(entry)}。` },
    ...{ audience: { kind: 'community' }, pinned: false },
    ...{ expiresAt: session.endsAt, publisherRole: actorBody },
  });
  const sessionId = session.id;
  await doLater(ctx, 'hall.remindAttendees', { sessionId, startsAt }, remindAt(session.startsAt));
}
