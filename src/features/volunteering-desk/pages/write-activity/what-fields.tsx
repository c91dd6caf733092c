import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import {
  type ActivityKind,
  activityKindNames,
  activityKinds,
} from '@/shared/volunteering/activity-kinds';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { OrganiserChoices } from '../../desk-types';
import { keyOf, organisersOf } from './activity-form-state';
import type { FormPart } from './form-part';

type WhatFieldsProps = FormPart & { choices: OrganiserChoices; organiserFixed: boolean };

/** Who holds it, what it is, what one sees of it. */
export function WhatFields({ form, change, errorOf, choices, organiserFixed }: WhatFieldsProps) {
  const organisers = organisersOf(choices);
  return (
    <>
      {organisers.length > 1 && (
        <SelectField
          label="以谁的名义办"
          options={organisers.map(({ key, name }) => ({ value: key, label: name }))}
          value={keyOf(form.organiser)}
          disabled={organiserFixed}
          onChange={(chosen) => {
            const organiser = organisers.find(({ key }) => key === chosen)?.organiser;
            if (organiser) change({ organiser });
          }}
        />
      )}
      <TextField
        label="活动名称"
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={activityLimits.title.max}
        placeholder="例如：周六楼道大扫除"
        error={errorOf('activityTitleLength')}
      />
      <SelectField
        label="类别"
        options={[
          ...activityKindNames
            .filter((kind) => kind !== 'own')
            .map((kind) => ({ value: kind as string, label: activityKinds[kind] as string })),
          ...choices.ownKinds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.ownKindId ?? form.kind}
        onChange={(chosen) => change(kindOf(chosen))}
        error={errorOf('activityKindUnknown')}
      />
      <TextArea
        label="活动介绍"
        value={form.description}
        onChange={(description) => change({ description })}
        maxLength={activityLimits.description.max}
        placeholder="做什么，怎么做，要带什么"
        error={errorOf('activityDescriptionLength')}
        optional
      />
      <PhotoPicker
        label="照片"
        photos={form.photos}
        onChange={(photos) => change({ photos })}
        most={activityLimits.photos}
        hint={`最多 ${activityLimits.photos} 张。照片里有别人的，请先问过本人。`}
      />
    </>
  );
}

const kindOf = (chosen: string): { kind: ActivityKind; ownKindId: string | null } => {
  const kind = activityKindNames.find((name) => name === chosen);
  return kind ? { kind, ownKindId: null } : { kind: 'own', ownKindId: chosen };
};
