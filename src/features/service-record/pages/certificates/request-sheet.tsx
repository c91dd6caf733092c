import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { QueryView } from '@/src/ui/query-view/query-view';
import { TextField } from '@/src/ui/text-field/text-field';
import { DaysFields, type ServiceDays, thisYear } from '../../components/days-fields';
import './request-sheet.scss';

const { purpose: purposeLimits } = certificateLimits;

/** Asks for a certificate: for which days, and what for. Says before how much can be certified. */
export function RequestSheet({ onClose }: { onClose: () => void }) {
  const [id] = useState(newRequestId);
  const [days, setDays] = useState<ServiceDays>(() => thisYear());
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const provable = useQuery({
    ...cloud.volunteering.certifiableMinutes.queryOptions(days),
    placeholderData: keepPreviousData,
  });
  const request = useCommand(cloudClient.volunteering.requestCertificate.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已提交，开好了会告诉您');
      onClose();
    },
  });
  const isShort = purpose.trim().length < purposeLimits.min;
  const send = () => {
    setTried(true);
    if (!isShort) request.run({ id, ...days, purpose });
  };
  return (
    <Sheet open title="申请服务证明" onClose={onClose}>
      <View className="request-sheet">
        <DaysFields days={days} onChange={(changes) => setDays({ ...days, ...changes })} />
        <QueryView query={provable} loadingRows={1}>
          {({ minutes, times }) =>
            minutes === 0 ? (
              <Callout tone="warning" title="这段时间还没有可以证明的时长">
                服务时长要先在社区里公示满期，没有未处理的异议，才能写进证明。
              </Callout>
            ) : (
              <Callout tone="info" title={`可以证明 ${minutesText(minutes)}`}>
                {`共 ${times} 次服务，都已经公示期满。`}
              </Callout>
            )
          }
        </QueryView>
        <TextField
          label="用途"
          value={purpose}
          onChange={setPurpose}
          maxLength={purposeLimits.max}
          placeholder="例如 入学、求职、评优"
          hint="会写在证明上。"
          error={isTried && isShort ? `请写 ${purposeLimits.min} 个字以上。` : undefined}
        />
        {request.failure && <Callout tone="danger">{request.failure.message}</Callout>}
        <PrimaryButton
          icon="send"
          loading={request.isRunning}
          disabled={provable.data?.minutes === 0}
          onPress={send}
        >
          提交申请
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
