import { useCurrentCommunity } from '@/src/platform/current-community';
import { setLargeText, useLargeText } from '@/src/platform/large-text';
import { openPage } from '@/src/platform/open-page';
import { useSession } from '@/src/platform/session';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { StepMissing } from '@/src/ui/states/step-missing';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';

const communityPages = '/features/community/pages';

export default function MePage() {
  const session = useSession();
  const community = useCurrentCommunity();
  const largeText = useLargeText();
  // In the mini-program WeChat says who calls; only the browser can be without a session.
  const mustLogIn = process.env.TARO_ENV === 'h5' && session === null;

  return (
    <Page title="我的">
      {mustLogIn ? (
        <Card>
          <StepMissing step="notLoggedIn" />
        </Card>
      ) : (
        <Section title={community?.name ?? '还没有选择社区'}>
          <Card flush>
            <ListItem
              icon="door-open"
              title="我的房屋"
              note="查看、加入或退出"
              onPress={() => openPage(`${communityPages}/my-homes/index`)}
            />
            <ListItem
              icon="messages-square"
              title="我的议题"
              onPress={() => openPage('/features/hall/pages/my-topics/index')}
            />
            <ListItem
              icon="clipboard-list"
              title="工作台"
              note="社区工作人员使用"
              onPress={() => openPage(`${communityPages}/staff-desk/index`)}
            />
          </Card>
        </Section>
      )}
      <Section title="使用习惯">
        <Card flush>
          <SwitchRow
            title="大字模式"
            note="字更大，按钮更高"
            on={largeText}
            onChange={setLargeText}
          />
          <ListItem
            icon="shield-check"
            title="隐私说明"
            onPress={() => openPage(`${communityPages}/privacy/index`)}
          />
          <ListItem
            icon="settings"
            title="设置"
            onPress={() => openPage(`${communityPages}/settings/index`)}
          />
        </Card>
      </Section>
    </Page>
  );
}
