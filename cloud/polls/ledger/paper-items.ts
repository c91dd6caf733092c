import { sql } from 'kysely';
import type { PaperItem } from '@/shared/polls/methods/check-answer';
import type { PollContext } from '../poll-row';

/** The ballot papers of polls, as far as answers are checked against them. One query for all. */
export async function readPapers(
  { transaction, communityId }: PollContext,
  pollIds: readonly string[],
): Promise<Map<string, PaperItem[]>> {
  const { rows } = await sql<PaperItem & { pollId: string }>`
    select item.poll_id, item.id as item_id, item.method, (
      select coalesce(jsonb_agg(jsonb_build_object('optionId', option.id) order by option.position), '[]')
      from ballot_option as option
      where option.community_id = ${communityId} and option.item_id = item.id) as options
    from ballot_item as item
    where item.community_id = ${communityId} and item.poll_id = any(${[...pollIds]}::uuid[])
    order by item.poll_id, item.position`.execute(transaction);
  const papers = new Map<string, PaperItem[]>(pollIds.map((pollId) => [pollId, []]));
  for (const { pollId, ...item } of rows) papers.get(pollId)?.push(item);
  return papers;
}
