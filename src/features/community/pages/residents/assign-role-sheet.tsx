import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StaffRole } from '@/shared/roles';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { Resident } from '../../community-types';
import { RoleChoice } from '../../components/role-choice';

type AssignRoleSheetProps = { resident: Resident; onClose: () => void };

/** Makes a resident a member of a body. */
export function AssignRoleSheet({ resident, onClose }: AssignRoleSheetProps) {
  const { bindingId, room, name } = resident;
  const [role, setRole] = useState<StaffRole | null>(null);
  const [isTried, setTried] = useState(false);
  const assign = useCommand(cloudClient.community.assignRole.mutate, {
    refetches: [cloud.community.pathKey()],
    onDone: () => {
      tell(`已指派${name}`);
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (role) assign.run({ bindingId, role });
  };
  return (
    <Sheet open title={`指派职务：${room} ${name}`} onClose={onClose}>
      <View className="resident-sheet">
        <RoleChoice
          role={role}
          onChange={setRole}
          error={isTried && !role ? '请选择职务。' : undefined}
        />
        {assign.failure && <Callout tone="danger">{assign.failure.message}</Callout>}
        <PrimaryButton icon="user-cog" loading={assign.isRunning} onPress={send}>
          指派
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
