import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { PollLabelOf } from '../../components/poll-label';
import { openRemindVoters } from '../../turnout-pages';
import type { MissingVoter } from '../../turnout-types';
import { VisitSheet } from './visit-sheet';
import { VoterAtDoor } from './voter-at-door';
import './missing-voters.scss';

/** The list to walk: who has not voted yet, door by door, and what was found there before. */
export default function MissingVotersPage() {
  const pollId = usePageParameter('pollId');
  const buildingId = usePageParameter('buildingId') || null;
  const placeText = usePageParameter('place');
  const place = placeText === '' ? null : Number(placeText);
  const name = usePageParameter('name');
  const [visited, setVisited] = useState<MissingVoter | null>(null);
  const query = useInfiniteQuery(
    cloud.polls.missingVoters.infiniteQueryOptions({ pollId, buildingId, place }, nextPage),
  );
  return (
    <Page title={name ? `${name}上门名单` : '上门名单'}>
      <PollLabelOf pollId={pollId} />
      <Callout tone="info" icon="info">
        <View>
          只请大家来投票，不问怎么投、不劝怎么投。名单里没有电话；绑定了小程序的，可以一起发提醒。
        </View>
        <TextButton icon="bell" onPress={() => openRemindVoters(pollId)}>
          发提醒
        </TextButton>
      </Callout>
      <PagedList
        query={query}
        itemKey={({ voterId }) => voterId}
        renderItem={(voter) => <VoterAtDoor voter={voter} onVisit={() => setVisited(voter)} />}
        empty={<Empty icon="circle-check" title="都参与了，不用再上门" />}
      />
      <VisitSheet pollId={pollId} voter={visited} onClose={() => setVisited(null)} />
    </Page>
  );
}
