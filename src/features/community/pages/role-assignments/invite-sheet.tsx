import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { showInvitationCode } from '@/shared/community/invitation-code';
import { plainLine } from '@/shared/plain-text';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';
import { RoleChoice } from '../../components/role-choice';
import './invite-sheet.scss';

/** For staff who do not live here: a code that makes its redeemer staff, shown once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const [role, setRole] = useState<StaffRole | null>(null);
  const [holderName, setHolderName] = useState('');
  const [isTried, setTried] = useState(false);
  const invite = useCommand(cloudClient.community.inviteStaff.mutate, {
    refetches: [cloud.community.pathKey()],
  });
  const isNamed = plainLine(holderName).length >= 2;
  const send = () => {
    setTried(true);
    if (role && isNamed) invite.run({ role, holderName });
  };
  if (invite.output && role)
    return (
      <Sheet open title="邀请码" onClose={onClose}>
        <IssuedCode {...invite.output} role={role} holderName={plainLine(holderName)} />
      </Sheet>
    );
  return (
    <Sheet open title="邀请工作人员" onClose={onClose}>
      <View className="invite-sheet">
        <TextField
          label="姓名或称呼"
          value={holderName}
          onChange={setHolderName}
          maxLength={40}
          placeholder="例如：物业前台 王师傅"
          hint="只有社区管理员和监督委员会能看到。"
          error={isTried && !isNamed ? '请写明邀请谁，至少 2 个字。' : undefined}
        />
        <RoleChoice
          role={role}
          onChange={setRole}
          error={isTried && !role ? '请选择职务。' : undefined}
        />
        {invite.failure && <Callout tone="danger">{invite.failure.message}</Callout>}
        <PrimaryButton icon="key-round" loading={invite.isRunning} onPress={send}>
          生成邀请码
        </PrimaryButton>
      </View>
    </Sheet>
  );
}

type IssuedCodeProps = { code: string; expiresAt: string; role: StaffRole; holderName: string };

function IssuedCode({ code, expiresAt, role, holderName }: IssuedCodeProps) {
  const shown = showInvitationCode(code);
  const copy = async () => {
    await Taro.setClipboardData({ data: shown });
    tell('邀请码已复制');
  };
  return (
    <View className="invite-sheet">
      <View>{`给${holderName}，职务：${staffRoles[role]}`}</View>
      <View className="invite-sheet__code">{shown}</View>
      <Callout tone="warning" title="只显示这一次">
        {`请现在抄下或发给本人。${dayAndTime(expiresAt)}前有效，只能用一次。对方登录后，在“我的 → 输入邀请码”里使用。`}
      </Callout>
      <PrimaryButton icon="copy" onPress={() => void copy()}>
        复制邀请码
      </PrimaryButton>
    </View>
  );
}
