import { openPage } from '@/src/platform/open-page';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView, type ShownQuery } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { shortTime } from '@/src/ui/words/time';
import type { ListedPoll } from './tasks';

const most = 3;

/** Polls that run or were announced, the ones that close first on top. */
export function BeingDecided({ query }: { query: ShownQuery<{ items: ListedPoll[] }> }) {
  return (
    <Section
      title="正在决定"
      action={
        <TextButton icon="list" onPress={() => openPage('/pages/polls/index')}>
          全部表决
        </TextButton>
      }
    >
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="vote" title="现在没有表决" note="要表决的事会先公告，再投票。" />}
      >
        {({ items }) => (
          <Card flush>
            {items.slice(0, most).map((poll) => (
              <PollItem key={poll.id} poll={poll} />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  );
}

function PollItem({ poll: { id, title, phase, opensAt, closesAt, mine } }: { poll: ListedPoll }) {
  const isOpen = phase === 'open';
  const hasVoted = mine.voters > 0 && mine.voted === mine.voters;
  return (
    <ListItem
      icon="vote"
      title={title}
      note={
        isOpen ? (
          <Countdown until={closesAt} prefix="离截止还有" passed="投票已截止" />
        ) : (
          `${shortTime(opensAt)} 开始投票`
        )
      }
      tags={
        <>
          {isOpen ? (
            <StatusTag icon="clock" tone="accent">
              投票中
            </StatusTag>
          ) : (
            <StatusTag icon="calendar" tone="info">
              即将投票
            </StatusTag>
          )}
          {hasVoted && (
            <StatusTag icon="circle-check" tone="success">
              我已投票
            </StatusTag>
          )}
        </>
      }
      onPress={() => openPage('/features/polls/pages/poll/index', { pollId: id })}
    />
  );
}
