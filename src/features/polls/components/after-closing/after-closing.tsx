import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import {
  openCertificate,
  openNamedBallots,
  openResultDesk,
  openResultObjections,
} from '../../poll-pages';
import type { ResultFollowUp } from '../../poll-types';
import { CountHistory } from './count-history';

/** What hangs below a published result: objections, certificate, named ballots, earlier counts. */
export function AfterClosing({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.resultFollowUp.queryOptions({ pollId }));
  return (
    <QueryView query={query}>
      {(followUp) => (
        <>
          <Section title="核对结果">
            <Card flush>
              <Objections followUp={followUp} onPress={() => openResultObjections(pollId)} />
              <ListItem
                icon="badge-check"
                title="结果证书"
                note="规则、全部数字和核对凭据，可以下载、转发"
                onPress={() => openCertificate(pollId)}
              />
              <NamedBallots followUp={followUp} onPress={() => openNamedBallots(pollId)} />
            </Card>
          </Section>
          {followUp.counts.length > 1 && (
            <Section title="历次计票">
              <CountHistory counts={followUp.counts} />
            </Section>
          )}
          <StaffTools pollId={pollId} state={followUp.state} />
        </>
      )}
    </QueryView>
  );
}

type PartProps = { followUp: ResultFollowUp; onPress: () => void };

function Objections({ followUp: { objections, takesObjections }, onPress }: PartProps) {
  const { filed, unanswered, overdue } = objections;
  const waiting = unanswered > 0 ? `，${unanswered} 件等待答复` : '，都已答复';
  const soFar = filed === 0 ? '还没有人提出异议' : `收到 ${filed} 件${waiting}`;
  return (
    <ListItem
      icon="message-circle-reply"
      title={takesObjections ? '异议：看一看，或者提出' : '异议和答复'}
      note={filed === 0 && !takesObjections ? '公示期内没有人提出异议' : soFar}
      tags={
        overdue > 0 && (
          <StatusTag icon="triangle-alert" tone="danger">{`${overdue} 件答复超期`}</StatusTag>
        )
      }
      onPress={onPress}
    />
  );
}

const NamedBallots = ({ followUp: { namedBallots }, onPress }: PartProps) =>
  namedBallots === null ? (
    <ListItem
      icon="list-checks"
      title="实名表决清单"
      note="每一户投了什么，房号隐去一部分"
      onPress={onPress}
    />
  ) : (
    <ListItem icon="lock" title="谁投了什么" note={namedBallots.message} />
  );

/** Only while the result can still change. */
function StaffTools({ pollId, state }: { pollId: string; state: ResultFollowUp['state'] }) {
  const mayPrepare = useMay('polls.prepare');
  if (!mayPrepare || state !== 'preliminary') return null;
  return (
    <Section title="工作人员">
      <Card flush>
        <ListItem
          icon="gavel"
          title="答复异议、重新计票"
          note="异议全部答复以后，结果才能确定"
          onPress={() => openResultDesk(pollId)}
        />
      </Card>
    </Section>
  );
}
