import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { MembersOnly } from '@/src/ui/states/members-only';
import { day } from '@/src/ui/words/time';
import { LookTag } from '../../components/look-tag';
import { openGuardianConsent } from '../../volunteering-pages';
import { consentLooks } from './consent-looks';
import { OneConsent } from './one-consent';

/** What a guardian was asked to consent to: one, or all of them. */
export default function GuardianConsentPage() {
  const consentId = usePageParameter('consentId');
  return (
    <MembersOnly
      title="孩子的活动"
      permission="volunteering.volunteer"
      beforeJoining="认证以后，您可以同意家里的孩子参加志愿活动。"
      whileReviewed="通过以后，您可以同意家里的孩子参加志愿活动。"
    >
      {consentId ? <OneConsent consentId={consentId} /> : <AllConsents />}
    </MembersOnly>
  );
}

function AllConsents() {
  const query = useQuery(cloud.volunteering.guardianConsents.queryOptions());
  return (
    <Page title="孩子的活动">
      <QueryView
        query={query}
        isEmpty={(consents) => consents.length === 0}
        empty={
          <Empty
            icon="baby"
            title="没有要您同意的活动"
            note="未满 18 周岁的孩子报名志愿活动时，会在这里请您同意。"
          />
        }
      >
        {(consents) => (
          <Card flush>
            {consents.map(({ consentId, child, title, state, askedAt }) => (
              <ListItem
                key={consentId}
                icon="baby"
                title={`${child}：${title}`}
                note={`${day(askedAt)}提出`}
                tags={<LookTag look={consentLooks[state]} />}
                onPress={() => openGuardianConsent(consentId)}
              />
            ))}
          </Card>
        )}
      </QueryView>
    </Page>
  );
}
