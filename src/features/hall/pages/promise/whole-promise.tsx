import { Text, View } from '@tarojs/components';
import { lastPostedDay } from '@/shared/shanghai-time';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { PromiseFacts } from '../../components/promise-facts';
import { PromiseTag } from '../../components/promise-tag';
import { openTopic } from '../../hall-pages';
import type { PromiseData, PromiseDetail } from '../../promise-types';
import { Changes } from './changes';
import { EarlierRounds } from './earlier-rounds';
import { Milestones } from './milestones';
import { ProgressList } from './progress-list';
import { Report } from './report';
import { ResumePromise } from './resume-promise';
import { SpendingList } from './spending-list';
import './promise.scss';

type WholePromiseProps = { detail: PromiseDetail; topicId: string; round: number | null };

export function WholePromise({ detail, topicId, round }: WholePromiseProps) {
  const { promise, planDueAt, rounds, viewer, topicTitle } = detail;
  return (
    <>
      <View className="promise__head">
        {promise && <PromiseTag promise={promise} />}
        <View className="promise__title">{topicTitle}</View>
        <TextButton icon="link" onPress={() => openTopic(topicId)}>
          看议题全文和经过
        </TextButton>
      </View>
      {planDueAt !== null && (
        <Callout tone="info" title="等待公布执行计划">
          {`${lastPostedDay(planDueAt)} 前要公布由谁办、花多少钱、什么时候办好。`}
        </Callout>
      )}
      {promise && <Parts promise={promise} detail={detail} topicId={topicId} round={round} />}
      {!promise && planDueAt === null && (
        <Empty
          icon="handshake"
          title="还没有执行计划"
          note="议题决定要办以后，计划和进展都公布在这里。"
        />
      )}
      <EarlierRounds topicId={topicId} rounds={rounds} shown={promise?.round ?? null} />
      {viewer.mayResume && <ResumePromise topicId={topicId} />}
    </>
  );
}

function Parts({ promise, detail, topicId, round }: WholePromiseProps & { promise: PromiseData }) {
  return (
    <>
      <Card>
        <View className="promise__facts">
          <PromiseFacts promise={promise} />
        </View>
      </Card>
      {promise.report && (
        <Report promise={promise} viewer={detail.viewer} topicId={topicId} round={round} />
      )}
      <Milestones milestones={promise.milestones} />
      <Section title="计划">
        <Card>
          <Text className="promise__words" userSelect>
            {promise.task}
          </Text>
          <Facts
            facts={[
              { name: '联系方式', value: promise.contact },
              { name: '公布时间', value: dayAndTime(promise.plannedAt) },
            ]}
          />
        </Card>
        <Changes changes={promise.changes} milestones={promise.milestones} />
      </Section>
      <ProgressList topicId={topicId} round={round} />
      <SpendingList topicId={topicId} round={round} promise={promise} />
    </>
  );
}
