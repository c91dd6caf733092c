import type { Audience } from '@/shared/notices/audience';
import { postingDays } from '@/shared/notices/postings/posting-rules';
import type { StaffRole } from '@/shared/roles';
import type { cloudClient } from '@/src/platform/cloud';
import { contentOf, type NoticeDraft } from './notice-draft';

type Drafted = Parameters<(typeof cloudClient)['notices']['saveDraft']['mutate']>[0]['drafted'];

type About = {
  audience: Audience | null;
  publisherRole: StaffRole;
  correctsNoticeId: string | null;
};

/** What is sent to the server of a draft: what it says, without how it was chosen. */
export function draftedOf(draft: NoticeDraft, about: About): Drafted {
  return {
    kind: draft.kind,
    publisherRole: about.publisherRole,
    title: draft.title,
    content: contentOf(draft).map((block) =>
      block.kind === 'list' ? { ...block, items: [...block.items] } : { ...block },
    ),
    attachments: draft.attachments,
    audience: about.audience,
    groupName: draft.groupName,
    pinned: draft.pinned,
    needsConfirmation: draft.needsConfirmation,
    commentsOpen: draft.commentsOpen,
    expiresAt: draft.expiresAt,
    postingDays: draft.kind === 'publicPosting' ? (draft.postingDays ?? postingDays.least) : null,
    disclosure: draft.disclosure,
    correctsNoticeId: about.correctsNoticeId,
    citations: draft.citations.map(
      ({ conventionId, paragraphId, conventionName, label, text }) => ({
        ...{ conventionId, paragraphId, conventionName, label, text },
      }),
    ),
  };
}
