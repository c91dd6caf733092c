import { View } from '@tarojs/components';
import { useState } from 'react';
import { bindingRelations } from '@/shared/community/house-binding';
import { cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { day, dayAndTime } from '@/src/ui/words/time';
import type { OwnBinding } from '../../community-types';
import { BindingTag } from '../../components/binding-tag';
import './home-card.scss';

/** One home: how it stands, what was said about it, and the way out. */
export function HomeCard({ binding }: { binding: OwnBinding }) {
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand(cloudClient.community.withdrawBinding.mutate, {
    onDone: () => setAsking(false),
  });
  const { bindingId, room, relation, name, state, reason, isValid, expiresAt } = binding;
  const isPending = state === 'pending';
  return (
    <Card>
      <View className="home-card__head">
        <View className="home-card__room">{room}</View>
        <BindingTag binding={binding} />
      </View>
      <Facts
        facts={[
          { name: '关系', value: bindingRelations[relation] },
          { name: '姓名', value: name },
          { name: '申请时间', value: dayAndTime(binding.appliedAt) },
          ...(expiresAt ? [{ name: '有效期', value: `到 ${day(expiresAt)}` }] : []),
          ...(reason ? [{ name: '原因', value: reason }] : []),
        ]}
      />
      {withdraw.failure && <Callout tone="danger">{withdraw.failure.message}</Callout>}
      {(isPending || isValid) && (
        <TextButton
          icon={isPending ? 'undo-2' : 'log-out'}
          label={`${isPending ? '撤回申请' : '退出'}：${room}`}
          onPress={() => setAsking(true)}
        >
          {isPending ? '撤回申请' : '搬走了，退出这间房'}
        </TextButton>
      )}
      <ConfirmDialog
        open={isAsking}
        title={isPending ? `撤回${room}的申请？` : `退出${room}？`}
        message={
          isPending
            ? '撤回以后可以重新申请。'
            : '退出以后，您不能再代表这间房议事和投票。已经投的票仍然有效。'
        }
        confirmLabel={isPending ? '撤回' : '退出'}
        cancelLabel="先不"
        danger={!isPending}
        loading={withdraw.isRunning}
        onConfirm={() => withdraw.run({ bindingId })}
        onCancel={() => setAsking(false)}
      />
    </Card>
  );
}
