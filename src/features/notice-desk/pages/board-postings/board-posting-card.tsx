import { View } from '@tarojs/components';
import { useState } from 'react';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';

type BoardPosting = Awaited<
  ReturnType<(typeof cloudClient)['notices']['listBoardPostings']['query']>
>['items'][number];

/** One place where the notice hangs or hung. */
export function BoardPostingCard({ posting }: { posting: BoardPosting }) {
  const [isAsking, setAsking] = useState(false);
  const { id, place, postedDay, photoAddress, recordedBy, takenDownAt } = posting;
  const takeDown = useCommand(cloudClient.notices.takeDownBoardPosting.mutate, {
    refetches: [cloud.notices.listBoardPostings.pathKey()],
  });
  return (
    <Card>
      <ListItem
        icon="pin"
        title={place}
        note={`${day(startOfShanghaiDay(postedDay).toISOString())}张贴，${recordedBy}登记`}
        tags={
          takenDownAt === null ? (
            <StatusTag icon="circle-check" tone="success">
              贴着
            </StatusTag>
          ) : (
            <StatusTag icon="circle-minus" tone="neutral">
              {`${day(takenDownAt)}取下`}
            </StatusTag>
          )
        }
      />
      {photoAddress !== null && <PhotoGrid photos={[{ fileId: id, address: photoAddress }]} />}
      {takeDown.failure && (
        <Callout tone="danger">
          <View>{takeDown.failure.message}</View>
        </Callout>
      )}
      {takenDownAt === null && (
        <TextButton
          icon="circle-minus"
          label={`登记${place}已取下`}
          onPress={() => setAsking(true)}
        >
          登记已取下
        </TextButton>
      )}
      <ConfirmDialog
        open={isAsking}
        title={`${place}的公告取下了吗？`}
        message="登记后不能改回来；张贴过的记录和照片会留着。"
        confirmLabel="已经取下"
        loading={takeDown.isRunning}
        onConfirm={() => {
          setAsking(false);
          takeDown.run({ postingId: id });
        }}
        onCancel={() => setAsking(false)}
      />
    </Card>
  );
}
