import { useState } from 'react';
import type { Audience } from '@/shared/notices/audience';
import type { StaffRole } from '@/shared/roles';
import { noticePage } from '@/src/features/notices/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { replacePage } from '@/src/platform/open-page';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { useSubmission } from '@/src/platform/use-submission';
import { noticeDraftsPage } from '../../desk-pages';
import { draftedOf } from '../../drafted-of';
import type { NoticeDraft } from '../../notice-draft';

type Sending = {
  /** Names the draft on this phone: what was sent and not answered is sent again under it. */
  draftKey: string;
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  discard: () => void;
  audience: Audience | null;
  publisherRole: StaffRole;
  correctsNoticeId: string | null;
};

/** Publishing, setting the hour, and keeping the draft where colleagues find it. */
export function useSending(sending: Sending) {
  const { draftKey, draft, change, discard } = sending;
  const [at, setAt] = useState<string | null>(null);
  const refetches = [cloud.notices.pathKey()];
  const toDrafts = () => {
    discard();
    replacePage(noticeDraftsPage);
  };
  const publishing = useSubmission({
    key: draftKey,
    send: cloudClient.notices.publishDraft.mutate,
    refetches,
    onReceived: ({ noticeId }) => {
      discard();
      replacePage(noticePage, { noticeId });
    },
  });
  const scheduling = useSubmission({
    key: `${draftKey}:scheduled`,
    send: cloudClient.notices.scheduleDraft.mutate,
    refetches,
    onReceived: toDrafts,
  });
  const saving = useCommand(cloudClient.notices.saveDraft.mutate, { refetches, onDone: toDrafts });

  /**
   * The draft gets its name on the server with the first attempt, so that a second one is the same draft.
   * One that was refused under its first name gets another: what was kept under that is not this.
   */
  const step = () => {
    const isRefused = [publishing, scheduling, saving].some(
      ({ failure }) => failure?.kind === 'refused',
    );
    const isNew = draft.draftId === '' || (draft.revision === 0 && isRefused);
    const draftId = isNew ? newRequestId() : draft.draftId;
    if (isNew) change({ draftId });
    return { draftId, revision: draft.revision, drafted: draftedOf(draft, sending) };
  };
  const submission = at === null ? publishing : scheduling;
  const waits = ({ status }: { status: string }) =>
    status === 'sending' || status === 'notReceivedYet';
  return {
    at,
    setAt,
    submission: publishing.status === 'idle' ? submission : publishing,
    isWaiting: waits(publishing) || waits(scheduling),
    send: () => (at === null ? publishing.submit(step()) : scheduling.submit({ ...step(), at })),
    saving,
    save: () => saving.run(step()),
    startOver: () => {
      if (publishing.status === 'refused') publishing.startOver();
      if (scheduling.status === 'refused') scheduling.startOver();
    },
  };
}
