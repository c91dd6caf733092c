import { skipToken, useQuery } from '@tanstack/react-query';
import { may } from '@/shared/permissions';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { correctionDraft, emptyNoticeDraft } from '../../notice-draft';
import { PublishForm } from './publish-form';

/** Writing a notice, or the correction of one (`correctsNoticeId`). */
export default function WriteNoticePage() {
  const correctsNoticeId = usePageParameter('correctsNoticeId');
  const me = useMe();
  const wrong = useQuery(
    cloud.notices.readNotice.queryOptions(
      correctsNoticeId ? { noticeId: correctsNoticeId } : skipToken,
    ),
  );
  const bodies = bodiesOf(me.data?.roles ?? []);
  const communityId = me.data?.community?.id ?? '';
  if (me.data && bodies.length > 0 && !correctsNoticeId) {
    return (
      <PublishForm
        title="发布公告"
        draftKey={`notice:${communityId}`}
        initial={emptyNoticeDraft}
        corrects={null}
        bodies={bodies}
      />
    );
  }
  if (me.data && bodies.length > 0 && wrong.data) {
    const { mayCorrect, audience } = wrong.data;
    if (mayCorrect && audience.rule) {
      return (
        <PublishForm
          title="更正公告"
          draftKey={`notice:${communityId}:${correctsNoticeId}`}
          initial={correctionDraft(wrong.data)}
          corrects={{ noticeId: correctsNoticeId, audience: audience.rule }}
          bodies={bodies}
        />
      );
    }
  }
  return (
    <Page title={correctsNoticeId ? '更正公告' : '发布公告'}>
      <QueryView query={me}>
        {() =>
          bodies.length === 0 || !correctsNoticeId ? (
            <NotAllowed />
          ) : (
            <QueryView query={wrong}>
              {() => <NotAllowed message="这份公告已经更正过，或者不是您的单位发布的。" />}
            </QueryView>
          )
        }
      </QueryView>
    </Page>
  );
}

const bodiesOf = (roles: readonly string[]): StaffRole[] =>
  roles.filter(isStaffRole).filter((role) => may([role], 'notices.publish'));
