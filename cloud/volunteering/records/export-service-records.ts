import { z } from 'zod';
import {
  type ExportedTable,
  keepDocument,
  keptDocumentSchema,
  makeXlsx,
} from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { periodInput, refuseWrongPeriod } from '../certificates/service-days';
import { communityName } from '../organising/community-name';
import { postedServices } from './posted-services';
import { recorderNames } from './recorder-names';
import { serviceRecordsTable } from './service-records-table';

/**
 * All services of these days whose publicity is over, as a workbook for the civil affairs' volunteer
 * system. It names people with their phones, so whoever takes it with them is written down.
 *
 * @throws Refusal certificatePeriodWrong, certificatePeriodTooLong, recordExportTooLong
 */
export const exportServiceRecords = operation('volunteering.keepLedger')
  .input(z.object(periodInput))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input }) => {
    refuseWrongPeriod(input, ctx.now);
    const name = await communityName(ctx);
    const services = await postedServices(ctx, input);
    const recorders = await recorderNames(
      ctx,
      services.map(({ recordedBy }) => recordedBy),
    );
    const { fromDate, untilDate } = input;
    await recordDeed(ctx, 'volunteering.exportServiceRecords', null, {
      ...{ fromDate, untilDate, rows: services.length },
    });
    const tables = [serviceRecordsTable(services, name, recorders), about(input)];
    return keepDocument(ctx, {
      title: `志愿服务记录 ${fromDate} 至 ${untilDate} ${name}`,
      type: 'xlsx',
      bytes: await makeXlsx(tables),
    });
  });

const about = ({
  fromDate,
  untilDate,
}: {
  fromDate: string;
  untilDate: string;
}): ExportedTable => ({
  name: '说明',
  columns: [
    { title: '项目', holds: 'text', width: 16 },
    { title: '内容', holds: 'text', width: 90 },
  ],
  rows: [
    ['范围', `${fromDate} 到 ${untilDate} 的服务，按服务开始的日期。`],
    ['哪些服务', '只有公示期满、没有未处理异议的服务时长；更正已经算进时长里。'],
    ['证件号码', '系统不保存证件号码，请导入前由志愿者本人提供并补填；证件类型请一并核对。'],
    ['时长', '不含往返路程。小时保留两位小数，只舍不入；以分钟为准。'],
    ['列的顺序', '导入前请与当地民政部门提供的模板比对表头，顺序不同的请调整。'],
  ],
});
