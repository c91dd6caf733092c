import {
  type Block,
  keepDocument,
  keptDocumentSchema,
  makePdf,
  type Sheet,
} from '@/cloud/documents/public';
import { operation } from '@/cloud/platform/operation';
import type { Minutes } from '@/shared/hall/sessions/minutes';
import { Refusal } from '@/shared/refusals';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { countAnswers, readMinutes } from '../minutes/minutes-row';
import { sessionIdInput } from '../session-input';
import { readAnnounced } from '../session-row';
import { communityName, sessionPaper } from './session-paper';

/**
 * The confirmed minutes as PDF, for everybody; names in them are masked.
 *
 * @throws Refusal sessionNotFound, minutesNotConfirmed
 */
export const printMinutes = operation('hall.read')
  .input(sessionIdInput)
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const { state, minutesVersion: version, confirmedAt } = session;
    if (state !== 'confirmed' || confirmedAt === null) throw new Refusal('minutesNotConfirmed');
    const { content } = await readMinutes(ctx, sessionId, version);
    const { confirmed, objected } = await countAnswers(ctx, sessionId, version);
    const title = `会议记录 ${session.title}`;
    const paper = {
      ...{ communityName: await communityName(ctx), kind: '会议记录' },
      ...{ title: session.title, state },
    };
    const settled = `第 ${version} 版，${shanghaiTimeText(confirmedAt)} 确认。到会 ${content.attendees} 人，确认 ${confirmed} 人，有不同意见 ${objected} 人。`;
    const sheet: Sheet = sessionPaper(paper, ctx.now, [
      ...minutesBlocks(content),
      { kind: 'rule' },
      { kind: 'text', look: 'small', text: settled },
      { kind: 'signatures', names: ['主持人', '记录人', `${content.holder}（盖章）`, '日期'] },
    ]);
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

const minutesBlocks = (minutes: Minutes): Block[] => [
  {
    kind: 'facts',
    facts: [
      ['时间', minutes.time],
      ['地点', minutes.place],
      ['召集', minutes.holder],
      ['参加', minutes.attendance],
    ],
  },
  ...minutes.items.flatMap((item, index): Block[] => [
    { kind: 'heading', text: `${index + 1}. ${item.title}` },
    ...(item.speakers.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            look: 'small' as const,
            text: `发言：${item.speakers.join('、')}`,
          },
        ]),
    ...(item.discussion === '' ? [] : [{ kind: 'text' as const, text: item.discussion }]),
    ...(item.resolution === ''
      ? []
      : [{ kind: 'text' as const, look: 'strong' as const, text: `决议：${item.resolution}` }]),
  ]),
  ...(minutes.closing === '' ? [] : [{ kind: 'text' as const, text: minutes.closing }]),
];
