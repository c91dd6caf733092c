import { useState } from 'react';
import { readInvitationCode } from '@/shared/community/invitation-code';
import { staffRoles } from '@/shared/roles';
import { cloudClient } from '@/src/platform/cloud';
import { useCurrentCommunity } from '@/src/platform/current-community';
import { replacePage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { StepMissing } from '@/src/ui/states/step-missing';
import { TextField } from '@/src/ui/text-field/text-field';
import { communityPages } from '../../community-pages';

/** Where staff who are no residents, and a community's first administrator, begin. */
export default function RedeemInvitationPage() {
  const me = useMe();
  const community = useCurrentCommunity();
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const redeem = useCommand(cloudClient.community.redeemInvitation.mutate);
  const isComplete = readInvitationCode(code) !== null;
  const send = () => {
    setTried(true);
    if (isComplete) redeem.run({ code });
  };
  if (redeem.output)
    return (
      <Page
        title="输入邀请码"
        actions={
          <PrimaryButton
            icon="clipboard-list"
            onPress={() => replacePage(communityPages.staffDesk)}
          >
            去工作台
          </PrimaryButton>
        }
      >
        <Callout tone="success" title={`您现在是${staffRoles[redeem.output.role]}的工作人员`}>
          {`在${community?.name ?? '这个社区'}的工作，从“我的 → 工作台”开始。`}
        </Callout>
      </Page>
    );
  return (
    <Page title="输入邀请码">
      <QueryView query={me}>
        {({ loggedIn, account, community: chosen }) => {
          if (!loggedIn) return <StepMissing step="notLoggedIn" />;
          if (!account) return <StepMissing step="consentMissing" />;
          if (!chosen) return <StepMissing step="communityNotChosen" />;
          return (
            <>
              <Callout tone="info" title={chosen.name}>
                邀请码是社区管理员给工作人员的，10 位字母和数字，只能用一次。
              </Callout>
              <TextField
                label="邀请码"
                value={code}
                onChange={setCode}
                maxLength={20}
                placeholder="例如 ABCDE-23456"
                error={isTried && !isComplete ? '邀请码是 10 位字母和数字，请核对。' : undefined}
              />
              {redeem.failure && <Callout tone="danger">{redeem.failure.message}</Callout>}
              <PrimaryButton icon="key-round" loading={redeem.isRunning} onPress={send}>
                确定
              </PrimaryButton>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
