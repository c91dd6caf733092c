import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { DraftList } from '../../components/draft-list';
import { HallGate } from '../../components/hall-gate';
import { OwnTopic } from '../../components/own-topic';
import { UnsentTopic } from '../../components/unsent-topic';
import { openRaiseTopic } from '../../hall-pages';
import type { TopicCardData } from '../../hall-types';
import { eachOnce } from '../../hooks/use-topic-list';

/** The caller's drafts, and what became of the topics they raised. */
export default function MyTopicsPage() {
  return (
    <HallGate title="我的议题">
      <MyTopics />
    </HallGate>
  );
}

function MyTopics() {
  const mayRaise = useMay('hall.raiseForNeighbour');
  const mine = useInfiniteQuery({
    ...cloud.hall.myTopics.infiniteQueryOptions({}, nextPage),
    select: eachOnce,
  });
  const drafts = mine.data?.pages[0]?.drafts ?? [];
  return (
    <Page
      title="我的议题"
      actions={
        mayRaise && (
          <PrimaryButton icon="pencil" onPress={() => openRaiseTopic()}>
            我要提议
          </PrimaryButton>
        )
      }
    >
      <UnsentTopic />
      {drafts.length > 0 && (
        <Section title="还没提交的草稿">
          <DraftList drafts={drafts} />
        </Section>
      )}
      <Section title="我提出的议题">
        <PagedList<TopicCardData>
          query={mine}
          itemKey={({ id }) => id}
          renderItem={(topic) => <OwnTopic topic={topic} />}
          empty={
            <Empty
              icon="messages-square"
              title="您还没有提出过议题"
              note="提交以后，附议和答复的进展都会在这里。"
            />
          }
        />
      </Section>
    </Page>
  );
}
