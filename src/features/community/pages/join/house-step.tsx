import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { Tiles } from '../../components/tiles';
import type { JoinDraft } from './join-draft';
import { RoomTiles } from './room-tiles';

export type JoinStepProps = { draft: JoinDraft; change: (changes: Partial<JoinDraft>) => void };

/** Building, then entrance, then room: what is chosen folds into a line that can be changed. */
export function HouseStep({ draft, change }: JoinStepProps) {
  const buildings = useQuery(cloud.community.listBuildings.queryOptions());
  const { building, entrance } = draft;
  return (
    <QueryView
      query={buildings}
      isEmpty={(all) => all.length === 0}
      empty={
        <Empty
          icon="scroll-text"
          title="这里还没有房号可选"
          note="社区工作人员还没有导入名册，请过几天再来。"
        />
      }
    >
      {(all) => {
        const chosen = all.find(({ id }) => id === building?.id) ?? null;
        const entrances = chosen?.entrances ?? [];
        const isVillage = all.every((one) => /组$/.test(one.name));
        const place = isVillage ? '村民小组' : '楼栋';
        if (chosen === null)
          return (
            <Section title={isVillage ? '您家在哪个组？' : '您住在哪一栋？'}>
              <Tiles
                label={place}
                tiles={all.map(({ id, name }) => ({ value: id, word: name }))}
                chosen={null}
                onChoose={(id) => {
                  const name = all.find((one) => one.id === id)?.name ?? '';
                  change({ building: { id, name }, entrance: null, room: null });
                }}
              />
            </Section>
          );
        const needsEntrance = entrances.length > 0 && entrance === null;
        return (
          <>
            <Card flush>
              <ListItem
                icon="building-2"
                title={`${chosen.name}${entrance?.name ?? ''}`}
                value={
                  <TextButton
                    label={`重新选${place}`}
                    onPress={() => change({ building: null, entrance: null, room: null })}
                  >
                    重新选
                  </TextButton>
                }
              />
            </Card>
            {needsEntrance ? (
              <Section title="哪个单元？">
                <Tiles
                  label="单元"
                  tiles={entrances.map(({ id, name }) => ({ value: id, word: name }))}
                  chosen={null}
                  onChoose={(id) => {
                    const name = entrances.find((one) => one.id === id)?.name ?? '';
                    change({ entrance: { id, name }, room: null });
                  }}
                />
              </Section>
            ) : (
              <RoomTiles
                title={isVillage ? '您家的户号是？' : '您家的房号是？'}
                buildingId={chosen.id}
                entranceId={entrance?.id ?? null}
                chosen={draft.room?.unitId ?? null}
                onChoose={(room) => change({ room })}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
