import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { VoterToEnter } from '../entry-types';

type FindByRoomProps = { pollId: string; onFound: (voter: VoterToEnter) => void };

/** A voter by part of the room's label. */
export function FindByRoom({ pollId, onFound }: FindByRoomProps) {
  const [typed, setTyped] = useState('');
  const [room, setRoom] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const voter = useQuery({
    ...cloud.polls.voterForEntry.queryOptions({ pollId, voterId: chosen ?? '' }),
    enabled: chosen !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const found = voter.isFetching ? undefined : voter.data;
  useEffect(() => {
    if (found) onFound(found);
  });
  return (
    <>
      <TextField
        label="房号"
        value={typed}
        onChange={setTyped}
        maxLength={40}
        placeholder="例如：3栋2单元502"
      />
      <SecondaryButton
        icon="search"
        disabled={typed.trim() === ''}
        onPress={() => setRoom(typed.trim())}
      >
        查找
      </SecondaryButton>
      {voter.error && <Callout tone="danger">{explainFailure(voter.error).message}</Callout>}
      {room !== '' && <Rooms pollId={pollId} room={room} onChoose={choose} />}
    </>
  );
}

type RoomsProps = { pollId: string; room: string; onChoose: (voterId: string) => void };

function Rooms({ pollId, room, onChoose }: RoomsProps) {
  const rooms = useInfiniteQuery(
    cloud.polls.searchVotersToEnter.infiniteQueryOptions({ pollId, room }, nextPage),
  );
  return (
    <PagedList
      query={rooms}
      itemKey={({ voterId }) => voterId}
      renderItem={({ voterId, roomLabel }) => (
        <Card flush>
          <ListItem icon="house" title={roomLabel} onPress={() => onChoose(voterId)} />
        </Card>
      )}
      empty={<Empty icon="search" title="没有这样的房号" note="只写一部分也可以，例如 502。" />}
    />
  );
}
