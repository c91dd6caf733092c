import { staffRoles } from '@/shared/roles';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { Invitation, RoleAssignment } from '../../community-types';

export type Ending =
  | { kind: 'role'; assignment: RoleAssignment }
  | { kind: 'invitation'; invitation: Invitation };

type EndDialogProps = { ending: Ending; onClose: () => void };

/** Taking a role or an invitation back. */
export function EndDialog({ ending, onClose }: EndDialogProps) {
  const options = { refetches: [cloud.community.pathKey()], onDone: onClose };
  const revokeRole = useCommand(cloudClient.community.revokeRole.mutate, options);
  const revokeInvitation = useCommand(cloudClient.community.revokeInvitation.mutate, options);
  const isRole = ending.kind === 'role';
  const failure = revokeRole.failure ?? revokeInvitation.failure;
  return (
    <ConfirmDialog
      open
      title={isRole ? `免去${staffRoles[ending.assignment.role]}？` : '取消这个邀请？'}
      message={
        isRole
          ? `${ending.assignment.who ?? '这位工作人员'}马上不能再办理这个职务的事。以前办过的仍然有效。`
          : `给“${ending.invitation.holderName}”的邀请码将不能再用。`
      }
      confirmLabel={isRole ? '免去' : '取消邀请'}
      cancelLabel="先不"
      danger
      loading={revokeRole.isRunning || revokeInvitation.isRunning}
      onConfirm={() =>
        isRole
          ? revokeRole.run({ assignmentId: ending.assignment.assignmentId })
          : revokeInvitation.run({ invitationId: ending.invitation.invitationId })
      }
      onCancel={onClose}
    >
      {failure && <Callout tone="danger">{failure.message}</Callout>}
    </ConfirmDialog>
  );
}
