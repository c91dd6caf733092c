import { View } from '@tarojs/components';
import { signupStates } from '@/shared/volunteering/signup-life-cycle';
import { Callout } from '@/src/ui/callout/callout';
import { Countdown } from '@/src/ui/countdown/countdown';
import { dayAndTime } from '@/src/ui/words/time';
import { BigState } from '../../components/big-state';
import type { OwnSignup, ShiftDetail } from '../../volunteering-types';
import { hasBegun, mayJoin } from './shift-phase';

/** Where one stands oneself, in words one reads from an arm's length. */
export function OwnPlace({ shift }: { shift: ShiftDetail }) {
  const { signup } = shift.mine;
  if (!signup) return null;
  if (shift.state === 'cancelled') return null;
  switch (signup.state) {
    case 'confirmed':
      return <Confirmed shift={shift} signup={signup} />;
    case 'waiting':
      return (
        <BigState icon="hourglass" tone="warning" title={`候补第 ${signup.waitingPlace ?? ''} 位`}>
          有人让出名额，会按先后通知您。请留意消息，到时候要打开这里确认。
        </BigState>
      );
    case 'offered':
      return <Offered until={signup.offerUntil ?? ''} />;
    case 'noShow':
      return (
        <BigState icon="user-x" tone="warning" title={signupStates.noShow}>
          如果您其实到了，请联系活动联系人更正。
        </BigState>
      );
    default:
      return <Gone shift={shift} signup={signup} />;
  }
}

function Confirmed({ shift, signup }: { shift: ShiftDetail; signup: OwnSignup }) {
  const post = shift.posts.find(({ id }) => id === signup.postId);
  const isOver = shift.state === 'ended' || Date.parse(shift.endsAt) < Date.now();
  if (isOver)
    return (
      <BigState icon="circle-check" tone="success" title="谢谢您的服务">
        {shift.isSettled
          ? '时长已经记入您的服务记录。'
          : '负责人确认以后，时长会记入您的服务记录。'}
      </BigState>
    );
  return (
    <BigState icon="ticket-check" tone="success" title="报名成功">
      {post && <View>{`岗位：${post.name}`}</View>}
      <View>
        {hasBegun(shift)
          ? '正在进行，到了请签到，走的时候记得签退。'
          : `请在 ${dayAndTime(shift.startsAt)} 前到场签到。`}
      </View>
    </BigState>
  );
}

const Offered = ({ until }: { until: string }) => (
  <BigState icon="bell" tone="warning" title="有名额了，请确认">
    <View>{`请在 ${dayAndTime(until)} 前确认，过时名额会给下一位。`}</View>
    <View>
      <Countdown until={until} prefix="还有" passed="确认的时间已过" />
    </View>
  </BigState>
);

const goneWords = {
  cancelled: '您取消了这次报名。',
  cancelledLate: '您临时取消了这次报名。',
  expired: '候补已经结束：没有在规定时间内确认，或班次已经开始。',
  handedOver: '您把名额转给了邻居。',
  removed: '负责人把您移出了这个班次。',
} as const;

function Gone({ shift, signup }: { shift: ShiftDetail; signup: OwnSignup }) {
  const words = goneWords[signup.state as keyof typeof goneWords];
  const reason = signup.reason ? `原因：${signup.reason}。` : '';
  return (
    <Callout tone="info" icon="undo-2">
      {`${words}${reason}${mayJoin(shift) ? '还想参加的，可以重新报名。' : ''}`}
    </Callout>
  );
}
