import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Facts } from '@/src/ui/facts/facts';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';
import { LedgerCard } from '../../components/ledger-card';

const digits = 6;

/** The code somebody names, whose it is, and handing the benefit over. */
export function HandOver() {
  const [code, setCode] = useState('');
  const plain = code.replace(/\s/g, '');
  return (
    <Section title="登记领取">
      <TextField
        label="六位兑换码"
        type="number"
        value={code}
        onChange={setCode}
        maxLength={digits}
        hint="请领取的人打开“积分兑换”里的“我的兑换”，念出兑换码。输满六位，就会显示是谁的。"
      />
      {plain.length === digits && <Found key={plain} code={plain} onDone={() => setCode('')} />}
    </Section>
  );
}

function Found({ code, onDone }: { code: string; onDone: () => void }) {
  const query = useQuery(cloud.volunteering.claimByCode.queryOptions({ code }));
  const handing = useCommand(cloudClient.volunteering.handOverBenefit.mutate, {
    refetches: [cloud.volunteering.listClaims.pathKey()],
    onDone: () => {
      tell('已登记领取');
      onDone();
    },
  });
  return (
    <QueryView query={query}>
      {({ benefit, volunteerName, points, claimedAt, isMine }) => (
        <LedgerCard tone="accent">
          <Facts
            facts={[
              { name: '兑换', value: `${benefit}，${points} 积分` },
              { name: '志愿者', value: volunteerName },
              { name: '时间', value: dayAndTime(claimedAt) },
            ]}
          />
          {handing.failure && <Callout tone="danger">{handing.failure.message}</Callout>}
          {isMine ? (
            <Callout tone="info">这是您自己的兑换，请另一位工作人员来登记。</Callout>
          ) : (
            <PrimaryButton
              icon="check"
              loading={handing.isRunning}
              onPress={() => handing.run({ code })}
            >
              确认已经领取
            </PrimaryButton>
          )}
        </LedgerCard>
      )}
    </QueryView>
  );
}
