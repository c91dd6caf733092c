import { useInfiniteQuery } from '@tanstack/react-query';
import { minutesChangeText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { LeftOpenTag } from '../../components/left-open-tag';
import { entryTitle, postingLook } from '../../minutes-looks';
import type { OwnEntry } from '../../minutes-types';
import { openPosting } from '../../record-pages';

/** Every entry of one's ledger, the newest first. */
export function OwnEntries() {
  const query = useInfiniteQuery(cloud.volunteering.ownEntries.infiniteQueryOptions({}, nextPage));
  return (
    <Section title="时长账本">
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(entry) => <EntryRow entry={entry} />}
        empty={
          <Empty
            icon="timer"
            title="还没有时长记录"
            note="活动结束、负责人确认签到以后，时长会记在这里。"
          />
        }
      />
    </Section>
  );
}

function EntryRow({ entry }: { entry: OwnEntry }) {
  const { minutes, servedAt, posting, leftOpen, kind, reason } = entry;
  const look = postingLook(posting);
  const month = posting !== null && posting.state !== 'ahead' ? posting.month : null;
  return (
    <Card flush>
      <ListItem
        title={entryTitle(entry)}
        note={
          kind === 'correction'
            ? `${dayAndTime(servedAt)} 的服务，原因：${reason}`
            : dayAndTime(servedAt)
        }
        value={minutesChangeText(minutes)}
        tags={
          <>
            {look && (
              <StatusTag icon={look.icon} tone={look.tone}>
                {look.word}
              </StatusTag>
            )}
            {leftOpen && <LeftOpenTag />}
          </>
        }
        {...(month ? { onPress: () => openPosting(month) } : {})}
      />
    </Card>
  );
}
