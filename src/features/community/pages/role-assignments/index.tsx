import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { staffRoles } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import { openCommunityPage } from '../../community-pages';
import type { Invitation, RoleAssignment } from '../../community-types';
import { EndDialog, type Ending } from './end-dialog';
import { InviteSheet } from './invite-sheet';

const unknownPerson = '没有留下姓名';

/** Who holds which role, who has been invited, and how both end. */
export default function RoleAssignmentsPage() {
  const staff = useQuery(cloud.community.listRoleAssignments.queryOptions());
  const [isInviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <Page
      title="人员与职务"
      actions={
        staff.data && (
          <>
            <SecondaryButton icon="users" onPress={() => openCommunityPage('residents')}>
              从住户中选
            </SecondaryButton>
            <PrimaryButton icon="user-plus" onPress={() => setInviting(true)}>
              邀请工作人员
            </PrimaryButton>
          </>
        )
      }
    >
      <QueryView query={staff}>
        {({ assignments, invitations }) => (
          <>
            {rolesHeld(assignments).map((role) => (
              <Section key={role} title={staffRoles[role]}>
                <Card flush>
                  {assignments
                    .filter((assignment) => assignment.role === role)
                    .map((assignment) => (
                      <ListItem
                        key={assignment.assignmentId}
                        icon="user"
                        title={`${assignment.who ?? unknownPerson}${assignment.isYou ? '（您本人）' : ''}`}
                        note={`${day(assignment.grantedAt)}起`}
                        onPress={() => setEnding({ kind: 'role', assignment })}
                      />
                    ))}
                </Card>
              </Section>
            ))}
            <OpenInvitations
              invitations={invitations}
              onCancel={(invitation) => setEnding({ kind: 'invitation', invitation })}
            />
          </>
        )}
      </QueryView>
      {isInviting && <InviteSheet onClose={() => setInviting(false)} />}
      {ending && <EndDialog ending={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

const rolesHeld = (assignments: RoleAssignment[]) => [
  ...new Set(assignments.map(({ role }) => role)),
];

type OpenInvitationsProps = {
  invitations: Invitation[];
  onCancel: (invitation: Invitation) => void;
};

function OpenInvitations({ invitations, onCancel }: OpenInvitationsProps) {
  if (invitations.length === 0) return null;
  return (
    <Section title="还没有使用的邀请">
      <Card flush>
        {invitations.map((invitation) => (
          <ListItem
            key={invitation.invitationId}
            icon="key-round"
            title={invitation.holderName}
            note={`${staffRoles[invitation.role]}，${day(invitation.expiresAt)}前有效`}
            onPress={() => onCancel(invitation)}
          />
        ))}
      </Card>
    </Section>
  );
}
