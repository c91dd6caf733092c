import { View } from '@tarojs/components';
import { openPage } from '@/src/platform/open-page';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import type { Me } from './standing';
import './welcome.scss';

const pages = {
  login: '/features/community/pages/login/index',
  join: '/features/community/pages/join/index',
  homes: '/features/community/pages/my-homes/index',
};

const steps: { icon: IconName; title: string; note: string }[] = [
  { icon: 'map-pin', title: '选择社区', note: '找到您住的小区或村' },
  { icon: 'house', title: '填写房号', note: '写明您是业主、家人还是租客，等工作人员审核' },
  { icon: 'handshake', title: '参与议事', note: '看公告、提议题、投票，结果人人能查' },
];

/** For everyone who does not belong to a community yet: what this is, and the next step only. */
export function Welcome({ me }: { me: Me }) {
  const { community, pendingBindings, loggedIn } = me;
  const [pending] = pendingBindings;
  return (
    <>
      <View className="welcome">
        <View className="welcome__title">
          {community ? `欢迎来到${community.name}` : '邻里的事，大家商量着办'}
        </View>
        <View className="welcome__note">
          {community
            ? '加入以后，就能看到这里的公告，参加议事和投票。'
            : '看公告、提建议、投票决定小区和村里的事，用手机就能办。'}
        </View>
      </View>
      {pending ? (
        <Callout tone="info" title="您的申请正在审核" icon="hourglass">
          <View>{`${pending.room} 的入住申请已经提交，工作人员审核后就能使用。`}</View>
          <TextButton icon="arrow-right" onPress={() => openPage(pages.homes)}>
            查看申请
          </TextButton>
        </Callout>
      ) : (
        <Card>
          <View className="welcome__steps">
            {steps.map(({ icon, title, note }, place) => (
              <View key={title} className="welcome__step">
                <View className="welcome__mark">
                  <Icon name={icon} />
                </View>
                <View>
                  <View className="welcome__step-title">{`第 ${place + 1} 步　${title}`}</View>
                  <View className="welcome__note">{note}</View>
                </View>
              </View>
            ))}
          </View>
        </Card>
      )}
      {!pending && loggedIn && (
        <PrimaryButton icon="door-open" onPress={() => openPage(pages.join)}>
          {community ? '申请加入' : '选择社区，加入'}
        </PrimaryButton>
      )}
      {!loggedIn && (
        <PrimaryButton icon="log-in" onPress={() => openPage(pages.login)}>
          登录，开始使用
        </PrimaryButton>
      )}
    </>
  );
}
