import { v7 as uuid } from 'uuid';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import type { Client } from './test-cloud';

/** A notice as it is being written, ready to be published by the owners' committee. */
export const drafted = (changes: Partial<DraftedNotice> = {}) => {
  const { content, attachments, citations, ...rest }: DraftedNotice = {
    kind: 'notice',
    publisherRole: 'ownersCommittee',
    title: '停水通知',
    content: [{ kind: 'paragraph', text: '因管道检修，周六上午九点到十一点停水。' }],
    attachments: [],
    audience: { kind: 'community' },
    groupName: null,
    pinned: false,
    needsConfirmation: false,
    commentsOpen: false,
    expiresAt: null,
    postingDays: null,
    disclosure: null,
    correctsNoticeId: null,
    citations: [],
    ...changes,
  };
  return {
    ...rest,
    content: content.map((block) =>
      block.kind === 'list' ? { ...block, items: [...block.items] } : { ...block },
    ),
    attachments: [...attachments],
    citations: [...citations],
  };
};

/** A draft that was saved once; answers its id. */
export async function aDraft(client: Client, changes: Partial<DraftedNotice> = {}) {
  const draftId = uuid();
  await client.notices.saveDraft.mutate({ draftId, revision: 0, drafted: drafted(changes) });
  return draftId;
}

/** Publishes what was never saved as a draft; answers the notice. */
export async function aDraftedNotice(client: Client, changes: Partial<DraftedNotice> = {}) {
  const { noticeId } = await client.notices.publishDraft.mutate({
    ...{ draftId: uuid(), revision: 0, drafted: drafted(changes) },
  });
  return noticeId;
}

/** A PDF this person uploaded, as an attachment. */
export async function anAttachment(client: Client, name = '账目.pdf') {
  const id = uuid();
  const { fileId } = await client.files.registerFile.mutate({
    ...{ id, location: id, contentType: 'application/pdf', byteCount: 20_000 },
  });
  return { fileId, name };
}
