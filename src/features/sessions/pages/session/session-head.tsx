import { View } from '@tarojs/components';
import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { invitations } from '@/shared/hall/sessions/session-limits';
import { sessionPeriod } from '@/shared/hall/sessions/session-period';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { SessionTag } from '../../components/session-tag';
import { placesText } from '../../session-looks';
import type { SessionDetail } from '../../session-types';
import './session-head.scss';

export function SessionHead({ session }: { session: SessionDetail }) {
  const { title, state, startsAt, endsAt, place, body, introduction, cancelReason } = session;
  const isComing = comingStates.includes(state);
  return (
    <>
      <Card>
        <View className="session-head">
          <View className="session-head__title">{title}</View>
          <SessionTag state={state} />
        </View>
        <Facts
          facts={[
            { name: '时间', value: sessionPeriod(startsAt, endsAt) },
            { name: '地点', value: place },
            { name: '召集', value: body },
            { name: '参加', value: invitations[session.invited] },
            ...(isComing ? [{ name: '报名', value: placesOf(session) }] : []),
          ]}
        />
        {introduction !== '' && <View className="session-head__words">{introduction}</View>}
      </Card>
      {state === 'announced' && Date.now() >= Date.parse(endsAt) && (
        <Callout tone="warning">
          会议的时间已经过了，还没有宣布开会，也没有取消。请问主持人。
        </Callout>
      )}
      {state === 'cancelled' && (
        <Callout tone="danger" title="这场会取消了">
          {`原因：${cancelReason ?? ''}`}
        </Callout>
      )}
    </>
  );
}

const placesOf = (session: SessionDetail): string =>
  session.waiting > 0 ? `${placesText(session)}，${session.waiting} 人候补` : placesText(session);
