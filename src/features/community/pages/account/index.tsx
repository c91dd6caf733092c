import { useMe } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { StepMissing } from '@/src/ui/states/step-missing';
import { day } from '@/src/ui/words/time';
import { openCommunityPage } from '../../community-pages';
import { CloseAccount } from './close-account';
import { ExportMyData } from './export-my-data';

/** What a person may ask about their own data: read the statement, take a copy, close the account. */
export default function AccountPage() {
  const me = useMe();
  return (
    <Page title="隐私与账号">
      <Card flush>
        <ListItem
          icon="shield-check"
          title="隐私说明"
          note={
            me.data?.account
              ? `您在 ${day(me.data.account.consentedAt)}同意`
              : '收集什么、为什么、保存多久'
          }
          onPress={() => openCommunityPage('privacy')}
        />
      </Card>
      <QueryView query={me}>
        {({ loggedIn, account, community }) => {
          if (!loggedIn) return <StepMissing step="notLoggedIn" />;
          if (!account) return <StepMissing step="consentMissing" />;
          return (
            <>
              {community && <ExportMyData communityName={community.name} />}
              <CloseAccount />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
