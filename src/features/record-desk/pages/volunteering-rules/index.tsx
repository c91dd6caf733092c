import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { starsText } from '@/shared/volunteering/ledger/stars';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { MembersGate } from '../../components/members-gate';
import type { RulesData } from '../../ledger-desk-types';
import { RulesForm } from './rules-form';

/** By which rules minutes, stars and points are counted here: for everybody to read, for keepers to change. */
export default function VolunteeringRulesPage() {
  return (
    <MembersGate title="志愿服务规则">
      <Rules />
    </MembersGate>
  );
}

function Rules() {
  const [isChanging, setChanging] = useState(false);
  const mayChange = useMay('volunteering.keepLedger');
  const query = useQuery(cloud.volunteering.readRules.queryOptions());
  return (
    <Page title="志愿服务规则">
      <QueryView query={query}>
        {(rules) =>
          isChanging ? (
            <RulesForm rules={rules} onLeave={() => setChanging(false)} />
          ) : (
            <>
              <RulesWords rules={rules} />
              {mayChange && (
                <SecondaryButton icon="pencil" onPress={() => setChanging(true)}>
                  修改规则
                </SecondaryButton>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

const RulesWords = ({ rules }: { rules: RulesData }) => (
  <>
    <Section title="时长怎么算">
      <Callout tone="info">
        按签到到签退的实际时间，以分钟计，不算路上的时间，也不超过班次的时间。同一段时间只算一次。忘了签退的，按班次结束计，并且注明。
      </Callout>
      <Facts
        facts={[
          { name: '公示', value: `每月1日公示上个月的时长，至少 ${rules.minutesPostingDays} 天` },
          { name: '更正', value: '由一个人提出，另一个人确认，一起公示' },
          { name: '候补确认', value: `有名额后最多 ${rules.offerHours} 小时内确认` },
        ]}
      />
    </Section>
    <Section title="星级和积分">
      <Facts
        facts={[
          ...rules.starHours.map((hours, index) => ({
            name: starsText(index + 1),
            value: `累计 ${hours} 小时`,
          })),
          { name: '积分', value: `每${minutesText(rules.minutesPerPoint)}积 1 分，不能换钱` },
          {
            name: '时间银行',
            value: rules.timeBank ? '开通：帮助邻居得时长，需要时用时长请人帮忙' : '没有开通',
          },
        ]}
      />
    </Section>
    <Section title="服务证明">
      <Callout tone="info">公示期满、没有异议的时长才能开证明，开证明不收费。</Callout>
      <Facts
        facts={[
          { name: '负责人', value: rules.certificateResponsible || '没有写' },
          { name: '联系方式', value: rules.certificateContact || '没有写' },
        ]}
      />
    </Section>
  </>
);
