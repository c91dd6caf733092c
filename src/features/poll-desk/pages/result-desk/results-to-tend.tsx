import { lastPostedDay } from '@/shared/shanghai-time';
import type { cloudClient } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';

export type TendedResult = Awaited<
  ReturnType<typeof cloudClient.polls.resultsToTend.query>
>[number];

const open = (pollId: string) =>
  openPage('/features/poll-desk/pages/result-desk/index', { pollId });

/** Posted results, the most pressing first. */
export function ResultsToTend({ results }: { results: TendedResult[] }) {
  if (results.length === 0) {
    return (
      <Empty
        icon="circle-check"
        title="没有正在公示的结果"
        note="表决截止并公示以后，异议和重新计票在这里办理。"
      />
    );
  }
  return (
    <Section title={`正在公示 ${results.length} 个`}>
      <Card flush>
        {results.map((result) => (
          <ListItem
            key={result.pollId}
            icon="stamp"
            title={result.title}
            note={`公示到 ${lastPostedDay(result.postedUntil)}（含当天）`}
            tags={<Tags result={result} />}
            onPress={() => open(result.pollId)}
          />
        ))}
      </Card>
    </Section>
  );
}

function Tags({ result: { unanswered, overdue, recount } }: { result: TendedResult }) {
  if (unanswered === 0 && recount === 'none') {
    return <StatusTag icon="check">没有要办的</StatusTag>;
  }
  return (
    <>
      {unanswered > 0 && (
        <StatusTag icon="hourglass" tone="warning">{`${unanswered} 件异议等待答复`}</StatusTag>
      )}
      {overdue > 0 && (
        <StatusTag icon="triangle-alert" tone="danger">{`${overdue} 件已超期`}</StatusTag>
      )}
      {recount !== 'none' && (
        <StatusTag icon="users" tone="info">
          {recount === 'mine' ? '重新计票等另一位确认' : '重新计票等您确认'}
        </StatusTag>
      )}
    </>
  );
}
