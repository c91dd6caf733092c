import { z } from 'zod';
import { type Block, keepDocument, keptDocumentSchema, makePdf } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { daysPosted } from '@/shared/notices/postings/posting-end';
import { postingOutcomes, postingSteps } from '@/shared/notices/postings/posting-rules';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { lastPostedDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { countObjections } from './count-objections';
import { answerOf } from './list-posting-objections';
import { findPosting, type Posting } from './posting-row';
import { readRecord } from './record-step';

/** More objections than anybody prints; the paper says so where there are more. */
const mostPrinted = 200;

/**
 * The record of a posting that is over, as PDF, for everybody it was for: how long it was posted, every
 * objection that everybody can read with its answer, and plainly what nobody has answered. No names.
 *
 * @throws Refusal noticeUnknown, notPosted, postingNotOver
 */
export const printPostingRecord = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { noticeId } }) => {
    const posting = await findPosting(ctx, noticeId);
    const record = await readRecord(ctx, noticeId);
    if (record.length === 0) throw new Refusal('postingNotOver');
    const objections = await shownObjections(ctx, noticeId);
    const community = await ctx.transaction
      .selectFrom('community')
      .select('name')
      .where('id', '=', ctx.communityId)
      .executeTakeFirstOrThrow();
    const title = `公示记录 ${posting.title}`;
    const sheet = {
      head: {
        communityName: community.name,
        ...{ kind: '公示记录', title: posting.title, label: labelOf(record) },
      },
      foot: `${shanghaiTimeText(ctx.now)} 打印。记录到期自动生成，任何人不能修改。`,
      blocks: [
        ...factBlocks(posting, record),
        { kind: 'rule' as const },
        ...objectionBlocks(objections, await countObjections(ctx, noticeId)),
        { kind: 'rule' as const },
        { kind: 'text' as const, look: 'small' as const, text: '公示原文' },
        { kind: 'text' as const, text: posting.body },
        {
          kind: 'signatures' as const,
          names: [`${staffRoles[posting.publisherRole]}（盖章）`, '日期'],
        },
      ],
    };
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    await recordDeed(ctx, 'notices.printPostingRecord', noticeId);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

const shownObjections = ({ transaction, communityId }: MemberContext, noticeId: string) =>
  transaction
    .selectFrom('postingObjection')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .where('visibility', '=', 'shown')
    .orderBy('filedAt')
    .orderBy('id')
    .limit(mostPrinted + 1)
    .execute();

const labelOf = (record: readonly Row<'postingRecord'>[]): string => {
  const last = record.at(-1)?.step;
  return last === 'endedOpen' ? '未答复完' : last === 'replaced' ? '已更正' : '公示结束';
};

/** A period that ran out ends with a day; one that was cut short with an hour. */
const endWords = ({ step, postedUntil }: Row<'postingRecord'>): string =>
  step === 'replaced' || step === 'recalled'
    ? shanghaiTimeText(postedUntil)
    : `${lastPostedDay(postedUntil)}（含当天）`;

const factBlocks = (posting: Posting, record: readonly Row<'postingRecord'>[]): Block[] => [
  {
    kind: 'facts',
    facts: [
      ['公示单位', staffRoles[posting.publisherRole]],
      ['开始公示', shanghaiTimeText(posting.publishedAt)],
      ['应公示到', `${lastPostedDay(posting.postedUntil)}（含当天）`],
    ],
  },
  ...record.flatMap((step): Block[] => [
    { kind: 'heading', text: postingSteps[step.step] },
    {
      kind: 'facts',
      facts: [
        ['公示到', `${endWords(step)}，共 ${daysPosted(step.postedFrom, step.postedUntil)} 整天`],
        ['异议', `${step.objections} 条，已答复 ${step.answered} 条，其中采纳 ${step.upheld} 条`],
        ...(step.answered < step.objections
          ? [['没有答复', `${step.objections - step.answered} 条`] as const]
          : []),
        ...(step.hidden > 0 ? [['因违规不展示', `${step.hidden} 条`] as const] : []),
        ['记录时间', shanghaiTimeText(step.recordedAt)],
      ],
    },
  ]),
];

function objectionBlocks(
  objections: readonly Row<'postingObjection'>[],
  { objections: standing, hidden }: Awaited<ReturnType<typeof countObjections>>,
): Block[] {
  if (objections.length === 0) {
    const words = standing + hidden > 0 ? '没有可以公开的异议。' : '公示期间没有人提出异议。';
    return [{ kind: 'text', text: words }];
  }
  const blocks = objections.slice(0, mostPrinted).map((objection, index): Block => {
    const answer = answerOf(objection);
    return {
      kind: 'together',
      blocks: [
        { kind: 'heading', text: `异议 ${index + 1}` },
        { kind: 'text', look: 'small', text: `${shanghaiTimeText(objection.filedAt)} 提出` },
        { kind: 'text', text: objection.text },
        answer
          ? {
              kind: 'text',
              text: `${answer.publisher}答复（${postingOutcomes[answer.outcome]}，${shanghaiTimeText(answer.answeredAt)}）：${answer.text}`,
            }
          : { kind: 'text', look: 'strong', text: '还没有答复。' },
      ],
    };
  });
  const more = objections.length > mostPrinted;
  return more
    ? [...blocks, { kind: 'text', text: `这里只印前 ${mostPrinted} 条，其余请在小程序里查看。` }]
    : blocks;
}
