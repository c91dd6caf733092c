import { type Choice, ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { AudienceChoice, AudienceKind } from '../notice-draft';
import { BuildingChoices, EntranceChoices, RoomChoices, useHasEntrances } from './place-choices';
import { RoleChoices } from './role-choices';

type AudienceChoicesProps = {
  choice: AudienceChoice;
  change: (changes: Partial<AudienceChoice>) => void;
  /** Other ways than to choose kinds, for a correction. */
  only?: Choice<AudienceKind>[];
  error?: string | undefined;
};

const kinds: Choice<AudienceKind>[] = [
  { value: 'community', label: '全体居民', note: '整个小区、全村', icon: 'users' },
  { value: 'buildings', label: '几栋楼', note: '按楼栋或小组选', icon: 'building-2' },
  { value: 'entrances', label: '几个单元', note: '按单元门选', icon: 'door-open' },
  { value: 'units', label: '几户人家', note: '一户一户选', icon: 'house' },
  { value: 'roles', label: '按身份', note: '业主、委员会、网格员等', icon: 'user-check' },
];

/** To whom: a kind, then which of it. What is changed by hand is no longer the saved group's. */
export function AudienceChoices({ choice, change, only, error }: AudienceChoicesProps) {
  const hasEntrances = useHasEntrances();
  const choices = only ?? kinds.filter(({ value }) => value !== 'entrances' || hasEntrances);
  const changeByHand = (changes: Partial<AudienceChoice>) =>
    change({ ...changes, groupName: null });
  return (
    <>
      <ChoiceGroup
        label="发给谁"
        choices={choices}
        value={choice.audienceKind}
        onChange={(audienceKind) => changeByHand({ audienceKind })}
        error={error}
      />
      <TargetChoices choice={choice} change={changeByHand} />
    </>
  );
}

function TargetChoices({ choice, change }: Pick<AudienceChoicesProps, 'choice' | 'change'>) {
  switch (choice.audienceKind) {
    case 'buildings':
      return (
        <BuildingChoices
          chosen={choice.buildings}
          onChange={(buildings) => change({ buildings })}
        />
      );
    case 'entrances':
      return (
        <EntranceChoices
          chosen={choice.entrances}
          onChange={(entrances) => change({ entrances })}
        />
      );
    case 'units':
      return <RoomChoices chosen={choice.units} onChange={(units) => change({ units })} />;
    case 'roles':
      return <RoleChoices chosen={choice.roles} onChange={(roles) => change({ roles })} />;
    default:
      return null;
  }
}
