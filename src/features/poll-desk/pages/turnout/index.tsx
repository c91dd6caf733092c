import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openMissingVoters, openRemindVoters } from '../../turnout-pages';
import { Buildings } from './buildings';
import { TurnoutNumbers } from './turnout-numbers';

/** Whether a running poll will be valid, what is missing, and where to go for it. Never how anybody votes. */
export default function TurnoutPage() {
  const pollId = usePageParameter('pollId');
  const mayPrepare = useMay('polls.prepare');
  const query = useQuery(cloud.polls.turnout.queryOptions({ pollId }));
  const actions = mayPrepare && query.data && (
    <>
      {query.data.phase === 'open' && (
        <SecondaryButton icon="bell" onPress={() => openRemindVoters(pollId)}>
          提醒没投票的人
        </SecondaryButton>
      )}
      <PrimaryButton icon="list-checks" onPress={() => openMissingVoters(pollId)}>
        上门名单
      </PrimaryButton>
    </>
  );
  return (
    <Page title="参与情况" {...(actions ? { actions } : {})}>
      <QueryView query={query}>
        {(turnout) => (
          <>
            <TurnoutNumbers turnout={turnout} />
            {turnout.buildings && (
              <Buildings pollId={pollId} ruleSet={turnout.ruleSet} buildings={turnout.buildings} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
