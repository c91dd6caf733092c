import { View } from '@tarojs/components';
import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { ChangedSince, openCertificate, ValidityTag } from '@/src/features/service-record/public';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Facts } from '@/src/ui/facts/facts';
import { day } from '@/src/ui/words/time';
import type { IssuedCertificate } from '../certificate-desk-types';
import { DeskCard } from './desk-card';
import { ReissueSheet } from './reissue-sheet';
import { RevokeSheet } from './revoke-sheet';

/** A certificate that was issued, with a warning where its entries were corrected since. */
export function IssuedCard({ certificate }: { certificate: IssuedCertificate }) {
  const [open, setOpen] = useState<'revoke' | 'reissue' | null>(null);
  const { id, number, minutes, issuedAt, revokeReason, volunteerName, changedMinutes } =
    certificate;
  const close = () => setOpen(null);
  const isValid = revokeReason === null;
  const ways = (
    <>
      <TextButton
        icon="file-text"
        label={`查看和打印：${number}`}
        onPress={() => openCertificate(id)}
      >
        查看和打印
      </TextButton>
      <TextButton
        icon="refresh-cw"
        label={`重新开具：${number}`}
        onPress={() => setOpen('reissue')}
      >
        重新开具
      </TextButton>
      {isValid && (
        <TextButton icon="ban" label={`作废：${number}`} onPress={() => setOpen('revoke')}>
          作废
        </TextButton>
      )}
    </>
  );
  return (
    <DeskCard ways={ways}>
      <View>
        <ValidityTag isRevoked={!isValid} />
      </View>
      <Facts
        facts={[
          { name: '编号', value: number },
          { name: '志愿者', value: volunteerName },
          { name: '服务时长', value: minutesText(minutes) },
          { name: '出具日期', value: day(issuedAt) },
        ]}
      />
      {isValid && <ChangedSince changedMinutes={changedMinutes} />}
      {revokeReason !== null && <Callout tone="info">{`作废原因：${revokeReason}`}</Callout>}
      {open === 'revoke' && <RevokeSheet certificate={certificate} onClose={close} />}
      {open === 'reissue' && <ReissueSheet certificate={certificate} onClose={close} />}
    </DeskCard>
  );
}
