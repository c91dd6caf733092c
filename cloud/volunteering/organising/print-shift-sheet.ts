import { z } from 'zod';
import { keepDocument, keptDocumentSchema, makePdf, type Sheet } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { sessionPeriod } from '@/shared/hall/sessions/session-period';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { shiftStates } from '@/shared/volunteering/shift-states';
import { requireShiftLeader, type ShiftOfActivity } from '../activities/who-leads';
import { communityName } from './community-name';
import { type SheetRow, sheetRows } from './sheet-rows';

/** Lines for those who come without having signed up, while there is time to come. */
const emptyLines = 8;

/**
 * The attendance sheet of a shift to print and sign on, for whoever leads it; that it was printed is
 * on record. Of phones it has the last four digits, and the guardian's of minors.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const printShiftSheet = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { shiftId } }) => {
    const target = await requireShiftLeader(ctx, shiftId);
    const rows = await sheetRows(ctx, target);
    const title = `签到表 ${target.activity.title}`;
    const sheet = attendanceSheet(target, rows, await communityName(ctx), ctx.now);
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    await recordDeed(ctx, 'volunteering.printShiftSheet', shiftId, { people: rows.length });
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

function attendanceSheet(
  { shift, activity }: ShiftOfActivity,
  rows: readonly SheetRow[],
  name: string,
  printedAt: Date,
): Sheet {
  const empty = shift.state === 'open' ? emptyLines : 0;
  const label = `志愿服务：${shiftStates[shift.state]}`;
  return {
    head: { communityName: name, kind: '签到表', title: activity.title, label },
    foot: `签到表 · 打印于 ${shanghaiTimeText(printedAt)} · ${activity.title}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['时间', sessionPeriod(shift.startsAt, shift.endsAt)],
          ['地点', activity.place],
          ['联系人', activity.contact],
          ['人数', `报名成功 ${rows.length} 人，需要 ${shift.needed} 人`],
        ],
      },
      { kind: 'text', look: 'small', text: `风险提示：${activity.risks}` },
      peopleTable(rows, empty),
      { kind: 'signatures', names: ['负责人', '日期'] },
      {
        kind: 'text',
        look: 'small',
        text: '表里有姓名和电话，只供本次活动签到和紧急联系，请妥善保管。',
      },
    ],
  };
}

function peopleTable(rows: readonly SheetRow[], empty: number): Sheet['blocks'][number] {
  const lines = rows.map(({ name, post, phoneEnd, guardianPhone, arrived, left }, index) => [
    ...[String(index + 1), name, post, phoneEnd, guardianPhone, arrived, left, ''],
  ]);
  const blanks = Array.from({ length: empty }, (_, index) => [
    ...[String(rows.length + index + 1), '', '', '', '', '', '', ''],
  ]);
  return {
    kind: 'table',
    columns: [
      { title: '序号', share: 7 },
      { title: '姓名', share: 17 },
      { title: '岗位', share: 13 },
      { title: '电话末四位', share: 12 },
      { title: '监护人电话', share: 16 },
      { title: '签到', share: 10 },
      { title: '签退', share: 10 },
      { title: '签名', share: 15 },
    ],
    rows: [...lines, ...blanks],
    leastRowHeight: 26,
  };
}
