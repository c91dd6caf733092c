import type { MemberContext } from '@/cloud/platform/operation';
import { shanghaiDayText, shanghaiTimeText } from '@/shared/shanghai-time';
import { activityKinds } from '@/shared/volunteering/activity-kinds';
import { recordKinds } from '@/shared/volunteering/certificates/record-kinds';
import { minuteKinds } from '@/shared/volunteering/minute-kinds';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { skills } from '@/shared/volunteering/skills';
import { servedEntries } from '../ledger/served-entries';
import { postedMinutes } from '../posting/posted-minutes';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { recordsOf } from './record-entries';

/** A volunteer's whole record in words, as they take it with them. */
export interface OwnRecord {
  name: string;
  basics: [name: string, value: string][];
  /** 时间, 活动, 类别, 时长, 说明 */
  services: string[][];
  /** 日期, 类别, 名称, 单位, 说明 */
  entries: string[][];
}

/**
 * Everything in the record of the caller: basics, service with what is not posted yet, training,
 * commendation and evaluation, corrections with their reasons (PIPL art. 45).
 *
 * @throws Refusal notRegisteredAsVolunteer
 */
export async function ownRecord(ctx: MemberContext): Promise<OwnRecord> {
  const volunteer = await callersVolunteer(ctx);
  const { id, name, phone, birthDate, registeredAt, earnedMinutes } = volunteer;
  const posted = await postedMinutes(ctx, id, null, null);
  const postedIds = new Set(posted.map(({ entryId }) => entryId));
  const provable = posted.reduce((sum, { minutes }) => sum + minutes, 0);
  const served = await servedEntries(ctx)
    .where('entry.volunteerId', '=', id)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .execute();
  return {
    name,
    basics: [
      ['姓名', name],
      ['电话', phone || '没有登记'],
      ['出生日期', birthDate ?? '没有登记'],
      ['特长', volunteer.skills.map((skill) => skills[skill]).join('、') || '没有登记'],
      ['登记时间', shanghaiDayText(registeredAt)],
      ['服务时长', minutesText(earnedMinutes)],
      ['其中公示期满', minutesText(provable)],
      ['身份证件', '系统不保存证件号码'],
    ],
    services: served.map((row) => [
      shanghaiTimeText(row.startsAt),
      row.title ?? '帮助邻居',
      row.kind === 'correction'
        ? minuteKinds.correction
        : activityKinds[row.activityKind ?? 'neighbourly'],
      minutesText(row.minutes),
      [row.reason, postedIds.has(row.rootId) ? '公示期满' : '还没有公示期满']
        .filter(Boolean)
        .join('；'),
    ]),
    entries: (await recordsOf(ctx, id).execute()).map((entry) => [
      entry.onDate,
      recordKinds[entry.kind],
      entry.title,
      entry.givenBy,
      [entry.detail, entry.laterReason === null ? '' : `已更正：${entry.laterReason}`]
        .filter(Boolean)
        .join('；'),
    ]),
  };
}
