import { noticeLimits } from '@/shared/notices/notice-limits';
import { type CalendarDay, shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';

export interface PublishedEdition {
  readonly conventionName: string;
  readonly edition: number;
  readonly clauses: number;
  readonly digest: string;
  /** UTC instant. */
  readonly inForceFrom: Date;
  readonly filedOn: CalendarDay;
  readonly office: string;
  readonly receiptNumber: string;
  /** How it was adopted, in one sentence. */
  readonly adopted: string;
}

/** What everybody is told when an edition comes into force. */
export function publicationNotice(edition: PublishedEdition): { title: string; body: string } {
  const { conventionName: name, edition: number, filedOn, office, receiptNumber } = edition;
  const title = `《${name}》第${number}版公布施行`;
  return {
    title: title.length <= noticeLimits.title.max ? title : `公约第${number}版公布施行`,
    body: [
      `《${name}》第${number}版自 ${shanghaiDayText(edition.inForceFrom)} 起施行，共 ${edition.clauses} 条。`,
      edition.adopted,
      `${shanghaiDayText(startOfShanghaiDay(filedOn))}已向${office}备案，备案号：${receiptNumber}。`,
      number > 1 ? '上一版同时停止施行。' : '',
      '全文、白话说明和每一步的记录，请在“公约”页面里看；请您读完以后签署知晓。没有签署的，同样按公约办。',
      `文字指纹：${edition.digest}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
}
