import { type AudienceRole, audienceRoleNames } from '@/shared/notices/audience';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';

const notes: Partial<Record<AudienceRole, string>> = {
  owner: '所有认证为业主的人，不含租客和家人',
};
// The order of the names is that of the table of roles: owners first.
const roles = Object.keys(audienceRoleNames) as AudienceRole[];

type RoleChoicesProps = { chosen: AudienceRole[]; onChange: (chosen: AudienceRole[]) => void };

export function RoleChoices({ chosen, onChange }: RoleChoicesProps) {
  return (
    <ManyChoices
      label="哪些人（可多选）"
      choices={roles.map((role) => {
        const note = notes[role];
        return { value: role, label: audienceRoleNames[role], ...(note ? { note } : {}) };
      })}
      values={chosen}
      onChange={onChange}
    />
  );
}
