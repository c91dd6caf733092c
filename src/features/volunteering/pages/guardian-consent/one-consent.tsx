import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { LookTag } from '../../components/look-tag';
import { periodText } from '../../shift-looks';
import type { GuardianConsent } from '../../volunteering-types';
import { consentLooks } from './consent-looks';
import { DecideConsent } from './decide-consent';

/** One request: which child, what for, when, its risks; and the decision. */
export function OneConsent({ consentId }: { consentId: string }) {
  const query = useQuery(cloud.volunteering.guardianConsent.queryOptions({ consentId }));
  return (
    <Page title="监护人同意" actions={query.data && <DecideConsent consent={query.data} />}>
      <QueryView query={query}>{(consent) => <Asked consent={consent} />}</QueryView>
    </Page>
  );
}

function Asked({ consent }: { consent: GuardianConsent }) {
  const { child, title, state, place, contact, shifts, description, risks } = consent;
  const { insurance, insuranceNote, isRisky, risksChanged } = consent;
  const bought = insuranceNote ? `已买保险：${insuranceNote}` : '已买保险';
  return (
    <>
      <Section title={`${child}想参加“${title}”`}>
        <LookTag look={consentLooks[state]} />
        {risksChanged && (
          <Callout tone="warning" title="风险说明有更新">
            您以前同意过。请看过新的说明再同意一次，孩子才能继续参加。
          </Callout>
        )}
        <Card>
          <Facts
            facts={[
              { name: '地点', value: place },
              {
                name: '时间',
                value:
                  shifts.length === 0
                    ? '现在没有安排班次'
                    : shifts.map(({ startsAt, endsAt }) => (
                        <View key={startsAt}>{periodText(startsAt, endsAt)}</View>
                      )),
              },
              { name: '联系人', value: contact },
              { name: '保险', value: insurance === 'bought' ? bought : '没有买保险' },
            ]}
          />
        </Card>
      </Section>
      <Callout tone="warning" title="请了解的风险">
        <View className="accept-terms__risks">{risks}</View>
        {isRisky && <View>这个活动可能伤到身体，主办方已经买了保险。</View>}
      </Callout>
      {description && (
        <Card>
          <View className="accept-terms__risks">{description}</View>
        </Card>
      )}
    </>
  );
}
