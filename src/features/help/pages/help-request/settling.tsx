import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { settlingCauses } from '@/shared/volunteering/help/help-kinds';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { dayAndTime } from '@/src/ui/words/time';
import { MinutesChoice } from '../../components/minutes-choice';
import type { HelpCourse, HelpDetail } from '../../help-types';
import './help-request.scss';

/** Staff decide: the two read why it is with them, staff read what each said and decide. */
export function Settling({ request }: { request: HelpDetail }) {
  const { course, side } = request;
  const settles = useMay('volunteering.settleHelp');
  if (!course) return <Callout tone="info">社区工作人员正在处理。</Callout>;
  const cause = course.settlingBecause ? settlingCauses[course.settlingBecause] : '';
  return (
    <View className="help-steps">
      <Callout tone="warning" icon="scale" title="等社区工作人员处理">
        <View>{cause}</View>
        {course.claims.map(({ side: by, startsAt, minutes }) => (
          <View key={by + startsAt + minutes}>
            {`${by === 'asker' ? '求助人' : '帮忙的邻居'}说：${dayAndTime(startsAt)} 开始，${minutesText(minutes)}`}
          </View>
        ))}
      </Callout>
      {settles && side === null && <SettleForm requestId={request.id} claims={course.claims} />}
    </View>
  );
}

type SettleFormProps = { requestId: string; claims: HelpCourse['claims'] };

function SettleForm({ requestId, claims }: SettleFormProps) {
  const said = claims.map(({ minutes }) => minutes);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const settle = useCommand(cloudClient.volunteering.settleHelp.mutate, {
    refetches: [cloud.volunteering.pathKey()],
  });
  const limits = helpLimits.settleReason;
  const length = Array.from(reason.trim()).length;
  const isReasoned = length >= limits.min && length <= limits.max;
  return (
    <Section title="认定时间">
      <MinutesChoice
        label="认定多少分钟"
        choices={[...new Set([0, ...said])].sort((one, other) => one - other)}
        value={minutes}
        onChange={setMinutes}
        error={isTried && minutes === null ? '请选择认定的时长。' : undefined}
      />
      <TextArea
        label="理由"
        value={reason}
        onChange={setReason}
        maxLength={limits.max}
        hint="双方都能看到。"
        error={
          isTried && !isReasoned ? refusalMessage('helpSettleReasonLength', limits) : undefined
        }
      />
      {settle.failure && (
        <Callout tone="danger" title="没有认定成功">
          {settle.failure.message}
        </Callout>
      )}
      <PrimaryButton
        icon="scale"
        loading={settle.isRunning}
        onPress={() => {
          setTried(true);
          if (minutes !== null && isReasoned) settle.run({ requestId, minutes, reason });
        }}
      >
        认定并通知双方
      </PrimaryButton>
    </Section>
  );
}
