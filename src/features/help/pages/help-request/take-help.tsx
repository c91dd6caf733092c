import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { useMay } from '@/src/platform/use-me';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { HelpDetail } from '../../help-types';
import './help-request.scss';

/** Taking a request: as a volunteer, whose minutes count, or as staff whose work it is. */
export function TakeHelp({ request: { id, whyNotTake } }: { request: HelpDetail }) {
  const mayTake = useMay('volunteering.takeHelp');
  const isResident = useMay('volunteering.volunteer');
  const isStaff = useMay('volunteering.helpAsStaff');
  const [asked, setAsked] = useState<'volunteer' | 'duty' | null>(null);
  const { ask } = useMessagePermission(['helpStep']);
  const take = useCommand(cloudClient.volunteering.takeHelp.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => setAsked(null),
  });
  if (!mayTake && !isResident) return null;
  if (!mayTake)
    return <Callout tone="info">年满十八周岁的居民才能接求助，可以请家里的成年人来帮忙。</Callout>;
  const isUnregistered = whyNotTake?.code === 'notRegisteredAsVolunteer';
  // Whose household it is, or whom the asker sent away, does not take it as a duty either.
  const mayOnDuty = isStaff && (whyNotTake === null || isUnregistered);
  return (
    <View className="help-steps">
      {take.failure && asked === null && (
        <Callout tone="warning" title="没有接成">
          {take.failure.message}
        </Callout>
      )}
      {whyNotTake === null && (
        <PrimaryButton icon="hand-heart" onPress={() => setAsked('volunteer')}>
          我来帮忙
        </PrimaryButton>
      )}
      {whyNotTake && !(isUnregistered && isStaff) && (
        <Callout tone="info">{whyNotTake.message}</Callout>
      )}
      {isUnregistered && (
        <SecondaryButton
          icon="user-plus"
          onPress={() => openPage('/features/volunteering/pages/volunteer-profile/index')}
        >
          登记成志愿者，再来帮忙
        </SecondaryButton>
      )}
      {mayOnDuty && (
        <SecondaryButton icon="badge" onPress={() => setAsked('duty')}>
          作为工作来办，不计时长
        </SecondaryButton>
      )}
      <ConfirmDialog
        open={asked !== null}
        title="接下这个求助吗？"
        message={
          asked === 'duty'
            ? '接下后您能看到门牌号和电话；求助的邻居会看到您的单位，以及您登记过的姓名和电话。办完后双方确认，不计服务时长。'
            : '接下后，求助的邻居会看到您的姓名和电话；您能看到门牌号和电话，请先打电话约好。帮完后双方确认时间，记入您的服务时长。'
        }
        confirmLabel="接下，我去帮忙"
        cancelLabel="再想想"
        loading={take.isRunning}
        onConfirm={() => {
          void ask();
          take.run({ requestId: id, onDuty: asked === 'duty' });
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </View>
  );
}
