import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { SelectField } from '@/src/ui/select-field/select-field';

export interface ChosenHome {
  buildingId: string | null;
  entranceId: string | null;
  unitId: string;
}

export const noHome: ChosenHome = { buildingId: null, entranceId: null, unitId: '' };

type HomeFieldsProps = {
  home: ChosenHome;
  onChange: (home: ChosenHome) => void;
  error?: string | undefined;
};

/** A home by building, entrance and room of the register. */
export function HomeFields({ home, onChange, error }: HomeFieldsProps) {
  const { buildingId, entranceId } = home;
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
              onChange={(chosen) => onChange({ ...noHome, buildingId: chosen })}
              error={buildingId === null ? error : undefined}
            />
            {entrances.length > 0 && (
              <SelectField
                label="哪个单元"
                options={entrances.map(({ id, name }) => ({ value: id, label: name }))}
                value={entranceId}
                onChange={(chosen) => onChange({ ...home, entranceId: chosen, unitId: '' })}
                error={entranceId === null ? error : undefined}
              />
            )}
            {buildingId !== null && (entrances.length === 0 || entranceId !== null) && (
              <Rooms {...{ home, onChange, error, buildingId, entranceId }} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

type RoomsProps = HomeFieldsProps & { buildingId: string; entranceId: string | null };

function Rooms({ home, onChange, error, buildingId, entranceId }: RoomsProps) {
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
            value={home.unitId || null}
            onChange={(unitId) => onChange({ ...home, unitId })}
            error={error}
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
