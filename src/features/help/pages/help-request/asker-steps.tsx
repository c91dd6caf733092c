import { View } from '@tarojs/components';
import { callPhone } from '@/src/platform/call-phone';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import type { HelpDetail } from '../../help-types';
import { helperWords } from '../../help-words';
import { SayTime } from './say-time';
import { StepButton } from './step-button';
import './help-request.scss';

/** What the asker can do until a time has been reported. */
export function AskerSteps({ request }: { request: HelpDetail }) {
  const { id, state, visibility, course } = request;
  if (state === 'withdrawn')
    return <Callout tone="info">您已经撤回了这个求助。还需要的，可以再发一次。</Callout>;
  if (state === 'expired')
    return <Callout tone="info">约定的时间已经过去，这个求助自动结束了。</Callout>;
  if (state !== 'open' && state !== 'taken') return null;
  const withdraw = (
    <StepButton
      requestId={id}
      step="withdrawHelp"
      icon="undo-2"
      message="撤回以后别人就看不到了。时间银行里留出的时长会退还给您。"
      confirmLabel="撤回求助"
    >
      不用了，撤回求助
    </StepButton>
  );
  if (state === 'open')
    return (
      <View className="help-steps">
        <Callout tone="info" icon="hand">
          {visibility === 'shown'
            ? '求助已经发出，有邻居接下会通知您。'
            : '管理员看过以后，邻居们就能看到。'}
        </Callout>
        {withdraw}
      </View>
    );
  const phone = course?.helper?.phone ?? '';
  return (
    <View className="help-steps">
      <Callout tone="success" icon="handshake" title={`${helperWords(course)}来帮您`}>
        他能看到您的门牌号和电话。来的人请先核对姓名，不要给验证码和银行卡密码。
      </Callout>
      {phone !== '' && (
        <SecondaryButton icon="phone" onPress={() => callPhone(phone)}>
          {`打电话 ${phone}`}
        </SecondaryButton>
      )}
      <SayTime request={request} />
      <StepButton
        requestId={id}
        step="chooseAnotherHelper"
        icon="repeat"
        message="求助会放回列表，由别的邻居来接。现在这位邻居不能再接。"
        confirmLabel="换一位"
      >
        换一位邻居
      </StepButton>
      {withdraw}
    </View>
  );
}
