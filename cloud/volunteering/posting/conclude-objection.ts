import type { MemberContext } from '@/cloud/platform/operation';
import { tellVolunteers } from '../ledger/tell-of-minutes';
import '../ledger/tables';

/** The answer stands for good; whoever objected is told. */
export async function concludeObjection(
  ctx: MemberContext,
  objectionId: string,
  state: 'upheld' | 'dismissed',
): Promise<void> {
  const { accountId, answer } = await ctx.transaction
    .updateTable('minuteObjection')
    .set({ state })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', objectionId)
    .where('state', '<>', state)
    .returning(['accountId', 'answer'])
    .executeTakeFirstOrThrow();
  await tellVolunteers(ctx, [accountId], {
    occasion: `objectionAnswered:${objectionId}`,
    subjectId: objectionId,
    title: state === 'upheld' ? '您的时长异议成立，已经更正' : '您的时长异议有了答复',
    body: answer ?? '',
  });
}

/** The correction that was to uphold it came to nothing: the objection waits for an answer again. */
export async function reopenObjection(
  { transaction, communityId }: MemberContext,
  objectionId: string,
): Promise<void> {
  await transaction
    .updateTable('minuteObjection')
    .set({ state: 'open', answer: null, answeredBy: null, answeredAt: null })
    .where('communityId', '=', communityId)
    .where('id', '=', objectionId)
    .where('state', '=', 'correcting')
    .execute();
}
