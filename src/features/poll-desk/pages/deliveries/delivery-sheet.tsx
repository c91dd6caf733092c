import { useState } from 'react';
import { type DeliveryMeans, deliveryMeans } from '@/shared/polls/entries/delivery-means';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { TextField } from '@/src/ui/text-field/text-field';
import { SheetForm } from '../../components/sheet-form';
import type { DeliveryProgress } from '../../entry-types';

type DeliverySheetProps = {
  pollId: string;
  progress: DeliveryProgress;
  voterIds: string[];
  open: boolean;
  onClose: () => void;
  onRecorded: () => void;
};

const means = (Object.keys(deliveryMeans) as DeliveryMeans[]).map((value) => ({
  value,
  label: deliveryMeans[value].name,
}));

const notLaterThan = (latest: string): string =>
  new Date(Math.min(Date.now() - 60_000, Date.parse(latest) - 60_000)).toISOString();

/** How and when the chosen papers were delivered, with the proof they share. Stays filled in for the next entrance. */
export function DeliverySheet(props: DeliverySheetProps) {
  const { pollId, progress, voterIds, open, onClose, onRecorded } = props;
  const [chosen, choose] = useState<DeliveryMeans>('signedFor');
  const [deliveredAt, setDeliveredAt] = useState(() => notLaterThan(progress.closesAt));
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [note, setNote] = useState('');
  const command = useCommand(cloudClient.polls.recordDeliveries.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => {
      setPhotos([]);
      setNote('');
      onRecorded();
    },
  });
  return (
    <Sheet open={open} title={`登记 ${voterIds.length} 票送达`} onClose={onClose}>
      <SheetForm>
        <ChoiceGroup label="怎样送达的" choices={means} value={chosen} onChange={choose} />
        <DateTimeField
          label="送达的时间"
          value={deliveredAt}
          earliest={progress.announcedAt}
          latest={progress.closesAt}
          onChange={setDeliveredAt}
        />
        <PhotoPicker
          label="凭据的照片"
          photos={photos}
          onChange={setPhotos}
          hint="签收表、信箱或者发送记录，至少一张"
        />
        <TextField
          label="备注"
          value={note}
          onChange={setNote}
          maxLength={entryLimits.deliveryNote.max}
          optional
        />
        {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
        <PrimaryButton
          icon="check"
          loading={command.isRunning}
          disabled={photos.length === 0}
          onPress={() =>
            command.run({
              ...{ pollId, voterIds, means: chosen, deliveredAt, note },
              photoIds: photos.map(({ fileId }) => fileId),
            })
          }
        >
          {photos.length === 0 ? '请拍照留底' : '登记送达'}
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
