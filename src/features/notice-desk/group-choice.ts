import type { cloudClient } from '@/src/platform/cloud';
import { type AudienceChoice, type ChosenPlace, nobodyChosen } from './notice-draft';

export type SavedGroup = Awaited<
  ReturnType<(typeof cloudClient)['notices']['listGroups']['query']>
>['items'][number];

/** What a saved group stands for, as if it had been chosen by hand, under its name. */
export function choiceOfGroup({ name, audience, targets }: SavedGroup): AudienceChoice {
  const choice = { ...nobodyChosen, audienceKind: audience.kind, groupName: name };
  switch (audience.kind) {
    case 'community':
      return choice;
    case 'roles':
      return { ...choice, roles: [...audience.roles] };
    default:
      return {
        ...choice,
        [audience.kind]: audience.ids.map(
          (id, place): ChosenPlace => ({ id, label: targets[place] ?? '' }),
        ),
      };
  }
}

/** What the group names, in a line: 1栋、2栋 … */
export function groupWords({ audience, targets }: SavedGroup): string {
  if (audience.kind === 'community') return '全体居民';
  const shown = targets.slice(0, 4).join('、');
  return targets.length > 4 ? `${shown} 等 ${targets.length} 处` : shown;
}
