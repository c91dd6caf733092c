import { View } from '@tarojs/components';
import { useState } from 'react';
import { channels } from '@/shared/polls/channels';
import { isWithin } from '@/shared/polls/poll-limits';
import { resultLimits } from '@/shared/polls/result-limits';
import { refusalMessage } from '@/shared/refusals';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextField } from '@/src/ui/text-field/text-field';
import { StrikableBallots } from './strikable-ballots';
import type { StrikableBallot } from './strikable-types';

/** A ballot about to be struck, as it is shown and kept while somebody writes. */
export type ChosenStrike = Pick<StrikableBallot, 'leafIndex' | 'roomLabel' | 'channel'> & {
  reason: string;
};

type ChosenStrikesProps = {
  pollId: string;
  strikes: ChosenStrike[];
  showsProblems: boolean;
  onChange: (strikes: ChosenStrike[]) => void;
};

const { strikeReason, strikes: most } = resultLimits;

/** Ballots to strike, each with its own reason; what was cast in the app cannot be chosen. */
export function ChosenStrikes({ pollId, strikes, showsProblems, onChange }: ChosenStrikesProps) {
  const [isChoosing, setChoosing] = useState(false);
  const add = ({ leafIndex, roomLabel, channel }: StrikableBallot) => {
    onChange([...strikes, { leafIndex, roomLabel, channel, reason: '' }]);
    setChoosing(false);
  };
  return (
    <>
      {strikes.map((strike) => (
        <Card key={strike.leafIndex}>
          <View>{`${strike.roomLabel}　${channels[strike.channel]}　编号 ${strike.leafIndex}`}</View>
          <TextField
            label="为什么作废"
            value={strike.reason}
            onChange={(reason) =>
              onChange(strikes.map((one) => (one === strike ? { ...one, reason } : one)))
            }
            maxLength={strikeReason.max}
            placeholder="例如：签名不是业主本人"
            error={
              showsProblems && !isWithin(strikeReason, strike.reason.trim().length)
                ? refusalMessage('strikeReasonLength', strikeReason)
                : undefined
            }
          />
          <TextButton
            icon="x"
            label={`不作废编号 ${strike.leafIndex} 的票`}
            onPress={() => onChange(strikes.filter((one) => one !== strike))}
          >
            不作废这一张
          </TextButton>
        </Card>
      ))}
      {strikes.length < most.max && (
        <SecondaryButton icon="plus" onPress={() => setChoosing(true)}>
          选一张要作废的票
        </SecondaryButton>
      )}
      <View>
        只有工作人员录入的票（纸质、电话、上门、委托）查实无效才能作废。作废以后这一户算没有参加表决，以前被它替换的票也不恢复。
      </View>
      <Sheet open={isChoosing} title="选一张要作废的票" onClose={() => setChoosing(false)}>
        <StrikableBallots
          pollId={pollId}
          chosen={strikes.map(({ leafIndex }) => leafIndex)}
          onChoose={add}
        />
      </Sheet>
    </>
  );
}
