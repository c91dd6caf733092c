import { useState } from 'react';
import {
  type MethodKind,
  methodNames,
  methodsWithMajority,
} from '@/shared/polls/methods/ballot-item';
import type { LegalEffect } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';

type MethodChoiceProps = {
  position: number;
  kind: MethodKind;
  legalEffect: LegalEffect;
  onChange: (kind: MethodKind) => void;
};

const kinds = Object.keys(methodNames) as MethodKind[];

const examples: Record<MethodKind, string> = {
  approveReject: '是否续聘现在的物业公司？',
  single: '从三家物业公司里选一家。',
  approval: '从六种健身器材里选出最需要的三种。',
  score: '给四个绿化方案各打 0 到 5 分。',
  ranked: '给三种停车办法排先后，找出大家最能接受的。',
  budget: '五万元微基金，从十个小项目里选出要办的。',
};

const icons: Record<MethodKind, IconName> = {
  approveReject: 'thumbs-up',
  single: 'circle-check',
  approval: 'list-checks',
  score: 'chart-pie',
  ranked: 'list',
  budget: 'hand-heart',
};

/** How an item is answered: the way chosen, and a list of all that explains each with an example. */
export function MethodChoice({ position, kind, legalEffect, onChange }: MethodChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, explanation } = methodNames[kind];
  const needsMajority = legalEffect === 'binding';
  const onlyAdvises = (one: MethodKind) => !methodsWithMajority.some((other) => other === one);
  return (
    <>
      <Card flush>
        <ListItem
          icon={icons[kind]}
          title={`怎么表决：${name}`}
          note={explanation}
          value="换一种"
          onPress={() => setOpen(true)}
        />
      </Card>
      <Sheet open={isOpen} title={`第 ${position} 项怎么表决？`} onClose={() => setOpen(false)}>
        <ChoiceGroup
          label="怎么表决"
          showLabel={false}
          choices={kinds.map((one) => ({
            value: one,
            icon: icons[one],
            label: methodNames[one].name,
            note: noteOf(one, needsMajority && onlyAdvises(one)),
            disabled: needsMajority && onlyAdvises(one),
          }))}
          value={kind}
          onChange={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}

function noteOf(kind: MethodKind, isBarred: boolean): string {
  const words = `${methodNames[kind].explanation}例如：${examples[kind]}`;
  return isBarred ? `${words}只能用于意向征询，现在选的是有法律效力的表决。` : words;
}
