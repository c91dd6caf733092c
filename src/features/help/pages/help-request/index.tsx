import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { HelpDetail } from '../../help-types';
import { AskerSteps } from './asker-steps';
import { Confirmation } from './confirmation';
import { CourseTimeline } from './course-timeline';
import { HelpFacts } from './help-facts';
import { HelperSteps } from './helper-steps';
import { Settled } from './settled';
import { Settling } from './settling';
import { TakeHelp } from './take-help';

/** One request: what is asked, and what the reader can do about it as it stands. */
export default function HelpRequestPage() {
  const requestId = usePageParameter('requestId');
  const query = useQuery(cloud.volunteering.helpDetail.queryOptions({ requestId }));
  useDidShow(() => void query.refetch());
  return (
    <Page title="求助">
      <QueryView query={query}>
        {(request) => (
          <>
            <HelpFacts request={request} />
            {isToBeTaken(request) && <TakeHelp request={request} />}
            {request.side === 'asker' && <AskerSteps request={request} />}
            {request.side === 'helper' && <HelperSteps request={request} />}
            {request.state === 'reported' && <Confirmation request={request} />}
            {request.state === 'settling' && <Settling request={request} />}
            {request.state === 'settled' && <Settled request={request} />}
            {request.course && <CourseTimeline course={request.course} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const isToBeTaken = ({ state, side, visibility }: HelpDetail): boolean =>
  state === 'open' && side === null && visibility === 'shown';
