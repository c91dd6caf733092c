import { noticeLimits } from '@/shared/notices/notice-limits';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { DraftProblems, NoticeDraft } from '../../notice-draft';
import { DraftPhotos } from './draft-photos';

type ContentStepProps = {
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  problems: DraftProblems;
  /** The bodies the caller may speak for. */
  bodies: StaffRole[];
};

/** Step one: what is said, and in whose name. */
export function ContentStep({ draft, change, problems, bodies }: ContentStepProps) {
  return (
    <>
      {bodies.length > 1 && (
        <ChoiceGroup
          label="以谁的名义发布"
          choices={bodies.map((role) => ({ value: role, label: staffRoles[role] }))}
          value={draft.publisherRole ?? bodies[0] ?? null}
          onChange={(publisherRole) => change({ publisherRole })}
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
      <TextArea
        label="内容"
        value={draft.body}
        maxLength={noticeLimits.body.max}
        placeholder="写清楚什么事、什么时候、在哪里、找谁问"
        onChange={(body) => change({ body })}
        error={problems.body}
      />
      <DraftPhotos fileIds={draft.photos} onChange={(photos) => change({ photos })} />
    </>
  );
}
