import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { emptyNeighbour, neighbourFormProblems } from '../neighbour-form';
import type { TopicForm } from '../topic-form';
import { ForNeighbourFields } from './for-neighbour-fields';

type ForWhomProps = {
  form: TopicForm;
  onChange: (changes: Partial<TopicForm>) => void;
  isTried: boolean;
};

/** Whether one raises it for oneself or for a neighbour without a phone; staff only for others. */
export function ForWhom({ form, onChange, isTried }: ForWhomProps) {
  const mayRaiseOwn = useMay('hall.raiseTopic');
  const { neighbour } = form;
  return (
    <Section title="谁提出的">
      {mayRaiseOwn && (
        <Card flush>
          <SwitchRow
            title="帮没有手机的邻居提出"
            note="以邻居的名义，您代为提交"
            on={neighbour !== null}
            onChange={(on) => onChange({ neighbour: on ? emptyNeighbour() : null })}
          />
        </Card>
      )}
      {neighbour && (
        <ForNeighbourFields
          neighbour={neighbour}
          onChange={(changed) => onChange({ neighbour: changed })}
          problems={isTried ? neighbourFormProblems(neighbour) : {}}
        />
      )}
    </Section>
  );
}
