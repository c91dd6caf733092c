import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { Resident } from '../../community-types';
import { isReason, ReasonField } from '../../components/reason-field';

const usualReasons = ['已经搬走', '房屋已转让', '租期已满', '登记有误'];

type RevokeSheetProps = { resident: Resident; onClose: () => void };

/** Ends somebody's rights in a home; the reason is theirs to read. */
export function RevokeSheet({ resident, onClose }: RevokeSheetProps) {
  const { bindingId, room, name } = resident;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const revoke = useCommand(cloudClient.community.revokeBinding.mutate, {
    refetches: [cloud.community.pathKey()],
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (isReason(reason)) revoke.run({ bindingId, reason });
  };
  return (
    <Sheet open title={`解除登记：${room} ${name}`} onClose={onClose}>
      <View className="resident-sheet">
        <View>解除以后，他（她）马上不能再代表这间房议事和投票。已经投的票仍然有效。</View>
        <ReasonField
          label="为什么解除"
          value={reason}
          onChange={setReason}
          usual={usualReasons}
          hint="本人会看到这个原因。"
          error={isTried && !isReason(reason) ? '请写明原因，至少 2 个字。' : undefined}
        />
        {revoke.failure && <Callout tone="danger">{revoke.failure.message}</Callout>}
        <DangerButton icon="ban" loading={revoke.isRunning} onPress={send}>
          解除登记
        </DangerButton>
      </View>
    </Sheet>
  );
}
