import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { openSavedGroups } from '../desk-pages';
import { choiceOfGroup, groupWords } from '../group-choice';
import type { AudienceChoice } from '../notice-draft';

type GroupChoicesProps = {
  chosen: string | null;
  change: (changes: AudienceChoice) => void;
};

/** Saved groups to send to with one tap; while they load or fail, choosing by hand goes on below. */
export function GroupChoices({ chosen, change }: GroupChoicesProps) {
  const { data } = useQuery(cloud.notices.listGroups.queryOptions({ limit: 50 }));
  const groups = data?.items ?? [];
  const manage = (
    <TextButton icon="bookmark-plus" onPress={openSavedGroups}>
      {groups.length > 0 ? '管理' : '保存常用范围'}
    </TextButton>
  );
  return (
    <Section title="常用范围" action={manage}>
      {groups.length > 0 && (
        <ChoiceGroup
          label="常用范围"
          showLabel={false}
          choices={groups.map((group) => ({
            ...{ value: group.name, label: group.name, icon: 'users-round' as const },
            note: `${groupWords(group)}，现在 ${group.people} 人`,
          }))}
          value={chosen}
          onChange={(name) => {
            const group = groups.find((one) => one.name === name);
            if (group) change(choiceOfGroup(group));
          }}
        />
      )}
    </Section>
  );
}
