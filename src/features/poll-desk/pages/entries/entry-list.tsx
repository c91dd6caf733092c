import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { EntryRow } from './entry-row';

const shelves = [
  { value: 'all', word: '全部' },
  { value: 'entered', word: '待核对' },
  { value: 'rejected', word: '已退回' },
  { value: 'mine', word: '我录的' },
] as const;

type Shelf = (typeof shelves)[number]['value'];

const filterOf = (shelf: Shelf) => ({
  state: shelf === 'entered' || shelf === 'rejected' ? shelf : null,
  onlyMine: shelf === 'mine',
});

export function EntryList({ pollId }: { pollId: string }) {
  const [shelf, choose] = useState<Shelf>('all');
  const entries = useInfiniteQuery(
    cloud.polls.listEntries.infiniteQueryOptions({ pollId, ...filterOf(shelf) }, nextPage),
  );
  return (
    <Section title="录入记录">
      <Tabs label="看哪些票" tabs={shelves} chosen={shelf} onChoose={choose} />
      <PagedList
        query={entries}
        itemKey={({ entryId }) => entryId}
        renderItem={(entry) => (
          <Card flush>
            <EntryRow pollId={pollId} entry={entry} />
          </Card>
        )}
        empty={
          <Empty
            icon="file-text"
            title="这里还没有票"
            note="录入以后会出现在这里。列表里看不到票上选了什么。"
          />
        }
      />
    </Section>
  );
}
