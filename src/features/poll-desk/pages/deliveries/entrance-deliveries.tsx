import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deliveryMeans } from '@/shared/polls/entries/delivery-means';
import { LegalEffectTagOf } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ChoiceRow } from '@/src/ui/choice-group/choice-group';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { sinceThen } from '@/src/ui/words/time';
import type { DeliveryPlace, DeliveryProgress, ListedDelivery } from '../../entry-types';
import { DeliverySheet } from './delivery-sheet';
import { RevokeDelivery } from './revoke-delivery';

/** What the server records in one go. */
const mostAtOnce = 200;

type EntranceDeliveriesProps = {
  pollId: string;
  progress: DeliveryProgress;
  place: DeliveryPlace;
  onBack: () => void;
};

/** One entrance's rooms as one walks along them: ticked off together, with the sheet they have signed. */
export function EntranceDeliveries({ pollId, progress, place, onBack }: EntranceDeliveriesProps) {
  const [onlyMissing, setOnlyMissing] = useState(true);
  const [chosen, choose] = useState<string[]>([]);
  const [isRecording, setRecording] = useState(false);
  const { buildingId, entranceId, buildingName, entranceName } = place;
  const query = useInfiniteQuery(
    cloud.polls.listDeliveries.infiniteQueryOptions(
      { pollId, buildingId, entranceId, onlyMissing, limit: 50 },
      nextPage,
    ),
  );
  const missing = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(isMissing)
    .map(({ voterId }) => voterId);
  const toggle = (voterId: string) =>
    choose(
      chosen.includes(voterId) ? chosen.filter((one) => one !== voterId) : [...chosen, voterId],
    );
  return (
    <Page
      title="送达记录"
      actions={
        <>
          <SecondaryButton onPress={onBack}>别的单元</SecondaryButton>
          <PrimaryButton
            icon="clipboard-check"
            disabled={chosen.length === 0}
            onPress={() => setRecording(true)}
          >
            {chosen.length === 0 ? '先勾选' : `登记 ${chosen.length} 票`}
          </PrimaryButton>
        </>
      }
    >
      <LegalEffectTagOf pollId={pollId} />
      <Section
        title={`${buildingName}${entranceName}` || '没有楼栋的'}
        action={
          missing.length > 0 && (
            <TextButton icon="list-checks" onPress={() => choose(missing.slice(0, mostAtOnce))}>
              全部勾选
            </TextButton>
          )
        }
      >
        <Card flush>
          <SwitchRow title="只看还没有送达的" on={onlyMissing} onChange={setOnlyMissing} />
        </Card>
        <PagedList
          query={query}
          itemKey={({ voterId }) => voterId}
          renderItem={(item) =>
            isMissing(item) ? (
              <ChoiceRow
                role="checkbox"
                choice={{ value: item.voterId, label: item.roomLabel, icon: 'house' }}
                checked={chosen.includes(item.voterId)}
                disabled={false}
                onPress={() => toggle(item.voterId)}
              />
            ) : (
              <Delivered pollId={pollId} item={item} />
            )
          }
          empty={<Empty icon="circle-check" title="这里都送达了" />}
        />
      </Section>
      <DeliverySheet
        pollId={pollId}
        progress={progress}
        voterIds={chosen}
        open={isRecording}
        onClose={() => setRecording(false)}
        onRecorded={() => {
          setRecording(false);
          choose([]);
        }}
      />
    </Page>
  );
}

const isMissing = ({ delivery, signedAt }: ListedDelivery): boolean =>
  delivery === null && signedAt === null;

function Delivered({ pollId, item }: { pollId: string; item: ListedDelivery }) {
  const { roomLabel, delivery, signedAt } = item;
  return (
    <Card flush>
      <ListItem
        icon="house"
        title={roomLabel}
        note={
          delivery
            ? `${deliveryMeans[delivery.means].name}，${sinceThen(delivery.deliveredAt)}`
            : `在手机上打开并签收，${sinceThen(signedAt ?? '')}`
        }
        tags={
          <StatusTag icon="circle-check" tone="success">
            已送达
          </StatusTag>
        }
        value={
          delivery && (
            <RevokeDelivery
              pollId={pollId}
              deliveryId={delivery.deliveryId}
              roomLabel={roomLabel}
            />
          )
        }
      />
    </Card>
  );
}
