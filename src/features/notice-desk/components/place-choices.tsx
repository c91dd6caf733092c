import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { SelectField } from '@/src/ui/select-field/select-field';
import type { ChosenPlace } from '../notice-draft';
import { ChosenPlaces } from './chosen-places';
import { PlaceToggles } from './place-toggles';

type PlaceChoicesProps = { chosen: ChosenPlace[]; onChange: (chosen: ChosenPlace[]) => void };

const most = noticeLimits.targets;

const useBuildings = () => useQuery(cloud.community.listBuildings.queryOptions());

/** Whether the community has entrances at all; a village has none. */
export const useHasEntrances = (): boolean =>
  useBuildings().data?.some(({ entrances }) => entrances.length > 0) ?? false;

export function BuildingChoices({ chosen, onChange }: PlaceChoicesProps) {
  return (
    <QueryView query={useBuildings()}>
      {(buildings) => (
        <PlaceToggles
          places={buildings.map(({ id, name }) => ({ id, label: name, shortLabel: name }))}
          {...{ chosen, most, onChange }}
        />
      )}
    </QueryView>
  );
}

export function EntranceChoices({ chosen, onChange }: PlaceChoicesProps) {
  const [buildingId, setBuildingId] = useState<string | null>(null);
  return (
    <QueryView query={useBuildings()}>
      {(buildings) => {
        const withEntrances = buildings.filter(({ entrances }) => entrances.length > 0);
        const building = withEntrances.find(({ id }) => id === buildingId) ?? withEntrances[0];
        return (
          <>
            <ChosenPlaces places={chosen} onChange={onChange} />
            <SelectField
              label="楼栋"
              options={withEntrances.map(({ id, name }) => ({ value: id, label: name }))}
              value={building?.id ?? null}
              onChange={setBuildingId}
            />
            <PlaceToggles
              places={(building?.entrances ?? []).map(({ id, name }) => ({
                id,
                label: `${building?.name ?? ''}${name}`,
                shortLabel: name,
              }))}
              {...{ chosen, most, onChange }}
            />
          </>
        );
      }}
    </QueryView>
  );
}

export function RoomChoices({ chosen, onChange }: PlaceChoicesProps) {
  const [placeId, setPlaceId] = useState<string | null>(null);
  return (
    <QueryView query={useBuildings()}>
      {(buildings) => {
        const places = buildings.flatMap(roomsAreIn);
        const place = places.find(({ id }) => id === placeId) ?? places[0];
        return (
          <>
            <ChosenPlaces places={chosen} onChange={onChange} />
            <SelectField
              label="在哪里"
              options={places.map(({ id, label }) => ({ value: id, label }))}
              value={place?.id ?? null}
              onChange={setPlaceId}
            />
            {place && <Rooms key={place.id} place={place} chosen={chosen} onChange={onChange} />}
          </>
        );
      }}
    </QueryView>
  );
}

type RoomsPlace = { id: string; label: string; buildingId: string; entranceId: string | null };

type Building = { id: string; name: string; entrances: { id: string; name: string }[] };

/** Where a building's rooms are: behind its entrances, or in itself (shops, villagers' groups). */
const roomsAreIn = ({ id, name, entrances }: Building): RoomsPlace[] =>
  entrances.length === 0
    ? [{ id, label: name, buildingId: id, entranceId: null }]
    : entrances.map((entrance) => ({
        id: entrance.id,
        label: name + entrance.name,
        buildingId: id,
        entranceId: entrance.id,
      }));

type RoomsProps = PlaceChoicesProps & {
  place: RoomsPlace;
};

function Rooms({ place, chosen, onChange }: RoomsProps) {
  const { buildingId, entranceId } = place;
  const rooms = useInfiniteQuery(
    cloud.community.listRooms.infiniteQueryOptions({ buildingId, entranceId }, nextPage),
  );
  return (
    <QueryView query={rooms}>
      {({ pages }) => (
        <>
          <PlaceToggles
            places={pages
              .flatMap(({ items }) => items)
              .map(({ unitId, roomNumber }) => ({
                id: unitId,
                label: place.label + roomNumber,
                shortLabel: roomNumber,
              }))}
            {...{ chosen, most, onChange }}
          />
          {rooms.hasNextPage && (
            <View>
              <TextButton onPress={() => void rooms.fetchNextPage()}>更多房号</TextButton>
            </View>
          )}
        </>
      )}
    </QueryView>
  );
}
