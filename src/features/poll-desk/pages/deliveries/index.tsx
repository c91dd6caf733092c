import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { participationStrategies } from '@/shared/polls/participation';
import { LegalEffectTagOf } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { EntriesGate } from '../../components/entries-gate';
import type { DeliveryPlace, DeliveryProgress } from '../../entry-types';
import { EntranceDeliveries } from './entrance-deliveries';

/** Whom their ballot paper has reached, entrance by entrance. */
export default function DeliveriesPage() {
  return (
    <EntriesGate title="送达记录">
      <Deliveries pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function Deliveries({ pollId }: { pollId: string }) {
  const [place, choose] = useState<DeliveryPlace | null>(null);
  const query = useQuery(cloud.polls.deliveryProgress.queryOptions({ pollId }));
  if (place && query.data)
    return (
      <EntranceDeliveries
        pollId={pollId}
        progress={query.data}
        place={place}
        onBack={() => choose(null)}
      />
    );
  return (
    <Page title="送达记录">
      <LegalEffectTagOf pollId={pollId} />
      <QueryView query={query}>
        {(progress) => <Progress progress={progress} onChoose={choose} />}
      </QueryView>
    </Page>
  );
}

type ProgressProps = { progress: DeliveryProgress; onChoose: (place: DeliveryPlace) => void };

export const placeName = ({ buildingName, entranceName }: DeliveryPlace): string =>
  `${buildingName}${entranceName}` || '没有楼栋的';

const shareOf = ({ delivered, voters }: Pick<DeliveryPlace, 'delivered' | 'voters'>): number =>
  voters === 0 ? 0 : delivered / voters;

function Progress({ progress: { title, participation, places }, onChoose }: ProgressProps) {
  const all = {
    delivered: places.reduce((sum, { delivered }) => sum + delivered, 0),
    voters: places.reduce((sum, { voters }) => sum + voters, 0),
  };
  return (
    <>
      <Section title={title}>
        <Callout tone="info" title="怎样才算参加">
          <View>{participationStrategies[participation].label}</View>
          {participation === 'strict' && <View>所以送达只作记录，不影响计票。</View>}
        </Callout>
        <Card>
          <ProgressBar
            label="已送达"
            text={`${all.delivered} 票，共 ${all.voters} 票`}
            share={shareOf(all)}
          />
        </Card>
      </Section>
      <Section title="选一个单元，登记送达">
        {places.map((place) => (
          <Card
            key={`${place.buildingId}${place.entranceId}`}
            label={`${placeName(place)}，已送达 ${place.delivered} 票，共 ${place.voters} 票`}
            onPress={() => onChoose(place)}
          >
            <ProgressBar
              label={placeName(place)}
              text={
                place.delivered === place.voters
                  ? `全部 ${place.voters} 票已送达`
                  : `还差 ${place.voters - place.delivered} 票`
              }
              share={shareOf(place)}
            />
          </Card>
        ))}
      </Section>
    </>
  );
}
