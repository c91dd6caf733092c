import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';

/** For everybody: the roll is not the one announced, so nothing goes on. */
export const RollAltered = ({ since }: { since: string }) => (
  <Callout tone="danger" title="名册被改动过，表决已暂停">
    {`${dayAndTime(since)} 检查时发现，数据库里的名册和公告时的不一样。查清以前不能投票，也不计票；已经投的票都保留着。请向社区或者监督委员会了解情况。`}
  </Callout>
);
