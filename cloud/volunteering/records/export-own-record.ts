import { z } from 'zod';
import {
  type ExportedTable,
  keepDocument,
  keptDocumentSchema,
  makePdf,
  makeXlsx,
  type Sheet,
} from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { communityName } from '../organising/community-name';
import { type OwnRecord, ownRecord } from './own-record';

const title = '我的志愿服务记录';

/**
 * The caller's own record to take along, to read (PDF) or to go on with (XLSX). Whoever takes their own
 * data is not written down.
 *
 * @throws Refusal notRegisteredAsVolunteer, documentTooLarge
 */
export const exportOwnRecord = operation('volunteering.read')
  .input(z.object({ format: z.enum(['pdf', 'xlsx']) }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { format } }) => {
    const record = await ownRecord(ctx);
    const name = await communityName(ctx);
    const bytes =
      format === 'xlsx'
        ? await makeXlsx(tables(record))
        : await makePdf({ title, sheets: [sheet(record, name, ctx.now)] }, ctx.now);
    return keepDocument(ctx, { title: `${title} ${record.name}`, type: format, bytes });
  });

const serviceColumns = [
  { title: '服务时间', width: 20, share: 29 },
  { title: '活动', width: 30, share: 24 },
  { title: '类别', width: 12, share: 14 },
  { title: '时长', width: 14, share: 14 },
  { title: '说明', width: 40, share: 24 },
] as const;

const entryColumns = [
  { title: '日期', width: 12, share: 15 },
  { title: '类别', width: 12, share: 14 },
  { title: '名称', width: 30, share: 25 },
  { title: '单位', width: 24, share: 20 },
  { title: '说明', width: 50, share: 26 },
] as const;

const text = (columns: readonly { title: string; width: number }[]) =>
  columns.map((column) => ({ title: column.title, width: column.width, holds: 'text' as const }));

const tables = ({ basics, services, entries }: OwnRecord): ExportedTable[] => [
  {
    name: '基本情况',
    columns: text([
      { title: '项目', width: 16 },
      { title: '内容', width: 40 },
    ]),
    rows: basics,
  },
  { name: '服务情况', columns: text(serviceColumns), rows: services },
  { name: '培训表彰评价', columns: text(entryColumns), rows: entries },
];

const sheet = (
  { name, basics, services, entries }: OwnRecord,
  communityName: string,
  madeAt: Date,
): Sheet => ({
  head: { communityName, kind: '志愿者档案', title, label: '本人查阅' },
  foot: `${title} · ${name} · 生成于 ${shanghaiTimeText(madeAt)} · 不是服务证明`,
  blocks: [
    { kind: 'heading', text: '基本情况' },
    { kind: 'facts', facts: basics },
    { kind: 'heading', text: '服务情况' },
    services.length === 0
      ? { kind: 'text', text: '还没有服务记录。' }
      : { kind: 'table', columns: [...serviceColumns], rows: services },
    { kind: 'heading', text: '培训、表彰奖励和评价' },
    entries.length === 0
      ? { kind: 'text', text: '还没有记录。' }
      : { kind: 'table', columns: [...entryColumns], rows: entries },
  ],
});
