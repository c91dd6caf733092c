import { blocksOfPaste } from '@/shared/notices/content/blocks-of-paste';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { postingDays } from '@/shared/notices/postings/posting-rules';
import type { NoticeTemplate } from '@/shared/notices/templates/notice-template';
import type { NoticeDetail } from '@/src/features/notices/public';
import {
  type ChosenPlace,
  emptyNoticeDraft,
  type NoticeDraft,
  nobodyChosen,
  type ReadDraft,
  type WrittenBlock,
} from './notice-draft';

/** Blocks to go on with; names are given by place, so that the same content is the same draft. */
const written = (content: readonly NoticeBlock[]): WrittenBlock[] =>
  content.length === 0
    ? emptyNoticeDraft.blocks
    : content.map((block, place) => ({ key: `block-${place}`, block }));

type Wrong = Pick<
  NoticeDetail,
  'kind' | 'title' | 'body' | 'content' | 'attachments' | 'citations'
>;

/** The draft of a follow-up: the old words, pictures and documents to mend, for the same people. */
export function correctionDraft(wrong: Wrong): NoticeDraft {
  const roomy = { blocks: noticeLimits.blocks, characters: Number.POSITIVE_INFINITY };
  const content = wrong.content ?? blocksOfPaste(wrong.body, roomy).blocks;
  return {
    ...emptyNoticeDraft,
    // What was posted is corrected by posting it anew, for its whole period.
    ...(wrong.kind === 'publicPosting' && { kind: wrong.kind, postingDays: postingDays.least }),
    ...(wrong.kind === 'emergency' && { kind: wrong.kind }),
    title: `更正：${wrong.title}`.slice(0, noticeLimits.title.max),
    blocks: written(content),
    attachments: wrong.attachments.map(({ fileId, name }) => ({ fileId, name })),
    citations: wrong.citations.map((clause) => ({ ...clause })),
    audienceKind: 'same',
  };
}

/** A template's words and what goes with them; who it is for and from whom stay as they are. */
export const templateChanges = (template: NoticeTemplate): Partial<NoticeDraft> => ({
  kind: template.kind,
  title: template.title,
  blocks: written(template.content),
  postingDays: template.postingDays,
  disclosure: null,
  ...(template.kind === 'publicPosting' ? { ...nobodyChosen, audienceKind: 'community' } : {}),
});

/** A draft of the server to go on with. */
export function draftToGoOnWith({ draftId, revision, drafted, places }: ReadDraft): NoticeDraft {
  const { content, audience, attachments, citations, correctsNoticeId, ...rest } = drafted;
  const choice = { ...nobodyChosen, groupName: drafted.groupName };
  const placed = places.map((place): ChosenPlace => ({ ...place }));
  return {
    ...emptyNoticeDraft,
    ...rest,
    ...choice,
    // A correction reaches those of before, or everybody.
    audienceKind:
      correctsNoticeId !== null && audience?.kind !== 'community'
        ? 'same'
        : (audience?.kind ?? null),
    ...(audience?.kind === 'roles' ? { roles: [...audience.roles] } : {}),
    ...(audience && 'ids' in audience ? { [audience.kind]: placed } : {}),
    draftId,
    revision,
    blocks: written(content),
    attachments: [...attachments],
    citations: citations.map((clause) => ({ ...clause, changedSince: false })),
  };
}
