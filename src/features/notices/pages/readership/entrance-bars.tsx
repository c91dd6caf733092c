import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { ReachBars } from './reach-bars';
import './readership.scss';

type EntranceBarsProps = {
  noticeId: string;
  building: { buildingId: string; name: string };
  needsConfirmation: boolean;
};

/** The chosen building, entrance by entrance; nothing where it has but one. */
export function EntranceBars({ noticeId, building, needsConfirmation }: EntranceBarsProps) {
  const { buildingId, name } = building;
  const entrances = useQuery(
    cloud.notices.countEntranceReadership.queryOptions({ noticeId, buildingId }),
  );
  return (
    <QueryView query={entrances} loadingRows={1}>
      {(counted) =>
        counted.length < 2 ? null : (
          <Section title={`${name}各单元`}>
            <Card>
              <View className="readership__bars">
                {counted.map(({ entranceId, name: entrance, ...counts }) => (
                  <ReachBars
                    key={entranceId ?? 'none'}
                    name={entrance || '不分单元的'}
                    {...{ counts, needsConfirmation }}
                  />
                ))}
              </View>
            </Card>
          </Section>
        )
      }
    </QueryView>
  );
}
