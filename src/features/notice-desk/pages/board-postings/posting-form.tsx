import { View } from '@tarojs/components';
import { useState } from 'react';
import { boardLimits } from '@/shared/notices/board/board-rules';
import { plainLine } from '@/shared/plain-text';
import { shanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';

type PostingFormProps = { noticeId: string; publishedAt: string; onClose: () => void };

/** Where, when and a photo of it; what was typed stays when it could not be noted. */
export function PostingForm({ noticeId, publishedAt, onClose }: PostingFormProps) {
  const [postingId] = useState(() => newRequestId());
  const [place, setPlace] = useState('');
  const [postedAt, setPostedAt] = useState(() => new Date().toISOString());
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [wasPressed, setPressed] = useState(false);
  const record = useCommand(cloudClient.notices.recordBoardPosting.mutate, {
    refetches: [cloud.notices.listBoardPostings.pathKey()],
    onDone: onClose,
  });
  const photo = photos[0];
  const placeTooShort = plainLine(place).length < boardLimits.place.min;
  const save = () => {
    setPressed(true);
    if (placeTooShort || !photo) return;
    const postedDay = shanghaiDay(postedAt);
    record.run({ postingId, noticeId, place, postedDay, photoId: photo.fileId });
  };
  return (
    <Section title="登记一处张贴">
      <TextField
        label="贴在哪里"
        value={place}
        onChange={setPlace}
        placeholder="比如：1栋1单元门口"
        maxLength={boardLimits.place.max}
        error={wasPressed && placeTooShort ? '请写清楚贴在哪里。' : undefined}
      />
      <DateTimeField
        label="哪一天贴的"
        value={postedAt}
        onChange={setPostedAt}
        withTime={false}
        earliest={publishedAt}
        latest={new Date().toISOString()}
      />
      <PhotoPicker
        label="张贴照片"
        photos={photos}
        onChange={setPhotos}
        most={1}
        hint="拍一张能看清公告和周围的照片"
      />
      {wasPressed && !photo && (
        <Callout tone="warning">
          <View>请先拍一张张贴照片，再登记。</View>
        </Callout>
      )}
      {record.failure && (
        <Callout tone="danger">
          <View>{record.failure.message}</View>
        </Callout>
      )}
      <PrimaryButton icon="check" loading={record.isRunning} onPress={save}>
        登记
      </PrimaryButton>
      <SecondaryButton disabled={record.isRunning} onPress={onClose}>
        先不登记
      </SecondaryButton>
    </Section>
  );
}
