import { View } from '@tarojs/components';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { dayAndTime } from '@/src/ui/words/time';
import type { HelpDetail } from '../../help-types';
import { SayTime } from './say-time';
import { StepButton } from './step-button';
import './help-request.scss';

/** A time has been said: one side waits, the other confirms it, says it otherwise, or asks staff. */
export function Confirmation({ request }: { request: HelpDetail }) {
  const { id: requestId, side, course } = request;
  const agree = useCommand(cloudClient.volunteering.agreeHelp.mutate, {
    refetches: [cloud.volunteering.pathKey()],
  });
  const said = course?.said;
  if (!said) return <Callout tone="info">双方正在确认时间。</Callout>;
  const words = `${dayAndTime(said.startsAt)} 开始，用了 ${minutesText(said.minutes)}`;
  const until = course.confirmUntil ? dayAndTime(course.confirmUntil) : '';
  if (side === null || side === said.by)
    return (
      <Callout tone="info" icon="hourglass" title={words}>
        {`等${said.by === 'asker' ? '帮忙的邻居' : '求助人'}确认，最晚 ${until}。${
          course.onDuty ? '到时没有确认，就算完成。' : '到时没有确认，由社区工作人员处理。'
        }`}
      </Callout>
    );
  return (
    <View className="help-steps">
      <Callout tone="warning" icon="clipboard-check" title="请您确认时间">
        <View>{words}</View>
        {said.corrected && <View>这是对方改过的时间。不同意的，可以请工作人员处理。</View>}
      </Callout>
      {agree.failure && (
        <Callout tone="danger" title="没有确认成功">
          {agree.failure.message}
        </Callout>
      )}
      <PrimaryButton
        icon="check"
        loading={agree.isRunning}
        onPress={() => agree.run({ requestId, startsAt: said.startsAt, minutes: said.minutes })}
      >
        {`确认：${minutesText(said.minutes)}`}
      </PrimaryButton>
      {!said.corrected && <SayTime request={request} isCorrection />}
      <StepButton
        requestId={requestId}
        step="callStaffToHelp"
        icon="scale"
        message="工作人员会问过双方，再认定时间。"
        confirmLabel="请工作人员处理"
      >
        说不清楚，请工作人员处理
      </StepButton>
    </View>
  );
}
