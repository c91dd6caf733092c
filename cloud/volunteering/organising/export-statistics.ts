import { z } from 'zod';
import {
  type ExportedColumn,
  type ExportedTable,
  keepDocument,
  keptDocumentSchema,
  makeCsv,
  makeXlsx,
} from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import type { ShownRow } from '@/shared/volunteering/organising/small-numbers';
import { readStatistics, type Statistics } from './read-statistics';
import { yearInput } from './statistics';

/** The statistics of a year as a workbook with a sheet for each table, or as one CSV; on record. */
export const exportStatistics = operation('volunteering.readStatistics')
  .input(yearInput.extend({ format: z.enum(['xlsx', 'csv']) }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { year, format } }) => {
    const statistics = await readStatistics(ctx, year);
    const title = `${year}年志愿服务统计`;
    const bytes =
      format === 'xlsx' ? await makeXlsx(sheetsOf(statistics)) : makeCsv(oneTable(statistics));
    await recordDeed(ctx, 'volunteering.exportStatistics', String(year), { format });
    return keepDocument(ctx, { title, type: format, bytes });
  });

const columns: ExportedColumn[] = [
  { title: '班次', holds: 'count', width: 10 },
  { title: '服务人数', holds: 'count', width: 12 },
  { title: '服务分钟', holds: 'count', width: 12 },
  { title: '应到人次', holds: 'count', width: 12 },
  { title: '未到人次', holds: 'count', width: 12 },
  { title: '说明', holds: 'text', width: 26 },
];

const tablesOf = ({ byMonth, byKind, byBuilding, total }: Statistics) => [
  { name: '按月份', first: '月份', rows: [...byMonth, total] },
  { name: '按类别', first: '活动类别', rows: [...byKind, total] },
  { name: '按楼栋', first: '志愿者住的楼栋', rows: [...byBuilding, total] },
];

const cells = ({ figures }: ShownRow) =>
  figures === null
    ? [null, null, null, null, null, '人数太少，为保护个人信息不显示']
    : [figures.shifts, figures.people, figures.minutes, figures.places, figures.missed, null];

const sheetsOf = (statistics: Statistics): ExportedTable[] =>
  tablesOf(statistics).map(({ name, first, rows }) => ({
    name,
    columns: [{ title: first, holds: 'text', width: 20 }, ...columns],
    rows: rows.map((row) => [row.name, ...cells(row)]),
  }));

const oneTable = (statistics: Statistics): ExportedTable => ({
  name: '志愿服务统计',
  columns: [
    { title: '分组', holds: 'text', width: 12 },
    { title: '名称', holds: 'text', width: 20 },
    ...columns,
  ],
  rows: tablesOf(statistics).flatMap(({ name, rows }) =>
    rows.map((row) => [name, row.name, ...cells(row)]),
  ),
});
