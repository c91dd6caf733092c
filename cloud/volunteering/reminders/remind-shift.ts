import type { DueWork } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import {
  becomesOfReminder,
  type ReminderKind,
  remindAt,
  reminderDue,
  reminderHours,
} from '@/shared/volunteering/organising/shift-times';
import { readShift, type Shift, type ShiftOfActivity } from '../activities/who-leads';
import { organisersOf } from '../organising/organisers';
import { tellAccounts } from '../organising/tell-accounts';
import type { VolunteeringContext } from '../volunteering-context';
import { type ConfirmedVolunteer, confirmedVolunteers } from './confirmed-volunteers';
import { queueLook, takeLook } from './shift-look';

/** To be called whenever a shift becomes visible or is moved. Calling it twice queues once. */
export async function remindShift(
  ctx: VolunteeringContext,
  shift: Pick<Shift, 'id' | 'startsAt'>,
): Promise<void> {
  for (const kind of Object.keys(reminderHours) as ReminderKind[]) {
    const dueAt = reminderDue(shift.startsAt, kind, ctx.now);
    if (dueAt) await queueLook(ctx, shift.id, kind, dueAt);
  }
}

/** Reminds those who have a place, and who leads, of a shift that begins when the reminder thought. */
export const remindBeforeShift: DueWork = async (context, payload) => {
  const look = await takeLook(context, payload);
  if (!look || look.kind === 'enough') return;
  const { kind, queuedFor } = look;
  const { shift, activity } = await readShift(context, look.shiftId);
  if (shift.state !== 'open' || activity.state !== 'published') return;
  const step = becomesOfReminder({ startsAt: shift.startsAt, kind, queuedFor }, context.now);
  if (step === 'putOff') {
    return queueLook(context, shift.id, kind, remindAt(shift.startsAt, kind));
  }
  if (step === 'send') await remind(context, { shift, activity }, kind);
};

async function remind(
  ctx: VolunteeringContext,
  { shift, activity }: ShiftOfActivity,
  kind: ReminderKind,
): Promise<void> {
  const coming = await confirmedVolunteers(ctx, shift.id);
  const leader = shift.leaderAccountId;
  const leaders = leader === null ? await organisersOf(ctx, activity) : [leader];
  const facts = `${shanghaiTimeText(shift.startsAt)} 开始，地点：${activity.place}。`;
  const about = {
    kind: 'shiftReminder' as const,
    subjectId: shift.id,
    occasion: `${kind}:${shift.id}:${shift.startsAt.getTime()}`,
    title: activity.title,
    aboutTime: shift.startsAt,
  };
  await tellAccounts(ctx, leaders, { ...about, body: leadersWords(facts, coming) });
  // Whoever was told as a leader is not told again: it is the same occasion.
  const accountIds = coming.flatMap(({ accountId }) => accountId ?? []);
  await tellAccounts(ctx, accountIds, { ...about, body: ownWords(facts, kind) });
}

const ownWords = (facts: string, kind: ReminderKind): string =>
  kind === 'dayBefore'
    ? `您报名的志愿服务 ${facts}来不了的，请尽早取消，把名额让给别人。`
    : `您报名的志愿服务 ${facts}到了以后请签到，走时请签退。`;

function leadersWords(facts: string, coming: readonly ConfirmedVolunteer[]): string {
  const unreached = coming.filter(({ accountId }) => accountId === null).length;
  const call = unreached === 0 ? '' : `其中 ${unreached} 人没有用手机报名，请打电话提醒。`;
  return `您负责的志愿班次 ${facts}已有 ${coming.length} 人报名成功。${call}`;
}
