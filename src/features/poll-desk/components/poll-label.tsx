import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import './poll-label.scss';

/** Which poll a page of the desk is about, and what its result is worth. */
export const PollLabel = ({ title, legalEffect }: { title: string; legalEffect: LegalEffect }) => (
  <View className="poll-label">
    <View className="poll-label__title">{title}</View>
    <StatusTag icon="scale">{legalEffects[legalEffect].label}</StatusTag>
  </View>
);

/** The same on pages that know no more than the poll's id; the page before has asked already. */
export function PollLabelOf({ pollId }: { pollId: string }) {
  const { data } = useQuery(cloud.polls.turnout.queryOptions({ pollId }));
  return data ? <PollLabel title={data.title} legalEffect={data.legalEffect} /> : null;
}
