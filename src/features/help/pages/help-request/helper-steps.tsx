import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import type { HelpDetail } from '../../help-types';
import { SayTime } from './say-time';
import { StepButton } from './step-button';
import './help-request.scss';

/** What somebody can do who has taken the request and not reported yet. */
export function HelperSteps({ request }: { request: HelpDetail }) {
  const { id, state, course } = request;
  if (state === 'withdrawn')
    return (
      <Callout tone="info">求助人撤回了，您不用去了。已经帮了忙的，请告诉社区工作人员。</Callout>
    );
  if (state === 'expired')
    return <Callout tone="info">一直没有登记时间，这个求助自动结束了。</Callout>;
  if (state !== 'taken') return null;
  return (
    <View className="help-steps">
      <Callout tone="success" icon="hand-heart" title="您接下了，谢谢您">
        {course?.onDuty
          ? '请先打电话约好时间。办完后双方确认，不计服务时长。'
          : '请先打电话约好时间。帮完后登记用了多久，对方确认后记入您的服务时长。'}
      </Callout>
      <SayTime request={request} />
      <StepButton
        requestId={id}
        step="giveHelpBack"
        icon="undo-2"
        message="求助会放回列表，由别的邻居来接，并告诉求助人。"
        confirmLabel="放回列表"
      >
        没法去了，放回列表
      </StepButton>
    </View>
  );
}
