import { totalsText } from '@/shared/polls/counted-words';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import type { PlannedRoll, RollCorrection } from '../../roll-types';

/** The roll before and after, in its totals and in numbers of rows. */
export const CorrectionNumbers = ({
  correction: { ruleSet, roll, version },
  next,
}: {
  correction: RollCorrection;
  next: PlannedRoll;
}) => (
  <Card>
    <Facts
      facts={[
        { name: `第 ${version} 版`, value: totalsText(ruleSet, roll) },
        { name: `第 ${version + 1} 版`, value: totalsText(ruleSet, next.roll) },
        { name: '移出', value: `${next.gone} 户` },
        { name: '新增', value: `${next.fresh} 户` },
        { name: '有变动', value: `${next.changed} 户` },
      ]}
    />
  </Card>
);
