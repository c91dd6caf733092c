import { type StaffRole, staffRoles } from '@/shared/roles';
import { useCurrentCommunity } from '@/src/platform/current-community';
import { useMe } from '@/src/platform/use-me';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { Me } from '../community-types';

/** What each role may do, for the administrator who hands it out. */
const notes: Record<StaffRole, string> = {
  administrator: '名册、职务、议事规则，什么都能办',
  ownersCommittee: '公告、答复议题、组织表决、审核住户',
  propertyManager: '公告、审核住户',
  residentsCommittee: '公告、答复议题、组织表决、审核住户',
  villagersCommittee: '公告、答复议题、组织表决、审核住户',
  supervisoryCommittee: '公告、查看操作记录',
  gridWorker: '审核住户',
  moderator: '维护议事厅秩序',
};

type Kind = NonNullable<Me['community']>['kind'];

const belongs = (role: StaffRole, kind: Kind | undefined): boolean =>
  kind === 'village'
    ? role !== 'ownersCommittee' && role !== 'residentsCommittee'
    : role !== 'villagersCommittee';

type RoleChoiceProps = {
  role: StaffRole | null;
  onChange: (role: StaffRole) => void;
  error: string | undefined;
};

/** The bodies and tasks this kind of community has. */
export function RoleChoice({ role, onChange, error }: RoleChoiceProps) {
  const community = useCurrentCommunity();
  const { data: me } = useMe();
  const kind = me?.community?.id === community?.id ? me?.community?.kind : undefined;
  const offered = (Object.keys(staffRoles) as StaffRole[]).filter((one) => belongs(one, kind));
  return (
    <ChoiceGroup
      label="职务"
      choices={offered.map((value) => ({ value, label: staffRoles[value], note: notes[value] }))}
      value={role}
      onChange={onChange}
      error={error}
    />
  );
}
