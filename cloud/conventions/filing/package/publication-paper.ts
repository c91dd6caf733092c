import type { Block } from '@/cloud/documents/public';
import type { Row } from '@/cloud/platform/tables';
import { shanghaiDayText, shanghaiTimeText, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { Revision } from '../../convention-rows';

/** How it was filed and made public, as far as that has come. */
export function publicationBlocks(
  { inForceFrom }: Revision,
  filing: Row<'conventionFiling'> | null,
  publication: Row<'conventionPublication'> | null,
  notice: { title: string; body: string } | null,
): Block[] {
  return [
    { kind: 'heading', text: '备案' },
    filing
      ? {
          kind: 'facts',
          facts: [
            ['备案日期', shanghaiDayText(startOfShanghaiDay(filing.filedOn))],
            ['备案单位', filing.office],
            ['备案号', filing.receiptNumber],
            ['回执照片', `${filing.photoIds.length} 张`],
          ],
        }
      : { kind: 'text', text: '还没有登记备案。这份材料可以用来办理备案。' },
    { kind: 'heading', text: '公布' },
    ...(publication && notice
      ? [
          {
            kind: 'facts' as const,
            facts: [
              ['公布时间', shanghaiTimeText(publication.publishedAt)],
              ['施行日期', inForceFrom ? shanghaiDayText(inForceFrom) : ''],
              ['公布方式', '向全体居民发布公告，并请大家签署知晓'],
              ['文字指纹', publication.digest],
            ] as const,
          },
          { kind: 'text' as const, look: 'strong' as const, text: notice.title },
          { kind: 'text' as const, text: notice.body },
        ]
      : [{ kind: 'text' as const, text: '还没有公布。' }]),
  ];
}
