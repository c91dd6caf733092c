import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { DraftProblems, NoticeDraft } from './notice-draft';

type ContentStepProps = {
  draft: NoticeDraft;
  change: (changes: Partial<NoticeDraft>) => void;
  problems: DraftProblems;
  /** The bodies the caller may speak for. */
  bodies: StaffRole[];
};

/** Step one: what is said, and in whose name. */
export function ContentStep({ draft, change, problems, bodies }: ContentStepProps) {
  const { photos } = draft;
  const shown = useQuery(
    cloud.notices.draftPhotos.queryOptions(
      { photos },
      { enabled: photos.length > 0, placeholderData: keepPreviousData },
    ),
  );
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
      <PhotoPicker
        label="照片"
        photos={photos.map(
          (fileId) =>
            shown.data?.find((photo) => photo.fileId === fileId) ?? { fileId, address: '' },
        )}
        most={noticeLimits.photos}
        onChange={(chosen) => change({ photos: chosen.map(({ fileId }) => fileId) })}
      />
    </>
  );
}
