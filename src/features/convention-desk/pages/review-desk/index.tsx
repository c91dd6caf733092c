import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ManagersGate } from '../../components/managers-gate';
import { HandIn } from './hand-in';
import { LinkSection } from './link-section';
import { RoundSection } from './round-section';

const title = '提请审核';

/** Handing the draft in, the reviewer's link, and what became of their remarks. */
export default function ReviewDeskPage() {
  return (
    <ManagersGate title={title}>
      <ReviewDeskHere />
    </ManagersGate>
  );
}

function ReviewDeskHere() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.reviewDesk.queryOptions({ conventionId }));
  return (
    <Page title={title}>
      <QueryView query={query}>
        {(desk) => {
          const { revision, rounds } = desk;
          const isDrafting = revision?.state === 'drafting';
          return (
            <>
              {revision === null && (
                <Callout tone="info" title="现在没有在制定或修订">
                  请先在公约工作台开始修订。
                </Callout>
              )}
              {revision?.state === 'collecting' && (
                <Callout tone="info" title="还在征集意见">
                  征集结束、草案写好并发布以后，再来提交审核。
                </Callout>
              )}
              {isDrafting && <HandIn conventionId={conventionId} desk={desk} />}
              {revision?.state === 'reviewing' && (
                <LinkSection conventionId={conventionId} link={desk.link} />
              )}
              {rounds.map((round, place) => (
                <RoundSection
                  key={round.reviewId}
                  conventionId={conventionId}
                  round={round}
                  canAnswer={isDrafting && place === 0}
                />
              ))}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
