import { skipToken, useQuery } from '@tanstack/react-query';
import { noticeTemplateOf } from '@/shared/notices/templates/notice-templates';
import { may } from '@/shared/permissions';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { correctionDraft, draftToGoOnWith, templateChanges } from '../../begin-draft';
import { emptyNoticeDraft } from '../../notice-draft';
import { DraftNews, EndedDraft } from './draft-state';
import { WriteForm } from './write-form';

/** Writing a notice, going on with a draft (`draftId`), or the correction of a notice (`correctsNoticeId`). */
export default function WriteNoticePage() {
  const draftId = usePageParameter('draftId');
  const templateId = usePageParameter('templateId');
  const asked = usePageParameter('correctsNoticeId');
  const me = useMe();
  const draft = useQuery(cloud.notices.readDraft.queryOptions(draftId ? { draftId } : skipToken));
  const noticeId = draft.data?.drafted.correctsNoticeId ?? asked;
  const wrong = useQuery(
    cloud.notices.readNotice.queryOptions(noticeId ? { noticeId } : skipToken),
  );
  const bodies = bodiesOf(me.data?.roles ?? []);
  const key = `notice:${me.data?.community?.id ?? ''}`;
  const title = noticeId ? '更正公告' : '发布公告';
  const { mayCorrect = false, audience } = wrong.data ?? {};
  const corrects =
    noticeId && mayCorrect && audience?.rule ? { noticeId, audience: audience.rule } : null;

  if (me.data && bodies.length > 0 && draftId && draft.data?.state === 'draft') {
    const read = draft.data;
    if (!noticeId || corrects) {
      return (
        <WriteForm
          // What a colleague saved since is looked at anew only when it is asked for.
          key={draftId}
          {...{ title, bodies, corrects }}
          draftKey={`${key}:${draftId}`}
          initial={draftToGoOnWith(read)}
          pictures={read.files}
          notice={(written, change, discard) => (
            <DraftNews {...{ read, change, discard }} draft={written} />
          )}
        />
      );
    }
  }
  if (me.data && bodies.length > 0 && !draftId && !noticeId) {
    const template = noticeTemplateOf(templateId);
    return (
      <WriteForm
        {...{ title, bodies, corrects: null, pictures: [] }}
        draftKey={template ? `${key}:${templateId}` : key}
        initial={
          template ? { ...emptyNoticeDraft, ...templateChanges(template) } : emptyNoticeDraft
        }
      />
    );
  }
  if (me.data && bodies.length > 0 && !draftId && wrong.data && corrects) {
    return (
      <WriteForm
        {...{ title, bodies, corrects }}
        draftKey={`${key}:${noticeId}`}
        initial={correctionDraft(wrong.data)}
        pictures={wrong.data.photos}
      />
    );
  }
  return (
    <Page title={title}>
      <QueryView query={me}>
        {() => {
          if (bodies.length === 0) return <NotAllowed />;
          const isOver = draft.data && draft.data.state !== 'draft';
          if (draftId && (isOver || !draft.data)) {
            return <QueryView query={draft}>{(read) => <EndedDraft read={read} />}</QueryView>;
          }
          return (
            <QueryView query={wrong}>
              {() => <NotAllowed message="这份公告已经更正过，或者不是您的单位发布的。" />}
            </QueryView>
          );
        }}
      </QueryView>
    </Page>
  );
}

const bodiesOf = (roles: readonly string[]): StaffRole[] =>
  roles.filter(isStaffRole).filter((role) => may([role], 'notices.publish'));
