import { useInfiniteQuery } from '@tanstack/react-query';
import { lastPostedDay } from '@/shared/shanghai-time';
import { monthText } from '@/shared/volunteering/ledger/posting-months';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { MinutesGate } from '../../components/minutes-gate';
import { openPosting } from '../../record-pages';

/** Every month whose minutes were posted. */
export default function PostingsPage() {
  return (
    <MinutesGate title="时长公示">
      <Postings />
    </MinutesGate>
  );
}

function Postings() {
  const query = useInfiniteQuery(
    cloud.volunteering.listPostings.infiniteQueryOptions({}, nextPage),
  );
  return (
    <Page title="时长公示">
      <Callout tone="info">
        每月1日公示上个月记入的服务时长。公示期满、没有异议的时长，才能开服务证明。
      </Callout>
      <PagedList
        query={query}
        itemKey={({ month }) => month}
        renderItem={({ month, volunteerCount, minutes, isRunning, postedUntil }) => (
          <Card flush>
            <ListItem
              title={monthText(month)}
              note={`${volunteerCount} 位志愿者，共${minutesText(minutes)}`}
              tags={<StateTag isRunning={isRunning} postedUntil={postedUntil} />}
              onPress={() => openPosting(month)}
            />
          </Card>
        )}
        empty={
          <Empty icon="eye" title="还没有公示" note="有人记入服务时长以后，下个月1日开始公示。" />
        }
      />
    </Page>
  );
}

const StateTag = ({ isRunning, postedUntil }: { isRunning: boolean; postedUntil: string }) =>
  isRunning ? (
    <StatusTag icon="eye" tone="info">
      {`公示中，到 ${lastPostedDay(postedUntil)}`}
    </StatusTag>
  ) : (
    <StatusTag icon="circle-check" tone="success">
      公示期满
    </StatusTag>
  );
