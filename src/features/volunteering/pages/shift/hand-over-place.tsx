import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { copyPageAddress } from '@/src/platform/share';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { periodText } from '../../shift-looks';
import { handOverAddress } from '../../volunteering-pages';
import type { OwnSignup, ShiftDetail } from '../../volunteering-types';
import './register-first.scss';

type HandOverProps = { shift: ShiftDetail; signup: OwnSignup };

/** Giving the place to a neighbour, or exchanging it for another date, by a link one sends them. */
export function HandOverPlace({ shift, signup }: HandOverProps) {
  const [isOpen, open] = useState(false);
  if (signup.handOver) return <OpenLink shift={shift} signup={signup} />;
  return (
    <>
      <TextButton icon="arrow-left-right" onPress={() => open(true)}>
        来不了？转给邻居或换班
      </TextButton>
      <Sheet open={isOpen} title="转给邻居或换班" onClose={() => open(false)}>
        {isOpen && <MakeLink shift={shift} signup={signup} onMade={() => open(false)} />}
      </Sheet>
    </>
  );
}

function MakeLink({ shift, signup, onMade }: HandOverProps & { onMade: () => void }) {
  const [wanted, want] = useState<string[]>([]);
  const offer = useCommand(cloudClient.volunteering.offerHandOver.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: onMade,
  });
  const othersWait = shift.posts.some(({ id, waiting }) => id === signup.postId && waiting > 0);
  const { signupId, exchangeable } = signup;
  return (
    <View className="register-first">
      {othersWait && (
        <Callout tone="info">
          有人在候补，名额不能直接转出去；取消报名的话，候补的人会补上。和别的班次的人交换是可以的。
        </Callout>
      )}
      {exchangeable.length > 0 && (
        <ManyChoices
          label={othersWait ? '您愿意换到哪些班次' : '想换班的，选您愿意去的班次'}
          choices={exchangeable.map(({ shiftId, startsAt, endsAt }) => ({
            value: shiftId,
            label: periodText(startsAt, endsAt),
          }))}
          values={wanted}
          onChange={want}
        />
      )}
      <View className="register-first__note">
        接下以前，这个班次还是您的。邻居打开链接，看过说明并同意以后才算转好。
      </View>
      {offer.failure && <Callout tone="danger">{offer.failure.message}</Callout>}
      <PrimaryButton
        icon="link"
        loading={offer.isRunning}
        disabled={othersWait && wanted.length === 0}
        onPress={() => offer.run({ signupId, wantedShiftIds: wanted })}
      >
        {wanted.length > 0 ? '做换班链接' : '做转让链接'}
      </PrimaryButton>
    </View>
  );
}

function OpenLink({ shift, signup: { signupId, handOver } }: HandOverProps) {
  const withdraw = useCommand(cloudClient.volunteering.withdrawHandOver.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('已经撤回'),
  });
  if (!handOver) return null;
  const isExchange = handOver.wantedShiftIds.length > 0;
  const share = () =>
    copyPageAddress({
      title: `${isExchange ? '和我换个班' : '替我去'}：${shift.title}`,
      path: handOverAddress(handOver.token),
    });
  return (
    <Callout
      tone="warning"
      title={isExchange ? '换班链接已经做好' : '转让链接已经做好'}
      icon="arrow-left-right"
    >
      <View>把链接发给邻居。有人接下以前，这个班次还是您的。</View>
      {withdraw.failure && <View>{withdraw.failure.message}</View>}
      <SecondaryButton icon="copy" onPress={() => void share()}>
        复制链接
      </SecondaryButton>
      <TextButton icon="undo-2" onPress={() => withdraw.run({ signupId })}>
        撤回，我自己去
      </TextButton>
    </Callout>
  );
}
