import { type Instant, shanghaiTimeText } from '@/shared/shanghai-time';
import { entriesEndAt } from '../poll-timing';
import { conflictRule } from './conflict-words';
import { type Entered, openEntryChannels } from './entry-channels';

/** How one can vote without a phone, and until when papers are entered: a line of the announcement. */
export function channelsText(
  poll: Entered & { readonly closesAt: Instant; readonly entryHours: number },
): string {
  const channels = openEntryChannels(poll);
  if (channels.length === 0) return '本次表决不记名，只能由本人在手机上投票。';
  const ways = channels.includes('telephone')
    ? '可以交纸质票，也可以由工作人员上门或者打电话登记'
    : '可以交有本人签名的纸质票';
  const until =
    poll.entryHours > 0
      ? `截止以前交来的纸质票和委托书，录入到 ${shanghaiTimeText(entriesEndAt(poll))} 为止，然后计票。`
      : '纸质票要在截止以前录入并核对完，请尽早交。';
  return `不方便用手机的，${ways}，由一位工作人员录入，另一位核对后才算数。${until}${conflictRule}`;
}
