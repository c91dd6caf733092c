import { z } from 'zod';
import { keepDocument, keptDocumentSchema, makePdf, type Sheet } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { Refusal } from '@/shared/refusals';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { ofConvention } from '../convention-input';
import { openRevision, type Revision, readConvention } from '../convention-rows';
import { type Prompt, roundPrompts } from './list-prompts';

/** Points of empty room under a question: four lines by hand. */
const writingRoom = 84;

/**
 * The prompts as a paper form, for those without a phone.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow
 */
export const printOpinionForm = operation('conventions.collectInPerson')
  .input(z.object(ofConvention))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { conventionId } }) => {
    const { name } = await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    if (!revision) throw new Refusal('conventionNotBeingRevised');
    if (revision.state !== 'collecting') throw new Refusal('conventionStepNotNow');
    const prompts = await roundPrompts(ctx, revision);
    const title = `${name} 意见表`;
    const sheet = form(await communityName(ctx), name, revision, prompts);
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    await recordDeed(ctx, 'conventions.printOpinionForm', conventionId);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

function form(
  communityName: string,
  name: string,
  { number, reason, collectsUntil }: Revision,
  prompts: readonly Prompt[],
): Sheet {
  const until = shanghaiDayText(startOfShanghaiDay(lastCollectingDay(collectsUntil)));
  return {
    head: { communityName, kind: '意见表', title: name, label: `第${number}版 征集意见` },
    foot: `${name} 意见表 · 请在 ${until} 以前交给社区工作人员`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['为什么', reason],
          ['截止', `${until}（当天还可以交）`],
        ],
      },
      { kind: 'text', look: 'small', text: privacyWords },
      ...prompts.map(({ chapter, question }): Sheet['blocks'][number] => ({
        kind: 'together',
        blocks: [
          { kind: 'heading', text: chapter },
          { kind: 'text', text: question },
          { kind: 'gap', height: writingRoom },
          { kind: 'rule' },
        ],
      })),
      {
        kind: 'together',
        blocks: [
          { kind: 'heading', text: '其他想说的' },
          { kind: 'gap', height: writingRoom },
          { kind: 'rule' },
          { kind: 'signatures', names: ['楼栋和房号', '代录人', '日期'] },
        ],
      },
    ],
  };
}

const privacyWords =
  '只写想说的几题就可以，不用写姓名。房号只给工作人员核对，不公开；公开时只写是哪一栋（组）的。录入以后，录入的人会标明。';

async function communityName({ transaction, communityId }: MemberContext): Promise<string> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return name;
}
