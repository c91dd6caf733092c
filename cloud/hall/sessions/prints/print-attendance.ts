import { z } from 'zod';
import {
  keepDocument,
  keptDocumentSchema,
  makePdf,
  makeXlsx,
  type Sheet,
} from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { sessionPeriod } from '@/shared/hall/sessions/session-period';
import { readAnnounced, type Session } from '../session-row';
import { type AttendanceRow, attendanceRows } from './attendance-rows';
import { communityName, sessionPaper } from './session-paper';

/** Lines for those who come without having signed up, while there is time to come. */
const emptyLines = 10;

/**
 * The attendance sheet with full names and a column to sign in, as PDF or workbook; that it was printed
 * is on record.
 *
 * @throws Refusal sessionNotFound
 */
export const printAttendance = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), format: z.enum(['pdf', 'xlsx']) }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { sessionId, format } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const rows = await attendanceRows(ctx, sessionId);
    const title = `签到表 ${session.title}`;
    const bytes =
      format === 'pdf'
        ? await makePdf(
            { title, sheets: [attendanceSheet(session, rows, await communityName(ctx), ctx.now)] },
            ctx.now,
          )
        : await makeXlsx([attendanceTable(rows)]);
    await recordDeed(ctx, 'hall.printAttendance', sessionId, { format });
    return keepDocument(ctx, { title, type: format, bytes });
  });

function attendanceSheet(
  session: Session,
  rows: readonly AttendanceRow[],
  name: string,
  printedAt: Date,
): Sheet {
  const lines = rows.map((row, index) => [
    String(index + 1),
    row.name,
    row.signup,
    row.checkedIn,
    '',
  ]);
  const empty = isHeld(session.state) ? 0 : emptyLines;
  const paper = { communityName: name, kind: '签到表', title: session.title, state: session.state };
  return sessionPaper(paper, printedAt, [
    {
      kind: 'facts',
      facts: [
        ['时间', sessionPeriod(session.startsAt, session.endsAt)],
        ['地点', session.place],
        ['到会', `${rows.filter(({ checkedIn }) => checkedIn !== '').length} 人`],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 6 },
        { title: '房号和姓名', share: 32 },
        { title: '报名', share: 10 },
        { title: '签到', share: 26 },
        { title: '签名', share: 26 },
      ],
      rows: [
        ...lines,
        ...Array.from({ length: empty }, (_, index) => [
          ...[String(lines.length + index + 1), '', '', '', ''],
        ]),
      ],
      leastRowHeight: 26,
    },
    { kind: 'text', look: 'small', text: '签到表里有姓名和房号，只供核对到会情况，请妥善保管。' },
  ]);
}

const attendanceTable = (rows: readonly AttendanceRow[]) => ({
  name: '签到表',
  columns: [
    { title: '序号', holds: 'count' as const, width: 8 },
    { title: '房号和姓名', holds: 'text' as const, width: 32 },
    { title: '报名', holds: 'text' as const, width: 10 },
    { title: '签到', holds: 'text' as const, width: 42 },
    { title: '签名', holds: 'text' as const, width: 24 },
  ],
  rows: rows.map((row, index) => [index + 1, row.name, row.signup, row.checkedIn, '']),
});
