import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lastPostedDay } from '@/shared/shanghai-time';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { Tabs } from '@/src/ui/tabs/tabs';
import { openPostingDesk } from '../../desk-pages';
import type { DeskPosting } from '../../desk-types';

const tabs = [
  { value: 'unanswered', word: '等答复' },
  { value: 'all', word: '全部公示' },
] as const;

/** What the reader's bodies have posted: first what waits for their answers. */
export function PostingsToAnswer() {
  const [only, setOnly] = useState<'unanswered' | 'all'>('unanswered');
  const postings = useInfiniteQuery(
    cloud.notices.listPostingDesk.infiniteQueryOptions({ only }, nextPage),
  );
  return (
    <Section title="公示的异议">
      <Tabs label="看哪些公示" tabs={tabs} chosen={only} onChoose={setOnly} />
      <PagedList
        query={postings}
        isSection
        itemKey={({ noticeId }) => noticeId}
        renderItem={(posting) => (
          <Card flush>
            <ListItem
              icon="stamp"
              title={posting.title}
              note={
                posting.isPosted
                  ? `公示到 ${lastPostedDay(posting.postedUntil)}（含当天）`
                  : '公示已结束'
              }
              tags={<Objections posting={posting} />}
              onPress={() => openPostingDesk(posting.noticeId)}
            />
          </Card>
        )}
        empty={
          <Empty
            icon="stamp"
            title={only === 'unanswered' ? '没有等您答复的异议' : '还没有发过公示'}
          />
        }
      />
    </Section>
  );
}

function Objections({ posting: { objections, unanswered } }: { posting: DeskPosting }) {
  if (unanswered > 0) {
    return (
      <StatusTag icon="hourglass" tone="warning">
        {`${unanswered} 条异议等答复`}
      </StatusTag>
    );
  }
  return (
    <StatusTag icon="check" tone="success">
      {objections > 0 ? `${objections} 条异议都已答复` : '没有异议'}
    </StatusTag>
  );
}
