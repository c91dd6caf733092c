import { staffRoles } from '@/shared/roles';
import type { DevelopmentPerson } from '@/src/platform/session';
import type { IconName } from '@/src/ui/icon/icon';

type Group = { title: string; icon: IconName; members: DevelopmentPerson[] };

const staffNames = Object.values(staffRoles);

/** A staff member's description begins with the body they work for. */
const isStaff = ({ description }: DevelopmentPerson): boolean =>
  staffNames.some((name) => description.startsWith(name));

export function groupPeople(people: DevelopmentPerson[]): Group[] {
  const joined = people.filter(({ communityId }) => communityId !== null);
  const groups: Group[] = [
    { title: '居民', icon: 'user', members: joined.filter((person) => !isStaff(person)) },
    { title: '工作人员', icon: 'user-cog', members: joined.filter(isStaff) },
    {
      title: '还没有加入的人',
      icon: 'user-plus',
      members: people.filter(({ communityId }) => communityId === null),
    },
  ];
  return groups.filter(({ members }) => members.length > 0);
}
