import type { WritableKind } from '@/shared/notices/drafts/drafted-notice';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { postingDays } from '@/shared/notices/postings/posting-rules';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { CiteClauses } from '@/src/features/conventions/public';
import type { Photo } from '@/src/platform/photos';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { type Choice, ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import { PostingFields } from '../../components/posting-fields';
import type { DraftProblems, NoticeDraft } from '../../notice-draft';
import { AttachmentsField } from './attachments-field';
import { BlockEditor } from './block-editor';
import { TemplateSheet } from './template-sheet';

type ContentStepProps = {
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  problems: DraftProblems;
  /** The bodies the caller may speak for. */
  bodies: StaffRole[];
  pictures: readonly Photo[];
  keepUploaded: (photo: Photo) => void;
};

const kinds: Choice<WritableKind>[] = [
  { value: 'notice', label: '普通公告', icon: 'megaphone' },
  { value: 'emergency', label: '紧急通知', note: '马上推送给每个人，排在最前', icon: 'siren' },
  { value: 'publicPosting', label: '公示', note: '公布够天数，可以提异议', icon: 'stamp' },
];

/** Step one: what is said, and in whose name. */
export function ContentStep(props: ContentStepProps) {
  const { draft, change, problems, bodies } = props;
  const publisherRole = draft.publisherRole ?? bodies[0] ?? 'administrator';
  return (
    <>
      <TemplateSheet {...{ draft, change, publisherRole }} />
      {bodies.length > 1 && (
        <ChoiceGroup
          label="以谁的名义发布"
          choices={bodies.map((role) => ({ value: role, label: staffRoles[role] }))}
          value={publisherRole}
          onChange={(publisherRole) => change({ publisherRole, disclosure: null })}
        />
      )}
      <TextField
        label="标题"
        value={draft.title}
        maxLength={noticeLimits.title.max}
        placeholder="例如：周六上午停水检修"
        onChange={(title) => change({ title })}
        error={problems.title}
      />
      <BlockEditor
        blocks={draft.blocks}
        onChange={(blocks) => change({ blocks })}
        pictures={props.pictures}
        keepUploaded={props.keepUploaded}
        error={problems.body}
      />
      <AttachmentsField
        attachments={draft.attachments}
        onChange={(attachments) => change({ attachments })}
      />
      <CiteClauses value={draft.citations} onChange={(citations) => change({ citations })} />
      <ChoiceGroup
        label="公告的类型"
        choices={kinds}
        value={draft.kind}
        onChange={(kind) => change({ kind, postingDays: daysFor(kind, draft) })}
      />
      {draft.kind === 'emergency' && (
        <Callout tone="danger" icon="siren" title="只在真正紧急时用">
          燃气、火情、暴雨、停梯这样的事。每个人的手机都会马上收到。
        </Callout>
      )}
      <PostingFields
        publisherRole={publisherRole}
        postingDays={daysFor(draft.kind, draft)}
        disclosure={draft.disclosure}
        onChange={change}
      />
      <Card flush>
        <SwitchRow
          title="允许留言"
          note="大家可以在公告下面留言，先审核再显示"
          on={draft.commentsOpen}
          onChange={(commentsOpen) => change({ commentsOpen })}
        />
      </Card>
    </>
  );
}

const daysFor = (kind: WritableKind, draft: NoticeDraft): number | null =>
  kind === 'publicPosting' ? (draft.postingDays ?? postingDays.least) : null;
