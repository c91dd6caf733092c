import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { StatusTag } from '@/src/ui/status-tag/status-tag';

/** What a poll's result is worth, in a word, on pages that are about one thing of it. */
export const LegalEffectTag = ({ legalEffect }: { legalEffect: LegalEffect }) => (
  <View>
    <StatusTag icon="scale">{legalEffects[legalEffect].label}</StatusTag>
  </View>
);

/** The same on pages that know no more than the poll's id; the poll's page has asked already. */
export function LegalEffectTagOf({ pollId }: { pollId: string }) {
  const { data } = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  return data ? <LegalEffectTag legalEffect={data.legalEffect} /> : null;
}
