import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MembersOnly } from '@/src/ui/states/members-only';
import { NotFound } from '@/src/ui/states/not-found';
import { useShiftId } from '../../volunteering-pages';
import { PosterView } from './poster-view';

/** A picture of a shift with a code, to be sent on or printed. */
export default function PosterPage() {
  const shiftId = useShiftId();
  return (
    <MembersOnly
      title="招募海报"
      permission="volunteering.read"
      beforeJoining="志愿活动只对本社区的居民开放。认证以后，您可以为活动做海报。"
      whileReviewed="通过以后，就能为活动做海报。"
    >
      {shiftId === '' ? (
        <Page title="招募海报">
          <NotFound />
        </Page>
      ) : (
        <PosterOfShift shiftId={shiftId} />
      )}
    </MembersOnly>
  );
}

function PosterOfShift({ shiftId }: { shiftId: string }) {
  const shift = useQuery(cloud.volunteering.shiftDetail.queryOptions({ shiftId }));
  const code = useQuery({
    ...cloud.volunteering.posterCode.queryOptions({ shiftId }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title="招募海报">
      <QueryView query={code}>
        {(picture) => (
          <QueryView query={shift}>
            {(detail) => <PosterView shift={detail} code={picture} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
