import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { MinutesGate } from '../../components/minutes-gate';
import { NotRegistered } from '../../components/not-registered';
import type { BenefitData } from '../../minutes-types';
import { BenefitCard } from './benefit-card';
import { ClaimDialog } from './claim-dialog';
import { OwnClaims } from './own-claims';

/** What points are good for, and what one has claimed. */
export default function BenefitsPage() {
  return (
    <MinutesGate title="积分兑换">
      <Benefits />
    </MinutesGate>
  );
}

const tabs = [
  { value: 'benefits', word: '可以兑换' },
  { value: 'claims', word: '我的兑换' },
] as const;

type Tab = (typeof tabs)[number]['value'];

function Benefits() {
  const [tab, setTab] = useState<Tab>('benefits');
  const query = useQuery(cloud.volunteering.listBenefits.queryOptions());
  return (
    <Page title="积分兑换">
      <QueryView query={query}>
        {({ benefits, points }) => (
          <>
            {points === null ? (
              <NotRegistered note="登记以后参加服务，就有积分，可以兑换下面的物品和服务。" />
            ) : (
              <>
                <Callout tone="success" icon="award" title={`您有 ${points} 积分`}>
                  积分来自服务时长，只能兑换这里的物品和服务，不能换钱，也不能转给别人。
                </Callout>
                <Tabs label="看什么" tabs={tabs} chosen={tab} onChoose={setTab} />
              </>
            )}
            {tab === 'claims' ? (
              <OwnClaims />
            ) : (
              <Offered benefits={benefits} points={points} onClaimed={() => setTab('claims')} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

type OfferedProps = { benefits: BenefitData[]; points: number | null; onClaimed: () => void };

function Offered({ benefits, points, onClaimed }: OfferedProps) {
  const [claiming, setClaiming] = useState<BenefitData | null>(null);
  if (benefits.length === 0)
    return <Empty icon="gift" title="现在没有可以兑换的" note="社区准备好以后会放在这里。" />;
  return (
    <>
      {benefits.map((benefit) => (
        <BenefitCard
          key={benefit.id}
          benefit={benefit}
          points={points}
          onClaim={() => setClaiming(benefit)}
        />
      ))}
      {claiming && (
        <ClaimDialog benefit={claiming} onClaimed={onClaimed} onClose={() => setClaiming(null)} />
      )}
    </>
  );
}
