import type { Block } from '@/cloud/documents/public';
import { lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { groupedBy } from '@/shared/grouped-by';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { opinionCounts } from '../../collecting/opinion-counts';
import '../../collecting/tables';
import type { ConventionContext } from '../../convention-context';
import type { Revision } from '../../convention-rows';

const lastDayText = (collectsUntil: Date) =>
  shanghaiDayText(startOfShanghaiDay(lastCollectingDay(collectsUntil)));

/** Opinions on one paper; a village that wrote more files its own list as well. */
const mostOpinions = 1_000;

/** What was asked and what residents said, in their own words and without their names, with the summary. */
export async function opinionsBlocks(
  context: ConventionContext,
  revision: Revision,
): Promise<Block[]> {
  const { transaction, communityId } = context;
  const { conventionId, number, begunAt, collectsUntil, reason } = revision;
  const prompts = await transaction
    .selectFrom('conventionPrompt')
    .select(['id', 'chapter', 'question'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .orderBy('position')
    .execute();
  const opinions = await transaction
    .selectFrom('conventionOpinion')
    .select(['promptId', 'words'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('visibility', '=', 'shown')
    .orderBy('saidAt', 'desc')
    .orderBy('id', 'desc')
    .limit(mostOpinions + 1)
    .execute();
  const printed = opinions.slice(0, mostOpinions);
  const byPrompt = groupedBy(printed, ({ promptId }) => promptId);
  const { shown, onPaper } = await opinionCounts(context, revision);
  const asked = [...prompts, { id: null, chapter: '其他', question: '大家自己提出的意见' }];
  return [
    {
      kind: 'facts',
      facts: [
        ['为什么制定或修订', reason],
        ['征集时间', `${shanghaiDayText(begunAt)} 至 ${lastDayText(collectsUntil)}`],
        ['收到意见', `${shown} 条，其中纸质 ${onPaper} 条`],
      ],
    },
    ...(await summaryBlocks(context, revision)),
    ...asked.flatMap(({ id, chapter, question }) => {
      const said = byPrompt.get(id) ?? [];
      if (said.length === 0) return [];
      return [
        { kind: 'heading' as const, text: chapter },
        { kind: 'text' as const, look: 'small' as const, text: question },
        ...said.map(({ words }, at): Block => ({ kind: 'text', text: `${at + 1}. ${words}` })),
      ];
    }),
    ...(opinions.length > mostOpinions
      ? [
          {
            kind: 'text' as const,
            text: `以上是最近的 ${mostOpinions} 条，其余的在平台里可以查看。`,
          },
        ]
      : []),
  ];
}

/** What staff wrote when they ended collecting; it stands on the trace. */
async function summaryBlocks(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: Revision,
): Promise<Block[]> {
  const step = await transaction
    .selectFrom('conventionStep')
    .select('details')
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('fromState', '=', 'collecting')
    .where('toState', '=', 'drafting')
    .executeTakeFirst();
  const summary = step?.details.summary;
  if (typeof summary !== 'string' || summary === '') return [];
  return [
    { kind: 'heading', text: '意见汇总' },
    { kind: 'text', text: summary },
  ];
}
