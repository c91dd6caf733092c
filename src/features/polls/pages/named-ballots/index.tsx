import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { Empty } from '@/src/ui/states/empty';
import { LegalEffectNote } from '../../components/legal-effect';
import { PollsGate } from '../../components/polls-gate';
import type { PublishedResult } from '../../poll-types';
import { NamedBallotCard } from './named-ballot-card';

/** How everybody voted in a named poll, for those who decided together and those who prepared it. */
export default function NamedBallotsPage() {
  return (
    <PollsGate title="实名表决清单">
      <NamedBallots pollId={usePageParameter('pollId')} />
    </PollsGate>
  );
}

function NamedBallots({ pollId }: { pollId: string }) {
  const result = useQuery(cloud.polls.pollResult.queryOptions({ pollId }));
  return (
    <Page title="实名表决清单">
      <QueryView query={result}>
        {(shown) =>
          shown.state === 'counting' ? (
            <Empty icon="hourglass" title="正在计票" note="公示结果以后才能看，请过一会儿再来。" />
          ) : (
            <List pollId={pollId} result={shown} />
          )
        }
      </QueryView>
    </Page>
  );
}

const wholeCommunity = 'all';

function List({ pollId, result }: { pollId: string; result: PublishedResult }) {
  const [chosen, setChosen] = useState(wholeCommunity);
  const buildingId = chosen === wholeCommunity ? null : chosen;
  const { data: buildings = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  const ballots = useInfiniteQuery(
    cloud.polls.namedBallots.infiniteQueryOptions({ pollId, buildingId }, nextPage),
  );
  return (
    <>
      <Callout tone="info" icon="list-checks" title={result.title}>
        房号隐去了一部分。每张票的编号和公开记录里的编号一致，可以拿自己的回执核对。
      </Callout>
      <LegalEffectNote legalEffect={result.legalEffect} />
      {buildings.length > 1 && (
        <SelectField
          label="楼栋"
          value={chosen}
          options={[
            { value: wholeCommunity, label: '全部楼栋' },
            ...buildings.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setChosen}
        />
      )}
      <Section title="计入结果的票">
        <PagedList
          query={ballots}
          itemKey={({ leafIndex }) => String(leafIndex)}
          renderItem={(ballot) => <NamedBallotCard ballot={ballot} result={result} />}
          empty={<Empty icon="inbox" title="这里没有计入结果的票" note="换一个楼栋看看。" />}
        />
      </Section>
    </>
  );
}
