import { isModeratedKind } from '@/shared/moderation/moderated-kinds';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { MembersOnly } from '@/src/ui/states/members-only';
import { NotFound } from '@/src/ui/states/not-found';
import { ReportForm } from './report-form';

/** Telling the moderators that words should not stand where they are. */
export default function ReportPage() {
  const [kind, id] = [usePageParameter('kind'), usePageParameter('id')];
  return (
    <MembersOnly
      title="举报"
      permission="moderation.report"
      beforeJoining="认证房屋以后，可以举报不妥的内容。"
      whileReviewed="认证通过以后，可以举报不妥的内容。"
    >
      <Page title="举报">
        {isModeratedKind(kind) && id !== '' ? <ReportForm kind={kind} id={id} /> : <NotFound />}
      </Page>
    </MembersOnly>
  );
}
