import { View } from '@tarojs/components';
import { lastPostedDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import type { ResultFollowUp } from '../../poll-types';

/** Where the result stands: until when objections are taken, what it still waits for. */
export function PostingWords({ followUp }: { followUp: ResultFollowUp }) {
  const { title, state, takesObjections, postedUntil, objections, recountPending } = followUp;
  if (takesObjections) {
    return (
      <Callout tone="info" icon="clock" title={title}>
        <View>{`结果公示到 ${lastPostedDay(postedUntil)}（含当天）。认为计票或者程序有误，请在公示期内提出，所有人都能看到，每一件都会公开答复。`}</View>
        <View>
          <Countdown until={postedUntil} prefix="离公示期结束还有" passed="公示期已经结束" />
        </View>
      </Callout>
    );
  }
  if (state === 'preliminary') {
    return (
      <Callout tone="warning" title={title}>
        {objections.unanswered > 0
          ? `公示期已经结束，还有 ${objections.unanswered} 件异议没有答复，答复以前结果不能确定。`
          : recountPending
            ? '公示期已经结束。工作人员提议重新计票，等另一位确认，结果还不能确定。'
            : '公示期已经结束，异议都已经答复，结果很快确定。'}
      </Callout>
    );
  }
  return (
    <Callout tone="success" title={title}>
      {`公示期到 ${lastPostedDay(postedUntil)} 结束，这是最终结果。认为决定侵害自己权益的，可以在知道之日起一年内请求人民法院撤销。`}
    </Callout>
  );
}
