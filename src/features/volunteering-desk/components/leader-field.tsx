import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { FindLeader } from './find-leader';
import { SheetForm } from './sheet-form';

export type Leader = { accountId: string; name: string } | null;

type LeaderFieldProps = { leader: Leader; onChange: (leader: Leader) => void };

/** Who lets people check in on the day, beside the organisers. */
export function LeaderField({ leader, onChange }: LeaderFieldProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Card flush>
        <ListItem
          icon="user-cog"
          title="班次负责人"
          note={leader ? leader.name : '不指定，由主办的人负责'}
          onPress={() => open(true)}
        />
      </Card>
      {leader && (
        <TextButton icon="x" onPress={() => onChange(null)}>
          不指定负责人
        </TextButton>
      )}
      <Sheet open={isOpen} title="请谁当班次负责人" onClose={() => open(false)}>
        <SheetForm>
          <FindLeader
            onChoose={(chosen) => {
              onChange(chosen);
              open(false);
            }}
          />
        </SheetForm>
      </Sheet>
    </>
  );
}
