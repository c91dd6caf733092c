import { View } from '@tarojs/components';
import { useState } from 'react';
import { bindingRelations } from '@/shared/community/house-binding';
import { useMay } from '@/src/platform/use-me';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import type { Resident } from '../../community-types';
import { AssignRoleSheet } from './assign-role-sheet';
import './resident-card.scss';
import { RevokeSheet } from './revoke-sheet';

export function ResidentCard({ resident }: { resident: Resident }) {
  const [open, setOpen] = useState<'revoke' | 'assign' | null>(null);
  const mayAssign = useMay('community.assignRoles');
  const { room, name, relation, maskedPhone, adult, expiresAt, approvedAt } = resident;
  const close = () => setOpen(null);
  return (
    <Card>
      <View className="resident-card__head">
        <View className="resident-card__room">{room}</View>
        <StatusTag icon="user">{bindingRelations[relation]}</StatusTag>
      </View>
      <View>{`${name}　${maskedPhone}${adult ? '' : '　未满 18 周岁'}`}</View>
      <View className="resident-card__note">
        {`${day(approvedAt)}登记${expiresAt ? `，${day(expiresAt)}到期` : ''}`}
      </View>
      <View className="resident-card__ways">
        {mayAssign && (
          <TextButton icon="user-cog" label={`指派职务：${name}`} onPress={() => setOpen('assign')}>
            指派职务
          </TextButton>
        )}
        <TextButton
          icon="ban"
          label={`解除登记：${room} ${name}`}
          onPress={() => setOpen('revoke')}
        >
          解除登记
        </TextButton>
      </View>
      {open === 'revoke' && <RevokeSheet resident={resident} onClose={close} />}
      {open === 'assign' && <AssignRoleSheet resident={resident} onClose={close} />}
    </Card>
  );
}
