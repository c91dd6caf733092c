import { View } from '@tarojs/components';
import { choices } from '@/shared/polls/choices';
import { majorityNames } from '@/shared/polls/counted-words';
import { majoritySteps } from '@/shared/polls/decision-steps';
import { type ItemTally, outcomes } from '@/shared/polls/item-tally';
import { itemResultText, methodText } from '@/shared/polls/item-words';
import { hasMajority } from '@/shared/polls/methods/ballot-item';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { outcomeLooks } from '../../poll-looks';
import type { Certificate } from '../../poll-types';
import { Steps } from './steps';

type Item = Certificate['items'][number];
type CertificateItemProps = { item: Item; certificate: Certificate };

/** One item: how it ended, every number it rests on, and the comparisons behind the decision. */
export function CertificateItem({ item, certificate }: CertificateItemProps) {
  const { ruleSet, tally } = certificate;
  const counted = tally.items.find(({ itemId }) => itemId === item.itemId);
  if (!counted) return null;
  const { icon, tone } = outcomeLooks[counted.outcome];
  const kind = hasMajority(item.method) ? `，${majorityNames[item.majority]}` : '';
  return (
    <Card>
      <View className="certificate__item">
        <View className="certificate__item-title">{item.title}</View>
        <View className="certificate__tags">
          <StatusTag icon={icon} tone={tone}>
            {outcomes[counted.outcome]}
          </StatusTag>
        </View>
        <View className="certificate__note">{`${methodText(item.method)}${kind}`}</View>
        <View>{itemResultText(item, counted, ruleSet, 'numbers')}</View>
        {counted.kind === 'approveReject' && counted.silentCountedAs !== null && (
          <View className="certificate__note">{`其中没有交回表决票、按规则计入“${choices[counted.silentCountedAs]}”的也算在内。`}</View>
        )}
        <MajoritySteps item={item} counted={counted} certificate={certificate} />
      </View>
    </Card>
  );
}

function MajoritySteps({
  item,
  counted,
  certificate: { ruleSet, tally },
}: CertificateItemProps & { counted: ItemTally }) {
  if (counted.kind === 'approveReject') {
    const inFavour = counted.counted.approve;
    return (
      <Steps ruleSet={ruleSet} steps={majoritySteps(ruleSet, tally, item.majority, inFavour)} />
    );
  }
  if (counted.kind !== 'single' && counted.kind !== 'approval') return null;
  return (
    <>
      {counted.options.map(({ optionId, support }) => (
        <Steps
          key={optionId}
          ruleSet={ruleSet}
          steps={majoritySteps(ruleSet, tally, item.majority, support)}
          of={item.options.find((option) => option.optionId === optionId)?.title ?? ''}
        />
      ))}
    </>
  );
}
