import { useState } from 'react';
import { filingLimits } from '@/shared/conventions/filing/filing-limits';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FilingDesk } from '../../adoption-types';

type FilingFormProps = { conventionId: string; desk: FilingDesk };

const { office: officeLimits, receiptNumber: numberLimits, photos: photoLimits } = filingLimits;

/** What the township or subdistrict gave back; it can be put right until the edition is published. */
export function FilingForm({ conventionId, desk: { filing, edition } }: FilingFormProps) {
  const [entry, change, discard] = useDraft(`filing:${conventionId}:${edition}`, {
    filedOn: filing ? startOfShanghaiDay(filing.filedOn).toISOString() : (null as string | null),
    office: filing?.office ?? '',
    receiptNumber: filing?.receiptNumber ?? '',
    photos: (filing?.photos ?? []) as Photo[],
  });
  const [isTried, setTried] = useState(false);
  const recording = useCommand(cloudClient.conventions.recordFiling.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      discard();
      tell('已登记');
    },
  });
  const { filedOn, office, receiptNumber, photos } = entry;
  const wrong = {
    filedOn: filedOn === null,
    office: office.trim().length < officeLimits.min,
    number: receiptNumber.trim().length < numberLimits.min,
    photos: photos.length < photoLimits.min,
  };
  const record = () => {
    setTried(true);
    if (filedOn === null || Object.values(wrong).includes(true)) return;
    recording.run({
      ...{ conventionId, office, receiptNumber, filedOn: shanghaiDay(filedOn) },
      photoIds: photos.map(({ fileId }) => fileId),
    });
  };
  return (
    <Section title={filing ? '备案已登记（公布前可以更正）' : '登记备案'}>
      <DateTimeField
        label="备案日期"
        withTime={false}
        value={filedOn}
        onChange={(chosen) => change({ filedOn: chosen })}
        error={isTried && wrong.filedOn ? '请选择备案日期。' : undefined}
      />
      <TextField
        label="备案单位"
        value={office}
        onChange={(typed) => change({ office: typed })}
        maxLength={officeLimits.max}
        placeholder="例如 青石镇人民政府"
        error={isTried && wrong.office ? `请写单位全称，${officeLimits.min} 个字以上。` : undefined}
      />
      <TextField
        label="备案号或回执编号"
        value={receiptNumber}
        onChange={(typed) => change({ receiptNumber: typed })}
        maxLength={numberLimits.max}
        error={isTried && wrong.number ? '请写回执上的编号。' : undefined}
      />
      <PhotoPicker
        label="回执照片"
        photos={photos}
        onChange={(taken) => change({ photos: taken })}
        most={photoLimits.max}
        hint={isTried && wrong.photos ? '请拍下备案回执。' : '拍下盖章的回执。'}
      />
      {recording.failure && <Callout tone="danger">{recording.failure.message}</Callout>}
      <SecondaryButton icon="file-check" loading={recording.isRunning} onPress={record}>
        {filing ? '更正备案' : '登记备案'}
      </SecondaryButton>
    </Section>
  );
}
