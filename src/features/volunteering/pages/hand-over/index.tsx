import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { MembersOnly } from '@/src/ui/states/members-only';
import { AcceptOverlap, AcceptRisks } from '../../components/accept-terms';
import { periodText } from '../../shift-looks';
import type { HandOver } from '../../volunteering-types';
import { useTerms } from '../shift/use-terms';
import { TakeOver } from './take-over';
import { whyNotTaken } from './why-not-taken';

/** What a neighbour sees who opens the link of a place: taking it over, or exchanging it for one's own. */
export default function HandOverPage() {
  const token = usePageParameter('token');
  return (
    <MembersOnly
      title="接下名额"
      permission="volunteering.volunteer"
      beforeJoining="认证以后，您可以接下邻居的志愿名额。"
      whileReviewed="通过以后，就能接下邻居的志愿名额。"
    >
      <OnePlace token={token} />
    </MembersOnly>
  );
}

function OnePlace({ token }: { token: string }) {
  const query = useQuery(cloud.volunteering.handOverDetail.queryOptions({ token }));
  const terms = useTerms(query.data?.riskRevision);
  const [chosen, choose] = useState<string | null>(null);
  const exchange = query.data?.exchanges.find(({ signupId }) => signupId === chosen);
  const ownPlace = exchange ?? query.data?.exchanges[0] ?? null;
  return (
    <Page
      title="接下名额"
      actions={
        query.data && (
          <TakeOver
            handOver={query.data}
            token={token}
            terms={terms}
            inExchange={ownPlace?.signupId ?? null}
          />
        )
      }
    >
      <QueryView query={query}>
        {(handOver) => (
          <>
            <Place handOver={handOver} />
            {whyNotTaken(handOver) === null && (
              <>
                {handOver.exchanges.length > 0 && (
                  <Section title="用您的哪个班次换">
                    <ChoiceGroup
                      label="用哪个班次换"
                      showLabel={false}
                      choices={handOver.exchanges.map(({ signupId, startsAt, endsAt }) => ({
                        value: signupId,
                        label: periodText(startsAt, endsAt),
                      }))}
                      value={ownPlace?.signupId ?? null}
                      onChange={choose}
                    />
                  </Section>
                )}
                <AcceptRisks
                  shift={handOver}
                  accepted={terms.risksAccepted}
                  onAccept={terms.acceptRisks}
                />
                <AcceptOverlap
                  overlaps={handOver.overlaps}
                  accepted={terms.overlapAccepted}
                  onAccept={terms.acceptOverlap}
                />
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Place({ handOver }: { handOver: HandOver }) {
  const { giver, title, startsAt, endsAt, place, postName, exchanges, mayBeTaken } = handOver;
  const problem = whyNotTaken(handOver);
  return (
    <>
      <Section
        title={exchanges.length > 0 && !mayBeTaken ? `${giver}想和您换班` : `${giver}想请您替班`}
      >
        <Card>
          <Facts
            facts={[
              { name: '活动', value: title },
              { name: '时间', value: periodText(startsAt, endsAt) },
              { name: '地点', value: place },
              { name: '岗位', value: postName },
            ]}
          />
        </Card>
      </Section>
      {problem && (
        <Callout tone="warning" title="现在不能接下">
          {problem}
        </Callout>
      )}
    </>
  );
}
