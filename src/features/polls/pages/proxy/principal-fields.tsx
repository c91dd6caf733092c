import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import type { HandInDraft } from './hand-in-draft';

type DraftProps = { draft: HandInDraft; change: (changes: Partial<HandInDraft>) => void };

/** Whom one acts for: the number on their paper, or their room; and their name with either. */
export function PrincipalFields({ draft, change }: DraftProps) {
  return (
    <Section title="谁委托您">
      <ChoiceGroup
        label="怎样找到委托人"
        showLabel={false}
        choices={[
          { value: 'number', label: '按票号', note: '委托人手里有印着号码的纸质票' },
          { value: 'room', label: '按房号' },
        ]}
        value={draft.by}
        onChange={(by) => change({ by })}
      />
      {draft.by === 'number' ? (
        <TextField
          label="票号"
          type="number"
          value={draft.paperNumber}
          onChange={(paperNumber) => change({ paperNumber })}
          maxLength={12}
          placeholder="例如 012 374"
        />
      ) : (
        <RoomFields draft={draft} change={change} />
      )}
      <TextField
        label="委托人姓名"
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={30}
        hint="和名册上的姓名一致，就是委托书上签的名字"
      />
    </Section>
  );
}

function RoomFields({ draft, change }: DraftProps) {
  const { buildingId, entranceId } = draft;
  const buildings = useQuery(cloud.community.listBuildings.queryOptions());
  return (
    <QueryView query={buildings}>
      {(all) => {
        const entrances = all.find(({ id }) => id === buildingId)?.entrances ?? [];
        const isPlaced = buildingId !== null && (entrances.length === 0 || entranceId !== null);
        return (
          <>
            <SelectField
              label="楼栋"
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              value={buildingId}
              onChange={(chosen) => change({ buildingId: chosen, entranceId: null, unitId: null })}
            />
            {entrances.length > 0 && (
              <SelectField
                label="单元"
                options={entrances.map(({ id, name }) => ({ value: id, label: name }))}
                value={entranceId}
                onChange={(chosen) => change({ entranceId: chosen, unitId: null })}
              />
            )}
            {isPlaced && (
              <Rooms
                buildingId={buildingId}
                entranceId={entrances.length === 0 ? null : entranceId}
                unitId={draft.unitId}
                onChoose={(unitId) => change({ unitId })}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

type RoomsProps = {
  buildingId: string;
  entranceId: string | null;
  unitId: string | null;
  onChoose: (unitId: string) => void;
};

function Rooms({ buildingId, entranceId, unitId, onChoose }: RoomsProps) {
  const rooms = useInfiniteQuery(
    cloud.community.listRooms.infiniteQueryOptions({ buildingId, entranceId }, nextPage),
  );
  return (
    <QueryView query={rooms}>
      {({ pages }) => (
        <>
          <SelectField
            label="房号"
            options={pages.flatMap(({ items }) =>
              items.map((room) => ({ value: room.unitId, label: room.roomNumber })),
            )}
            value={unitId}
            onChange={onChoose}
          />
          {rooms.hasNextPage && (
            <TextButton onPress={() => void rooms.fetchNextPage()}>更多房号</TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}
