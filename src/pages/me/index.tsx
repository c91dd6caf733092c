import { useDidShow } from '@tarojs/taro';
import { setLargeText, useLargeText } from '@/src/platform/large-text';
import { useMe } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { StepMissing } from '@/src/ui/states/step-missing';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { Account } from './account';
import { IdentityCard } from './identity-card';
import { OwnThings } from './own-things';

/** The last tab: who one is here, one's own things, and how the app looks. */
export default function MePage() {
  const me = useMe();
  const largeText = useLargeText();
  useDidShow(() => void me.refetch());
  return (
    <Page title="我的">
      <QueryView query={me}>
        {(person) =>
          person.loggedIn ? (
            <>
              <IdentityCard me={person} />
              <OwnThings me={person} />
            </>
          ) : (
            <Card>
              <StepMissing step="notLoggedIn" />
            </Card>
          )
        }
      </QueryView>
      <Section title="使用习惯">
        <Card flush>
          <SwitchRow
            title="大字模式"
            note="字更大，按钮更高"
            on={largeText}
            onChange={setLargeText}
          />
        </Card>
      </Section>
      <Account loggedIn={me.data?.loggedIn ?? false} />
    </Page>
  );
}
