import { View } from '@tarojs/components';
import { privacyStatement, privacyStatementVersion } from '@/shared/community/privacy-statement';
import { cloudClient } from '@/src/platform/cloud';
import { leavePage, replacePage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { day } from '@/src/ui/words/time';
import { communityPages } from '../../community-pages';
import { PrivacySummary } from './privacy-summary';
import './privacy.scss';

/** The whole statement, for everybody at any time; with the question for those who have not consented. */
export default function PrivacyPage() {
  const { data: me } = useMe();
  const consent = useCommand(cloudClient.community.giveConsent.mutate, {
    onDone: () => (me && me.roles.length > 0 ? leavePage() : replacePage(communityPages.join)),
  });
  const asksForConsent = me?.loggedIn === true && me.account?.consentIsCurrent !== true;
  const contact = me?.community?.privacyContact;
  return (
    <Page
      title="隐私说明"
      actions={
        asksForConsent && (
          <>
            <SecondaryButton disabled={consent.isRunning} onPress={leavePage}>
              不同意
            </SecondaryButton>
            <PrimaryButton
              icon="shield-check"
              loading={consent.isRunning}
              onPress={() => consent.run({ version: privacyStatementVersion })}
            >
              同意，继续
            </PrimaryButton>
          </>
        )
      }
    >
      {asksForConsent && me.account && (
        <Callout tone="warning" title="隐私说明有更新">
          您之前同意的是旧的说明，请看过以后再决定。
        </Callout>
      )}
      {me?.account?.consentIsCurrent && (
        <Callout tone="success" title={`您在 ${day(me.account.consentedAt)}同意了这份说明`}>
          想撤回同意，可以在“我的 → 隐私与账号”里注销账号。
        </Callout>
      )}
      {consent.failure && <Callout tone="danger">{consent.failure.message}</Callout>}
      <PrivacySummary />
      <Card>
        {privacyStatement.map(({ heading, paragraphs }) => (
          <View key={heading} className="privacy__section">
            <View className="privacy__heading">{heading}</View>
            {paragraphs.map((paragraph) => (
              <View key={paragraph} className="privacy__paragraph">
                {paragraph}
              </View>
            ))}
          </View>
        ))}
        <View className="privacy__contact">
          {contact
            ? `本社区联系人：${contact}`
            : '本社区还没有公布联系人，请向居委会（村委会）或业委会询问。'}
        </View>
        <View className="privacy__version">{`版本 ${privacyStatementVersion}`}</View>
      </Card>
    </Page>
  );
}
