import { useState } from 'react';
import { moneyText } from '@/shared/money-text';
import type { PromiseData, SpendingItem } from '@/src/features/hall/public';
import { Facts } from '@/src/ui/facts/facts';
import { CounterSheet } from './counter-sheet';
import { SpendingEntries } from './spending-entries';
import { SpendingForm } from './spending-form';

/** The ledger: a new entry, and what was wrong taken back. */
export function Spending({ topicId, promise }: { topicId: string; promise: PromiseData }) {
  const [countering, setCountering] = useState<SpendingItem | null>(null);
  return (
    <>
      <Facts
        facts={[
          { name: '已经支出', value: moneyText(promise.spentFen) },
          { name: '预算', value: moneyText(promise.budgetFen) },
        ]}
      />
      <SpendingForm topicId={topicId} />
      <SpendingEntries topicId={topicId} onCounter={setCountering} />
      <CounterSheet topicId={topicId} entry={countering} onClose={() => setCountering(null)} />
    </>
  );
}
