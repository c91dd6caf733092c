import { z } from 'zod';
import {
  type ExportedTable,
  keepDocument,
  keptDocumentSchema,
  makeCsv,
  makeXlsx,
} from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { legalEffects } from '@/shared/polls/legal-effects';
import { resultSummary } from '@/shared/polls/result-summary';
import { Refusal } from '@/shared/refusals';
import { readItems } from '../ballot-items';
import type { AnnouncedPoll } from '../poll-row';
import { refuseNamedBallots } from '../results/named-ballot-rows';
import { readPublishedPoll } from '../results/posted-poll';
import { readCertificate } from '../results/read-certificate';
import { readRunningPoll } from '../turnout/running-poll';
import { aboutTable, totalsTable } from './about-table';
import { ballotListTable } from './ballot-list-table';
import { resultTable } from './result-table';
import { turnoutTable } from './turnout-table';

const contents = { result: '表决结果', turnout: '参与情况', ballotList: '实名投票清单' } as const;
type Content = keyof typeof contents;

/** What is exported: the table itself first, then what a workbook says beside it. */
type Export = {
  poll: Pick<AnnouncedPoll, 'id' | 'title' | 'legalEffect'>;
  tables: ExportedTable[];
};

/**
 * A result, the turnout or the list of named ballots as a spreadsheet. The result is for all members
 * once it is published; turnout for staff from opening on; the list for staff, of named polls, after
 * publishing. A workbook has a sheet that says what it is; the name of either file does.
 *
 * @throws Refusal pollNotFound, pollCancelled, notAllowed, pollResultNotYet, certificateNotYet,
 * turnoutNotYet, namedBallotsSecret, pollArchived, exportTooLong
 */
export const exportResult = operation('polls.read')
  .input(
    z.object({
      pollId: z.uuid(),
      content: z.enum(['result', 'turnout', 'ballotList']),
      format: z.enum(['xlsx', 'csv']),
      /** Of the list of ballots: one building alone. */
      buildingId: z.uuid().nullish(),
    }),
  )
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input: { pollId, content, format, buildingId } }) => {
    const { poll, tables } = await exports[content](ctx, pollId, buildingId ?? null);
    const [table] = tables;
    if (!table) throw new Error(`nothing to export as ${content}`);
    // Everybody may see the result: only what staff alone may take with them is written down.
    if (content !== 'result') await recordDeed(ctx, 'polls.export', poll.id, { content, format });
    const { name } = legalEffects[poll.legalEffect];
    return keepDocument(ctx, {
      title: `${contents[content]} ${name} ${poll.title}`,
      type: format,
      bytes: format === 'csv' ? makeCsv(table) : await makeXlsx(tables),
    });
  });

const exports: Record<
  Content,
  (ctx: MemberContext, pollId: string, buildingId: string | null) => Promise<Export>
> = {
  result: async (ctx, pollId) => {
    const certificate = await readCertificate(ctx, await readPublishedPoll(ctx, pollId));
    const about = aboutTable(certificate, ctx.now, [
      ['结论', resultSummary(certificate.tally)],
      ['票箱指纹', certificate.head.root],
    ]);
    return {
      poll: certificate,
      tables: [resultTable(certificate), totalsTable(certificate), about],
    };
  },
  turnout: async (ctx, pollId) => {
    refuseUnlessStaff(ctx);
    const published = await readPublishedPoll(ctx, pollId).catch(unlessNotYet);
    const poll = published ?? (await readRunningPoll(ctx, pollId));
    const table = await turnoutTable(ctx, poll, published !== null);
    return { poll, tables: [table, aboutTable(poll, ctx.now)] };
  },
  ballotList: async (ctx, pollId, buildingId) => {
    refuseUnlessStaff(ctx);
    const poll = await readPublishedPoll(ctx, pollId);
    await refuseNamedBallots(ctx, poll);
    const table = await ballotListTable(ctx, poll, await readItems(ctx, pollId), buildingId);
    return { poll, tables: [table, aboutTable(poll, ctx.now)] };
  },
};

/** Those who walk from door to door know who has voted; the list of ballots is theirs to post. */
function refuseUnlessStaff(ctx: MemberContext): void {
  if (!may(ctx.caller.roles, 'polls.prepare'))
    throw new Refusal('notAllowed', { permission: 'polls.prepare' });
}

const notYet = ['pollResultNotYet', 'certificateNotYet'];
function unlessNotYet(error: unknown): null {
  if (error instanceof Refusal && notYet.includes(error.code)) return null;
  throw error;
}
