import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { SelectField } from '@/src/ui/select-field/select-field';
import type { StepProps } from './what-step';

/** The neighbour's home, by building, entrance and room of the register. */
export function NeighbourHome({ draft, change, problems }: StepProps) {
  const { buildingId, entranceId } = draft;
  const query = useQuery(cloud.community.listBuildings.queryOptions());
  return (
    <QueryView query={query} loadingRows={1}>
      {(buildings) => {
        const entrances = buildings.find(({ id }) => id === buildingId)?.entrances ?? [];
        return (
          <>
            <SelectField
              label="哪一栋"
              options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
              value={buildingId}
              onChange={(chosen) => change({ buildingId: chosen, entranceId: null, unitId: '' })}
              error={buildingId === null ? problems.home : undefined}
            />
            {entrances.length > 0 && (
              <SelectField
                label="哪个单元"
                options={entrances.map(({ id, name }) => ({ value: id, label: name }))}
                value={entranceId}
                onChange={(chosen) => change({ entranceId: chosen, unitId: '' })}
              />
            )}
            {buildingId !== null && (entrances.length === 0 || entranceId !== null) && (
              <Rooms {...{ draft, change, problems, buildingId, entranceId }} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

type RoomsProps = StepProps & { buildingId: string; entranceId: string | null };

function Rooms({ draft, change, problems, buildingId, entranceId }: RoomsProps) {
  const query = useInfiniteQuery(
    cloud.community.listRooms.infiniteQueryOptions({ buildingId, entranceId }, nextPage),
  );
  return (
    <QueryView query={query} loadingRows={1}>
      {({ pages }) => (
        <>
          <SelectField
            label="门牌号"
            options={pages
              .flatMap(({ items }) => items)
              .map(({ unitId, roomNumber }) => ({ value: unitId, label: roomNumber }))}
            value={draft.unitId || null}
            onChange={(unitId) => change({ unitId })}
            error={problems.home}
          />
          {query.hasNextPage && (
            <TextButton
              disabled={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            >
              {query.isFetchingNextPage ? '正在加载…' : '更多号码'}
            </TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}
