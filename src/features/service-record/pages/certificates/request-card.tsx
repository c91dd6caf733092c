import { View } from '@tarojs/components';
import { useState } from 'react';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import {
  type RequestState,
  requestStates,
} from '@/shared/volunteering/certificates/request-states';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import type { CertificateRequest } from '../../certificate-types';
import { ValidityTag } from '../../components/validity';
import { openCertificate } from '../../record-pages';
import './request-card.scss';

const looks: Record<RequestState, { icon: IconName; tone: Tone }> = {
  requested: { icon: 'hourglass', tone: 'info' },
  issued: { icon: 'circle-check', tone: 'success' },
  declined: { icon: 'circle-x', tone: 'danger' },
  withdrawn: { icon: 'undo-2', tone: 'neutral' },
};

const calendarDay = (date: string): string => day(startOfShanghaiDay(date).toISOString());

/** One request with what came of it. */
export function RequestCard({ request }: { request: CertificateRequest }) {
  const { state, fromDate, untilDate, purpose, requestedAt, declineReason } = request;
  return (
    <Card>
      <View className="request-card">
        <View>
          <StatusTag {...looks[state]}>{requestStates[state]}</StatusTag>
        </View>
        <View className="request-card__title">{`用途：${purpose}`}</View>
        <View>{`${calendarDay(fromDate)} 至 ${calendarDay(untilDate)} 的服务`}</View>
        <View className="request-card__note">{`${day(requestedAt)}申请`}</View>
        {declineReason !== null && (
          <Callout tone="info" title="没有开具的原因">
            {declineReason}
          </Callout>
        )}
        {request.certificates.map((certificate) => (
          <ListItem
            key={certificate.id}
            icon="stamp"
            title={`编号 ${certificate.number}`}
            note={`${minutesText(certificate.minutes)}，${day(certificate.issuedAt)}开具`}
            tags={<ValidityTag isRevoked={certificate.revokeReason !== null} />}
            onPress={() => openCertificate(certificate.id)}
          />
        ))}
        {state === 'requested' && <Withdraw requestId={request.id} />}
      </View>
    </Card>
  );
}

function Withdraw({ requestId }: { requestId: string }) {
  const [isAsking, ask] = useState(false);
  const withdraw = useCommand(cloudClient.volunteering.withdrawCertificateRequest.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      ask(false);
      tell('已经撤回');
    },
  });
  return (
    <>
      <TextButton icon="undo-2" onPress={() => ask(true)}>
        撤回申请
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="要撤回这个申请吗？"
        message="撤回以后就不会开具了。需要的时候可以重新申请。"
        confirmLabel="撤回"
        cancelLabel="不撤回"
        loading={withdraw.isRunning}
        onConfirm={() => withdraw.run({ requestId })}
        onCancel={() => ask(false)}
      >
        {withdraw.failure && <Callout tone="danger">{withdraw.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
