import type { ExportedTable } from '@/cloud/documents/public';
import { staffRoles } from '@/shared/roles';
import { shanghaiOffset } from '@/shared/shanghai-time';
import { activityKinds } from '@/shared/volunteering/activity-kinds';
import type { postedServices } from './posted-services';

type PostedService = Awaited<ReturnType<typeof postedServices>>[number];

const column = (title: string, width: number) => ({ title, holds: 'text' as const, width });

/**
 * Services in the order in which the civil affairs' volunteer system asks for them.
 *
 * Known: MCA Order 67 asks for a record of personal basics, service, training, commendation and
 * evaluation (rules.md §5), and that records of other systems go into the ministry's own. Published
 * notices about such imports ask for all numbers as text. Assumed: the order of the columns and their
 * titles, since the system hands its form (补录模板) to registered organisations alone; who imports
 * compares the head row with theirs. Empty on purpose: kind and number of the identity document, which
 * are never stored; whoever imports fills them in.
 */
export function serviceRecordsTable(
  services: readonly PostedService[],
  communityName: string,
  recorders: ReadonlyMap<string, string>,
): ExportedTable {
  return {
    name: '志愿服务记录',
    columns: [
      column('序号', 7),
      column('姓名', 12),
      column('证件类型', 12),
      column('证件号码', 22),
      column('联系电话', 15),
      column('活动名称', 30),
      column('服务类别', 12),
      column('服务地点', 24),
      column('服务开始时间', 18),
      column('服务结束时间', 18),
      column('服务时长（小时）', 16),
      column('服务时长（分钟）', 16),
      column('服务内容', 30),
      column('记录单位', 24),
      column('记录人', 12),
      column('记录编号', 38),
    ],
    rows: services.map((service, index) => {
      const { title, activityKind, ownKind, organiserRole, teamName, recordedBy } = service;
      const kind = ownKind ?? activityKinds[activityKind ?? 'neighbourly'];
      const holder = teamName ?? (organiserRole === null ? '' : staffRoles[organiserRole]);
      return [
        String(index + 1),
        service.name,
        '',
        '',
        service.phone,
        title ?? '帮助邻居',
        kind,
        service.place ?? communityName,
        minuteText(service.startsAt),
        minuteText(service.endsAt),
        hoursText(service.minutes),
        String(service.minutes),
        `${kind}：${title ?? '帮助邻居'}`,
        `${communityName}${holder}`,
        recorders.get(recordedBy ?? '') ?? '',
        service.id,
      ];
    }),
  };
}

/** 2026-11-22 09:30 in Shanghai. */
const minuteText = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 16).replace('T', ' ');

/** Hours with two decimals, cut and never rounded up: no volunteer has served more than the minutes. */
export const hoursText = (minutes: number): string => {
  const hundredths = Math.floor((minutes * 100) / 60);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
};
