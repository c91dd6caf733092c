import { View } from '@tarojs/components';
import { useState } from 'react';
import { stepReasonProblem } from '@/shared/hall/managed-steps';
import { topicLimits } from '@/shared/hall/topic-limits';
import { answerByWords, type Seat, seatLook } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { WordsDialog } from '../../components/words-dialog';
import './invited-seat.scss';
import { TranscriptForm } from './transcript-form';

type InvitedSeatProps = { seat: Seat; isOpen: boolean };

/** A seat as those who invited it see it: to withdraw while nobody has answered, or to write down. */
export function InvitedSeat({ seat, isOpen }: InvitedSeatProps) {
  const { icon, tone, word } = seatLook(seat);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const withdrawal = useCommand(cloudClient.hall.withdrawSeat.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => setWithdrawing(false),
  });
  return (
    <Card>
      <View className="invited-seat">
        <View className="invited-seat__name">{seat.name}</View>
        <StatusTag icon={icon} tone={tone}>
          {word}
        </StatusTag>
        {seat.question !== '' && <View>想请教：{seat.question}</View>}
        {seat.state === 'open' && <View>{answerByWords(seat)}</View>}
        {seat.kind === 'outside' && isOpen && !isWriting && (
          <TextButton icon="pencil" onPress={() => setWriting(true)}>
            转录它的答复
          </TextButton>
        )}
        {isWriting && <TranscriptForm seat={seat} onDone={() => setWriting(false)} />}
        {seat.state === 'open' && (
          <TextButton
            icon="undo-2"
            label={`收回对${seat.name}的邀请`}
            onPress={() => setWithdrawing(true)}
          >
            收回邀请
          </TextButton>
        )}
      </View>
      <WordsDialog
        open={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        title={`收回对${seat.name}的邀请？`}
        message="收回以后可以重新邀请，记录里会留下原因。"
        confirmLabel="收回邀请"
        danger
        draftKey={`desk:withdrawSeat:${seat.id}`}
        label="原因"
        maxLength={topicLimits.stepReason.max}
        problem={stepReasonProblem}
        command={withdrawal}
        send={(reason) => withdrawal.run({ seatId: seat.id, reason })}
      />
    </Card>
  );
}
