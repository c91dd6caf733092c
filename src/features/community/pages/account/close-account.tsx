import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { cloudClient } from '@/src/platform/cloud';
import { chooseCommunity } from '@/src/platform/current-community';
import { openPage } from '@/src/platform/open-page';
import { signOut } from '@/src/platform/session';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';

function leaveForGood(): void {
  chooseCommunity(null);
  signOut();
  tell('账号已注销');
  openPage('/pages/home/index');
}

/** The way out for good: rights end in every community, name and phone are deleted. */
export function CloseAccount() {
  const [isAsking, setAsking] = useState(false);
  const close = useCommand(cloudClient.community.closeAccount.mutate, {
    refetches: [],
    onDone: leaveForGood,
  });
  // The answer was lost, and whoever asks again has no account any more: it was closed.
  const isGone = close.failure?.kind === 'consentMissing';
  useEffect(() => {
    if (isGone) leaveForGood();
  }, [isGone]);
  return (
    <Section title="注销账号">
      <View>
        注销后，您在所有社区的登记和职务都会结束，姓名和手机号立即删除。已经投出的票仍计入结果，但不再和您的微信关联。
      </View>
      {close.failure && !isGone && (
        <Callout tone="danger" title="没有注销">
          {close.failure.message}
        </Callout>
      )}
      <DangerButton icon="trash-2" onPress={() => setAsking(true)}>
        注销账号
      </DangerButton>
      <ConfirmDialog
        open={isAsking}
        title="确定要注销账号吗？"
        message="注销不能恢复。以后要用，需要重新申请、重新审核。建议先导出您的信息。"
        confirmLabel="注销账号"
        cancelLabel="不注销"
        danger
        loading={close.isRunning}
        onConfirm={() => {
          close.run(undefined);
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
