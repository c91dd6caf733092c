import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { Room } from '../../community-types';
import { Tiles } from '../../components/tiles';

/** More rooms than one looks through: then the number is typed. */
const searchedFrom = 40;

type RoomTilesProps = {
  title: string;
  buildingId: string;
  entranceId: string | null;
  chosen: string | null;
  onChoose: (room: Room) => void;
};

export function RoomTiles({ title, buildingId, entranceId, chosen, onChoose }: RoomTilesProps) {
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(
    cloud.community.listRooms.infiniteQueryOptions({ buildingId, entranceId }, nextPage),
  );
  const wanted = search.trim().toUpperCase();
  return (
    <Section title={title}>
      <QueryView query={query}>
        {({ pages }) => {
          const rooms = pages.flatMap(({ items }) => items);
          const found = rooms.filter(({ roomNumber }) => roomNumber.includes(wanted));
          return (
            <>
              {rooms.length >= searchedFrom && (
                <TextField
                  label="找号码"
                  value={search}
                  onChange={setSearch}
                  placeholder="输入号码，例如 1502"
                />
              )}
              <Tiles
                label={title}
                tiles={found.map(({ unitId, roomNumber }) => ({ value: unitId, word: roomNumber }))}
                chosen={chosen}
                onChoose={(unitId) => {
                  const room = rooms.find((one) => one.unitId === unitId);
                  if (room) onChoose(room);
                }}
              />
              {found.length === 0 && <Empty icon="search" title="没有找到这个号码" />}
              {query.hasNextPage && (
                <TextButton
                  disabled={query.isFetchingNextPage}
                  onPress={() => void query.fetchNextPage()}
                >
                  {query.isFetchingNextPage ? '正在加载…' : '更多号码'}
                </TextButton>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}
